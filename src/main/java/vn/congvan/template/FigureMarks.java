package vn.congvan.template;

/**
 * Marks round each value of a merge that say which one it is, so that it is known in the finished pages where every value stands. The
 * marks are code points that are no characters (Unicode §23.7): a letter with them is read by the program and never shown.
 */
public final class FigureMarks {
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final char ZERO = '\uFDD2';
    private static final int BASE = 16;
    private static final int MOST = 1_000_000;

    private FigureMarks() {}

    static String mark(int number, String words) {
        StringBuilder marked = new StringBuilder().append(OPEN);
        for (char digit : Integer.toString(number, BASE).toCharArray()) {
            marked.append((char) (ZERO + Character.digit(digit, BASE)));
        }
        words.chars().filter(c -> !isMark((char) c)).forEach(c -> marked.append((char) c));
        return marked.append(CLOSE).toString();
    }

    private static boolean isMark(char c) {
        return c >= OPEN && c < ZERO + BASE;
    }

    /** Reads a marked text character by character. */
    public static final class Reader {
        private int number = -1;
        private boolean counts;

        /** Whether the character is a mark and no part of the text. */
        public boolean takes(char c) {
            if (!isMark(c)) {
                counts = false;
                return false;
            }
            if (c == OPEN || c == CLOSE) {
                counts = c == OPEN;
                number = counts ? 0 : -1;
            } else if (counts && number < MOST) {
                number = number * BASE + (c - ZERO);
            }
            return true;
        }

        /** The number of the value in which the character stands that was read last, as the provenance counts them; -1 for none. */
        public int number() {
            return number;
        }
    }
}
