package vn.congvan.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.word.Table;
import vn.congvan.word.Table.Cell;
import vn.congvan.word.Table.Row;
import vn.congvan.word.Table.VerticalMerge;

/** What a table is in the structure: a table, or a division where it only puts things side by side. */
final class TableTags {
    private final StructureBuilder structure;
    private final Table table;
    private final boolean isTable;

    TableTags(StructureBuilder structure, Table table) {
        this.structure = structure;
        this.table = table;
        this.isTable = isEven() && hasRulesOrHeaders();
    }

    /** A table with rules or with headers is one. */
    int table(int parent) {
        if (parent == StructureBuilder.ARTIFACT) {
            return StructureBuilder.ARTIFACT;
        }
        return structure.add(isTable ? Structure.Kind.TABLE : Structure.Kind.DIVISION, parent);
    }

    int row(int parent) {
        return parent == StructureBuilder.ARTIFACT || !isTable ? parent : structure.add(Structure.Kind.ROW, parent);
    }

    /** @param column of the grid at which the cell begins */
    int cell(int at, Cell cell, int column, int row) {
        if (row == StructureBuilder.ARTIFACT || !isTable) {
            return row;
        }
        int rows = 1;
        while (cell.merge() == VerticalMerge.FIRST
                && at + rows < table.rows().size()
                && continues(table.rows().get(at + rows), column)) {
            rows++;
        }
        return structure.addCell(table.rows().get(at).header(), row, cell.span(), rows);
    }

    private static boolean continues(Row row, int column) {
        int at = row.gridBefore();
        for (Cell cell : row.cells()) {
            if (at == column) {
                return cell.merge() == VerticalMerge.CONTINUED;
            }
            at += cell.span();
        }
        return false;
    }

    private boolean hasRulesOrHeaders() {
        return table.rows().stream()
                .anyMatch(row -> row.header()
                        || row.cells().stream()
                                .anyMatch(cell -> cell.borders().top().isPresent()
                                        && cell.borders().left().isPresent()));
    }

    /** Rows of different widths, or cells merged askew, are no table to anybody who cannot see it. */
    private boolean isEven() {
        List<Map<Integer, Integer>> columns = table.rows().stream()
                .map(row -> merged(row, VerticalMerge.CONTINUED))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            Map<Integer, Integer> above =
                    i == 0 ? Map.of() : mergeable(table.rows().get(i - 1));
            if (!above.entrySet().containsAll(columns.get(i).entrySet())) {
                return false;
            }
        }
        return table.rows().stream()
                                .map(row -> row.cells().stream()
                                        .mapToInt(Cell::span)
                                        .sum())
                                .distinct()
                                .count()
                        == 1
                && table.rows().stream().allMatch(row -> row.gridBefore() == 0);
    }

    /** The spans of a row's cells of one kind, by the columns at which they begin. */
    private static Map<Integer, Integer> merged(Row row, VerticalMerge kind) {
        Map<Integer, Integer> spans = new HashMap<>();
        int at = row.gridBefore();
        for (Cell cell : row.cells()) {
            if (cell.merge() == kind) {
                spans.put(at, cell.span());
            }
            at += cell.span();
        }
        return spans;
    }

    private static Map<Integer, Integer> mergeable(Row row) {
        Map<Integer, Integer> spans = merged(row, VerticalMerge.FIRST);
        spans.putAll(merged(row, VerticalMerge.CONTINUED));
        return spans;
    }
}
