package vn.congvan.data.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congvan.data.Field;
import vn.congvan.finding.Finding;

/** A key and a value in each row. */
final class FormTable implements Table {
    private static final Pattern LIKE_A_KEY = Pattern.compile("[a-z0-9_]+(\\[\\d*])?(\\.[a-z0-9_]+(\\[\\d*])?)*");

    private final Row header;
    private final int keyColumn;
    private final int valueColumn;
    private final Answers answers;

    FormTable(Row header, Answers answers) {
        this.header = header;
        this.answers = answers;
        this.keyColumn = column(header.cells().stream().filter(Header::isKey).toList());
        this.valueColumn =
                column(header.cells().stream().filter(Header::isValue).toList());
    }

    private int column(List<Cell> cells) {
        cells.stream()
                .skip(1)
                .forEach(again -> answers.findings()
                        .add(Finding.of(
                                SheetKind.HEADER_TWICE,
                                header.place(again),
                                "title",
                                again.text(),
                                "first",
                                header.place(cells.get(0)).cell())));
        return cells.get(0).column();
    }

    @Override
    public void row(Row row) {
        Cell key = row.cell(keyColumn);
        Cell value = row.cell(valueColumn);
        boolean isBlank = value.kind() == Cell.Kind.BLANK;
        if (key.kind() == Cell.Kind.BLANK) {
            if (!isBlank) {
                answers.findings().add(Finding.of(SheetKind.VALUE_WITHOUT_KEY, row.place(value)));
            }
            return;
        }
        Optional<KeyPath> path = KeyPath.of(key.text());
        if (path.isEmpty()) {
            answers.unknown(key.text(), row.place(key));
            return;
        }
        Optional<Field.Leaf> field = answers.claim(key.text(), path.get(), row.place(key));
        if (field.isEmpty()) {
            return;
        }
        if (isBlank) {
            answers.blank(path.get(), row.place(value));
        } else {
            new CellValue(field.get(), answers.findings())
                    .of(value, row.place(value))
                    .ifPresent(given -> answers.put(path.get(), given));
        }
    }

    @Override
    public boolean mayBeTitle(Row row) {
        return !LIKE_A_KEY.matcher(row.cell(keyColumn).text()).matches()
                && row.cells().stream().allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
    }

    @Override
    public boolean tellsRowsFromTitles() {
        return true;
    }

    @Override
    public boolean mayEndInTitle() {
        return false; // a title among the rows is no key, and was told as such
    }

    @Override
    public boolean headerIn(CellName.Range range) {
        return range.has(header.number(), keyColumn) || range.has(header.number(), valueColumn);
    }

    @Override
    public void close() {}
}
