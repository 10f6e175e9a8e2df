package vn.congvan.layout;

import java.util.List;
import java.util.Optional;
import vn.congvan.word.Inline;

/**
 * What pages are filled with: something that stands on one page, a line or a table's row. Lengths in points; positions in it
 * are from its top left corner, which lies at the column's left edge.
 */
sealed interface Piece {
    /** Space above, left out at the top of a page. */
    double before();

    double height();

    double after();

    /** No page may begin here: the piece belongs to the one before it. */
    boolean bound();

    /** A page or column must begin here. */
    Forced forced();

    List<Fragment> fragments();

    /** The footnotes that are called in it. */
    List<Call> calls();

    /** @param element of the structure that the call stands in */
    record Call(Inline.NoteCall note, int element) {}

    enum Forced {
        NO,
        COLUMN,
        PAGE
    }

    /** A heading that begins with a piece. */
    record Mark(int level, String text) {}

    record OfLine(
            double before,
            double height,
            double after,
            boolean bound,
            Forced forced,
            List<Fragment> fragments,
            List<Call> calls,
            Optional<Mark> heading)
            implements Piece {}

    /**
     * @param headers rows to repeat where a page begins with this one
     * @param splittable parts of it may stand on two pages
     */
    record OfRow(
            double before,
            double height,
            double after,
            boolean bound,
            Forced forced,
            RowBox row,
            List<OfRow> headers,
            boolean splittable)
            implements Piece {
        @Override
        public List<Fragment> fragments() {
            return row.fragments(height);
        }

        @Override
        public List<Call> calls() {
            return row.calls();
        }

        OfRow with(RowBox part, double partHeight, boolean first) {
            return new OfRow(
                    first ? before : 0,
                    partHeight,
                    after,
                    first && bound,
                    first ? forced : Forced.NO,
                    part,
                    headers,
                    true);
        }
    }
}
