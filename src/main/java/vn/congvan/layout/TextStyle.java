package vn.congvan.layout;

import java.util.Optional;
import vn.congvan.font.Advances;
import vn.congvan.font.Face;
import vn.congvan.font.FaceChoice;
import vn.congvan.font.GlyphRun;
import vn.congvan.font.Shaper;
import vn.congvan.word.RunFormat;

/**
 * How characters look on the page. Everything in points.
 *
 * @param scale of the glyphs' width, by the format and by the font that stands in
 * @param lines how high a line is, in ems
 * @param advances of the font that the face stands in for, where they are known
 * @param size of the glyphs, after superscript and small capitals
 * @param rise of the baseline, positive upwards
 */
record TextStyle(
        Face face,
        double scale,
        FaceChoice.Lines lines,
        Optional<Advances> advances,
        double size,
        double rise,
        RunFormat format,
        Optional<String> link) {
    /** Word sets a superscript or subscript at two thirds of its size, just under a third of the size up or a seventh down. */
    private static final double SCRIPT_SIZE = 0.65;

    private static final double SUPERSCRIPT_RISE = 0.32;
    private static final double SUBSCRIPT_RISE = -0.14;
    private static final double SMALL_CAPITAL_SIZE = 0.8;

    static TextStyle of(RunFormat format, FaceChoice choice, Optional<String> link) {
        double size = format.size() / 2.0;
        double position = format.position() / 2.0;
        double scale = choice.scale() * format.scale() / 100;
        double smaller = switch (format.script()) {
            case SUPERSCRIPT, SUBSCRIPT -> size * SCRIPT_SIZE;
            case BASELINE -> size;
        };
        double rise = switch (format.script()) {
            case SUPERSCRIPT -> position + size * SUPERSCRIPT_RISE;
            case SUBSCRIPT -> position + size * SUBSCRIPT_RISE;
            case BASELINE -> position;
        };
        return new TextStyle(choice.face(), scale, choice.lines(), choice.advances(), smaller, rise, format, link);
    }

    TextStyle smallCapital() {
        return new TextStyle(face, scale, lines, advances, size * SMALL_CAPITAL_SIZE, rise, format, link);
    }

    TextStyle withLink(Optional<String> target) {
        return new TextStyle(face, scale, lines, advances, size, rise, format, target);
    }

    /** In a face that has a glyph that this one lacks. */
    TextStyle withFace(Face other) {
        double own = format.scale() / 100.0;
        return new TextStyle(other, own, FaceChoice.Lines.of(other), Optional.empty(), size, rise, format, link);
    }

    /** As boxes: lines stay as high as they would be. */
    TextStyle withBoxes(Face boxes, double wider) {
        return new TextStyle(boxes, wider * format.scale() / 100.0, lines, Optional.empty(), size, rise, format, link);
    }

    /** Text in this style's face. */
    GlyphRun shape(String text) {
        GlyphRun run = Shaper.shape(text, face);
        return advances.map(known -> known.applied(run)).orElse(run);
    }

    double ascent() {
        return lines.ascent() * size + rise;
    }

    double descent() {
        return lines.descent() * size - rise;
    }

    double gap() {
        return lines.gap() * size;
    }

    /** Points added after each glyph. */
    double spacing() {
        return format.spacing() / 20.0;
    }
}
