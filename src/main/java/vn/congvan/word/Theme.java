package vn.congvan.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The Latin fonts and the colours of a theme (ECMA-376 Part 1 §20.1.4.1.18, §20.1.6.2). */
record Theme(String major, String minor, Map<String, String> colours) {
    /** What drawings call the colours that documents call dark and light (§17.15.1.20, where a file says nothing else). */
    private static final Map<String, String> MAPPED = Map.of("tx1", "dk1", "bg1", "lt1", "tx2", "dk2", "bg2", "lt2");

    Theme {
        colours = Map.copyOf(colours);
    }

    static Theme of(Node root) {
        Node fonts = root.child("a:themeElements").child("a:fontScheme");
        Map<String, String> colours = new LinkedHashMap<>();
        for (Node colour : root.child("a:themeElements").child("a:clrScheme").children()) {
            Colours.of(colour, new Theme("", "", Map.of()))
                    .ifPresent(rgb -> colours.put(colour.name().replaceFirst("^a:", ""), rgb));
        }
        return new Theme(latin(fonts.child("a:majorFont")), latin(fonts.child("a:minorFont")), colours);
    }

    private static String latin(Node fonts) {
        return fonts.child("a:latin").attribute("typeface", "");
    }

    /** @param reference {@code minorHAnsi}, {@code majorAscii} … (§17.18.96) */
    Optional<String> font(String reference) {
        String font = reference.startsWith("major") ? major : minor;
        return font.isEmpty() ? Optional.empty() : Optional.of(font);
    }

    /** @param reference {@code accent1}, {@code tx1} … (§20.1.10.54); black and white are known without a theme */
    Optional<String> colour(String reference) {
        String name = MAPPED.getOrDefault(reference, reference);
        String otherwise = name.equals("dk1") ? "000000" : name.equals("lt1") ? "FFFFFF" : "";
        return Optional.of(colours.getOrDefault(name, otherwise)).filter(rgb -> !rgb.isEmpty());
    }
}
