package vn.congvan.font;

import java.util.SortedSet;

/** One face of a family. Immutable and thread-safe. Everything is in font units, y upwards. */
public interface Face {
    String family();

    boolean bold();

    boolean italic();

    String postScriptName();

    int unitsPerEm();

    /** From the baseline to a line's top, as Word measures a line with the face. */
    int ascent();

    /** From the baseline to a line's bottom, positive. */
    int descent();

    /** The space between lines that the face asks for. */
    int lineGap();

    /** The glyph of a code point, 0 if the face has none. */
    int glyph(int codePoint);

    int advance(int glyph);

    /** The middle of the underline above the baseline (negative: below). */
    int underlinePosition();

    int underlineThickness();

    /** What a PDF says of the face beside its program. */
    Description description();

    /**
     * @param italicAngle degrees, negative leans to the right
     * @param fixedPitch all glyphs are as wide
     */
    record Description(
            int left,
            int bottom,
            int right,
            int top,
            int capHeight,
            int weight,
            double italicAngle,
            boolean fixedPitch) {}

    /** Draws a glyph's outline, in font units, y upwards; what lies within it is filled wherever it winds round. */
    void outline(int glyph, Pen pen);

    /** Draws an outline: closed shapes of straight lines and cubic Bézier curves. */
    interface Pen {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    /** The font program with only these glyphs, and those that they are made of. */
    Subset subset(SortedSet<Integer> glyphs);

    /**
     * A smaller font program.
     *
     * @param program a TrueType file
     * @param glyphs by new glyph id, the face's own
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, read by the PDF writer only
    record Subset(byte[] program, int[] glyphs) {}
}
