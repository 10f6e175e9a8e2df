package vn.congvan.word;

import java.util.Optional;

/** The Latin fonts of a theme (ECMA-376 Part 1 §20.1.4.1.18). */
record Theme(String major, String minor) {
    static Theme of(Node root) {
        Node fonts = root.child("a:themeElements").child("a:fontScheme");
        return new Theme(latin(fonts.child("a:majorFont")), latin(fonts.child("a:minorFont")));
    }

    private static String latin(Node fonts) {
        return fonts.child("a:latin").attribute("typeface", "");
    }

    /** @param reference {@code minorHAnsi}, {@code majorAscii} … (§17.18.96) */
    Optional<String> font(String reference) {
        String font = reference.startsWith("major") ? major : minor;
        return font.isEmpty() ? Optional.empty() : Optional.of(font);
    }
}
