package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Block;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Table;
import vn.congvan.word.Table.Cell;
import vn.congvan.word.Table.HeightRule;
import vn.congvan.word.Table.Row;
import vn.congvan.word.Table.TextDirection;
import vn.congvan.word.Table.VerticalMerge;

/** A table's rows as pieces. */
final class TableLayout {
    /** From this version on, Word sets a table's edge, not its text, to the margin. */
    private static final int WORD_2013 = 15;

    private final BlockLayout blocks;
    private final Table table;
    private final Optional<Block> before;
    private final BlockLayout.Room room;
    private final double[] edges;
    private final TableBorders borders;
    private final TableTags tags;

    TableLayout(BlockLayout blocks, Table table, Optional<Block> before, BlockLayout.Room room) {
        this.blocks = blocks;
        this.table = table;
        this.before = before;
        this.room = room;
        this.edges = edges();
        this.borders = new TableBorders(table);
        this.tags = new TableTags(blocks.structure(), table);
    }

    /** Points. */
    double width() {
        return edges[edges.length - 1] - edges[0];
    }

    /** The columns' edges in points from the text's left edge: as many as there are columns, and one. */
    private double[] edges() {
        List<Integer> grid = table.grid();
        double sum = grid.stream().mapToInt(Integer::intValue).sum() / 20.0;
        double wanted = table.widthPercent().map(p -> room.width() * p / 5000).orElse(sum);
        if (sum <= 0) {
            wanted = table.width().map(w -> w / 20.0).orElse(room.width());
        }
        double[] found = new double[grid.size() + 1];
        found[0] = left(wanted);
        double[] widths = new double[grid.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = wanted * (sum > 0 ? grid.get(i) / 20.0 / sum : 1.0 / widths.length);
        }
        if (!table.fixedLayout()) {
            new ColumnWidths(blocks, table, room).fit(widths);
        }
        for (int i = 0; i < widths.length; i++) {
            found[i + 1] = found[i] + widths[i];
        }
        return found;
    }

    private double left(double width) {
        return switch (table.alignment()) {
            case CENTRE -> (room.width() - width) / 2;
            case RIGHT -> room.width() - width;
            default -> {
                double indent = table.indent() / 20.0;
                boolean shifts = blocks.settings().compatibilityMode() < WORD_2013 && !room.inCell();
                yield shifts ? indent - firstMargin() : indent;
            }
        };
    }

    private double firstMargin() {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .findFirst()
                .map(cell -> cell.margins().left() / 20.0)
                .orElse(0.0);
    }

