package vn.congvan.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a letter stands in the index: the newest by date, then by number, has the smallest place. So an index read from its beginning
 * gives the newest first and need not go on, and a range of days is a range of places.
 */
final class IndexPlace {
    /** Days are counted back from the year 9999 or later, so that places are above zero, which both stores keep short. */
    private static final long LAST_DAY = 1L << 22;

    private static final int DAY_BITS = 24;
    private static final int NUMBER_BITS = 20;

    /** Room for letters of one day and number, each of a series of its own. */
    private static final int LIKE = 1 << (DAY_BITS - NUMBER_BITS);

    private static final long LAST_NUMBER = (1L << NUMBER_BITS) - 1;

    private IndexPlace() {}

    /** Places from the first to the last. */
    record Range(long first, long last) {
        boolean isEverything() {
            return first == 0 && last == Long.MAX_VALUE;
        }
    }

    /** The first of the places that a letter may have. */
    static long of(GivenNumber number) {
        return ofDay(number.date()) + (LAST_NUMBER - Math.min(number.number(), LAST_NUMBER)) * LIKE;
    }

    private static long ofDay(LocalDate day) {
        return Math.max(0, LAST_DAY - Math.max(day.toEpochDay(), -LAST_DAY)) << DAY_BITS;
    }

    static Range range(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Range(
                to.map(IndexPlace::ofDay).orElse(0L),
                from.map(day -> ofDay(day) + (1L << DAY_BITS) - 1).orElse(Long.MAX_VALUE));
    }
}
