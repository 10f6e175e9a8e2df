package vn.congvan.data.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an XLSX that prints on A4 across, with its headings on every page. Days are days, counts numbers, and words never formulas. */
public final class TableWorkbook {
    private static final String FONT = "Times New Roman";

    /** Characters that a cell has room for (ECMA-376 and Excel's own limit). */
    private static final int LONGEST = 32_767;

    private final PrintedTable table;
    private final Worksheet sheet;
    private final int headings;

    private TableWorkbook(PrintedTable table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
        this.headings = table.title().size();
    }

    /** @return the same for the same table */
    public static byte[] write(PrintedTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "congvan", null)) {
            workbook.setGlobalDefaultFont(FONT, 12);
            new TableWorkbook(table, workbook.newWorksheet(table.name())).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing of it leaves memory
        }
        return SettledWorkbook.of(bytes.toByteArray());
    }

    private void write() {
        int last = table.columns().size() - 1;
        for (int i = 0; i < headings; i++) {
            sheet.value(i, 0, shown(table.title().get(i)));
            sheet.range(i, 0, i, last)
                    .style()
                    .horizontalAlignment("centerContinuous")
                    .bold()
                    .set();
        }
        for (int column = 0; column <= last; column++) {
            sheet.width(column, table.columns().get(column).width());
            sheet.value(headings, column, table.columns().get(column).heading());
            sheet.value(headings + 1, column, "(" + (column + 1) + ")");
        }
        sheet.range(headings, 0, headings + 1, last)
                .style()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .bold()
                .set();
        int row = headings + 2;
        for (List<PrintedTable.Cell> cells : table.rows()) {
            for (int column = 0; column <= last; column++) {
                write(row, column, cells.get(column));
            }
            row++;
        }
        print();
    }

    private void write(int row, int column, PrintedTable.Cell cell) {
        if (cell instanceof PrintedTable.Day day) {
            sheet.value(row, column, day.day());
            style(row, column, "dd/mm/yyyy");
        } else if (cell instanceof PrintedTable.Count count) {
            sheet.value(row, column, count.count());
            style(row, column, "0");
        } else {
            String words = shown(((PrintedTable.Text) cell).words());
            if (!words.isEmpty()) {
                sheet.value(row, column, words);
            }
            style(row, column, "@");
        }
    }

    private void style(int row, int column, String format) {
        sheet.style(row, column)
                .format(format)
                .verticalAlignment("top")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** Without what XML has no character for; cut off, and shown to be, where a cell has no room. */
    private static String shown(String words) {
        String clean = words.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").replaceAll("[\uFFFE\uFFFF]", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    private void print() {
        sheet.repeatRows(headings, headings + 1);
        sheet.freezePane(0, headings + 2);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0); // as many pages as it takes
        sheet.footer("&P", Position.CENTER);
    }
}
