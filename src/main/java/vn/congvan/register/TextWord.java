package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text: letters and digits that stand together, in Vietnamese a syllable.
 *
 * @param start where it begins in the text; {@code end} behind its last character
 * @param exact as it is compared with its diacritics
 * @param folded as it is compared without
 */
record TextWord(int start, int end, String exact, String folded) {
    /** What is longer is no word that anybody looks for, and no store takes terms of any length. */
    private static final int LONGEST = 60;

    /** @param text in the form {@link Folding#composed} */
    static List<TextWord> of(String text) {
        return from(text, 0, Integer.MAX_VALUE);
    }

    /**
     * Some words of a text.
     *
     * @param from where the first of them begins at the earliest
     * @param most how many
     */
    static List<TextWord> from(String text, int from, int most) {
        List<TextWord> words = new ArrayList<>();
        int start = nextStart(text, from);
        while (start < text.length() && words.size() < most) {
            int end = endOf(text, start);
            words.add(of(text, start, end));
            start = nextStart(text, end);
        }
        return words;
    }

    /** Whether the word that begins here could begin so; {@code false} is certain. */
    static boolean mayBegin(String text, int start, String folded) {
        for (int i = 0; i < folded.length() && start + i < text.length(); i++) {
            char letter = text.charAt(start + i);
            if (Character.isSurrogate(letter) || isInvisible(letter)) {
                return true;
            } else if (Folding.plain(letter) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word begins with this letter. */
    static boolean isStart(String text, int at) {
        int before = at;
        while (before > 0 && isInvisible(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        return Character.isLetterOrDigit(text.codePointAt(at))
                && (before == 0 || !Character.isLetterOrDigit(text.codePointBefore(before)));
    }

    /** Where the next word begins; the text's length where none does. */
    static int nextStart(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Behind the last letter of the word that begins here. */
    static int endOf(String text, int start) {
        int end = start;
        for (int at = start; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                end = at;
            } else if (!isInvisible(letter)) {
                break;
            }
        }
        return end;
    }

    private static TextWord of(String text, int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int at = start; at < end && word.length() < LONGEST; ) {
            int letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(Folding.small(letter));
            }
            at += Character.charCount(letter);
        }
        String exact = Folding.respelt(word.toString());
        return new TextWord(start, end, exact, Folding.folded(exact));
    }

    /** A soft hyphen, a zero-width sign, or a mark that belongs to no letter: no reader sees two words there. */
    private static boolean isInvisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }
}
