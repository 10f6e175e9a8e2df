package vn.congvan.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.Refused;

/**
 * The tables that were added to say where the objects are (ISO 32000-1 §7.5.4, §7.5.8). PDFBox passes over what they set free and finds
 * objects in streams by number, not by place; other readers would see nothing there, or something else. So the tables are read here
 * once more: they lead back to the signing copy's, and take none of its objects away.
 */
final class ObjectTables {
    private final OpenPdf base;
    private final OpenPdf revision;
    private final byte[] file;
    private final int baseLength;
    private final ParserAt parser;
    private final Map<Long, Integer> generations = new HashMap<>();

    private ObjectTables(OpenPdf base, OpenPdf revision, byte[] file, int baseLength) throws IOException {
        this.base = base;
        this.revision = revision;
        this.file = file;
        this.baseLength = baseLength;
        this.parser = new ParserAt(file);
        base.keys().forEach(key -> generations.put(key.getNumber(), key.getGeneration()));
    }

    /**
     * @param file the revision's bytes, {@code baseLength} of them the signing copy's
     * @throws Refused if an object of the signing copy is set free, or the tables do not lead back to the signing copy's
     */
    static void refuseObjectsTakenAway(OpenPdf base, OpenPdf revision, byte[] file, int baseLength) {
        try {
            new ObjectTables(base, revision, file, baseLength).follow();
        } catch (IOException e) {
            throw revision.unreadable();
        }
    }

    private void follow() throws IOException {
        long at = revision.startOfTable();
        while (at != base.startOfTable()) {
            if (at < baseLength || at >= file.length) {
                throw revision.unreadable();
            }
            long before = isWord((int) at, "xref") ? table((int) at) : stream((int) at);
            if (before >= at) {
                throw revision.unreadable(); // round in a circle
            }
            at = before;
        }
    }

    private boolean isWord(int at, String word) {
        return text(at, word.length()).equals(word);
    }

    private String text(int at, int length) {
        return new String(file, at, Math.min(length, file.length - at), StandardCharsets.ISO_8859_1);
    }

    /** @return where the table before it is */
    private long table(int start) throws IOException {
        Words words = new Words(file, start + "xref".length());
        String word = words.next();
        while (!word.equals("trailer")) {
            long first = number(word);
            long count = number(words.next());
            for (long i = 0; i < count; i++) {
                long offset = number(words.next());
                long generation = number(words.next());
                boolean used = words.next().equals("n") && offset > 0;
                check(first + i, used, generation);
            }
            word = words.next();
        }
        COSDictionary trailer = parser.dictionary(words.at);
        if (trailer.containsKey("XRefStm")) {
            throw revision.unreadable(); // two tables at once: of two readers each may believe another
        }
        return trailer.getLong(COSName.PREV, Long.MAX_VALUE);
    }

    private long number(String word) {
        if (!word.matches("\\d{1,10}")) {
            throw revision.unreadable();
        }
        return Long.parseLong(word);
    }

    private void check(long number, boolean used, long generation) {
        Integer known = generations.get(number);
        if (known != null && (!used || known != generation)) {
            throw Revisions.changed("object " + number, base.place());
        }
    }

    /** @return where the table before it is */
    private long stream(int start) throws IOException {
        COSStream table = parser.stream(start);
        int[] widths = ints(table.getCOSArray(COSName.W));
        int[] index = table.containsKey(COSName.INDEX)
                ? ints(table.getCOSArray(COSName.INDEX))
                : new int[] {0, table.getInt(COSName.SIZE)};
        if (widths.length != 3 || widths[1] == 0 || index.length % 2 != 0) {
            throw revision.unreadable();
        }
        try (InputStream in = table.createInputStream()) {
            for (int i = 0; i < index.length; i += 2) {
                for (int j = 0; j < index[i + 1]; j++) {
                    long type = widths[0] == 0 ? 1 : field(in, widths[0]);
                    entry(index[i] + (long) j, type, field(in, widths[1]), field(in, widths[2]));
                }
            }
        }
        return table.getLong(COSName.PREV, Long.MAX_VALUE);
    }

    private int[] ints(@Nullable COSArray array) {
        if (array == null) {
            throw revision.unreadable();
        }
        int[] ints = new int[array.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = array.getInt(i, -1);
            if (ints[i] < 0) {
                throw revision.unreadable();
            }
        }
        return ints;
    }

    private long field(InputStream in, int width) throws IOException {
        if (width > 8) {
            throw revision.unreadable();
        }
        long value = 0;
        for (int i = 0; i < width; i++) {
            int b = in.read();
            if (b < 0) {
                throw revision.unreadable();
            }
            value = value << 8 | b;
        }
        return value;
    }

    private void entry(long number, long type, long second, long third) throws IOException {
        if (!generations.containsKey(number)) {
            return;
        } else if (type == 2) { // in an object stream: which, and the how manyth in it
            check(number, !generations.containsKey(second) && standsAt(number, second, third), 0);
        } else {
            check(number, type == 1 && second > 0, third);
        }
    }

    private boolean standsAt(long number, long container, long place) throws IOException {
        COSBase stream = revision.object(new COSObjectKey(container, 0));
        if (!(stream instanceof COSStream objects) || place < 0 || place >= objects.getInt(COSName.N)) {
            return false;
        }
        try (InputStream in = objects.createInputStream()) {
            Words words = new Words(in.readNBytes(Math.max(0, objects.getInt(COSName.FIRST))), 0);
            for (long i = 0; i < place; i++) {
                words.next();
                words.next();
            }
            return words.next().equals(Long.toString(number));
        }
    }

    /** What stands between white space (§7.2.2); nothing at the end. */
    private static final class Words {
        private final byte[] bytes;
        private int at;

        Words(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        String next() {
            while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
                at++;
            }
            int start = at;
            while (at < bytes.length && (bytes[at] < 0 || bytes[at] > ' ') && !(at > start && bytes[at] == '<')) {
                at++;
            }
            return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        }
    }
}
