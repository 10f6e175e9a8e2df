package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.word.Anchor;

/**
 * What stands in the way of lines on a page.
 *
 * @param frame of the page
 * @param obstacles as they stand on the page
 * @param left of the column, {@code top} of the block that is laid out, in points on the page
 */
record Flow(Frame frame, List<Obstacle> obstacles, double left, double top) {
    /** Nothing is in the way and nothing anchored: in a cell, a header, a note. */
    static final Flow NONE = new Flow(Frame.within(new Frame.Box(0, 0, 0, 0)), List.of(), 0, 0);

    /** Word puts no text into less than an inch. */
    private static final double NARROWEST = 72;

    /** Two twips: so far something may reach into a line. Word gives frames an offset of one. */
    private static final double OVERLAP = 0.1;

    Flow {
        obstacles = List.copyOf(obstacles);
    }

    /** @param box with the distance that text keeps */
    record Obstacle(Frame.Box box, boolean beside) {
        static Obstacle of(Anchor anchor, Frame.Box box) {
            double unit = DrawingLayout.EMU_PER_POINT;
            return new Obstacle(
                    new Frame.Box(
                            box.left() - anchor.left() / unit,
                            box.top() - anchor.top() / unit,
                            box.right() + anchor.right() / unit,
                            box.bottom() + anchor.bottom() / unit),
                    anchor.wrap() == Anchor.Wrap.SQUARE);
        }

        /** Whether it reaches into a band across the page. */
        boolean meets(double top, double bottom, double left, double right) {
            return box.top() < bottom - OVERLAP
                    && box.bottom() > top + OVERLAP
                    && (!beside || (box.left() < right - OVERLAP && box.right() > left + OVERLAP));
        }
    }

    boolean isFree() {
        return obstacles.isEmpty();
    }

    Flow with(List<Obstacle> more) {
        List<Obstacle> all = new ArrayList<>(obstacles);
        all.addAll(more);
        return new Flow(frame, all, left, top);
    }

    /**
     * Room for a line.
     *
     * @param skip how far down the line has to go
     * @param from and {@code to}: its ends, from the column's left edge
     */
    record Lane(double skip, double from, double to) {}

    /**
     * The first room for a line that would begin {@code y} below the block's top.
     *
     * @param height of the line
     */
    Lane lane(double y, double height, double from, double to) {
        double skip = 0;
        double start = from;
        double end = to;
        for (int i = 0; i < obstacles.size(); i++) {
            Obstacle obstacle = obstacles.get(i);
            double lineTop = top + y + skip;
            if (!obstacle.meets(lineTop, lineTop + height, left + start, left + end)) {
                continue;
            }
            double before = obstacle.box().left() - left - start;
            double after = left + end - obstacle.box().right();
            if (!obstacle.beside() || Math.max(before, after) < NARROWEST) {
                skip = obstacle.box().bottom() - top - y;
                start = from;
                end = to;
                i = -1; // lower down others may be in the way
            } else if (before >= after) {
                end = obstacle.box().left() - left;
            } else {
                start = obstacle.box().right() - left;
            }
        }
        return new Lane(skip, start, end);
    }
}
