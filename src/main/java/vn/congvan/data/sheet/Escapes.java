package vn.congvan.data.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for a character that would do harm if it stood there itself. */
final class Escapes {
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

    /**
     * A text that a spreadsheet could take for a formula gets an apostrophe in front: also when somebody saves the form as CSV
     * and opens that, it stays text.
     */
    static String neutral(String text) {
        return text.matches("(?s)'*[=+\\-@\t\r].*") ? "'" + text : text;
    }

    static boolean isNeutral(String text) {
        return text.matches("(?s)''*[=+\\-@].*");
    }
}
