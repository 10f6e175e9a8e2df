package vn.congvan.data.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A table as CSV (RFC 4180) in UTF-8, with the mark by which Excel knows that it is UTF-8. */
public final class TableCsv {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet program takes for the start of a formula, the wide forms of East Asian keyboards too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private TableCsv() {}

    /** Headings and rows; the title is left out, for a CSV file has none. */
    public static byte[] write(PrintedTable table) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    table.columns().stream().map(PrintedTable.Column::heading).toList());
            for (List<PrintedTable.Cell> row : table.rows()) {
                csv.writeRecord(row.stream().map(TableCsv::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing of it leaves memory
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(PrintedTable.Cell cell) {
        if (cell instanceof PrintedTable.Day day) {
            return DAY.format(day.day());
        } else if (cell instanceof PrintedTable.Count count) {
            return Integer.toString(count.count());
        }
        return harmless(((PrintedTable.Text) cell).words());
    }

    /** Words stay words: an apostrophe in front is what spreadsheet programs have against their being a formula. */
    private static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
