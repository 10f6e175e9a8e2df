package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congvan.word.ParagraphFormat.TabKind;

/**
 * Breaks items into lines as Word does: each line takes what fits, spaces at its end hang into the margin, and a word that is
 * longer than a line is cut where the line ends. Knows widths only.
 */
final class LineBreaker {
    /** Word measures in whole twips here and there; a twentieth of that must not push a word to the next line. */
    private static final double TOLERANCE = 0.01;

    private final List<Item> items;
    private final TabStops tabs;
    private final double shrink;
    private final Lanes lanes;
    private final List<Line> lines = new ArrayList<>();
    private Flow.Lane lane = new Flow.Lane(0, 0, 0);
    private double right;

    private LineBreaker(List<Item> items, TabStops tabs, double shrink, Lanes lanes) {
        this.items = new ArrayList<>(items);
        this.tabs = tabs;
        this.shrink = shrink;
        this.lanes = lanes;
    }

    /** Tells where lines stand, one after the other. */
    interface Lanes {
        /** @param number of the line, from 0 */
        Flow.Lane next(int number);

        /** The line that was broken into the lane asked for last. */
        void took(Line line, List<Item> items);
    }

    /**
     * Where lines begin and end, in points from the text's left edge.
     *
     * @param left of every line but the first
     * @param firstLine from {@code left} to the first line's beginning
     * @param right where lines end
     * @param shrink the share of their width that spaces may give up so that one more word fits; 0 for none
     */
    record Measure(double left, double firstLine, double right, double shrink) implements Lanes {
        Measure(double left, double firstLine, double right) {
            this(left, firstLine, right, 0);
        }

        @Override
        public Flow.Lane next(int number) {
            return new Flow.Lane(0, number == 0 ? left + firstLine : left, right);
        }

        @Override
        public void took(Line line, List<Item> items) {}
    }

    /** The lines, and the items that they refer to: the given ones, but for words that were cut. */
    record Result(List<Line> lines, List<Item> items) {}

    static Result breakLines(List<Item> items, TabStops tabs, Measure measure) {
        return breakLines(items, tabs, measure.shrink(), measure);
    }

    static Result breakLines(List<Item> items, TabStops tabs, double shrink, Lanes lanes) {
        LineBreaker breaker = new LineBreaker(items, tabs, shrink, lanes);
        breaker.run();
        return new Result(List.copyOf(breaker.lines), List.copyOf(breaker.items));
    }

    private void run() {
        Line line = take(0);
        // After a line break at its very end a paragraph has one more, empty line; after a page break it has not (the
        // mark
        // stays with the break, ECMA-376 Part 1 §17.15.3.60).
        while (line.to() < items.size() || line.end() == Line.End.LINE_BREAK) {
            line = take(line.to());
        }
    }

    private Line take(int from) {
        lane = lanes.next(lines.size());
        right = lane.to();
        Line line = next(from, lane.from());
        lines.add(line);
        lanes.took(line, items);
        return line;
    }

    private Line next(int from, double start) {
        double[] x = new double[16];
        double at = start;
        int chance = -1; // after the last item where the line may end
        double spaces = 0; // the width of those since the last tab
        for (int i = from; i < items.size(); i++) {
            if (i - from >= x.length) {
                x = Arrays.copyOf(x, x.length * 2);
            }
            Item item = items.get(i);
            if (item instanceof Item.Break hard) {
                x[i - from] = at - start;
                return line(from, i + 1, endOf(hard), x);
            }
            if (item instanceof Item.Tab tab) {
                double moved = tabbed(i, tab.stop(tabs, at), at, start);
                if (moved > right + TOLERANCE && i > from) {
                    return line(from, i, Line.End.FULL, x);
                }
                x[i - from] = moved - start;
                at = moved;
                chance = i + 1;
                spaces = 0;
                continue;
            }
            x[i - from] = at - start;
            at += item.width();
            boolean space = item instanceof Item.Space || item instanceof Item.Gap;
            if (!space && at - spaces * shrink > right + TOLERANCE) {
                if (chance > from) {
                    return line(from, chance, Line.End.FULL, x);
                }
                int end = cut(from, i, x[i - from] + start);
                return line(from, withSpaces(end), Line.End.FULL, x);
            }
            spaces += space ? item.width() : 0;
            if (space || mayBreakAfter(item)) {
                chance = i + 1;
            }
        }
        return line(from, items.size(), Line.End.PARAGRAPH, x);
    }

