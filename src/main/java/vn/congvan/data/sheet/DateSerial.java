package vn.congvan.data.sheet;

import java.time.LocalDate;
import java.util.Optional;

/** Spreadsheets count days: in most workbooks from the last day of 1899. */
final class DateSerial {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** 31/12/9999. */
    private static final double LAST = 2_958_465;

    /** Excel has a 29/02/1900, which never was: from there on every count is one too great. */
    private static final int NEVER_WAS = 60;

    private DateSerial() {}

    /** The day; empty for a mere time of day and for what no spreadsheet shows as a date. */
    static Optional<LocalDate> day(double serial, boolean from1904) {
        if (!(serial >= 1 && serial < LAST + 1)) {
            return Optional.empty();
        }
        long days = (long) serial;
        if (from1904) {
            return Optional.of(FROM_1904.plusDays(days));
        }
        return Optional.of(BEFORE_1900.plusDays(days >= NEVER_WAS ? days - 1 : days));
    }
}
