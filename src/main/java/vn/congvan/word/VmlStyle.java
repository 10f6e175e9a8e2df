package vn.congvan.word;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The {@code style} of a VML element (ECMA-376 Part 4 §19.1.2.19): properties as in CSS, lengths in EMU. */
record VmlStyle(Map<String, String> properties) {
    private static final double FAR = 1e12;

    VmlStyle {
        properties = Map.copyOf(properties);
    }

    static VmlStyle of(String style) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String one : style.split(";", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                properties.put(
                        one.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        one.substring(colon + 1).strip());
            }
        }
        return new VmlStyle(properties);
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }

    String text(String property) {
        return properties.getOrDefault(property, "");
    }

    boolean is(String property, String value) {
        return text(property).equals(value);
    }

    /** A length; 0 where there is none. */
    long emu(String property) {
        return emu(property, 0);
    }

    long emu(String property, long otherwise) {
        return has(property) ? length(text(property)) : otherwise;
    }

    /** A number in units of the group round it. */
    double plain(String property) {
        return number(text(property));
    }

    /** {@code 12pt}, {@code 2in}, {@code 1.5mm}; a number alone is pixels, 96 to the inch; 0 if it is no length. */
    static long length(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        double unit = 9_525;
        String number = text;
        for (Unit known : Unit.values()) {
            if (text.endsWith(known.suffix)) {
                unit = known.emu;
                number = text.substring(0, text.length() - known.suffix.length());
                break;
            }
        }
        return Limits.near(Math.round(number(number) * unit));
    }

    /**
     * Two numbers with a comma between.
     *
     * @param plain in the units of a group; otherwise lengths, in EMU
     */
    static double[] pair(String value, boolean plain) {
        String[] parts = value.split(",", -1);
        double first = plain ? number(parts[0]) : length(parts[0]);
        double second = parts.length < 2 ? 0 : plain ? number(parts[1]) : length(parts[1]);
        return new double[] {first, second};
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Math.abs(number) < FAR ? number : 0;
        } catch (NumberFormatException e) {
            return 0; // no number, as if it were not there
        }
    }

    private enum Unit {
        POINT("pt", 12_700),
        INCH("in", 914_400),
        MILLIMETRE("mm", 36_000),
        CENTIMETRE("cm", 360_000),
        PICA("pc", 152_400),
        PIXEL("px", 9_525),
        EMU("emu", 1);

        private final String suffix;
        private final double emu;

        Unit(String suffix, double emu) {
            this.suffix = suffix;
            this.emu = emu;
        }
    }
}
