package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.congvan.font.GlyphRun;
import vn.congvan.word.Alignment;
import vn.congvan.word.Border;
import vn.congvan.word.ParagraphFormat.TabLeader;
import vn.congvan.word.RunFormat;

/** Puts a line's items at their places: neighbours of one style become one text fragment, spaces and all. */
final class LinePainter {
    private static final double STROKE_RISE = 0.25;
    private static final double STROKE_WIDTH = 0.5;

    private final List<Item> items;
    private final Line line;
    private final TabStops tabs;
    private final double start;
    private final double baseline;
    private final LineMetrics metrics;
    private final double shift;
    private final double extra;
    private final double letterExtra;
    private final List<Fragment> fragments = new ArrayList<>();
    private int label;

    /** @param stretchesBeforeBreaks a justified line that ends in a line break is as wide as the others (§17.15.3.5) */
    record Spread(Alignment alignment, boolean stretchesBeforeBreaks) {
        boolean fills(Line line, double room) {
            return switch (alignment) {
                case DISTRIBUTED -> true;
                case JUSTIFIED ->
                    line.end() == Line.End.FULL
                            || room < 0
                            || (stretchesBeforeBreaks && line.end() == Line.End.LINE_BREAK);
                default -> false;
            };
        }
    }

    LinePainter(List<Item> items, Line line, TabStops tabs, Spread spread, LineMetrics metrics) {
        this.items = items;
        this.line = line;
        this.tabs = tabs;
        this.start = line.lane().from();
        this.metrics = metrics;
        this.baseline = metrics.baseline();
        double room = line.lane().to() - start - line.width();
        boolean letters = spread.alignment() == Alignment.DISTRIBUTED && room > 0;
        boolean stretches = line.stretchable() > 0 && !letters && spread.fills(line, room);
        this.extra = stretches ? room / line.stretchable() : 0;
        this.letterExtra = letters ? room / Math.max(1, glyphs() - 1) : 0;
        this.shift = switch (spread.alignment()) {
            case CENTRE -> room / 2;
            case RIGHT -> room;
            default -> 0;
        };
    }

    /** How many characters a distributed line spreads (§17.18.44): those after its last tab, spaces at its end left aside. */
    private int glyphs() {
        int count = 0;
        int pending = 0;
        for (Item item : items.subList(line.from(), line.to())) {
            if (item instanceof Item.Tab) {
                count = 0;
                pending = 0;
            } else if (item instanceof Item.Space space) {
                pending += space.to() - space.from();
            } else if (item instanceof Item.Word word) {
                count += pending + word.to() - word.from();
                pending = 0;
            }
        }
        return count;
    }

    List<Fragment> paint() {
        int lastTab = -1;
        int end = line.from();
        for (int i = line.from(); i < line.to(); i++) {
            if (items.get(i) instanceof Item.Tab) {
                lastTab = i;
            }
            if (!(items.get(i) instanceof Item.Space || items.get(i) instanceof Item.Break)) {
                end = i + 1;
            }
        }
        double stretched = 0;
        for (int i = line.from(); i < end; ) {
            double at = start + shift + line.x()[i - line.from()];
            if (items.get(i) instanceof Item.Tab tab) {
                paintLeader(i, tab, at);
                i++;
                continue;
            }
            if (items.get(i) instanceof Item.Drawn drawn) {
                double x = at + stretched;
                drawn.fragments().forEach(fragment -> fragments.add(fragment.moved(x, baseline - drawn.height())));
            }
            if (items.get(i) instanceof Item.Stroke stroke) {
                double y = baseline - stroke.style().size() * STROKE_RISE;
                fragments.add(new Fragment.Rule(
                        at, y, at + stroke.width(), y, STROKE_WIDTH, Fragment.RuleStyle.SOLID, "000000"));
            }
            if (items.get(i) instanceof Item.Bookmark bookmark) {
                fragments.add(new Fragment.Bookmark(at + stretched, 0, bookmark.name()));
            }
            if (items.get(i) instanceof Item.LabelEnd) {
                label = fragments.size();
            }
            if (!isText(items.get(i))) {
                i++;
                continue;
            }
            int groupEnd = groupEnd(i, end);
            boolean spreads = i > lastTab;
            stretched += paintGroup(i, groupEnd, at + stretched, spreads ? extra : 0, spreads ? letterExtra : 0);
            i = groupEnd;
        }
        for (double x : tabs.bars()) {
            fragments.add(
                    new Fragment.Rule(x, 0, x, metrics.height(), STROKE_WIDTH, Fragment.RuleStyle.SOLID, "000000"));
        }
        return fragments;
    }

