package vn.congvan.font;

import java.util.Arrays;

/**
 * Text of one face as glyphs.
 *
 * @param glyphs glyph ids of the face; 0 where it has none
 * @param advances font units of the face, one a glyph
 * @param starts the index in {@code text} of each glyph's first char
 */
@SuppressWarnings(
        "ArrayRecordComponent") // written once by the shaper, read by layout and pdf only; copies would be the cost of
// every line
public record GlyphRun(Face face, String text, int[] glyphs, int[] advances, int[] starts) {
    /** Points at the given size. */
    public double width(double size) {
        long sum = 0;
        for (int advance : advances) {
            sum += advance;
        }
        return sum * size / face.unitsPerEm();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GlyphRun that
                && face.equals(that.face)
                && text.equals(that.text)
                && Arrays.equals(glyphs, that.glyphs)
                && Arrays.equals(advances, that.advances)
                && Arrays.equals(starts, that.starts);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + Arrays.hashCode(glyphs);
    }

    @Override
    public String toString() {
        return "GlyphRun[" + face + " " + text + "]";
    }
}
