package vn.congvan.word;

import java.util.Locale;
import java.util.Optional;

/** A background as one colour (ECMA-376 Part 1 §17.3.5, §17.18.78). */
final class Shading {
    private Shading() {}

    /**
     * A pattern of a per cent is so much of its colour over the fill, which from afar it looks like; of any other pattern only the
     * fill is taken.
     *
     * @param shading {@code w:shd}
     */
    static Optional<String> colour(Node shading) {
        Optional<String> fill = RunFormats.colour(shading.attribute("w:fill", ""));
        int percent = percent(shading.val());
        if (percent == 0) {
            return fill;
        }
        String over = RunFormats.colour(shading.attribute("w:color", "")).orElse("000000");
        return Optional.of(mixed(over, fill.orElse("FFFFFF"), percent));
    }

    private static int percent(String pattern) {
        return switch (pattern) {
            case "solid" -> 100;
            case "pct5",
                    "pct10",
                    "pct12",
                    "pct15",
                    "pct20",
                    "pct25",
                    "pct30",
                    "pct35",
                    "pct37",
                    "pct40",
                    "pct45",
                    "pct50",
                    "pct55",
                    "pct60",
                    "pct62",
                    "pct65",
                    "pct70",
                    "pct75",
                    "pct80",
                    "pct85",
                    "pct87",
                    "pct90",
                    "pct95" -> Integer.parseInt(pattern.substring(3));
            default -> 0;
        };
    }

    private static String mixed(String over, String under, int percent) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 6; i += 2) {
            int a = Integer.parseInt(over.substring(i, i + 2), 16);
            int b = Integer.parseInt(under.substring(i, i + 2), 16);
            out.append(String.format(Locale.ROOT, "%02X", Math.round((a * percent + b * (100 - percent)) / 100.0)));
        }
        return out.toString();
    }
}
