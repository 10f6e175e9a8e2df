package vn.congvan.finding;

import java.util.Locale;

/** How messages call a character. */
public final class CodePoint {
    private CodePoint() {}

    /** {@code U+0007}, {@code U+1F600}. */
    public static String name(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
