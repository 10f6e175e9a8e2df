package vn.congvan.layout;

import vn.congvan.word.Anchor;

/**
 * What anchored drawings are placed by. Points from the page's top left corner; in a cell or a text box, which is a page of its own to
 * what is anchored in it, from that one's.
 *
 * @param keeps whether drawings are kept inside the page's upper and lower edge
 */
record Frame(
        Box page, Box margins, Box column, double paragraphTop, double characterLeft, double lineTop, boolean keeps) {
    record Box(double left, double top, double right, double bottom) {
        Box moved(double dx, double dy) {
            return new Box(left + dx, top + dy, right + dx, bottom + dy);
        }
    }

    /** A frame in which everything is counted from one box. */
    static Frame within(Box box) {
        return new Frame(box, box, box, box.top(), box.left(), box.top(), false);
    }

    /** With the place of the line in which something is anchored. */
    Frame at(double paragraph, double character, double line) {
        return new Frame(page, margins, column, paragraph, character, line, keeps);
    }

    /** Where a drawing of that size stands. */
    Box place(Anchor anchor, double width, double height) {
        Anchor.Position across = anchor.horizontal();
        double left = aligned(across, leftOf(across.from()), rightOf(across.from()), width);
        Anchor.Position down = anchor.vertical();
        double top = aligned(down, topOf(down.from()), bottomOf(down.from()), height);
        double kept = keeps ? Math.max(Math.min(top, page.bottom() - height), Math.min(top, page.top())) : top;
        return new Box(left, kept, left + width, kept + height);
    }

    private static double aligned(Anchor.Position position, double start, double end, double size) {
        return position.align()
                .map(align -> switch (align) {
                    case START -> start;
                    case CENTRE -> (start + end - size) / 2;
                    case END -> end - size;
                })
                .orElse(start + position.offset() / DrawingLayout.EMU_PER_POINT);
    }

    private double leftOf(Anchor.From from) {
        return switch (from) {
            case PAGE, NEAR_MARGIN -> page.left();
            case MARGIN -> margins.left();
            case FAR_MARGIN -> margins.right();
            case COLUMN, PARAGRAPH, LINE -> column.left();
            case CHARACTER -> characterLeft;
        };
    }

    private double rightOf(Anchor.From from) {
        return switch (from) {
            case PAGE, FAR_MARGIN -> page.right();
            case MARGIN -> margins.right();
            case NEAR_MARGIN -> margins.left();
            case COLUMN, PARAGRAPH, LINE -> column.right();
            case CHARACTER -> characterLeft;
        };
    }

    private double topOf(Anchor.From from) {
        return switch (from) {
            case PAGE, NEAR_MARGIN -> page.top();
            case MARGIN, COLUMN -> margins.top();
            case FAR_MARGIN -> margins.bottom();
            case PARAGRAPH -> paragraphTop;
            case LINE, CHARACTER -> lineTop;
        };
    }

    private double bottomOf(Anchor.From from) {
        return switch (from) {
            case PAGE, FAR_MARGIN -> page.bottom();
            case MARGIN, COLUMN -> margins.bottom();
            case NEAR_MARGIN -> margins.top();
            case PARAGRAPH -> paragraphTop;
            case LINE, CHARACTER -> lineTop;
        };
    }
}
