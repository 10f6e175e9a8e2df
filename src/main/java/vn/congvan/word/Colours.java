package vn.congvan.word;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Colours of DrawingML (ECMA-376 Part 1 §20.1.2.3) and of VML, as RRGGBB. */
final class Colours {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("white", "FFFFFF"),
            Map.entry("red", "FF0000"),
            Map.entry("green", "008000"),
            Map.entry("blue", "0000FF"),
            Map.entry("yellow", "FFFF00"),
            Map.entry("gray", "808080"),
            Map.entry("silver", "C0C0C0"),
            Map.entry("navy", "000080"),
            Map.entry("maroon", "800000"),
            Map.entry("purple", "800080"),
            Map.entry("teal", "008080"),
            Map.entry("olive", "808000"),
            Map.entry("lime", "00FF00"),
            Map.entry("aqua", "00FFFF"),
            Map.entry("fuchsia", "FF00FF"));

    private Colours() {}

    /** @param holder the element that has a colour in it, {@code a:solidFill}; empty if it has none */
    static Optional<String> of(Node holder, Theme theme) {
        for (Node colour : holder.children()) {
            Optional<String> base = switch (colour.name()) {
                case "a:srgbClr" -> hex(colour.attribute("val", ""));
                case "a:sysClr" -> hex(colour.attribute("lastClr", ""));
                case "a:prstClr" ->
                    Optional.ofNullable(NAMED.get(colour.attribute("val", "").toLowerCase(Locale.ROOT)));
                case "a:schemeClr" -> theme.colour(colour.attribute("val", ""));
                default -> Optional.empty();
            };
            if (base.isPresent()) {
                return Optional.of(lighter(base.get(), colour));
            }
        }
        return Optional.empty();
    }

    /** Luminance scaled and shifted (§20.1.2.3.20, §20.1.2.3.21), of each part of the colour alike. */
    private static String lighter(String rgb, Node colour) {
        double scale = share(colour.child("a:lumMod"), 1) * share(colour.child("a:shade"), 1);
        double shift = share(colour.child("a:lumOff"), 0);
        double tint = share(colour.child("a:tint"), 1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 6; i += 2) {
            double part = Integer.parseInt(rgb.substring(i, i + 2), 16) / 255.0;
            double changed = 1 - (1 - Math.min(1, part * scale + shift)) * tint;
            out.append(String.format(Locale.ROOT, "%02X", Math.round(Math.max(0, changed) * 255)));
        }
        return out.toString();
    }

    private static double share(Node node, double otherwise) {
        return node.number("val").isPresent() ? node.number("val").getAsInt() / 100_000.0 : otherwise;
    }

    /** {@code #c0c0c0}, {@code #ccc}, {@code black}; Word adds {@code [3212]} for the theme's. */
    static Optional<String> ofVml(String value) {
        String word = value.strip().split("[ \\[]", -1)[0].toLowerCase(Locale.ROOT);
        if (word.startsWith("#") && word.length() == 4) {
            return hex(word.substring(1).replaceAll("(.)", "$1$1"));
        }
        return word.startsWith("#") ? hex(word.substring(1)) : Optional.ofNullable(NAMED.get(word));
    }

    static Optional<String> hex(String value) {
        boolean digits = value.length() == 6;
        for (int i = 0; digits && i < 6; i++) {
            digits = HexFormat.isHexDigit(value.charAt(i));
        }
        return digits ? Optional.of(value.toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
