package vn.congvan.layout;

import java.util.List;
import java.util.Optional;
import vn.congvan.word.Anchor;
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

    /** What is anchored in it. */
    List<Floating> floats();

    /**
     * Something anchored. Points.
     *
     * @param fragments from its own top left corner
     * @param character x of the place where it is anchored, from the column's left edge
     * @param above how far the paragraph's first line lies above this one
     */
    record Floating(
            Anchor anchor, double width, double height, List<Fragment> fragments, double character, double above) {
        public Floating {
            fragments = List.copyOf(fragments);
        }

        /** Where it stands when its line does at {@code x} and {@code y}. */
        Frame.Box box(Frame frame, double x, double y) {
            return frame.at(y - above, x + character, y).place(anchor, width, height);
        }

        List<Fragment> placed(Frame.Box box) {
            return fragments.stream()
                    .map(fragment -> fragment.moved(box.left(), box.top()))
                    .toList();
        }
    }

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
            List<Floating> floats,
            Optional<Mark> heading)
            implements Piece {}

    /** Where something that stands beside the text is anchored: it goes to the page of the piece after it. */
    record OfAnchor(List<Floating> floats, List<Call> calls) implements Piece {
        @Override
        public double before() {
            return 0;
        }

        @Override
        public double height() {
            return 0;
        }

        @Override
        public double after() {
            return 0;
        }

        @Override
        public boolean bound() {
            return false;
        }

        @Override
        public Forced forced() {
            return Forced.NO;
        }

        @Override
        public List<Fragment> fragments() {
            return List.of();
        }
    }

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

        /** A cell is a page of its own to what is anchored in it. */
        @Override
        public List<Floating> floats() {
            return List.of();
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
                    splittable);
        }
    }
}
