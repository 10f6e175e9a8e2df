package vn.congvan.layout;

/**
 * A range of items that stand on one line.
 *
 * @param from first item
 * @param to after the last item
 * @param end how the line ends
 * @param x of each item from the line's start, in points; tabs have widened what comes before
 * @param width up to the end of the last item that is no space
 * @param lane where the line stands
 * @param stretchable the number of U+0020 after the last tab and before the line's last word
 */
@SuppressWarnings("ArrayRecordComponent") // written once by the breaker, read by the painter only
record Line(int from, int to, End end, double[] x, double width, int stretchable, Flow.Lane lane) {
    /** What ended a line. */
    enum End {
        FULL,
        LINE_BREAK,
        PAGE_BREAK,
        COLUMN_BREAK,
        PARAGRAPH
    }
}
