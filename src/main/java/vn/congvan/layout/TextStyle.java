package vn.congvan.layout;

import java.util.Optional;
import vn.congvan.font.Face;
import vn.congvan.word.RunFormat;

/**
 * How characters look on the page. Everything in points.
 *
 * @param size of the glyphs, after superscript and small capitals
 * @param rise of the baseline, positive upwards
 */
record TextStyle(Face face, double size, double rise, RunFormat format, Optional<String> link) {
    /** Word sets a superscript or subscript at two thirds of its size, just under a third of the size up or a seventh down. */
    private static final double SCRIPT_SIZE = 0.65;

    private static final double SUPERSCRIPT_RISE = 0.32;
    private static final double SUBSCRIPT_RISE = -0.14;
    private static final double SMALL_CAPITAL_SIZE = 0.8;

    static TextStyle of(RunFormat format, Face face, Optional<String> link) {
        double size = format.size() / 2.0;
        double position = format.position() / 2.0;
        return switch (format.script()) {
            case SUPERSCRIPT ->
                new TextStyle(face, size * SCRIPT_SIZE, position + size * SUPERSCRIPT_RISE, format, link);
            case SUBSCRIPT -> new TextStyle(face, size * SCRIPT_SIZE, position + size * SUBSCRIPT_RISE, format, link);
            case BASELINE -> new TextStyle(face, size, position, format, link);
        };
    }

    TextStyle smallCapital() {
        return new TextStyle(face, size * SMALL_CAPITAL_SIZE, rise, format, link);
    }

    TextStyle withFace(Face other) {
        return new TextStyle(other, size, rise, format, link);
    }

    double ascent() {
        return face.ascent() * size / face.unitsPerEm() + rise;
    }

    double descent() {
        return face.descent() * size / face.unitsPerEm() - rise;
    }

    double gap() {
        return face.lineGap() * size / face.unitsPerEm();
    }

    /** Points added after each glyph. */
    double spacing() {
        return format.spacing() / 20.0;
    }
}
