package vn.congvan.data.sheet;

import java.util.List;
import vn.congvan.finding.Place;

/**
 * A row of a sheet.
 *
 * @param sheet the sheet's name; empty in CSV
 * @param number from 1
 * @param cells those that are not blank, from left to right
 */
record Row(String file, String sheet, int number, List<Cell> cells) {
    boolean isBlank() {
        return cells.isEmpty();
    }

    /** A blank one if nothing is there. */
    Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return Cell.blank(column);
    }

    Place.InCell place(int column) {
        return new Place.InCell(file, sheet, new CellName(number, column).toString());
    }

    Place.InCell place(Cell cell) {
        return place(cell.column());
    }
}
