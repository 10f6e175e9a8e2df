package vn.congvan.font;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Widths of fonts that nobody may give away, from {@code advances.txt}. */
final class KnownAdvances {
    private static final double PER_EM = 1000;

    private KnownAdvances() {}

    /**
     * @param face that stands in, {@code scale} by which its letters are made wider
     * @return empty for a font that is not known
     */
    static Optional<Advances> of(String family, boolean bold, boolean italic, Face face, double scale) {
        String style = (bold ? "b" : "") + (italic ? "i" : "");
        Map<Integer, Integer> known = Table.ALL.getOrDefault(family.toLowerCase(Locale.ROOT) + "|" + style, Map.of());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double unit = face.unitsPerEm() / PER_EM / scale;
        Map<Integer, Integer> advances = new HashMap<>();
        known.forEach((code, width) -> advances.put(code, (int) Math.round(width * unit)));
        return Optional.of(new Advances(advances));
    }

    /** Read when a font is asked for that is not there: most letters have none. */
    private static final class Table {
        private static final Map<String, Map<Integer, Integer>> ALL = read();

        private static Map<String, Map<Integer, Integer>> read() {
            Map<String, Map<Integer, Integer>> table = new HashMap<>();
            try (InputStream in = KnownAdvances.class.getResourceAsStream("advances.txt")) {
                if (in == null) {
                    throw new IllegalStateException("no advances.txt");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    String[] parts = line.split(" \\| ", -1);
                    Map<Integer, Integer> widths =
                            table.computeIfAbsent(parts[0] + "|" + parts[1].replace("-", ""), key -> new HashMap<>());
                    int code = Integer.parseInt(parts[2], 16);
                    for (String width : parts[3].split(" ", -1)) {
                        widths.put(code++, Integer.valueOf(width));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(table);
        }
    }
}
