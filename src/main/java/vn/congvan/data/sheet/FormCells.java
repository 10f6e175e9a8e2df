package vn.congvan.data.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.congvan.data.Field;
import vn.congvan.data.Value;

/** Writes the cells of a form. Rows and columns count from 1, as people count them. */
final class FormCells {
    static final String GREY = "FF808080";
    private static final String INPUT = "FFFFF9E5";
    private static final String LINE = "FFBFBFBF";

    /** What a double holds for certain. */
    private static final int DIGITS = 15;

    /** Points. */
    private static final int FONT_SIZE = 12;

    private static final double LINE_HEIGHT = 16.5;

    private final Worksheet sheet;
    private final double[] widths;
    private final Map<Integer, Integer> lines = new HashMap<>();

    /** @param widths of the columns, in digits */
    FormCells(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.widths = widths;
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    /** A text in its column, with as many lines as it needs. */
    StyleSetter text(int row, int column, String text) {
        double width = column <= widths.length ? widths[column - 1] : widths[widths.length - 1];
        int needed = text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(length(line) / width)))
                .sum();
        lines.merge(row, needed, Math::max);
        return heading(row, column, text).wrapText(true);
    }

    /** In digits; capitals are wider. */
    private static double length(String line) {
        return line.length() + line.chars().filter(Character::isUpperCase).count() * 0.5;
    }

    /** A text that may run over the next columns. */
    StyleSetter heading(int row, int column, String text) {
        sheet.value(row - 1, column - 1, Escapes.code(Escapes.neutral(text)));
        return style(row, column);
    }

    private StyleSetter style(int row, int column) {
        return sheet.style(row - 1, column - 1)
                .fontName("Times New Roman")
                .fontSize(FONT_SIZE)
                .verticalAlignment("center");
    }

    /** Spreadsheet programs do not all make rows as high as their texts when they open a file. */
    void setHeights() {
        lines.forEach((row, count) -> sheet.rowHeight(row - 1, count * LINE_HEIGHT + 2));
    }

    /** A cell to fill in. */
    void input(int row, int column, Field.Leaf field) {
        StyleSetter style = style(row, column)
                .fillColor(INPUT)
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .wrapText(field.type() == Field.Type.TEXT)
                .protectionOption(ProtectionOption.LOCKED, false);
        boolean isNumber = field.type() == Field.Type.NUMBER || field.type() == Field.Type.WHOLE_NUMBER;
        // As text, so that no spreadsheet makes a date of 12/2024 or a number of 05.
        (isNumber ? style.format(field.type() == Field.Type.WHOLE_NUMBER ? "#,##0" : "General") : style.format("@"))
                .set();
    }

    /** A value to read, locked. */
    void shown(int row, int column, Value value, Field.Leaf field) {
        value(row, column, value, field);
        style(row, column).fontColor(GREY).wrapText(true).set();
    }

    /** So that it is read back as it is. */
    void value(int row, int column, Value value, Field.Leaf field) {
        boolean isText = field.type() == Field.Type.TEXT;
        if (value instanceof Value.Number number && !isText) {
            number(row, column, number.number());
        } else if (value instanceof Value.Number number) {
            text(row, column, number.given());
        } else if (value instanceof Value.Truth truth) {
            text(row, column, truth.truth() ? "có" : "không");
        } else if (value instanceof Value.Text text) {
            text(row, column, text.text());
        } else if (value instanceof Value.None) {
            sheet.value(row - 1, column - 1, "không có");
        }
    }

    private void number(int row, int column, BigDecimal number) {
        BigDecimal stripped = Cell.stripped(number);
        boolean isExact = stripped.precision() <= DIGITS && stripped.scale() >= Math.max(0, number.scale());
        if (isExact) {
            sheet.value(row - 1, column - 1, stripped);
        } else {
            sheet.value(row - 1, column - 1, number.toPlainString().replace('.', ','));
        }
    }

    /** What the cells of one column take. */
    void validate(int firstRow, int lastRow, int column, Field.Leaf field) {
        var range = sheet.range(firstRow - 1, column - 1, lastRow - 1, column - 1);
        String cell = new CellName(firstRow, column).toString();
        FormWords.rule(field)
                .ifPresent(rule -> range.validateWithFormula(escaped(FormWords.formula(field, cell)))
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle("Chưa đúng")
                        .error(escaped(rule)));
        if (field.type() == Field.Type.TRUTH) {
            range.validateWithListByFormula(escaped("\"có,không\""))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("Chưa đúng")
                    .error("Chọn có hoặc không.");
        }
    }

    /** The library writes these as they are. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String figure(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
