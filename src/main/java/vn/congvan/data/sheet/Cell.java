package vn.congvan.data.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;

/**
 * A cell that is not blank, whatever kind of file it is from.
 *
 * @param text composed and stripped; of a date {@code 2024-12-05}, {@code 2024-12} if the cell shows no day; of a number its digits
 * @param number 0 unless it is a number or a percentage (79,3% is 0.793)
 * @param column from 1
 */
record Cell(Kind kind, String text, BigDecimal number, int column) {
    enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        TRUTH,
        BLANK,
        ERROR
    }

    /** What a double holds for certain: 80.11999999999999 was 80.12. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    /** Beyond any double. */
    private static final int GREATEST_EXPONENT = 400;

    static Cell blank(int column) {
        return new Cell(Kind.BLANK, "", BigDecimal.ZERO, column);
    }

    static Cell text(String given, int column) {
        String text = strip(Normalizer.normalize(
                given.indexOf('\r') < 0 ? given : given.replace("\r\n", "\n").replace('\r', '\n'),
                Normalizer.Form.NFC));
        return text.isEmpty() ? blank(column) : new Cell(Kind.TEXT, text, BigDecimal.ZERO, column);
    }

    /** A no-break space is a space: web pages leave it where somebody copied from. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    static Cell of(Kind kind, String text, int column) {
        return new Cell(kind, text, BigDecimal.ZERO, column);
    }

    /**
     * A number as the file writes a double.
     *
     * @param kind {@link Kind#NUMBER} or {@link Kind#PERCENT}
     */
    static Cell number(Kind kind, String given, int column) {
        try {
            BigDecimal exact = new BigDecimal(given.strip());
            if (exact.scale() > GREATEST_EXPONENT || exact.scale() < -GREATEST_EXPONENT) {
                return of(Kind.ERROR, given, column);
            }
            BigDecimal number = stripped(exact.round(SPREADSHEET));
            return new Cell(kind, number.toPlainString().replace('.', ','), number, column);
        } catch (NumberFormatException e) {
            return of(Kind.ERROR, given, column);
        }
    }

    /** Without zeros at the end of decimals, and never with an exponent. */
    static BigDecimal stripped(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