    List<Piece> pieces() {
        List<List<Placed>> placed = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        int element = tags.table(room.parent());
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Placed> cells = place(i, element);
            placed.add(cells);
            heights.add(height(row, cells));
        }
        stretchForMerged(placed, heights);
        List<Piece> pieces = new ArrayList<>();
        List<Piece.OfRow> headers = new ArrayList<>();
        List<Piece.OfRow> repeated = Collections.unmodifiableList(headers);
        boolean inHeaders = true;
        for (int i = 0; i < placed.size(); i++) {
            Row row = table.rows().get(i);
            inHeaders &= row.header();
            Piece.OfRow piece = piece(i, placed, heights, inHeaders ? List.of() : repeated);
            pieces.add(piece);
            if (inHeaders) {
                headers.add(piece);
            }
        }
        return pieces;
    }

    /** A cell between edges of the grid, its content laid out; upright content is so once the rows' heights are known. */
    private record Placed(Cell cell, int from, int to, List<Piece> content, int element) {
        boolean isUpright() {
            return cell.direction() != TextDirection.ACROSS;
        }

        double verticalMargins() {
            return (cell.margins().top() + cell.margins().bottom()) / 20.0;
        }
    }

    private List<Placed> place(int index, int parent) {
        Row row = table.rows().get(index);
        int rowElement = tags.row(parent);
        List<Placed> cells = new ArrayList<>();
        int at = row.gridBefore();
        for (Cell cell : row.cells()) {
            int from = Math.min(at, edges.length - 1);
            int to = Math.min(at + cell.span(), edges.length - 1);
            double inner = edges[to]
                    - edges[from]
                    - (cell.margins().left() + cell.margins().right()) / 20.0;
            boolean continued = cell.merge() == VerticalMerge.CONTINUED;
            int element = continued ? StructureBuilder.ARTIFACT : tags.cell(index, cell, at, rowElement);
            List<Piece> content = continued || cell.direction() != TextDirection.ACROSS
                    ? List.of()
                    : blocks.pieces(cell.blocks(), room.narrowed(Math.max(inner, 1), element));
            cells.add(new Placed(cell, from, to, content, element));
            at += cell.span();
        }
        return cells;
    }

    private double height(Row row, List<Placed> cells) {
        double given = row.height() / 20.0;
        if (row.heightRule() == HeightRule.EXACT) {
            return given;
        }
        double height = row.heightRule() == HeightRule.AT_LEAST ? given : 0;
        for (Placed placed : cells) {
            if (placed.cell().merge() == VerticalMerge.NONE && !(placed.isUpright() && given > 0)) {
                height = Math.max(height, wanted(placed));
            }
        }
        return height + topBorder(cells);
    }

    /** Upright text makes its row as high as its longest line, where nothing says how high the row is. */
    private double wanted(Placed placed) {
        double content = placed.isUpright()
                ? new ContentWidth(blocks, room).of(placed.cell().blocks()).widest()
                : RowBox.height(placed.content());
        return content + placed.verticalMargins();
    }

    /** A border takes room from the row below it. */
    private static double topBorder(List<Placed> cells) {
        return cells.stream()
                .flatMap(placed -> placed.cell().borders().top().stream())
                .mapToDouble(Rules::width)
                .max()
                .orElse(0);
    }

    /** The last row under a merged cell grows until the cell's content has room. */
    private void stretchForMerged(List<List<Placed>> placed, List<Double> heights) {
        for (int row = 0; row < placed.size(); row++) {
            for (Placed cell : placed.get(row)) {
                if (cell.cell().merge() == VerticalMerge.FIRST && !cell.isUpright()) {
                    int last = lastRow(placed, row, cell.from());
                    double sum = 0;
                    for (int i = row; i <= last; i++) {
                        sum += heights.get(i);
                    }
                    boolean exact = table.rows().get(last).heightRule() == HeightRule.EXACT;
                    if (wanted(cell) > sum && !exact) {
                        heights.set(last, heights.get(last) + wanted(cell) - sum);
                    }
                }
            }
        }
    }

    private static int lastRow(List<List<Placed>> placed, int row, int from) {
        int last = row;
        while (last + 1 < placed.size() && continues(placed.get(last + 1), from)) {
            last++;
        }
        return last;
    }

    private static boolean continues(List<Placed> row, int from) {
        return row.stream()
                .anyMatch(placed -> placed.from() == from && placed.cell().merge() == VerticalMerge.CONTINUED);
    }

    private Piece.OfRow piece(int at, List<List<Placed>> placed, List<Double> heights, List<Piece.OfRow> headers) {
        Row row = table.rows().get(at);
        List<RowBox.CellBox> cells = new ArrayList<>();
        for (int i = 0; i < placed.get(at).size(); i++) {
            Placed cell = placed.get(at).get(i);
            if (cell.cell().merge() == VerticalMerge.CONTINUED) {
                continue;
            }
            int last = cell.cell().merge() == VerticalMerge.FIRST ? lastRow(placed, at, cell.from()) : at;
            double extra = 0;
            for (int below = at + 1; below <= last; below++) {
                extra += heights.get(below);
            }
            double whole = heights.get(at) + extra - cell.verticalMargins();
            cells.add(new RowBox.CellBox(
                    edges[cell.from()],
                    edges[cell.to()] - edges[cell.from()],
                    cell.cell().margins(),
                    cell.cell().alignment(),
                    cell.cell().direction(),
                    borders.of(at, i),
                    cell.cell().shading(),
                    cell.isUpright()
                            ? blocks.pieces(cell.cell().blocks(), room.narrowed(Math.max(whole, 1), cell.element()))
                            : cell.content(),
                    extra,
                    last - at + 1));
        }
        boolean upright = placed.get(at).stream().anyMatch(Placed::isUpright);
        boolean splittable = !row.cantSplit() && row.heightRule() != HeightRule.EXACT && !upright;
        boolean bound = at == 0
                ? BlockLayout.keepsNext(before) && !room.inCell()
                : keepsNext(table.rows().get(at - 1));
        return new Piece.OfRow(
                0,
                heights.get(at),
                0,
                bound,
                at == 0 ? forced() : Piece.Forced.NO,
                new RowBox(cells),
                headers,
                splittable);
    }

    private Piece.Forced forced() {
        return before.filter(Paragraph.class::isInstance)
                .map(block -> ParagraphLayout.lastBreak((Paragraph) block))
                .orElse(Piece.Forced.NO);
    }

    /** A row stays with the next one if its first paragraph does (ECMA-376 Part 1 §17.3.1.15). */
    private static boolean keepsNext(Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.blocks().stream())
                .findFirst()
                .filter(block -> BlockLayout.keepsNext(Optional.of(block)))
                .isPresent();
    }
}
