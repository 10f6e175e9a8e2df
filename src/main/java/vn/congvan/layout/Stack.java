package vn.congvan.layout;

import java.util.List;

/** Places pieces one below the other, with what is anchored in them. */
final class Stack {
    private Stack() {}

    /** @param x of the pieces' left edge and {@code top} of the first, in points as the frame counts */
    static void place(List<Piece> pieces, double x, double top, Frame frame, List<Fragment> into) {
        double y = top;
        for (Piece piece : pieces) {
            y += piece.before();
            for (Piece.Floating floating : piece.floats()) {
                into.addAll(floating.placed(floating.box(frame, x, y)));
            }
            for (Fragment fragment : piece.fragments()) {
                into.add(fragment.moved(x, y));
            }
            y += piece.height() + piece.after();
        }
    }
}
