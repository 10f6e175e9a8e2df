package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Border;
import vn.congvan.word.Table;
import vn.congvan.word.Table.Cell;
import vn.congvan.word.Table.CellBorders;
import vn.congvan.word.Table.VerticalMerge;

/**
 * The borders of a table's cells as they are drawn (ECMA-376 Part 1 §17.4.66): of two neighbours that ask for different ones the heavier
 * is drawn, and a cell that spans rows ends as its lowest part does.
 */
final class TableBorders {
    private final Table table;
    private final List<List<CellBorders>> borders = new ArrayList<>();

    TableBorders(Table table) {
        this.table = table;
        for (Table.Row row : table.rows()) {
            borders.add(beside(row));
        }
        for (int row = 0; row + 1 < borders.size(); row++) {
            below(row);
        }
        for (int row = borders.size() - 2; row >= 0; row--) {
            endMerged(row);
        }
    }

    /** @param cell counted in its row */
    CellBorders of(int row, int cell) {
        return borders.get(row).get(cell);
    }

    /** Between two cells of a row the border is drawn once. */
    private static List<CellBorders> beside(Table.Row row) {
        List<CellBorders> settled = new ArrayList<>();
        for (Cell cell : row.cells()) {
            CellBorders own = cell.borders();
            if (!settled.isEmpty()) {
                CellBorders left = settled.remove(settled.size() - 1);
                settled.add(new CellBorders(left.top(), heavier(left.right(), own.left()), left.bottom(), left.left()));
                own = new CellBorders(own.top(), own.right(), own.bottom(), Optional.empty());
            }
            settled.add(own);
        }
        return settled;
    }

    /** Cells one below the other have the same border: each row draws it, for a page may end between them. */
    private void below(int row) {
        List<CellBorders> upper = borders.get(row);
        List<CellBorders> lower = borders.get(row + 1);
        for (int i = 0; i < upper.size(); i++) {
            int at = under(row, i);
            if (at >= 0 && table.rows().get(row + 1).cells().get(at).merge() != VerticalMerge.CONTINUED) {
                CellBorders above = upper.get(i);
                CellBorders beneath = lower.get(at);
                Optional<Border> common = heavier(above.bottom(), beneath.top());
                upper.set(i, new CellBorders(above.top(), above.right(), common, above.left()));
                lower.set(at, new CellBorders(common, beneath.right(), beneath.bottom(), beneath.left()));
            }
        }
    }

    private void endMerged(int row) {
        for (int i = 0; i < borders.get(row).size(); i++) {
            int at = under(row, i);
            if (at >= 0 && table.rows().get(row + 1).cells().get(at).merge() == VerticalMerge.CONTINUED) {
                CellBorders first = borders.get(row).get(i);
                Optional<Border> end = borders.get(row + 1).get(at).bottom();
                borders.get(row).set(i, new CellBorders(first.top(), first.right(), end, first.left()));
            }
        }
    }

    /** The cell of the next row that stands right under one and is as wide; -1 where there is none. */
    private int under(int row, int cell) {
        int column = column(table.rows().get(row), cell);
        Table.Row next = table.rows().get(row + 1);
        int at = next.gridBefore();
        for (int i = 0; i < next.cells().size(); i++) {
            if (at == column) {
                int span = table.rows().get(row).cells().get(cell).span();
                return next.cells().get(i).span() == span ? i : -1;
            }
            at += next.cells().get(i).span();
        }
        return -1;
    }

    private static int column(Table.Row row, int cell) {
        int at = row.gridBefore();
        for (int i = 0; i < cell; i++) {
            at += row.cells().get(i).span();
        }
        return at;
    }

    private static Optional<Border> heavier(Optional<Border> one, Optional<Border> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        double more = Rules.width(one.get()) - Rules.width(other.get());
        return more >= 0 ? one : other;
    }
}
