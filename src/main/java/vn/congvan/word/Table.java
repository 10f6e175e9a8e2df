package vn.congvan.word;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/**
 * A table (ECMA-376 Part 1 §17.4), its style resolved into its cells.
 *
 * @param indent twips from the text's left edge to the table's
 * @param grid the columns' widths in twips (§17.4.49)
 * @param fixedLayout the widths are as given; else they may follow the contents (§17.4.53)
 * @param width the preferred width in twips, where the table has one that can be known without the page
 * @param widthPercent the preferred width in fiftieths of a per cent of the text's width, where it is given so
 */
public record Table(
        Alignment alignment,
        int indent,
        List<Integer> grid,
        boolean fixedLayout,
        Optional<Integer> width,
        Optional<Integer> widthPercent,
        List<Row> rows,
        Place place)
        implements Block {
    public Table {
        grid = List.copyOf(grid);
        rows = List.copyOf(rows);
    }

    /**
     * @param gridBefore columns of the grid left out before the first cell (§17.4.15)
     * @param height twips
     * @param cantSplit the row stays on one page (§17.4.6)
     * @param header repeated at the top of each page (§17.4.78)
     */
    public record Row(
            int gridBefore, int height, HeightRule heightRule, boolean cantSplit, boolean header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public enum HeightRule {
        AUTO,
        AT_LEAST,
        EXACT
    }

    /**
     * @param span columns of the grid
     * @param width the preferred width in twips, where it has one
     * @param margins twips between the cell's edges and its text
     * @param direction in which the text runs (§17.4.72)
     * @param borders conflicts between table and cell are settled; conflicts between neighbours are not
     */
    public record Cell(
            int span,
            VerticalMerge merge,
            Optional<Integer> width,
            Margins margins,
            VerticalAlignment alignment,
            TextDirection direction,
            CellBorders borders,
            Optional<String> shading,
            List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }

    public enum VerticalMerge {
        NONE,
        FIRST,
        CONTINUED
    }

    public enum TextDirection {
        ACROSS,
        /** Turned clockwise: the first line stands at the right. */
        DOWN,
        /** Turned the other way: the first line stands at the left. */
        UP
    }

    public enum VerticalAlignment {
        TOP,
        CENTRE,
        BOTTOM
    }

    /** Twips. */
    public record Margins(int top, int right, int bottom, int left) {}

    public record CellBorders(
            Optional<Border> top, Optional<Border> right, Optional<Border> bottom, Optional<Border> left) {}
}
