package vn.congvan.word;

import java.util.Locale;
import java.util.Map;

/** Characters of the symbol fonts, which sit in Unicode's private area, as the characters that they show. */
final class Symbols {
    private static final Map<Integer, String> WINGDINGS = Map.of(
            0x6C, "●", 0x6E, "■", 0x71, "□", 0x6F, "□", 0xA7, "▪", 0xA8, "□", 0xD8, "►", 0xFC, "√", 0x76, "◊", 0xFE,
            "√");
    private static final Map<Integer, String> SYMBOL = Map.of(
            0xB7, "•", 0x2D, "−", 0xB3, "≥", 0xA3, "≤", 0xB1, "±", 0xB4, "×", 0xB8, "÷", 0xB0, "°", 0xAE, "→", 0xA5,
            "∞");

    private Symbols() {}

    /** @param font the run's font; other fonts' characters stay as they are */
    static String readable(String text, String font) {
        String name = font.toLowerCase(Locale.ROOT);
        boolean wingdings = name.startsWith("wingdings");
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isPrivate = c >= 0xF000 && c <= 0xF0FF;
            int code = isPrivate ? c - 0xF000 : c;
            if (wingdings && code <= 0xFF) {
                out.append(WINGDINGS.getOrDefault(code, "•"));
            } else if (isPrivate || name.equals("symbol")) {
                out.append(SYMBOL.getOrDefault(code, isPrivate ? "•" : Character.toString(c)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