    /** How many of the fragments are the list's label; asked for after {@link #paint}. */
    int label() {
        return label;
    }

    private int groupEnd(int from, int end) {
        TextStyle style = segment(items.get(from)).style();
        int to = from + 1;
        while (to < end
                && isText(items.get(to))
                && segment(items.get(to)).style().equals(style)) {
            to++;
        }
        return to;
    }

    private static boolean isText(Item item) {
        return item instanceof Item.Word || item instanceof Item.Space;
    }

    private static Segment segment(Item item) {
        if (item instanceof Item.Word word) {
            return word.segment();
        } else if (item instanceof Item.Space space) {
            return space.segment();
        }
        throw new IllegalStateException("no text: " + item);
    }

    /** @return by how much stretched spaces and characters have moved what follows */
    private double paintGroup(int from, int to, double x, double wordExtra, double letterExtra) {
        TextStyle style = segment(items.get(from)).style();
        RunFormat format = style.format();
        RunBuilder run = new RunBuilder(style);
        double width = 0;
        for (int i = from; i < to; i++) {
            if (items.get(i) instanceof Item.Word word) {
                run.add(word.segment().slice(word.from(), word.to()));
                boolean hyphen = word.hyphenAtBreak() && i == line.to() - 1 && line.end() == Line.End.FULL;
                if (hyphen) {
                    run.add(style.shape("-"));
                }
            } else if (items.get(i) instanceof Item.Space space) {
                run.add(space.segment().slice(space.from(), space.to()));
            }
            width += items.get(i).width();
        }
        double moved = wordExtra * run.spaces() + letterExtra * run.count();
        hangingSpace(to, style).ifPresent(run::add);
        GlyphRun glyphs = run.build();
        width += moved;
        double y = baseline - style.rise();
        double painted = width;
        format.shading().ifPresent(colour -> fragments.add(new Fragment.Fill(x, 0, painted, metrics.height(), colour)));
        fragments.add(new Fragment.Text(
                x, y, glyphs, style.size(), style.scale(), style.spacing() + letterExtra, wordExtra, format.colour()));
        format.border().ifPresent(border -> box(border, style, x, y, painted));
        if (format.underline() == RunFormat.Underline.WORDS) {
            underlineWords(from, to, x, y, wordExtra);
        }
        paintLines(style, x, y, width);
        style.link()
                .ifPresent(target -> fragments.add(
                        new Fragment.Link(x, y - style.ascent(), painted, style.ascent() + style.descent(), target)));
        return moved;
    }

    /** The space after a line's last word, where there is one: nobody sees it, but it parts the word from the next line's first. */
    private Optional<GlyphRun> hangingSpace(int at, TextStyle style) {
        boolean hangs = at < line.to()
                && items.get(at) instanceof Item.Space space
                && space.segment().style().equals(style);
        return hangs && items.get(at) instanceof Item.Space space && isLineEnd(at)
                ? Optional.of(space.segment().slice(space.from(), space.from() + 1))
                : Optional.empty();
    }

    private boolean isLineEnd(int from) {
        for (int i = from; i < line.to(); i++) {
            if (!(items.get(i) instanceof Item.Space)) {
                return false;
            }
        }
        return line.end() == Line.End.FULL;
    }

    private void paintLines(TextStyle style, double x, double y, double width) {
        RunFormat format = style.format();
        double unit = style.size() / style.face().unitsPerEm();
        double thickness = style.face().underlineThickness() * unit;
        double under = y - style.face().underlinePosition() * unit;
        String underlined = format.underlineColour().orElse(format.colour());
        switch (format.underline()) {
            case NONE -> {}
            case DOUBLE -> {
                rule(x, under, width, thickness * 0.8, Fragment.RuleStyle.SOLID, underlined);
                rule(x, under + thickness * 2, width, thickness * 0.8, Fragment.RuleStyle.SOLID, underlined);
            }
            case THICK -> rule(x, under, width, thickness * 2, Fragment.RuleStyle.SOLID, underlined);
            case DOTTED -> rule(x, under, width, thickness, Fragment.RuleStyle.DOTTED, underlined);
            case DASHED -> rule(x, under, width, thickness, Fragment.RuleStyle.DASHED, underlined);
            case WORDS -> {} // each word by itself
            case SINGLE, WAVE -> rule(x, under, width, thickness, Fragment.RuleStyle.SOLID, underlined);
        }
        double middle = y - style.size() * 0.26;
        switch (format.strike()) {
            case NONE -> {}
            case SINGLE -> rule(x, middle, width, thickness, Fragment.RuleStyle.SOLID, format.colour());
            case DOUBLE -> {
                rule(x, middle - thickness, width, thickness, Fragment.RuleStyle.SOLID, format.colour());
                rule(x, middle + thickness, width, thickness, Fragment.RuleStyle.SOLID, format.colour());
            }
        }
    }

