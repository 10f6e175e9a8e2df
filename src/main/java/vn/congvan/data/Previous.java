package vn.congvan.data;

import java.time.YearMonth;

/** What a month is compared with. */
public sealed interface Previous {
    /** Nothing: the first month there is. */
    record None() implements Previous {}

    /**
     * The last month before it that was published.
     *
     * @param next whether the month that is compared follows right after
     */
    record Of(YearMonth month, boolean next, Value.Fields values) implements Previous {}

    /**
     * There is a month before, but its figures are of something else.
     *
     * @param reason for people: what has changed since
     */
    record Broken(YearMonth month, String reason) implements Previous {}
}
