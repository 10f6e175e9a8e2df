package vn.congvan.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file; others may read other stretches of it meanwhile. */
final class ZipPart extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    ZipPart(FileChannel file, long start, long length) {
        this.file = file;
        this.at = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (at >= end) {
            return -1;
        }
        int count = file.read(ByteBuffer.wrap(bytes, from, (int) Math.min(most, end - at)), at);
        at += Math.max(0, count);
        return count;
    }
}
