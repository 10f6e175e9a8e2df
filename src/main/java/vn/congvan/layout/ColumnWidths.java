package vn.congvan.layout;

import vn.congvan.word.Block;
import vn.congvan.word.Inline;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Table;
import vn.congvan.word.Table.Cell;

/**
 * The columns of a table that follows its contents (ECMA-376 Part 1 §17.4.53, §17.18.87): they are as wide as the file says, but no
 * narrower than their longest word, for which the table grows as far as the text is wide, and then the other columns make room.
 */
final class ColumnWidths {
    private static final double TOLERANCE = 0.1;

    private final BlockLayout blocks;
    private final Table table;
    private final BlockLayout.Room room;

    ColumnWidths(BlockLayout blocks, Table table, BlockLayout.Room room) {
        this.blocks = blocks;
        this.table = table;
        this.room = room;
    }

    /** Changes widths, in points, so that no word is cut where there is room. */
    void fit(double[] widths) {
        if (!mayBeTooWide(widths)) {
            return;
        }
        double[] narrowest = new double[widths.length];
        forEachSingle(
                widths.length, (column, cell) -> narrowest[column] = Math.max(narrowest[column], narrowest(cell)));
        double lacking = 0;
        double spare = 0;
        double whole = 0;
        for (int i = 0; i < widths.length; i++) {
            lacking += Math.max(0, narrowest[i] - widths[i]);
            spare += Math.max(0, widths[i] - narrowest[i]);
            whole += widths[i];
        }
        boolean asGiven = table.width().isPresent() || table.widthPercent().isPresent();
        double grows = asGiven ? 0 : Math.max(0, Math.min(lacking, room.width() - whole));
        double given = Math.min(spare, lacking - grows);
        for (int i = 0; lacking > TOLERANCE && i < widths.length; i++) {
            double lack = narrowest[i] - widths[i];
            widths[i] += lack > 0 ? lack * (given + grows) / lacking : spare > 0 ? lack * given / spare : 0;
        }
    }

    private interface Single {
        void accept(int column, Cell cell);
    }

    /** The cells that stand in one column. */
    private void forEachSingle(int columns, Single single) {
        for (Table.Row row : table.rows()) {
            int at = row.gridBefore();
            for (Cell cell : row.cells()) {
                if (cell.span() == 1 && at < columns) {
                    single.accept(at, cell);
                }
                at += cell.span();
            }
        }
    }

    private boolean mayBeTooWide(double[] widths) {
        boolean[] found = {false};
        forEachSingle(widths.length, (column, cell) -> found[0] |= mayBeWider(cell, widths[column] - margins(cell)));
        return found[0];
    }

    private double narrowest(Cell cell) {
        BlockLayout.Room inner = room.narrowed(room.width(), StructureBuilder.ARTIFACT);
        return new ContentWidth(blocks, inner).of(cell.blocks()).narrowest() + margins(cell);
    }

    private static double margins(Cell cell) {
        return (cell.margins().left() + cell.margins().right()) / 20.0;
    }

    /** No letter is wider than its size is high, so most tables need not be measured. */
    private static boolean mayBeWider(Cell cell, double room) {
        return cell.blocks().stream().anyMatch(block -> mayBeWider(block, room));
    }

    private static boolean mayBeWider(Block block, double room) {
        if (!(block instanceof Paragraph paragraph)) {
            return true;
        }
        var indents = paragraph.format().indents();
        double left = room - (Math.abs(indents.left()) + Math.abs(indents.right())) / 20.0;
        double word = 0;
        for (Inline inline : paragraph.inlines()) {
            if (!(inline instanceof Inline.Text text)) {
                return true;
            }
            double size = text.format().size() / 2.0 + Math.max(0, text.format().spacing() / 20.0);
            for (int i = 0; i < text.text().length(); i++) {
                word = text.text().charAt(i) == ' ' ? 0 : word + size;
                if (word > left) {
                    return true;
                }
            }
        }
        return false;
    }
}
