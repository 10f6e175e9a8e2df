package vn.congvan.register;

import java.util.Comparator;

/**
 * Which letter: {@code cong-bo-bo-chi-so/2024-11/1}.
 *
 * @param period what it reports on, or the month that it belongs to
 * @param occurrence from 1: a month can have a second letter of a kind
 */
public record LetterId(String kind, String period, int occurrence) implements Comparable<LetterId> {
    private static final int MOST_DIGITS = 9;
    private static final Comparator<LetterId> ORDER =
            Comparator.comparing(LetterId::kind).thenComparing(LetterId::period).thenComparingInt(LetterId::occurrence);

    public LetterId {
        if (!isPart(kind) || !isPart(period) || occurrence < 1) {
            throw new IllegalArgumentException("no letter id: " + kind + "/" + period + "/" + occurrence);
        }
    }

    /** @throws IllegalArgumentException if the text is none that {@link #toString} gives */
    public static LetterId of(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        if (first < 0 || second < 0 || !isNumber(text, second + 1)) {
            throw new IllegalArgumentException("no letter id: " + text);
        }
        return new LetterId(
                text.substring(0, first),
                text.substring(first + 1, second),
                Integer.parseInt(text.substring(second + 1)));
    }

    private static boolean isPart(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c <= ' ' || c == 0x7F) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isNumber(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > MOST_DIGITS || text.charAt(from) == '0') {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(LetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + period + "/" + occurrence;
    }
}