    /** Spaces after what stands at a line's end hang there too. */
    private int withSpaces(int end) {
        int after = end;
        while (after < items.size()
                && (items.get(after) instanceof Item.Space || items.get(after) instanceof Item.Gap)) {
            after++;
        }
        return after;
    }

    private static Line.End endOf(Item.Break hard) {
        return switch (hard.kind()) {
            case LINE -> Line.End.LINE_BREAK;
            case PAGE -> Line.End.PAGE_BREAK;
            case COLUMN -> Line.End.COLUMN_BREAK;
        };
    }

    static boolean mayBreakAfter(Item item) {
        return item instanceof Item.Drawn
                || (item instanceof Item.Word word && word.breakAfter())
                || (item instanceof Item.Box box && box.breakAfter());
    }

    /** Nothing before this item lets the line end: the line takes as many of its glyphs as fit, at least one in all. */
    private int cut(int from, int at, double position) {
        if (items.get(at) instanceof Item.Word word && word.to() - word.from() > 1) {
            double room = right - position;
            int end = word.segment().fitting(word.from(), word.to(), room);
            boolean nothingFits = word.segment().width(word.from(), word.from() + 1) > room + TOLERANCE;
            if (nothingFits && at > from) {
                return at;
            }
            if (end < word.to()) {
                items.set(at, new Item.Word(word.segment(), word.from(), end, true, false));
                items.add(
                        at + 1, new Item.Word(word.segment(), end, word.to(), word.breakAfter(), word.hyphenAtBreak()));
            }
            return at + 1;
        }
        return at > from ? at : at + 1;
    }

    /** Where the text after a tab begins. */
    private double tabbed(int tab, TabStops.Stop stop, double at, double start) {
        double position = stop.position();
        if (stop.kind() == TabKind.LEFT) {
            return Math.max(at, position);
        }
        double following = following(tab + 1, stop.kind() == TabKind.DECIMAL);
        double shift = stop.kind() == TabKind.CENTRE ? following / 2 : following;
        // A stop beyond the line's end, as page headers have it, holds its text to the line's end.
        double limited = Math.min(position, Math.max(right, start)) == position ? position : right;
        return Math.max(at, limited - shift);
    }

    /** The width of what stands between a tab and the next one, or up to the decimal comma. */
    private double following(int from, boolean toDecimal) {
        double width = 0;
        for (int i = from; i < items.size(); i++) {
            Item item = items.get(i);
            if (item instanceof Item.Tab || item instanceof Item.Break) {
                break;
            }
            if (toDecimal && item instanceof Item.Word word) {
                for (int glyph = word.from(); glyph < word.to(); glyph++) {
                    int c = word.segment().codePoint(glyph);
                    if (c == ',' || c == '.') {
                        return width + word.segment().width(word.from(), glyph);
                    }
                }
            }
            width += item.width();
        }
        return width;
    }

    private Line line(int from, int to, Line.End end, double[] x) {
        double width = 0;
        int stretchable = 0;
        int pending = 0;
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            if (item instanceof Item.Tab) {
                stretchable = 0;
                pending = 0;
                width = x[i - from];
            } else if (item instanceof Item.Space space) {
                pending += space.to() - space.from();
            } else if (item instanceof Item.Gap) {
                pending++;
            } else if (!(item instanceof Item.Break)) {
                stretchable += pending;
                pending = 0;
                width = x[i - from] + item.width();
            }
        }
        return new Line(from, to, end, Arrays.copyOf(x, Math.max(0, to - from)), width, stretchable, lane);
    }
}
