package vn.congvan.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A path beside what it is compared by.
 *
 * @param fold what a file system that knows no case makes of {@code group}
 * @param group the same for paths that may mean one file: in another normal form, with backslashes, or percent-encoded in another way.
 *     NUL stands for the slash, so that what lies in a folder is sorted right behind it.
 */
record PathKey(String fold, String group, String path) implements Comparable<PathKey> {
    static PathKey of(String path) {
        String group = separated(normal(decoded(path.replace('\\', '/'))));
        String fold = folded(group);
        return new PathKey(fold.equals(group) ? group : fold, group, path);
    }

    /** In Unicode's normal form C, as most keyboards and systems write; Apple's disks have D. */
    static String normal(String path) {
        return isPlain(path) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** As it is compared where case counts for nothing. */
    static String folded(String path) {
        return isPlain(path)
                ? path.toLowerCase(Locale.ROOT)
                : path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static String separated(String path) {
        return path.replace('/', '\0');
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Every percent-encoded octet decoded. Only for comparing: what is encoded in which version is another question. */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] written = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int value = written[i] == '%' && i + 2 < written.length ? hex(written[i + 1], written[i + 2]) : -1;
            octets.write(value < 0 ? written[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit((char) high, 16);
        int second = Character.digit((char) low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    int weight() {
        return 2 * (path.length() + group.length() + (fold.equals(group) ? 0 : fold.length()));
    }

    @Override
    public int compareTo(PathKey other) {
        int order = fold.compareTo(other.fold);
        if (order == 0) {
            order = group.compareTo(other.group);
        }
        return order == 0 ? path.compareTo(other.path) : order;
    }
}
