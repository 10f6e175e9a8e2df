package vn.congvan.font;

import java.util.Arrays;
import vn.congvan.finding.CalledOff;

/** Text as glyphs, one a code point: Word applies neither ligatures nor kerning unless told to. */
public final class Shaper {
    private Shaper() {}

    public static GlyphRun shape(String text, Face face) {
        CalledOff.stopIfSo();
        int[] glyphs = new int[text.length()];
        int[] advances = new int[text.length()];
        int[] starts = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            int codePoint = text.codePointAt(at);
            glyphs[count] = face.glyph(codePoint);
            advances[count] = face.advance(glyphs[count]);
            starts[count] = at;
            at += Character.charCount(codePoint);
        }
        return new GlyphRun(
                face, text, Arrays.copyOf(glyphs, count), Arrays.copyOf(advances, count), Arrays.copyOf(starts, count));
    }
}
