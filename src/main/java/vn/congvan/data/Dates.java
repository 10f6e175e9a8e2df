package vn.congvan.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Days and months as people write them and as letters show them (NĐ30 Phụ lục I, II.4). */
public final class Dates {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHED_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern SLASHED_MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");

    /** Room for a day that is written in by hand. */
    private static final String BLANK_DAY = "      ";

    private Dates() {}

    /**
     * The month that a command names.
     *
     * @throws Refused if there is no such month
     */
    public static YearMonth monthNamed(String text) {
        return month(text)
                .orElseThrow(() -> new Refused(
                        Finding.of(DataKind.NOT_A_MONTH, new Place.OnCommandLine(text), "given", text, "title", text)));
    }

    /**
     * The day that a command names.
     *
     * @throws Refused if there is no such day
     */
    public static LocalDate dayNamed(String text) {
        return day(text)
                .orElseThrow(() -> new Refused(
                        Finding.of(DataKind.NOT_A_DATE, new Place.OnCommandLine(text), "given", text, "title", text)));
    }

    /** {@code 2024-11} or {@code 11/2024}. */
    public static Optional<YearMonth> month(String text) {
        Matcher iso = ISO_MONTH.matcher(text.strip());
        if (iso.matches()) {
            return month(iso.group(1), iso.group(2));
        }
        Matcher slashed = SLASHED_MONTH.matcher(text.strip());
        return slashed.matches() ? month(slashed.group(2), slashed.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2024-12-05} or {@code 05/12/2024}. */
    public static Optional<LocalDate> day(String text) {
        Matcher iso = ISO_DAY.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher slashed = SLASHED_DAY.matcher(text.strip());
        return slashed.matches() ? day(slashed.group(3), slashed.group(2), slashed.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 23/6/2022}, {@code 01/10/2024}. */
    public static String slashed(LocalDate day) {
        return Figures.twoDigits(day.getDayOfMonth()) + "/" + monthFigure(day.getMonthValue()) + "/" + day.getYear();
    }

    /** {@code ngày 05 tháng 02 năm 2024}. */
    public static String inWords(LocalDate day) {
        return "ngày " + Figures.twoDigits(day.getDayOfMonth()) + " " + monthInWords(YearMonth.from(day));
    }

    /** The same with the day left blank. */
    static String inWords(YearMonth month) {
        return "ngày" + BLANK_DAY + monthInWords(month);
    }

    private static String monthInWords(YearMonth month) {
        return "tháng " + monthFigure(month.getMonthValue()) + " năm " + month.getYear();
    }

    /** {@code 11/2024}. */
    public static String slashed(YearMonth month) {
        return monthFigure(month.getMonthValue()) + "/" + month.getYear();
    }

    /** The decree asks for a zero before days below ten and before months 1 and 2, and for none before other months. */
    private static String monthFigure(int month) {
        return month <= 2 ? "0" + month : Integer.toString(month);
    }
}
