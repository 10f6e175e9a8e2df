package vn.congvan.review;

/** Long words for a form: a cell has little room. */
final class Shortened {
    private Shortened() {}

    /** At most as many characters, an ellipsis for the rest. */
    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(longest - 1, text.codePointCount(0, text.length())));
        return text.substring(0, Math.min(end, text.length())).strip() + "…";
    }
}
