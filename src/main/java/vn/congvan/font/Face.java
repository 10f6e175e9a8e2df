package vn.congvan.font;

/**
 * One face of a family, parsed once. Immutable and thread-safe. Everything is in font units, y upwards.
 */
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
}
