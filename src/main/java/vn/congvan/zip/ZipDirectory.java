package vn.congvan.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory at a container's end (APPNOTE.TXT §4.3.12). Office programs go by it, not by what stands before each entry: there many
 * writers leave lengths out, in a way that {@link java.util.zip.ZipInputStream} cannot always make good.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int END64_LOCATOR_LENGTH = 20;
    private static final int END64 = 0x06064b50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int EXTRA64 = 1;
    private static final long UNTOLD = 0xFFFF_FFFFL;

    private final ByteBuffer zip;

    /**
     * @param method 0 stored, 8 deflated
     * @param start where its packed bytes begin
     * @param packed bytes
     * @param unpacked bytes, as the directory says
     */
    record Entry(String name, boolean encrypted, int method, int crc, int start, int packed, long unpacked) {}

    private ZipDirectory(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries in the directory's order.
     *
     * @param most how many are read; what follows is left out
     * @throws ZipException if there is no directory, or one that does not fit the file
     */
    static List<Entry> read(byte[] bytes, int most) throws ZipException {
        try {
            return new ZipDirectory(bytes).entries(most);
        } catch (IndexOutOfBoundsException | ArithmeticException | CharacterCodingException e) {
            throw new ZipException("a directory that points beyond the file");
        }
    }

    private List<Entry> entries(int most) throws ZipException, CharacterCodingException {
        List<Entry> entries = new ArrayList<>();
        int end = end();
        int at = first(end);
        while (at < end && zip.getInt(at) == RECORD && entries.size() < most) {
            int name = unsigned(at + 28);
            int extra = unsigned(at + 30);
            entries.add(entry(at, name, extra));
            at += RECORD_LENGTH + name + extra + unsigned(at + 32);
        }
        if (entries.size() < most && at != end && zip.getInt(at) != END64) {
            throw new ZipException("a directory that is cut short");
        }
        return entries;
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private int end() throws ZipException {
        int last = Math.max(0, zip.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = zip.limit() - END_LENGTH; at >= last; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("no directory");
    }

    private int first(int end) {
        long first = zip.getInt(end + 16) & UNTOLD;
        if (first == UNTOLD && zip.getInt(end - END64_LOCATOR_LENGTH) == END64_LOCATOR) {
            int end64 = Math.toIntExact(zip.getLong(end - END64_LOCATOR_LENGTH + 8));
            first = zip.getLong(end64 + 48);
        }
        return Math.toIntExact(first);
    }

    private Entry entry(int at, int nameLength, int extraLength) throws ZipException, CharacterCodingException {
        String name = StandardCharsets.UTF_8
                .newDecoder()
                .decode(zip.slice(at + RECORD_LENGTH, nameLength))
                .toString();
        long[] lengths = {zip.getInt(at + 24) & UNTOLD, zip.getInt(at + 20) & UNTOLD, zip.getInt(at + 42) & UNTOLD};
        fillIn(lengths, at + RECORD_LENGTH + nameLength, extraLength);
        int local = Math.toIntExact(lengths[2]);
        if (zip.getInt(local) != LOCAL) {
            throw new ZipException("no entry where the directory says");
        }
        int start = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        int packed = Math.toIntExact(lengths[1]);
        zip.slice(start, packed); // it is there
        boolean encrypted = (unsigned(at + 8) & 1) != 0;
        return new Entry(name, encrypted, unsigned(at + 10), zip.getInt(at + 16), start, packed, lengths[0]);
    }

    /** What is too long for the record itself stands in a field behind the name, in the same order (§4.5.3). */
    private void fillIn(long[] lengths, int from, int length) {
        int at = from;
        while (at + 4 <= from + length && unsigned(at) != EXTRA64) {
            at += 4 + unsigned(at + 2);
        }
        int next = at + 4;
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] == UNTOLD && next + 8 <= from + length) {
                lengths[i] = zip.getLong(next);
                next += 8;
            }
        }
    }
}
