package vn.congvan.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a container of any size, so that the same entries in the same order give the same bytes on every machine, now and later: nothing
 * is packed, since another release of the packing library may pack otherwise, and every entry has the same time and rights. Of each entry
 * its name is kept in memory until the end, about 130 bytes.
 */
public final class StoredZip implements Closeable {
    private static final int LOCAL = 0x04034b50;
    private static final int RECORD = 0x02014b50;
    private static final int END64 = 0x06064b50;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END = 0x06054b50;
    private static final short PLAIN = 10;
    private static final short ZIP64 = 45;
    private static final short ZIP64_FIELD = 1;
    private static final short UNIX = 3 << 8;
    private static final short UTF8_NAME = 1 << 11;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    /** The first day that a ZIP can tell: 1980-01-01. */
    private static final short FIRST_DAY = 1 << 5 | 1;
    /** A file that its owner writes and all read, as Unix says it. */
    private static final int RIGHTS = 0100644 << 16;

    private static final int BUFFER = 131_072;
    private static final int AT_ONCE = 4_000_000;
    private static final long UNTOLD = 0xFFFF_FFFFL;
    private static final int UNTOLD_COUNT = 0xFFFF;

    private final OutputStream out;
    private final long edge;
    private final int countEdge;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER];
    private long at;
    private long count;

    /** Where an entry's octets come from; may be asked twice. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** @param out gets the container, and is not closed */
    public StoredZip(OutputStream out) {
        this(out, UNTOLD, UNTOLD_COUNT);
    }

    /** With the long form (APPNOTE.TXT §4.3.14) from other sizes and counts on, to be tested. */
    StoredZip(OutputStream out, long edge, int countEdge) {
        this.out = out;
        this.edge = edge;
        this.countEdge = countEdge;
    }

    public void add(String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        begin(name, content.length, (int) sum.getValue());
        write(content, content.length);
    }

    /**
     * The checksum stands before the content, so that content which is not small is read twice.
     *
     * @param name with {@code /}
     * @throws IOException if it cannot be read or written, or is not the same when it is read again
     */
    public void add(String name, Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(AT_ONCE);
            if (start.length < AT_ONCE) {
                add(name, start);
                return;
            }
        }
        CRC32 sum = new CRC32();
        long size;
        try (InputStream in = content.open()) {
            size = copy(in, sum, false);
        }
        begin(name, size, (int) sum.getValue());
        CRC32 again = new CRC32();
        try (InputStream in = content.open()) {
            if (copy(in, again, true) != size || again.getValue() != sum.getValue()) {
                throw new IOException(name + " changed while it was read");
            }
        }
    }

    private long copy(InputStream in, CRC32 sum, boolean through) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            size += read;
            if (through) {
                write(buffer, read);
            }
        }
        return size;
    }

    private void begin(String name, long size, int sum) throws IOException {
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        if (octets.length > UNTOLD_COUNT) {
            throw new IOException("a name that is too long for a ZIP: " + octets.length + " bytes");
        }
        long start = at;
        boolean big = size >= edge;
        boolean far = start >= edge;
        ByteBuffer local = buffer(30 + octets.length + (big ? 20 : 0)).putInt(LOCAL);
        common(local, big, sum, size, octets.length)
                .putShort((short) (big ? 20 : 0))
                .put(octets);
        if (big) {
            local.putShort(ZIP64_FIELD).putShort((short) 16).putLong(size).putLong(size);
        }
        write(local.array(), local.position());

        int extra = (big ? 16 : 0) + (far ? 8 : 0);
        ByteBuffer record =
                buffer(46 + octets.length + (extra > 0 ? 4 + extra : 0)).putInt(RECORD);
        record.putShort((short) (UNIX | ZIP64));
        common(record, big || far, sum, size, octets.length);
        record.putShort((short) (extra > 0 ? 4 + extra : 0));
        record.putShort((short) 0).putShort((short) 0).putShort((short) 0); // no remark, first disk, no attributes
        record.putInt(RIGHTS).putInt((int) (far ? UNTOLD : start)).put(octets);
        if (extra > 0) {
            record.putShort(ZIP64_FIELD).putShort((short) extra);
        }
        if (big) {
            record.putLong(size).putLong(size);
        }
        if (far) {
            record.putLong(start);
        }
        directory.write(record.array(), 0, record.position());
        count++;
    }

    /** What stands before an entry and in the directory alike (§4.3.7, §4.3.12). */
    private ByteBuffer common(ByteBuffer into, boolean long64, int sum, long size, int name) {
        int told = (int) (size >= edge ? UNTOLD : size);
        return into.putShort(long64 ? ZIP64 : PLAIN)
                .putShort(UTF8_NAME)
                .putShort(STORED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_DAY)
                .putInt(sum)
                .putInt(told)
                .putInt(told)
                .putShort((short) name);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(byte[] octets, int length) throws IOException {
        out.write(octets, 0, length);
        at += length;
    }

    /** Writes the directory: before that it is no container yet. */
    @Override
    public void close() throws IOException {
        long start = at;
        long size = directory.size();
        new ByteArrayInputStream(directory.toByteArray()).transferTo(out);
        at += size;
        boolean long64 = count >= countEdge || start >= edge || size >= edge;
        ByteBuffer end = buffer(98);
        if (long64) {
            end.putInt(END64).putLong(44).putShort((short) (UNIX | ZIP64)).putShort(ZIP64);
            end.putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(start);
            end.putInt(END64_LOCATOR).putInt(0).putLong(at).putInt(1);
        }
        short told = (short) (long64 ? UNTOLD_COUNT : count);
        end.putInt(END).putShort((short) 0).putShort((short) 0).putShort(told).putShort(told);
        end.putInt((int) (long64 ? UNTOLD : size))
                .putInt((int) (long64 ? UNTOLD : start))
                .putShort((short) 0);
        write(end.array(), end.position());
        out.flush();
    }
}
