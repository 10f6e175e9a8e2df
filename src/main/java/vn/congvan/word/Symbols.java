package vn.congvan.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Characters of the symbol fonts as the Unicode characters that they show. */
final class Symbols {
    private static final Set<String> FONTS = Set.of("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings");

    private Symbols() {}

    private static boolean isSymbols(String font) {
        return FONTS.contains(font.toLowerCase(Locale.ROOT));
    }

    /**
     * A symbol font has its characters in Unicode's private area, F020 to F0FF; Word takes 20 to FF for the same ones. In the
     * private area any other font is read as Symbol: text of that kind comes from there.
     *
     * @param font the run's font; other fonts' characters stay as they are
     */
    static String readable(String text, String font) {
        boolean symbols = isSymbols(font);
        if (!symbols && text.chars().noneMatch(Symbols::isPrivate)) {
            return text;
        }
        Map<Integer, Integer> table =
                Tables.ALL.getOrDefault(symbols ? font.toLowerCase(Locale.ROOT) : "symbol", Map.of());
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int code = isPrivate(c) ? c - 0xF000 : c;
            out.appendCodePoint(symbols || isPrivate(c) ? table.getOrDefault(code, c) : c);
        });
        return out.toString();
    }

    private static boolean isPrivate(int c) {
        return c >= 0xF020 && c <= 0xF0FF;
    }

    /** Read when the first symbol is met: most letters have none. */
    private static final class Tables {
        private static final Map<String, Map<Integer, Integer>> ALL = all();

        private static Map<String, Map<Integer, Integer>> all() {
            Map<String, Map<Integer, Integer>> all = new HashMap<>();
            FONTS.forEach(font -> all.put(font, read(font.replace(' ', '-') + ".txt")));
            return Map.copyOf(all);
        }

        /** Lines of two hexadecimal numbers, a character of the font and the Unicode character; others begin with a #. */
        private static Map<Integer, Integer> read(String resource) {
            Map<Integer, Integer> table = new HashMap<>();
            try (InputStream in = Symbols.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no " + resource);
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    String[] codes = line.split(" ", -1);
                    table.put(Integer.parseInt(codes[0], 16), Integer.parseInt(codes[1], 16));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(table);
        }
    }
}
