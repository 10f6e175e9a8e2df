package vn.congvan.data.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for a character that would do harm if it stood there itself. */
final class Escapes {
    private static final List<String> NONE = List.of("-", "không có");
    private static final int LONGEST_NONE = 8;
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    /** {@code _x000D_} is the character of that number (ISO/IEC 29500-1 §22.9.2.19). */
    static String undo(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = CODE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String character = String.valueOf((char) Integer.parseInt(matcher.group(1), 16));
            matcher.appendReplacement(out, Matcher.quoteReplacement(character));
        }
        return matcher.appendTail(out).toString();
    }

    /** The way back: what looks like such a code is none. */
    static String code(String text) {
        return text.contains("_x") ? CODE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    /** Words that say that there is no value, on purpose. */
    static boolean isNone(String text) {
        return text.length() <= LONGEST_NONE && NONE.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * A text that a spreadsheet could take for a formula gets an apostrophe in front: also when somebody saves the form as CSV
     * and opens that, it stays text. So does a text that would say that there is no value.
     */
    static String neutral(String text) {
        return needsApostrophe(text) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #neutral} put there. */
    static String undoNeutral(String text) {
        return text.startsWith("'") && needsApostrophe(text) ? text.substring(1) : text;
    }

    private static boolean needsApostrophe(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && ("=+-@".indexOf(text.charAt(at)) >= 0 || isNone(text.substring(at)));
    }
}
