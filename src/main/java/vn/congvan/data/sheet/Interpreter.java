package vn.congvan.data.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Finds the tables of a file. A table begins with its header and ends with the next or with the sheet. Words may stand above a header:
 * at most two rows, with a blank row before them if there is a table above.
 */
final class Interpreter implements RowSink {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_TITLES = 2;

    private final Answers answers;
    private final List<Table> tables = new ArrayList<>();
    private Optional<Table> table = Optional.empty();

    /** Rows after a blank one that may yet be titles of the next table. */
    private final Deque<Row> held = new ArrayDeque<>();

    private boolean afterBlank;
    private int lastRow;
    private int count;
    private boolean usable;

    Interpreter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void begin() {
        closeTable();
        tables.clear();
        afterBlank = true;
        lastRow = 0;
    }

    @Override
    public void row(Row row) {
        if (row.isBlank() || row.number() > lastRow + 1) {
            release();
            afterBlank = true;
        }
        lastRow = row.number();
        if (row.isBlank()) {
            return;
        }
        if (++count > MOST_ROWS) {
            Place place = row.place(row.cells().get(0));
            throw new Refused(Finding.of(SheetKind.TOO_MANY_ROWS, place, "limit", "200.000"));
        }
        if (Header.isForm(row.cells())) {
            open(row, new FormTable(row, answers));
        } else if (Header.isList(row.cells())) {
            open(row, new ListTable(row, answers));
        } else {
            hold(row);
        }
    }

    private void hold(Row row) {
        if (table.isEmpty()) {
            return;
        }
        held.add(row);
        if (!afterBlank || held.size() > MOST_TITLES) {
            release();
            afterBlank = false;
        }
    }

    /** They were rows of the table. */
    private void release() {
        table.ifPresent(open -> held.forEach(open::row));
        held.clear();
    }

    private void open(Row header, Table next) {
        usable = true;
        if (table.isPresent() && !endsBefore(table.get())) {
            Place place = header.place(header.cells().get(0));
            answers.findings().add(Finding.of(SheetKind.TABLES_TOUCH, place));
        }
        held.clear();
        closeTable();
        table = Optional.of(next);
        tables.add(next);
        afterBlank = false;
    }

    /** Takes the held rows for titles, or for rows where they cannot be titles; false if they could be either. */
    private boolean endsBefore(Table open) {
        if (!afterBlank) {
            return !open.mayEndInTitle();
        }
        List<Row> rows = held.stream().filter(row -> !open.mayBeTitle(row)).toList();
        if (open.tellsRowsFromTitles()) {
            rows.forEach(open::row);
            return true;
        }
        return rows.isEmpty();
    }

    private void closeTable() {
        release();
        table.ifPresent(Table::close);
        table = Optional.empty();
    }

    @Override
    public void merged(String sheet, CellName.Range range) {
        closeTable();
        if (tables.stream().anyMatch(one -> one.headerIn(range))) {
            Place place = answers.place(sheet, range.first());
            answers.findings().add(Finding.of(SheetKind.MERGED_HEADER, place, "range", range.toString()));
        }
    }

    @Override
    public void end() {
        closeTable();
        if (!usable) {
            answers.findings().add(Finding.of(SheetKind.NOTHING_USABLE, answers.place()));
        }
    }

    Value.Fields values() {
        return answers.build();
    }
}