    private void underlineWords(int from, int to, double x, double y, double wordExtra) {
        double at = x;
        RunFormat format = segment(items.get(from)).style().format();
        String colour = format.underlineColour().orElse(format.colour());
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            if (item instanceof Item.Word word) {
                TextStyle style = word.segment().style();
                double unit = style.size() / style.face().unitsPerEm();
                double under = y - style.face().underlinePosition() * unit;
                double thickness = style.face().underlineThickness() * unit;
                rule(at, under, item.width(), thickness, Fragment.RuleStyle.SOLID, colour);
                at += item.width();
            } else if (item instanceof Item.Space space) {
                at += item.width() + wordExtra * (space.to() - space.from());
            }
        }
    }

    private void rule(double x, double y, double width, double thickness, Fragment.RuleStyle style, String colour) {
        fragments.add(new Fragment.Rule(x, y, x + width, y, thickness, style, colour));
    }

    /** Runs of one format stand in one box, which takes no room. */
    private void box(Border border, TextStyle style, double x, double y, double width) {
        double top = y - style.ascent() - border.space();
        double bottom = y + style.descent() + border.space();
        Rules.add(fragments, border, x, top, x + width, top);
        Rules.add(fragments, border.opposite(), x, bottom, x + width, bottom);
        Rules.add(fragments, border, x, top, x, bottom);
        Rules.add(fragments, border.opposite(), x + width, top, x + width, bottom);
    }

    /** The dots or line that fill the way to a tab stop. */
    private void paintLeader(int index, Item.Tab tab, double to) {
        double from = start + shift;
        if (index > line.from()) {
            from += line.x()[index - line.from() - 1] + items.get(index - 1).width();
        }
        TabLeader leader = tab.stop(tabs, from - shift).leader();
        TextStyle style = tab.style();
        if (style.format().underline() != RunFormat.Underline.NONE) {
            paintLines(style, from, baseline, to - from);
        }
        if (leader == TabLeader.UNDERSCORE || leader == TabLeader.HEAVY) {
            fragments.add(
                    new Fragment.Rule(from, baseline + 1, to, baseline + 1, 0.5, Fragment.RuleStyle.SOLID, "000000"));
        } else if (leader != TabLeader.NONE) {
            String sign = leader == TabLeader.DOT ? "." : leader == TabLeader.HYPHEN ? "-" : "·";
            GlyphRun one = style.shape(sign);
            double width = one.width(style.size());
            int count = (int) Math.floor((to - from) / width);
            if (count > 0) {
                GlyphRun run = style.shape(sign.repeat(count));
                fragments.add(new Fragment.Text(
                        to - count * width,
                        baseline,
                        run,
                        style.size(),
                        1,
                        0,
                        0,
                        style.format().colour()));
            }
        }
    }

    /** Glyph runs of one face, one after the other. */
    private static final class RunBuilder {
        private final TextStyle style;
        private final StringBuilder text = new StringBuilder();
        private int[] glyphs = new int[32];
        private int[] advances = new int[32];
        private int[] starts = new int[32];
        private int count;

        RunBuilder(TextStyle style) {
            this.style = style;
        }

        void add(GlyphRun run) {
            int more = run.glyphs().length;
            if (count + more > glyphs.length) {
                int room = Math.max(glyphs.length * 2, count + more);
                glyphs = Arrays.copyOf(glyphs, room);
                advances = Arrays.copyOf(advances, room);
                starts = Arrays.copyOf(starts, room);
            }
            for (int i = 0; i < more; i++) {
                glyphs[count + i] = run.glyphs()[i];
                advances[count + i] = run.advances()[i];
                starts[count + i] = run.starts()[i] + text.length();
            }
            count += more;
            text.append(run.text());
        }

        int count() {
            return count;
        }

        long spaces() {
            return text.chars().filter(c -> c == ' ').count();
        }

        GlyphRun build() {
            return new GlyphRun(
                    style.face(),
                    text.toString(),
                    Arrays.copyOf(glyphs, count),
                    Arrays.copyOf(advances, count),
                    Arrays.copyOf(starts, count));
        }
    }
}
