package vn.congvan.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days on which a letter may be issued: one, or every day of a month while the day is still blank. What a letter says has to
 * be right on each.
 */
public record LetterDays(LocalDate first, LocalDate last) {
    public static LetterDays on(LocalDate day) {
        return new LetterDays(day, day);
    }

    public static LetterDays in(YearMonth month) {
        return new LetterDays(month.atDay(1), month.atEndOfMonth());
    }

    /** The first of the days for which something is not so. */
    Optional<LocalDate> firstNot(Predicate<LocalDate> so) {
        return first.datesUntil(last.plusDays(1)).filter(so.negate()).findFirst();
    }
}
