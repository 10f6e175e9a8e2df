package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;

/** An item of one list in each row. */
final class ListTable implements Table {
    /** @param path within the item; empty if the item is a single value */
    private record Column(int number, Optional<KeyPath> path, CellValue values) {}

    private final Row header;
    private final Answers answers;
    private final String list;
    private final List<Column> columns = new ArrayList<>();
    private final List<Value> items = new ArrayList<>();
    private final boolean first;
    private boolean hasRows;

    ListTable(Row header, Answers answers) {
        this.header = header;
        this.answers = answers;
        Cell item = header.cells().stream().filter(Header::isItem).findFirst().orElseThrow();
        this.list = Header.list(item);
        Map<String, Cell> seen = new LinkedHashMap<>();
        for (Cell cell : header.cells()) {
            Cell before = seen.putIfAbsent(cell.text(), cell);
            if (!Header.isItem(cell) || !Header.list(cell).equals(list)) {
                tell(cell, SheetKind.MIXED_HEADER, "given", cell.text(), "list", list);
            } else if (before != null) {
                String place = header.place(before).cell();
                tell(cell, SheetKind.HEADER_TWICE, "title", cell.text(), "first", place);
            } else {
                add(cell);
            }
        }
        this.first = columns.isEmpty() || answers.claimList(list, header.place(item));
    }

    private void tell(Cell cell, SheetKind kind, String... namesAndValues) {
        answers.findings().add(Finding.of(kind, header.place(cell), namesAndValues));
    }

    private void add(Cell cell) {
        String path = cell.text().substring(list.length() + "[]".length());
        answers.field(cell.text(), header.place(cell))
                .map(field -> new CellValue(field, answers.findings()))
                .ifPresent(values -> columns.add(new Column(
                        cell.column(), path.isEmpty() ? Optional.empty() : KeyPath.of(path.substring(1)), values)));
    }

    @Override
    public void row(Row row) {
        boolean isBlank = columns.stream().allMatch(c -> row.cell(c.number()).kind() == Cell.Kind.BLANK);
        if (isBlank) {
            return;
        }
        hasRows = true;
        Assembly item = new Assembly(row.place(columns.get(0).number()));
        for (Column column : columns) {
            Cell cell = row.cell(column.number());
            Optional<KeyPath> path = column.path();
            if (cell.kind() == Cell.Kind.BLANK) {
                path.ifPresent(p -> item.blank(p, row.place(column.number())));
                continue;
            }
            Optional<Value> value = column.values().of(cell, row.place(cell));
            if (path.isPresent()) {
                value.ifPresent(given -> item.put(path.get(), given));
            } else {
                value.ifPresent(items::add); // the item is a single value
                return;
            }
        }
        items.add(item.build());
    }

    @Override
    public boolean mayBeTitle(Row row) {
        return row.cells().stream().allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
    }

    @Override
    public boolean tellsRowsFromTitles() {
        return false;
    }

    @Override
    public boolean mayEndInTitle() {
        return hasRows;
    }

    @Override
    public boolean headerIn(CellName.Range range) {
        return header.cells().stream().anyMatch(cell -> range.has(header.number(), cell.column()));
    }

    @Override
    public void close() {
        if (columns.isEmpty()) {
            return; // told before
        }
        KeyPath path = KeyPath.of(list).orElseThrow();
        if (items.isEmpty()) {
            answers.blank(path, header.place(header.cells().get(0)));
        } else if (first) {
            answers.put(path, new Value.Items(items, header.place(header.cells().get(0))));
        }
    }
}
