package vn.congvan.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;

/**
 * The lines in which number and date are written, by their grammar (NĐ30 Phụ lục I, II.3, II.4 and III.1.c). What says nothing – how the
 * blanks were made, how many spaces stand between words – may be as it likes; the words themselves may not.
 */
final class FormLine {
    /** What stands where something is to be written in: spaces of any width, tabs, dots, underscores. */
    private static final String BLANK = "[ \\t\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF.…‥_]*";

    private static final String GAP = "[ \\t\\n\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF]*";
    private static final String NUMBER = "(?<number>" + BLANK + "\\d{0,9}" + BLANK + ")";
    private static final String TWO = BLANK + "\\d{0,2}" + BLANK;
    private static final String YEAR = "(?<year>" + BLANK + "\\d{4}|" + BLANK + "\\d{0,3}" + BLANK + ")(?!\\d)";
    private static final String IN_WORDS = "ngày(?<day>" + TWO + ")tháng(?<month>" + TWO + ")năm" + YEAR;
    private static final String SLASHED =
            "ngày(?<short>" + TWO + "/" + TWO + "/(?:" + BLANK + "\\d{4}|" + TWO + "))(?!\\d)";

    private static final Pattern GAP_SIGN = Pattern.compile(GAP);
    private static final Pattern NUMBER_LINE = pattern(
            "^" + GAP + "Số(?:" + GAP + ":)?" + NUMBER + "/" + GAP + "(?<symbol>[\\p{L}\\d][^\\n]*?)" + GAP + "$");
    private static final Pattern DATE_LINE =
            pattern("^" + GAP + "\\p{L}[^\\n]*?" + GAP + ",?" + GAP + IN_WORDS + GAP + "\\.?" + GAP + "$");

    private final String text;
    private final Matcher matcher;

    private FormLine(String text, Matcher matcher) {
        this.text = text;
        this.matcher = matcher;
    }

    /** Words to be put in the place of others. */
    record Edit(int from, int to, String words) {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code Số: …/VPUB-PVHCC&KSTT}. */
    static Optional<FormLine> number(String text) {
        return once(NUMBER_LINE, text);
    }

    /** {@code Hưng Yên, ngày … tháng … năm …}. */
    static Optional<FormLine> date(String text) {
        return once(DATE_LINE, text);
    }

    /**
     * {@code (Kèm theo … số …/VPUB-PVHCC&KSTT ngày … tháng … năm … của …)}; with the day as {@code 05/12/2024}, too.
     *
     * @param symbol of the letter: a number of another document in the line is none of ours
     */
    static Optional<FormLine> annex(String text, String symbol) {
        String own = symbol.codePoints()
                .filter(c -> !GAP_SIGN.matcher(Character.toString(c)).matches())
                .mapToObj(c -> isHyphen(c) ? "[-\\u2010\\u2011–]" : Pattern.quote(Character.toString(c)))
                .reduce("", (a, b) -> a + (a.isEmpty() ? "" : GAP) + b);
        return once(
                pattern("(?<!\\p{L})số(?:" + GAP + ":)?" + NUMBER + "/" + GAP + own + "(?![\\p{L}\\d])" + GAP + ",?"
                        + GAP + "(?:" + IN_WORDS + "|" + SLASHED + ")"),
                text);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '–';
    }

    /** A line that has the form once; twice is as good as never. */
    private static Optional<FormLine> once(Pattern pattern, String text) {
        Matcher all = pattern.matcher(text);
        if (!all.find() || all.find()) {
            return Optional.empty();
        }
        Matcher first = pattern.matcher(text);
        return first.find() ? Optional.of(new FormLine(text, first)) : Optional.empty();
    }

    /** As the line has it, without the number. */
    String symbol() {
        return matcher.group("symbol");
    }

    private boolean hasNumber() {
        return matcher.pattern().pattern().contains("(?<number>");
    }

    /** The number that stands there already; empty where there is a blank. */
    String typedNumber() {
        return hasNumber() ? matcher.group("number").replaceAll("\\D", "") : "";
    }

    /** What has to be written for this number: nothing where it stands already as it should. */
    List<Edit> numberEdits(String number) {
        return zone("number", number, false).stream().toList();
    }

    List<Edit> dateEdits(LocalDate date) {
        List<Edit> edits = new ArrayList<>();
        if (matcher.pattern().pattern().contains("(?<short>") && matcher.group("short") != null) {
            zone("short", Dates.slashed(date), goesOn(matcher.end("short"))).ifPresent(edits::add);
            return edits;
        }
        String[] words = Dates.inWords(date).split(" ", -1); // ngày 05 tháng 02 năm 2024
        zone("day", words[1], true).ifPresent(edits::add);
        zone("month", words[3], true).ifPresent(edits::add);
        zone("year", words[5], goesOn(matcher.end("year"))).ifPresent(edits::add);
        return edits;
    }

    /** Whether a word comes right after a place. */
    private boolean goesOn(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** The fewest characters to replace so that the words stand with one space before them and, where one has to be, one after. */
    private Optional<Edit> zone(String group, String value, boolean spaceAfter) {
        int from = matcher.start(group);
        int to = matcher.end(group);
        String words = value;
        if (from < to && isSpace(text.charAt(from))) {
            from++;
        } else {
            words = " " + words;
        }
        if (spaceAfter && from < to && isSpace(text.charAt(to - 1))) {
            to--;
        } else if (spaceAfter) {
            words += " ";
        }
        return text.substring(from, to).equals(words) ? Optional.empty() : Optional.of(new Edit(from, to, words));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
