package vn.congvan.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An entry's unpacked bytes, held to the length and the checksum that the directory has. */
final class ZipContent extends InputStream {
    private static final int BUFFER = 32_768;

    private final InputStream content;
    private final @Nullable Inflater inflater;
    private final long length;
    private final int crc;
    private final CRC32 sum = new CRC32();
    private long count;

    /** @param inflater null if the entry is stored */
    ZipContent(InputStream packed, @Nullable Inflater inflater, long length, int crc) {
        this.content = inflater == null ? packed : new InflaterInputStream(packed, inflater, BUFFER);
        this.inflater = inflater;
        this.length = length;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = content.read(bytes, from, most);
        if (read > 0) {
            count += read;
            sum.update(bytes, from, read);
        }
        if (count > length || (read < 0 && (count < length || (int) sum.getValue() != crc))) {
            throw new ZipException("not what was packed");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        content.close();
        if (inflater != null) {
            inflater.end();
        }
    }
}
