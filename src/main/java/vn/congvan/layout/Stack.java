package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;

/** Places pieces one below the other, with what is anchored in them: drawings that are not behind the text are painted over it. */
final class Stack {
    private Stack() {}

    /** @param x of the pieces' left edge and {@code top} of the first, in points as the frame counts */
    static void place(List<Piece> pieces, double x, double top, Frame frame, List<Fragment> into) {
        double y = top;
        List<Fragment> front = new ArrayList<>();
        for (Piece piece : pieces) {
            y += piece.before();
            for (Piece.Floating floating : piece.floats()) {
                boolean before = floating.anchor().behind() || piece instanceof Piece.OfAnchor;
                (before ? into : front).addAll(floating.placed(floating.box(frame, x, y)));
            }
            for (Fragment fragment : piece.fragments()) {
                into.add(fragment.moved(x, y));
            }
            y += piece.height() + piece.after();
        }
        into.addAll(front);
    }
}
