package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Alignment;
import vn.congvan.word.Anchor;
import vn.congvan.word.Block;
import vn.congvan.word.Border;
import vn.congvan.word.Paragraph;
import vn.congvan.word.ParagraphFormat;

/** A paragraph's lines as pieces, with its spacing, its borders and what holds its lines together. */
final class ParagraphLayout {
    private static final int WORD_2013 = 15;

    /**
     * By how much of their width. No standard says so; measured on Word's own page breaks in 20 pages of Vietnamese: from 0.16 to 0.21
     * every break agrees, with less or more some do not.
     */
    private static final double SHRINK = 0.18;

    private final BlockLayout blocks;
    private final Paragraph paragraph;
    private final ParagraphFormat format;
    private final Optional<Paragraph> before;
    private final Optional<Paragraph> after;
    private final Optional<Block> blockBefore;
    private final BlockLayout.Room room;
    private final ParagraphSpacing spacing;
    private final TextStyle mark;
    private final ParagraphTags tags;

    ParagraphLayout(
            BlockLayout blocks,
            Paragraph paragraph,
            Optional<Block> before,
            Optional<Block> after,
            BlockLayout.Room room) {
        this.blocks = blocks;
        this.paragraph = paragraph;
        this.format = paragraph.format();
        this.blockBefore = before;
        this.before = before.filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
        this.after = after.filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
        this.room = room;
        this.spacing = new ParagraphSpacing(
                paragraph,
                this.before,
                this.after,
                room.inCell(),
                blocks.settings().addsSpacing());
        this.tags = new ParagraphTags(blocks.structure(), paragraph, room);
        this.mark = blocks.typographer().style(paragraph.mark(), Optional.empty(), paragraph.place());
    }

