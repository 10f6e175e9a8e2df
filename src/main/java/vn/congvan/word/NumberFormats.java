package vn.congvan.word;

import java.util.Locale;
import java.util.Set;

/** Numbers as lists and pages write them (ECMA-376 Part 1 §17.18.59). */
public final class NumberFormats {
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private static final Set<String> KNOWN = Set.of(
            "none",
            "bullet",
            "decimal",
            "decimalZero",
            "upperRoman",
            "lowerRoman",
            "upperLetter",
            "lowerLetter",
            "numberInDash");

    private NumberFormats() {}

    /** @param format the standard's word; one that we do not know writes decimal figures */
    public static String format(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "numberInDash" -> "- " + number + " -";
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    /** Whether numbers of that format are written as it says. */
    static boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                out.append(ROMAN_SIGNS[i]);
            }
        }
        return out.toString();
    }

    /** A … Z, then AA, BB … as Word counts on. */
    private static String letters(int number) {
        if (number <= 0 || number > 26 * 30) {
            return Integer.toString(number);
        }
        String letter = String.valueOf((char) ('A' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }
}
