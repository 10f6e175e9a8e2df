package vn.congvan.word;

import java.util.Locale;
import java.util.Optional;

/** A background as one colour (ECMA-376 Part 1 §17.3.5, §17.18.78). */
final class Shading {
    /** A quarter of white's brightness. */
    private static final double DARK = 62;

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

    /** What an automatic colour is (§17.3.2.6): black, and white on a dark ground. The standard leaves open what is dark. */
    static String legible(Optional<String> ground) {
        return ground.filter(Shading::isDark).isPresent() ? "FFFFFF" : "000000";
    }

    private static boolean isDark(String colour) {
        int red = Integer.parseInt(colour.substring(0, 2), 16);
        int green = Integer.parseInt(colour.substring(2, 4), 16);
        int blue = Integer.parseInt(colour.substring(4, 6), 16);
        return red * 0.299 + green * 0.587 + blue * 0.114 < DARK;
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
