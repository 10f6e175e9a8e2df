package vn.congvan.review;

import java.util.Optional;
import vn.congvan.layout.Fragment;

/**
 * A text on a page.
 *
 * @param page the index of the page, {@code fragment} of the fragment on it
 * @param turned how it is turned, if it is
 * @param plain neither turned nor cut off
 */
record TextRun(int page, int fragment, Fragment.Text text, Optional<Fragment.Turned> turned, boolean plain) {
    /** A line below another one is at least this part of its size lower: more than a footnote's mark is. */
    private static final double LINE = 0.6;

    /** Where its characters between two indexes stand. */
    Box box(int from, int to) {
        double left = text.at(from);
        Box box = new Box(left, text.baseline() - text.ascent(), text.at(to) - left, text.ascent() + text.descent());
        return turned.map(turn -> box.turned(turn.degrees(), turn.x(), turn.y()))
                .orElse(box);
    }

    /** Whether a word ends before it: at a line's end, and where there is room, as after a tab. */
    boolean beginsAfter(TextRun before) {
        Fragment.Text left = before.text();
        double end = left.at(left.words().length());
        return before.page() != page
                || text.x() < left.x()
                || Math.abs(text.baseline() - left.baseline()) > LINE * left.size()
                || text.x() - end > PageWords.GAP * left.size();
    }
}
