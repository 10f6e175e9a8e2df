package vn.congvan.finding;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** How messages call a character. */
public final class CodePoint {
    private static final int FIRST_WIDE = 0x1100;
    private static final Set<UnicodeScript> WIDE_SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private CodePoint() {}

    /** {@code U+0007}, {@code U+1F600}. */
    public static String name(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Whether a character is as wide as it is high: those of East Asia, and their punctuation. */
    public static boolean isWide(int codePoint) {
        return codePoint >= FIRST_WIDE
                && (WIDE_SCRIPTS.contains(UnicodeScript.of(codePoint))
                        || (codePoint >= 0x3000 && codePoint <= 0x303F)
                        || (codePoint >= 0xFF00 && codePoint <= 0xFF60));
    }
}
