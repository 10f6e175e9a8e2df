package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import vn.congvan.data.Field;
import vn.congvan.data.Value;

/** Writes the sheet that is filled in. */
final class FormSheet {
    private static final int KEY = 1;
    private static final int LABEL = 2;
    private static final int VALUE = 3;
    private static final int UNIT = 4;
    private static final int MOST = 5;
    private static final int LAST_MONTH = 6;
    private static final double[] WIDTHS = {20, 48, 24, 20, 16, 20, 16, 16, 16, 16, 16, 16, 16, 16};
    private static final String HEADER = "FFDDE7F3";

    private final Worksheet sheet;
    private final FormCells cells;
    private final Value.Fields known;
    private final Value.Fields lastMonth;
    private int row = 1;

    FormSheet(Worksheet sheet, Value.Fields known, Value.Fields lastMonth) {
        this.sheet = sheet;
        this.cells = new FormCells(sheet, WIDTHS);
        this.known = known;
        this.lastMonth = lastMonth;
    }

    void write(String title, String month, FormPlan plan) {
        cells.heading(row++, KEY, title).bold().fontSize(14).set();
        cells.heading(row++, KEY, "Số liệu tháng " + month).bold().set();
        cells.heading(row++, KEY, "Điền vào các ô màu vàng nhạt rồi lưu tệp; xem thêm trang tính “Hướng dẫn”.")
                .italic()
                .set();
        row++;
        lines(plan.lines());
        plan.tables().forEach(this::table);
        finish();
    }

    private void finish() {
        cells.setHeights();
        sheet.freezePane(0, 5);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void header(int column, String text) {
        cells.text(row, column, text).bold().fillColor(HEADER).set();
    }

    private void lines(List<FormPlan.Line> lines) {
        List<String> titles = List.of("Mã", "Chỉ tiêu", "Giá trị", "Đơn vị", "Tối đa", "Tháng trước");
        for (int i = 0; i < titles.size(); i++) {
            header(KEY + i, titles.get(i));
        }
        row++;
        for (FormPlan.Line line : lines) {
            line.field()
                    .ifPresentOrElse(
                            field -> line(line, field),
                            () -> cells.text(row, LABEL, line.label()).bold().set());
            row++;
        }
    }

    private void line(FormPlan.Line line, Field.Leaf field) {
        key(row, KEY, line.key());
        cells.text(row, LABEL, line.label()).indent(1).set();
        cells.input(row, VALUE, field);
        cells.validate(row, row, VALUE, field);
        cells.text(row, UNIT, FormWords.unit(field)).indent(1).set();
        most(field)
                .ifPresent(most ->
                        cells.text(row, MOST, most).horizontalAlignment("right").set());
        FormPlan.at(known, line.key()).ifPresent(value -> cells.value(row, VALUE, value, field));
        FormPlan.at(lastMonth, line.key()).ifPresent(value -> cells.shown(row, LAST_MONTH, value, field));
    }

    private Optional<String> most(Field.Leaf field) {
        return FormWords.whole(field, known)
                .or(() -> FormWords.whole(field, lastMonth))
                .map(FormCells::figure);
    }

    private void key(int row, int column, String key) {
        cells.text(row, column, key).fontSize(8).fontColor(FormCells.GREY).set();
    }

    private void table(FormPlan.Table table) {
        row++;
        cells.heading(row++, KEY, table.title()).bold().set();
        List<Map.Entry<String, Field.Leaf>> columns =
                new ArrayList<>(table.columns().entrySet());
        header(KEY, "Số thứ tự");
        for (int i = 0; i < columns.size(); i++) {
            Field.Leaf field = columns.get(i).getValue();
            String most = FormWords.greatest(field)
                    .map(m -> ", tối đa " + FormCells.figure(m))
                    .orElse("");
            header(LABEL + i, field.title() + " (" + FormWords.unit(field) + most + ")");
            if (hasLastMonth(table)) {
                header(LABEL + columns.size() + i, "Tháng trước: " + field.title());
            }
            key(row + 1, LABEL + i, columns.get(i).getKey());
            cells.validate(row + 2, row + 1 + table.rows(), LABEL + i, field);
        }
        row += 2;
        for (int item = 1; item <= table.rows(); item++) {
            cells.text(row, KEY, Integer.toString(item))
                    .fontColor(FormCells.GREY)
                    .set();
            for (int i = 0; i < columns.size(); i++) {
                item(table, columns.get(i), item, LABEL + i, LABEL + columns.size() + i);
            }
            row++;
        }
    }

    private boolean hasLastMonth(FormPlan.Table table) {
        return FormPlan.at(lastMonth, table.list()).isPresent();
    }

    /** Names stay from month to month, figures do not: only the names of last month's items are filled in. */
    private void item(
            FormPlan.Table table, Map.Entry<String, Field.Leaf> column, int item, int inputColumn, int shownColumn) {
        Field.Leaf field = column.getValue();
        String key = column.getKey().replace("[]", "[" + item + "]");
        Optional<Value> before = FormPlan.at(lastMonth, key);
        boolean isName = field.type() == Field.Type.TEXT;
        Optional<Value> value =
                FormPlan.at(known, table.list()).isPresent() ? FormPlan.at(known, key) : before.filter(name -> isName);
        cells.input(row, inputColumn, field);
        value.ifPresent(given -> cells.value(row, inputColumn, given, field));
        before.ifPresent(given -> cells.shown(row, shownColumn, given, field));
    }
}
