package vn.congvan.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * An untrusted container of any size, on disk. It goes by the directory at its end, which is read piece by piece, so that memory does not
 * grow with the number of entries; and holds entries to what the directory says of them.
 */
public final class BigZip implements Closeable {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_LOCATOR_LENGTH = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_LENGTH = 56;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int WINDOW = 262_144;
    private static final long UNTOLD = 0xFFFF_FFFFL;
    private static final int UNTOLD_COUNT = 0xFFFF;

    private final FileChannel file;
    private final String name;
    private final ZipLimits limits;
    private final long length;
    private Directory directory = new Directory(0, 0, 0);

    /** Where the directory lies, and how many entries it is said to have. */
    private record Directory(long start, long end, long count) {}

    /**
     * @param name with {@code /}; what could not be decoded is U+FFFD
     * @param folder whether it is one, by its name
     * @param link whether it says that it is a link, or another thing that is no file
     * @param locked whether it is encrypted, or packed in a way that is not usual
     * @param unpacked bytes, as the directory says
     * @param at by which {@link #open} finds it
     */
    public record Entry(String name, boolean folder, boolean link, boolean locked, long unpacked, long at) {}

    private BigZip(FileChannel file, String name, ZipLimits limits) throws IOException {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.length = file.size();
    }

    /**
     * @param name what people call it, for findings
     * @throws Refused if it is no ZIP, is damaged, or says that it breaks a limit
     * @throws IOException if it cannot be read at all
     */
    public static BigZip open(Path path, String name, ZipLimits limits) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            BigZip zip = new BigZip(file, name, limits);
            zip.check();
            return zip;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void check() throws IOException {
        try {
            directory =
                    directory(read(Math.max(0, length - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT));
            if (directory.count() > limits.entries()) {
                throw refused(ZipKind.TOO_MANY_ENTRIES, Integer.toString(limits.entries()));
            }
            Sums sums = new Sums();
            records((record, at) -> sums.add(record));
        } catch (ZipException | IndexOutOfBoundsException e) {
            throw refused(ZipKind.DAMAGED, "");
        }
    }

    private Refused refused(ZipKind kind, String limit) {
        return new Refused(Finding.of(kind, new Place.InFile(name), "limit", limit));
    }

    /** What the entries say together. Entries that lie over one another are packed bytes counted twice: a bomb without nesting. */
    private final class Sums {
        private long packed;
        private long unpacked;

        void add(Record record) throws ZipException {
            if (record.packed() < 0
                    || record.unpacked() < 0
                    || (record.method() == 0 && record.packed() != record.unpacked())) {
                throw new ZipException("lengths that cannot be");
            }
            packed += record.packed();
            unpacked += record.unpacked();
            if (unpacked > limits.unpackedBytes() || unpacked < 0) {
                throw refused(ZipKind.TOO_LARGE, Long.toString(limits.unpackedBytes() / 1_000_000));
            }
            boolean dense = unpacked > limits.ratioFrom() && unpacked / limits.ratio() > length;
            if (dense || packed > length) {
                throw refused(ZipKind.TOO_DENSE, Integer.toString(limits.ratio()));
            }
        }
    }

    /** Reads so many bytes, or as many as there are. */
    private ByteBuffer read(long from, int most) throws IOException {
        if (from < 0 || from > length) {
            throw new ZipException("a place beyond the file");
        }
        ByteBuffer bytes =
                ByteBuffer.allocate((int) Math.min(most, length - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new ZipException("cut short");
            }
        }
        return bytes.flip();
    }

    private Directory directory(ByteBuffer tail) throws IOException {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            boolean found = tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) == tail.limit();
            if (found) {
                long end = length - tail.limit() + at;
                Directory told = new Directory(
                        tail.getInt(at + 16) & UNTOLD,
                        (tail.getInt(at + 16) & UNTOLD) + (tail.getInt(at + 12) & UNTOLD),
                        unsigned(tail, at + 10));
                Directory directory = directory64(told, end);
                if (directory.end() > end || directory.start() > directory.end() || directory.start() < 0) {
                    throw new ZipException("a directory that is not where it should be");
                }
                return directory;
            }
        }
        throw refused(ZipKind.NOT_A_ZIP, "");
    }

    /** APPNOTE.TXT §4.3.14, §4.3.15 */
    private Directory directory64(Directory told, long end) throws IOException {
        boolean untold = told.start() == UNTOLD || told.count() == UNTOLD_COUNT || told.end() >= UNTOLD;
        if (!untold || end < END64_LOCATOR_LENGTH) {
            return told;
        }
        ByteBuffer locator = read(end - END64_LOCATOR_LENGTH, END64_LOCATOR_LENGTH);
        if (locator.getInt(0) != END64_LOCATOR) {
            return told;
        }
        ByteBuffer end64 = read(locator.getLong(8), END64_LENGTH);
        if (end64.getInt(0) != END64) {
            throw new ZipException("no long end where it should be");
        }
        return new Directory(end64.getLong(48), end64.getLong(48) + end64.getLong(40), end64.getLong(32));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    /** A record of the directory (§4.3.12). */
    private record Record(
            byte[] name,
            int madeBy,
            int flags,
            int method,
            int crc,
            long packed,
            long unpacked,
            long local,
            int rights,
            int size) {}

    private interface RecordUse {
        void take(Record record, long at) throws IOException;
    }

    private void records(RecordUse use) throws IOException {
        long at = directory.start();
        long count = 0;
        long windowAt = at;
        ByteBuffer window = read(at, WINDOW);
        while (at < directory.end()) {
            CalledOff.stopIfSo();
            if (at - windowAt + RECORD_LENGTH + 3L * UNTOLD_COUNT > window.limit()) {
                windowAt = at;
                window = read(at, WINDOW);
            }
            Record record = record(window, (int) (at - windowAt));
            use.take(record, at);
            at += record.size();
            count++;
        }
        if (at != directory.end() || count != directory.count()) {
            throw new ZipException("a directory that is cut short");
        }
    }

    private static Record record(ByteBuffer bytes, int at) throws ZipException {
        if (bytes.getInt(at) != RECORD) {
            throw new ZipException("no record where one should be");
        }
        int nameLength = unsigned(bytes, at + 28);
        int extraLength = unsigned(bytes, at + 30);
        byte[] name = new byte[nameLength];
        bytes.get(at + RECORD_LENGTH, name);
        long[] lengths = {bytes.getInt(at + 24) & UNTOLD, bytes.getInt(at + 20) & UNTOLD, bytes.getInt(at + 42) & UNTOLD
        };
        fillIn(bytes, lengths, at + RECORD_LENGTH + nameLength, extraLength);
        return new Record(
                name,
                unsigned(bytes, at + 4) >> 8,
                unsigned(bytes, at + 8),
                unsigned(bytes, at + 10),
                bytes.getInt(at + 16),
                lengths[1],
                lengths[0],
                lengths[2],
                bytes.getInt(at + 38) >>> 16,
                RECORD_LENGTH + nameLength + extraLength + unsigned(bytes, at + 32));
    }

    /** What is too long for the record itself stands in a field behind the name, in the same order (§4.5.3). */
    private static void fillIn(ByteBuffer bytes, long[] lengths, int from, int length) {
        int at = from;
        while (at + 4 <= from + length && unsigned(bytes, at) != 1) {
            at += 4 + unsigned(bytes, at + 2);
        }
        int next = at + 4;
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] == UNTOLD && next + 8 <= from + length) {
                lengths[i] = bytes.getLong(next);
                next += 8;
            }
        }
    }

    /** Hands over all entries in the directory's order, doubles too. */
    public void each(Consumer<Entry> entries) throws IOException {
        try {
            records((record, at) -> entries.accept(entry(record, at)));
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("a directory that points beyond itself");
        }
    }

    private static Entry entry(Record record, long at) {
        String name = name(record.name());
        boolean unix = record.madeBy() == 3 || record.madeBy() == 19; // §4.4.2: Unix, and Darwin
        int type = record.rights() & 0170000;
        boolean file = !unix || type == 0 || type == 0100000 || type == 0040000;
        boolean locked = (record.flags() & 1) != 0 || (record.method() != 0 && record.method() != 8);
        return new Entry(name, name.endsWith("/"), !file, locked, record.unpacked(), at);
    }

    private static String name(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(octets, StandardCharsets.UTF_8);
        }
    }

    /**
     * An entry's content: exactly as many bytes as the directory says, with the checksum that it says, or an exception before the end.
     *
     * @param at of an entry that {@link #each} has handed over; several at a time
     */
    public InputStream open(long at) throws IOException {
        try {
            Record record = record(read(at, RECORD_LENGTH + 3 * UNTOLD_COUNT), 0);
            ByteBuffer local = read(record.local(), LOCAL_LENGTH + UNTOLD_COUNT);
            byte[] name = new byte[unsigned(local, 26)];
            local.get(LOCAL_LENGTH, name);
            // other programs go by what stands before the entry: it must not be another one
            if (local.getInt(0) != LOCAL || !java.util.Arrays.equals(name, record.name())) {
                throw new ZipException("no such entry where the directory says");
            }
            long start = record.local() + LOCAL_LENGTH + name.length + unsigned(local, 28);
            if (record.packed() > directory.start() - start) {
                throw new ZipException("an entry that reaches into the directory");
            }
            InputStream packed = new ZipPart(file, start, record.packed());
            Inflater inflater = record.method() == 0 ? null : new Inflater(true);
            return new ZipContent(packed, inflater, record.unpacked(), record.crc());
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("an entry that points beyond the file");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