    List<Piece> pieces() {
        double left = format.indents().left() / 20.0;
        double first = format.indents().firstLine() / 20.0;
        double right = Math.max(room.width() - format.indents().right() / 20.0, left + 1);
        List<Item> collected = collector(right - left).collect(paragraph);
        TabStops tabs = TabStops.of(format, blocks.settings().defaultTabStop());
        LineBreaker.Result broken = LineBreaker.breakLines(
                collected, tabs, shrink(), lanes(collected, new LineBreaker.Measure(left, first, right)));
        List<Line> lines = broken.lines();
        List<Piece> pieces = new ArrayList<>();
        double above = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            LineMetrics metrics = metrics(line, broken.items());
            LinePainter painter = new LinePainter(
                    broken.items(),
                    line,
                    tabs,
                    new LinePainter.Spread(format.alignment(), blocks.settings().stretchesBeforeBreaks()),
                    metrics);
            List<Fragment> text = painter.paint();
            Box box = new Box(left + Math.min(0, first), right, above);
            pieces.add(piece(i, lines, metrics, tags.tagged(text, painter.label()), broken.items(), box));
            above += metrics.height() + line.lane().skip();
        }
        return pieces;
    }

    /**
     * Where a line's paragraph lies.
     *
     * @param left edge of its borders and shading, {@code right} likewise, in points from the column's left edge
     * @param above how far its top lies above the line
     */
    private record Box(double left, double right, double above) {}

    private ItemCollector collector(double width) {
        DrawingLayout drawings = new DrawingLayout(blocks, room, tags::element, paragraph.place());
        return new ItemCollector(blocks, room.numbers(), width, drawings);
    }

    private LineMetrics metrics(Line line, List<Item> items) {
        boolean isLast = line.end() == Line.End.PARAGRAPH || line.to() == items.size();
        // Seen in Word's own page breaks: up to Word 2010 the mark makes its line higher, later only where it stands
        // alone.
        boolean markCounts = blocks.settings().compatibilityMode() < WORD_2013;
        double grid = format.snapToGrid() ? room.grid() : 0;
        return LineMetrics.of(
                items.subList(line.from(), line.to()),
                mark,
                isLast && markCounts,
                format.spacing().line(),
                grid);
    }

    /** Where nothing is in the way, lines stand one below the other; otherwise each goes where there is room. */
    private LineBreaker.Lanes lanes(List<Item> items, LineBreaker.Measure measure) {
        Flow flow = room.flow().with(obstacles(items));
        return flow.isFree() ? measure : new FlowLanes(flow, measure);
    }

    /** What is anchored in the paragraph itself is in its own way. */
    private List<Flow.Obstacle> obstacles(List<Item> items) {
        List<Flow.Obstacle> own = new ArrayList<>();
        double top = room.flow().top() + spacing.above();
        for (Item item : items) {
            if (item instanceof Item.Anchored anchored
                    && anchored.anchor().wrap() != Anchor.Wrap.NONE
                    && !room.flow().equals(Flow.NONE)) {
                Frame frame = room.flow().frame().at(top, room.flow().left(), top);
                own.add(Flow.Obstacle.of(
                        anchored.anchor(),
                        frame.place(anchored.anchor(), anchored.drawnWidth(), anchored.drawnHeight())));
            }
        }
        return own;
    }

    private final class FlowLanes implements LineBreaker.Lanes {
        private final Flow flow;
        private final LineBreaker.Measure measure;
        private final double usual;
        private double y = spacing.above();

        FlowLanes(Flow flow, LineBreaker.Measure measure) {
            this.flow = flow;
            this.measure = measure;
            double grid = format.snapToGrid() ? room.grid() : 0;
            this.usual = LineMetrics.of(List.of(), mark, true, format.spacing().line(), grid)
                    .height();
        }

        @Override
        public Flow.Lane next(int number) {
            Flow.Lane whole = measure.next(number);
            Flow.Lane lane = flow.lane(y, usual, whole.from(), whole.to());
            y += lane.skip();
            return lane;
        }

        @Override
        public void took(Line line, List<Item> items) {
            y += metrics(line, items).height();
        }
    }

    private List<Piece.Call> calls(List<Item> items) {
        return items.stream()
                .filter(Item.Note.class::isInstance)
                .map(item -> new Piece.Call(((Item.Note) item).call(), tags.element()))
                .toList();
    }

    /** Word 2013 and later press the spaces of a justified line together where one more word fits then. */
    private double shrink() {
        boolean justified = format.alignment() == Alignment.JUSTIFIED;
        return justified && blocks.settings().compatibilityMode() >= WORD_2013 ? SHRINK : 0;
    }

    /** What is anchored in a line. */
    private static List<Piece.Floating> floats(Line line, List<Item> items, double above) {
        List<Piece.Floating> floats = new ArrayList<>();
        for (int i = line.from(); i < line.to(); i++) {
            if (items.get(i) instanceof Item.Anchored anchored) {
                floats.add(new Piece.Floating(
                        anchored.anchor(),
                        anchored.drawnWidth(),
                        anchored.drawnHeight(),
                        anchored.fragments(),
                        line.lane().from() + line.x()[i - line.from()],
                        above));
            }
        }
        return floats;
    }

    private Piece piece(int i, List<Line> lines, LineMetrics metrics, List<Fragment> text, List<Item> items, Box box) {
        Line line = lines.get(i);
        boolean isFirst = i == 0;
        boolean isLast = i == lines.size() - 1;
        ParagraphFormat.Borders borders = format.borders();
        Optional<Border> top = isFirst ? (joins(before) ? borders.between() : borders.top()) : Optional.empty();
        Optional<Border> bottom = isLast && !joins(after) ? borders.bottom() : Optional.empty();
        double above = top.map(ParagraphLayout::thickness).orElse(0.0);
        double below = bottom.map(ParagraphLayout::thickness).orElse(0.0);
        double whole = above + metrics.height() + below;
        double from = isFirst && joins(before) ? -spacing.above() : 0;
        double to = isLast && joins(after) ? whole + spacing.below() : whole;
        List<Fragment> fragments = new ArrayList<>();
        format.shading().ifPresent(colour -> fragments.add(shading(box, from, to, colour)));
        text.forEach(fragment -> fragments.add(fragment.moved(0, above)));
        top.ifPresent(border -> acrossAt(lineOf(border), border, box, fragments));
        bottom.ifPresent(border -> acrossAt(whole - lineOf(border), border.opposite(), box, fragments));
        addSides(box, from, to, fragments);
        return new Piece.OfLine(
                (isFirst ? spacing.above() : 0) + line.lane().skip(),
                whole,
                isLast ? spacing.below() : 0,
                isFirst ? BlockLayout.keepsNext(blockBefore) && !room.inCell() : isBound(i, lines),
                forced(i, lines),
                fragments,
                calls(items.subList(line.from(), line.to())),
                floats(line, items, box.above()),
                isFirst ? heading() : Optional.empty());
    }

    /** As far as the borders reach: the space between them and the text is shaded, too (§17.3.1.31). */
    private Fragment shading(Box box, double from, double to, String colour) {
        double left = outerLeft(box);
        return new Fragment.Fill(left, from, outerRight(box) - left, to - from, colour);
    }

    private void acrossAt(double y, Border border, Box box, List<Fragment> fragments) {
        Rules.add(fragments, border, outerLeft(box), y, outerRight(box), y);
    }

    /** The borders at the sides, which in a box of several paragraphs go on between them. */
    private void addSides(Box box, double from, double to, List<Fragment> fragments) {
        format.borders().left().ifPresent(border -> {
            double x = outerLeft(box) + lineOf(border);
            Rules.add(fragments, border, x, from, x, to);
        });
        format.borders().right().ifPresent(border -> {
            double x = outerRight(box) - lineOf(border);
            Rules.add(fragments, border.opposite(), x, from, x, to);
        });
    }

    private double outerLeft(Box box) {
        return box.left()
                - format.borders().left().map(ParagraphLayout::thickness).orElse(0.0);
    }

    private double outerRight(Box box) {
        return box.right()
                + format.borders().right().map(ParagraphLayout::thickness).orElse(0.0);
    }

    /** The border and the space between it and the text. */
    private static double thickness(Border border) {
        return border.space() + Rules.width(border);
    }

    /** From the border's outer edge to the middle of its line. */
    private static double lineOf(Border border) {
        return Rules.width(border) / 2;
    }

    /** Neighbours with the same borders and indents stand in one box (ECMA-376 Part 1 §17.3.1.5). */
    private boolean joins(Optional<Paragraph> neighbour) {
        boolean bordered = !format.borders().equals(ParagraphFormat.Borders.none());
        return bordered
                && neighbour.isPresent()
                && neighbour.get().format().borders().equals(format.borders())
                && neighbour.get().format().indents().left() == format.indents().left()
                && neighbour.get().format().indents().right()
                        == format.indents().right();
    }

    /** Keep lines together, and no single first or last line on a page (§17.3.1.14, §17.3.1.44). */
    private boolean isBound(int i, List<Line> lines) {
        boolean afterBreak = isForcing(lines.get(i - 1));
        boolean lonely = format.widowControl() && (i == 1 || i == lines.size() - 1);
        return !afterBreak && (format.keepLines() || lonely);
    }

    private static boolean isForcing(Line line) {
        return line.end() == Line.End.PAGE_BREAK || line.end() == Line.End.COLUMN_BREAK;
    }

    private Piece.Forced forced(int i, List<Line> lines) {
        if (i > 0) {
            return forcedAfter(lines.get(i - 1).end());
        }
        if (format.pageBreakBefore()) {
            return Piece.Forced.PAGE;
        }
        // A page break at the very end of the paragraph before acts on this one.
        return before.map(ParagraphLayout::lastBreak).orElse(Piece.Forced.NO);
    }

    private static Piece.Forced forcedAfter(Line.End end) {
        return switch (end) {
            case PAGE_BREAK -> Piece.Forced.PAGE;
            case COLUMN_BREAK -> Piece.Forced.COLUMN;
            default -> Piece.Forced.NO;
        };
    }

    static Piece.Forced lastBreak(Paragraph paragraph) {
        List<vn.congvan.word.Inline> inlines = paragraph.inlines();
        if (inlines.isEmpty() || !(inlines.get(inlines.size() - 1) instanceof vn.congvan.word.Inline.Break last)) {
            return Piece.Forced.NO;
        }
        return switch (last.kind()) {
            case PAGE -> Piece.Forced.PAGE;
            case COLUMN -> Piece.Forced.COLUMN;
            case LINE -> Piece.Forced.NO;
        };
    }

    private Optional<Piece.Mark> heading() {
        String words = paragraph.words().strip();
        return format.outlineLevel().isPresent() && !words.isEmpty()
                ? Optional.of(new Piece.Mark(format.outlineLevel().getAsInt(), label() + words))
                : Optional.empty();
    }

    private String label() {
        return paragraph.label().map(label -> label.text() + " ").orElse("");
    }
}
