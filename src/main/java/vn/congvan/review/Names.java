package vn.congvan.review;

/** The names of places in a review copy, each followed by its number. */
final class Names {
    /** A figure in the letter, and its row in the comparison. */
    static final String FIGURE = "so-";

    static final String ROW = "dong-";

    /** A figure typed by hand, and its row. */
    static final String TYPED = "go-tay-";

    static final String TYPED_ROW = "dong-go-tay-";

    /** A place edited by hand, and its row. */
    static final String EDIT = "sua-tay-";

    static final String EDIT_ROW = "dong-sua-tay-";

    private Names() {}
}
