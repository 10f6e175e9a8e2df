package vn.congvan.layout;

import java.util.List;
import java.util.Optional;
import vn.congvan.word.Block;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Table;

/** How wide blocks want to be: measured without a structure, since nothing is placed. */
final class ContentWidth {
    private final BlockLayout blocks;
    private final BlockLayout.Room room;

    ContentWidth(BlockLayout blocks, BlockLayout.Room room) {
        this.blocks = blocks;
        this.room = room.within(StructureBuilder.ARTIFACT);
    }

    /**
     * Points.
     *
     * @param narrowest without cutting a word
     * @param widest with a line for each paragraph
     */
    record Widths(double narrowest, double widest) {
        private Widths or(Widths other) {
            return new Widths(Math.max(narrowest, other.narrowest), Math.max(widest, other.widest));
        }
    }

    Widths of(List<Block> content) {
        Widths widths = new Widths(0, 0);
        for (Block block : content) {
            if (block instanceof Paragraph paragraph) {
                widths = widths.or(of(paragraph));
            } else if (block instanceof Table table) {
                double width = new TableLayout(blocks, table, Optional.empty(), room).width();
                widths = widths.or(new Widths(width, width));
            }
        }
        return widths;
    }

    private Widths of(Paragraph paragraph) {
        DrawingLayout drawings = new DrawingLayout(blocks, room, () -> StructureBuilder.ARTIFACT, paragraph.place());
        List<Item> items = new ItemCollector(blocks, room.numbers(), room.width(), drawings).collect(paragraph);
        TabStops tabs = TabStops.of(paragraph.format(), blocks.settings().defaultTabStop());
        var indents = paragraph.format().indents();
        double left = indents.left() / 20.0;
        double right = indents.right() / 20.0;
        double narrowest = 0;
        double widest = 0;
        double word = 0;
        double line = left + indents.firstLine() / 20.0;
        double text = line;
        for (Item item : items) {
            boolean hangs = item instanceof Item.Space || item instanceof Item.Gap;
            if (item instanceof Item.Break) {
                line = left;
            } else if (item instanceof Item.Tab) {
                line = tabs.after(line).position();
            }
            line += item.width();
            text = hangs ? text : line;
            widest = Math.max(widest, text + right);
            word = hangs || item instanceof Item.Tab || item instanceof Item.Break ? 0 : word + item.width();
            narrowest = Math.max(narrowest, word + left + right);
            word = LineBreaker.mayBreakAfter(item) ? 0 : word;
        }
        return new Widths(narrowest, widest);
    }
}
