package vn.congvan.layout;

import java.util.Arrays;
import vn.congvan.font.GlyphRun;

/** Text of one style, shaped once; items are ranges of its glyphs. */
final class Segment {
    private final GlyphRun run;
    private final TextStyle style;
    private final double[] edges;

    Segment(GlyphRun run, TextStyle style) {
        this.run = run;
        this.style = style;
        this.edges = new double[run.glyphs().length + 1];
        double unit = style.size() * style.scale() / run.face().unitsPerEm();
        for (int i = 0; i < run.advances().length; i++) {
            edges[i + 1] = edges[i] + run.advances()[i] * unit + style.spacing();
        }
    }

    TextStyle style() {
        return style;
    }

    int length() {
        return run.glyphs().length;
    }

    double width(int from, int to) {
        return edges[to] - edges[from];
    }

    int codePoint(int glyph) {
        return run.text().codePointAt(run.starts()[glyph]);
    }

    /** How many glyphs from {@code from} on fit into a width, at least one. */
    int fitting(int from, int to, double width) {
        int end = from + 1;
        while (end < to && edges[end + 1] - edges[from] <= width) {
            end++;
        }
        return end;
    }

    GlyphRun slice(int from, int to) {
        if (from == 0 && to == length()) {
            return run;
        }
        int start = run.starts()[from];
        int end = to == length() ? run.text().length() : run.starts()[to];
        int[] starts = Arrays.copyOfRange(run.starts(), from, to);
        for (int i = 0; i < starts.length; i++) {
            starts[i] -= start;
        }
        return new GlyphRun(
                run.face(),
                run.text().substring(start, end),
                Arrays.copyOfRange(run.glyphs(), from, to),
                Arrays.copyOfRange(run.advances(), from, to),
                starts);
    }
}
