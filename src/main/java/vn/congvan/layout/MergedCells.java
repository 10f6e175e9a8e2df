package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.congvan.layout.RowBox.CellBox;

/** Cells that span rows (ECMA-376 Part 1 §17.4.84) where a page ends between their rows: what has no room goes on with the rows. */
final class MergedCells {
    private static final double TOLERANCE = 0.05;

    private MergedCells() {}

    /**
     * A row as it stands on its page.
     *
     * @param carried what is left of its cells for the next page
     */
    record Cut(Piece.OfRow row, List<CellBox> carried) {
        Cut {
            carried = List.copyOf(carried);
        }
    }

    /**
     * Cuts the cells of a row off where the page ends.
     *
     * @param room from the row's top to the page's end, in points
     * @param following rows of the same table, as far as a cell of this one spans them
     */
    static Cut cut(Piece.OfRow row, double room, List<Piece.OfRow> following) {
        double reach = row.height();
        int fitting = 0;
        while (fitting < following.size() && reach + following.get(fitting).height() <= room + TOLERANCE) {
            reach += following.get(fitting).height();
            fitting++;
        }
        boolean goesOn = fitting < following.size() && following.get(fitting).splittable();
        double end = goesOn ? room : reach;
        List<CellBox> cells = new ArrayList<>();
        List<CellBox> carried = new ArrayList<>();
        for (CellBox cell : row.row().cells()) {
            int left = cell.rows() - 1 - fitting;
            if (left <= 0 || row.height() + cell.extra() <= room + TOLERANCE) {
                cells.add(cell);
                continue;
            }
            int count = cell.isUpright() ? cell.content().size() : cell.fitting(end);
            cells.add(cell.with(cell.content().subList(0, count), end - row.height(), 1));
            carried.add(cell.with(cell.content().subList(count, cell.content().size()), 0, left));
        }
        return new Cut(row.with(new RowBox(cells), row.height(), true), carried);
    }

    /**
     * The first row of a page with what was carried over to it.
     *
     * @param following rows of the same table
     */
    static Piece.OfRow resumed(Piece.OfRow row, List<CellBox> carried, List<Piece.OfRow> following) {
        List<CellBox> cells = new ArrayList<>(row.row().cells());
        double height = row.height();
        for (CellBox cell : carried) {
            double below = following.stream()
                    .limit(cell.rows() - 1L)
                    .mapToDouble(Piece.OfRow::height)
                    .sum();
            CellBox resumed = cell.with(cell.content(), below, cell.rows());
            height = Math.max(height, resumed.wanted());
            cells.add(resumed);
        }
        cells.sort(Comparator.comparingDouble(CellBox::x));
        return row.with(new RowBox(cells), height, true);
    }
}
