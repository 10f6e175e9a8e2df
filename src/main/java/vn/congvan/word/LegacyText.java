package vn.congvan.word;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Vietnamese of the time before Unicode, which only its font tells from Western European text: the file holds the bytes of
 * TCVN3 (TCVN 5712:1993, fonts {@code .Vn…}) or of VNI (fonts {@code VNI-…}) as the Windows-1252 characters that they would be
 * otherwise.
 */
final class LegacyText {
    /** From {@code A1} on; a dot where the standard has a mark that fonts never used, or nothing. */
    private static final String TCVN3 =
            "ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    private static final int TCVN3_FIRST = 0xA1;

    /** Letters of VNI that are one character; the others are a vowel and a mark after it. */
    private static final Map<Character, Character> VNI_LETTERS = pairs("ôơöưñđííììæỉóĩòịîỵ");

    /** The marks of VNI, by what they put upon the vowel before them: a tone, or a circumflex or a breve without or with one. */
    private static final String VNI_TONES = "ùøûõï";

    private static final String VNI_CIRCUMFLEXES = "âáàåãä";
    private static final String VNI_BREVES = "êéèúüë";

    /** Acute, grave, hook, tilde, dot: the order of the tones in the rows above. */
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final Map<Character, String> VNI_MARKS = vniMarks();

    private static final List<String> SANS =
            List.of("arial", "avant", "helv", "avo", "univers", "futura", "switzerland");

    private LegacyText() {}

    static boolean isLegacy(String font) {
        return isTcvn3(font) || isVni(font);
    }

    private static boolean isTcvn3(String font) {
        return font.regionMatches(true, 0, ".Vn", 0, 3);
    }

    private static boolean isVni(String font) {
        return font.regionMatches(true, 0, "VNI-", 0, 4);
    }

    /** The family of today that stands for such a font; any other font is itself. */
    static String family(String font) {
        if (!isLegacy(font)) {
            return font;
        }
        String name = font.toLowerCase(Locale.ROOT);
        if (name.contains("cour")) {
            return "Courier New";
        }
        return SANS.stream().anyMatch(name::contains) ? "Arial" : "Times New Roman";
    }

    /**
     * What text in a font means. A mark that begins the text of a VNI font becomes a combining one: its vowel stands in the
     * text before.
     *
     * @return composed (NFC) where the font is a legacy one; other text, and text that has letters of Unicode's own, as it is
     */
    static String readable(String text, String font) {
        if (!isLegacy(font) || text.chars().anyMatch(LegacyText::isUnicodeOnly)) {
            return text;
        }
        String bytes = bytes(text);
        String meant = isVni(font) ? vni(bytes) : tcvn3(bytes, font.endsWith("H"));
        return Normalizer.normalize(meant, Normalizer.Form.NFC);
    }

    /** A letter that neither encoding can hold: whoever typed it typed Unicode, whatever the font. */
    private static boolean isUnicodeOnly(int c) {
        return (c >= 0x1EA0 && c <= 0x1EF9)
                || (c >= 0x0102 && c <= 0x01B0 && Character.isLetter(c) && !isWindows1252(c));
    }

    private static boolean isWindows1252(int c) {
        return "ŒœŠšŸŽžƒ".indexOf(c) >= 0;
    }

    /** A font that calls itself a symbol font has its characters in the private area (ECMA-376 Part 1 §17.3.3.30). */
    private static String bytes(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0xF020 && c <= 0xF0FF) {
                out.setCharAt(i, (char) (c - 0xF000));
            }
        }
        return out.toString();
    }

    private static String tcvn3(String text, boolean capitals) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean known = c >= TCVN3_FIRST && c <= 0xFF && TCVN3.charAt(c - TCVN3_FIRST) != '.';
            out.append(known ? TCVN3.charAt(c - TCVN3_FIRST) : c);
        }
        return capitals ? out.toString().toUpperCase(Locale.ROOT) : out.toString();
    }

    private static String vni(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = Character.toLowerCase(c);
            if (VNI_MARKS.containsKey(lower) && (i == 0 || takes(out.charAt(out.length() - 1), lower))) {
                out.append(VNI_MARKS.get(lower));
            } else {
                char letter = VNI_LETTERS.getOrDefault(lower, lower);
                out.append(c == lower ? letter : Character.toUpperCase(letter));
            }
        }
        return out.toString();
    }

    /** Whether a letter, as it is in Unicode already, takes a mark after it. */
    private static boolean takes(char letter, char mark) {
        String vowels = VNI_TONES.indexOf(mark) >= 0 ? "aeouyơư" : VNI_BREVES.indexOf(mark) >= 0 ? "a" : "aeo";
        return vowels.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    private static Map<Character, String> vniMarks() {
        Map<Character, String> marks = new HashMap<>();
        marks.put(VNI_CIRCUMFLEXES.charAt(0), "\u0302");
        marks.put(VNI_BREVES.charAt(0), "\u0306");
        for (int i = 0; i < TONES.length(); i++) {
            String tone = TONES.substring(i, i + 1);
            marks.put(VNI_TONES.charAt(i), tone);
            marks.put(VNI_CIRCUMFLEXES.charAt(i + 1), "\u0302" + tone);
            marks.put(VNI_BREVES.charAt(i + 1), "\u0306" + tone);
        }
        return Map.copyOf(marks);
    }

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < text.length(); i += 2) {
            pairs.put(text.charAt(i), text.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
