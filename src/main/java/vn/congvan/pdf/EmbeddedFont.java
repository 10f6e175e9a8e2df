package vn.congvan.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.congvan.font.Face;

/**
 * The characters of one face that a document shows. Each pair of glyph and code point has a code of its own, so that the
 * text comes back as it went in even where two characters share a glyph or a character has none.
 */
final class EmbeddedFont {
    /** Letters of the Latin scripts, Vietnamese ones too: asked for at every character, so looked up without a map. */
    private static final int FREQUENT = 0x2200;

    private final Face face;
    private final String name;
    private final Map<Long, Integer> codes = new HashMap<>();
    private final int[] lastCodes = new int[FREQUENT];
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final List<Integer> codePoints = new ArrayList<>(List.of(0xFFFD));

    /** @param name of the resource in content streams */
    EmbeddedFont(Face face, String name) {
        this.face = face;
        this.name = name;
    }

    Face face() {
        return face;
    }

    String name() {
        return name;
    }

    /** The code that shows a glyph for a code point, 1 to 65535. */
    int code(int glyph, int codePoint) {
        if (codePoint >= FREQUENT) {
            return coded(glyph, codePoint);
        }
        int code = lastCodes[codePoint];
        if (code == 0 || glyphs.get(code) != glyph) {
            code = coded(glyph, codePoint);
            lastCodes[codePoint] = code;
        }
        return code;
    }

    private int coded(int glyph, int codePoint) {
        return codes.computeIfAbsent(((long) glyph << 32) | codePoint, key -> {
            glyphs.add(glyph);
            codePoints.add(codePoint);
            return glyphs.size() - 1;
        });
    }

    /** How many codes there are; 0 is one of them, and shows a missing glyph. */
    int size() {
        return glyphs.size();
    }

    int glyphOf(int code) {
        return glyphs.get(code);
    }

    int codePointOf(int code) {
        return codePoints.get(code);
    }

    SortedSet<Integer> usedGlyphs() {
        return new TreeSet<>(glyphs);
    }
}
