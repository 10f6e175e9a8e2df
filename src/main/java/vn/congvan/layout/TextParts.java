package vn.congvan.layout;

import java.util.Arrays;
import vn.congvan.font.GlyphRun;

/** A part of a text that stands on a page: where it begins, and the part by itself. */
final class TextParts {
    private TextParts() {}

    /** How much room the characters before an index take, in points. */
    static double width(Fragment.Text text, int index) {
        GlyphRun run = text.run();
        double unit = text.size() / run.face().unitsPerEm();
        double width = 0;
        for (int i = 0; i < run.glyphs().length && run.starts()[i] < index; i++) {
            boolean isSpace = run.text().charAt(run.starts()[i]) == ' ';
            width += run.advances()[i] * unit * text.scale() + text.extra() + (isSpace ? text.wordExtra() : 0);
        }
        return width;
    }

    static Fragment.Text part(Fragment.Text text, int from, int to) {
        GlyphRun run = text.run();
        int first = glyph(run, from);
        int end = glyph(run, to);
        int[] starts = Arrays.copyOfRange(run.starts(), first, end);
        for (int i = 0; i < starts.length; i++) {
            starts[i] -= from;
        }
        GlyphRun part = new GlyphRun(
                run.face(),
                run.text().substring(from, to),
                Arrays.copyOfRange(run.glyphs(), first, end),
                Arrays.copyOfRange(run.advances(), first, end),
                starts);
        return new Fragment.Text(
                text.at(from),
                text.baseline(),
                part,
                text.size(),
                text.scale(),
                text.extra(),
                text.wordExtra(),
                text.colour());
    }

    /** The first glyph of the character at an index. */
    private static int glyph(GlyphRun run, int index) {
        int glyph = 0;
        while (glyph < run.glyphs().length && run.starts()[glyph] < index) {
            glyph++;
        }
        return glyph;
    }
}
