package vn.congvan.register;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which letter: {@code cong-bo-bo-chi-so/2024-11/1}.
 *
 * @param period what it reports on, or the month that it belongs to
 * @param occurrence from 1: a month can have a second letter of a kind
 */
public record LetterId(String kind, String period, int occurrence) implements Comparable<LetterId> {
    private static final Pattern PART = Pattern.compile("[^/\\s\\p{Cntrl}]+");
    private static final Pattern WHOLE = Pattern.compile("([^/]+)/([^/]+)/([1-9][0-9]{0,8})");
    private static final Comparator<LetterId> ORDER =
            Comparator.comparing(LetterId::kind).thenComparing(LetterId::period).thenComparingInt(LetterId::occurrence);

    public LetterId {
        if (!PART.matcher(kind).matches() || !PART.matcher(period).matches() || occurrence < 1) {
            throw new IllegalArgumentException("no letter id: " + kind + "/" + period + "/" + occurrence);
        }
    }

    /** @throws IllegalArgumentException if the text is none that {@link #toString} gives */
    public static LetterId of(String text) {
        Matcher matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no letter id: " + text);
        }
        return new LetterId(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
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
