package vn.congvan.word;

import java.util.Optional;

/**
 * Where an anchored drawing stands and how text goes round it (ECMA-376 Part 1 §20.4.2.3). Lengths in EMU.
 *
 * @param left and the others: how far text keeps away
 * @param behind the text, not before it
 * @param order of drawings over one another: the higher is nearer to the eye
 */
public record Anchor(
        Position horizontal,
        Position vertical,
        Wrap wrap,
        long left,
        long top,
        long right,
        long bottom,
        boolean behind,
        long order) {
    /**
     * @param align instead of the offset, where there is one
     * @param offset to the right or down
     */
    public record Position(From from, Optional<Align> align, long offset) {}

    /** What a position is counted from (§20.4.3.4, §20.4.3.5). */
    public enum From {
        PAGE,
        MARGIN,
        /** The margin's other side: from the page's edge to the text. */
        NEAR_MARGIN,
        FAR_MARGIN,
        COLUMN,
        CHARACTER,
        PARAGRAPH,
        LINE
    }

    public enum Align {
        START,
        CENTRE,
        END
    }

    public enum Wrap {
        /** Text goes on as if nothing were there. */
        NONE,
        TOP_AND_BOTTOM,
        /** Beside it too; a tight contour is taken for the square round it. */
        SQUARE
    }
}
