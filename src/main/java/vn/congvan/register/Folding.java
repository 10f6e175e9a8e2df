package vn.congvan.register;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The forms in which words are compared. Exact: small letters, đ always the same letter, the tone where the new spelling has it. Folded:
 * without diacritics, đ as d. Both keep a word's length.
 */
final class Folding {
    /** Latin letters with diacritics, up to those of Vietnamese (U+1EFF); no other script is folded. */
    private static final int LAST = 0x1EFF;

    private static final String TONES_ON_A = "àáảãạ";
    private static final String TONES_ON_E = "èéẻẽẹ";
    private static final String TONES_ON_Y = "ỳýỷỹỵ";
    private static final String TONES_ON_O = "òóỏõọ";
    private static final String TONES_ON_U = "ùúủũụ";

    private Folding() {}

    /** In the form in which all text is kept and compared. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A small letter; the đ that some fonts and keyboards make of Icelandic Ð or African Ɖ looks the same. */
    static int small(int letter) {
        int small = Character.toLowerCase(letter);
        return small == 'ð' || small == 'ɖ' ? 'đ' : small;
    }

    /** The old spelling hoà, khoẻ, thuỷ as the new one hòa, khỏe, thủy; qu is a consonant of its own, so quý stays. */
    static String respelt(String word) {
        int end = word.length();
        if (end < 2) {
            return word;
        }
        char first = word.charAt(end - 2);
        char second = word.charAt(end - 1);
        boolean afterQ = end > 2 && word.charAt(end - 3) == 'q';
        if (first == 'o' && TONES_ON_A.indexOf(second) >= 0) {
            return word.substring(0, end - 2) + TONES_ON_O.charAt(TONES_ON_A.indexOf(second)) + 'a';
        } else if (first == 'o' && TONES_ON_E.indexOf(second) >= 0) {
            return word.substring(0, end - 2) + TONES_ON_O.charAt(TONES_ON_E.indexOf(second)) + 'e';
        } else if (first == 'u' && !afterQ && TONES_ON_Y.indexOf(second) >= 0) {
            return word.substring(0, end - 2) + TONES_ON_U.charAt(TONES_ON_Y.indexOf(second)) + 'y';
        }
        return word;
    }

    /** @param word in small letters */
    static String folded(String word) {
        int at = 0;
        while (at < word.length() && word.charAt(at) < 0x80) {
            at++;
        }
        if (at == word.length()) {
            return word;
        }
        char[] letters = word.toCharArray();
        for (; at < letters.length; at++) {
            letters[at] = plain(letters[at]);
        }
        return new String(letters);
    }

    /** A letter as it is compared without diacritics, whatever it was. */
    static char plain(char letter) {
        return letter > LAST ? (char) Character.toLowerCase((int) letter) : Table.PLAIN[letter];
    }

    /** Vietnamese text has few letters, but each of them thousands of times. */
    private static final class Table {
        static final char[] PLAIN = make();

        private static char[] make() {
            char[] plain = new char[LAST + 1];
            for (char letter = 0; letter <= LAST; letter++) {
                char small = (char) small(letter);
                plain[letter] = small;
                if (Character.UnicodeScript.of(small) == Character.UnicodeScript.LATIN) {
                    String parts = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD);
                    plain[letter] =
                            small == 'đ' ? 'd' : parts.toLowerCase(Locale.ROOT).charAt(0);
                }
            }
            return plain;
        }
    }
}
