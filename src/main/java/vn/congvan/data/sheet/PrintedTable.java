package vn.congvan.data.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * A table for people, to be read in a spreadsheet program and printed from there.
 *
 * @param name of the sheet
 * @param title lines above it, the table's name last
 * @param rows of as many cells as there are columns
 */
public record PrintedTable(String name, List<String> title, List<Column> columns, List<List<Cell>> rows) {
    public PrintedTable {
        title = List.copyOf(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** @param width in characters */
    public record Column(String heading, int width) {}

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** Words; none where they are empty. */
    public record Text(String words) implements Cell {}

    public record Count(int count) implements Cell {}

    public record Day(LocalDate day) implements Cell {}
}
