package vn.congvan.data.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads the rows of a CSV file. A cell is called as a spreadsheet calls it that opens the file. */
final class CsvFile {
    /** The likeliest first: where decimals have a comma, Excel writes semicolons. */
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    /** How Excel is told the separator; it shows no such row. */
    private static final Pattern TOLD = Pattern.compile("(?i)sep=([;,\t|])\\r?\\n");

    private final String file;

    CsvFile(String file) {
        this.file = file;
    }

    /** @throws Refused if it is in no known encoding or its quotes do not fit */
    void read(byte[] bytes, RowSink sink, Findings findings) {
        String text = CsvText.decode(bytes, file, findings);
        Matcher told = TOLD.matcher(text);
        boolean isTold = told.lookingAt();
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        int skippedLines = isTold ? 1 : 0;
        sink.begin();
        read(isTold ? text.substring(told.end()) : text, separator, skippedLines, sink);
        sink.end();
    }

    /** That under which a row becomes the widest header. */
    private static char separator(String text) {
        char best = SEPARATORS.get(0);
        int widest = 0;
        for (char separator : SEPARATORS) {
            int width = text.lines()
                    .filter(CsvFile::mayBeHeader)
                    .mapToInt(line -> Header.width(roughCells(line, separator)))
                    .max()
                    .orElse(0);
            if (width > widest) {
                widest = width;
                best = separator;
            }
        }
        return best;
    }

    private static boolean mayBeHeader(String line) {
        return line.contains("[]")
                || Normalizer.normalize(line, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .contains(Header.VALUE);
    }

    /** Good enough for a header: its cells have no separators in them. */
    private static List<Cell> roughCells(String line, char separator) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (String piece : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
            Cell cell = Cell.text(piece.replace("\"", ""), ++column);
            if (cell.kind() != Cell.Kind.BLANK) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static CsvReader<CsvRecord> records(String text, char separator, boolean allowOpenQuote) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(allowOpenQuote)
                .ofCsvRecord(text);
    }

    private void read(String text, char separator, int skippedLines, RowSink sink) {
        int number = 0;
        int line = 1 + skippedLines;
        try {
            for (CsvRecord record : records(text, separator, false)) {
                sink.row(row(record, ++number));
                line += 1 + breaksIn(record);
            }
        } catch (CsvParseException e) {
            SheetKind kind = opensAQuote(text, separator) ? SheetKind.OPEN_QUOTE : SheetKind.CSV_SYNTAX;
            throw new Refused(Finding.of(kind, new Place.AtLine(file, line, "")));
        }
    }

    private static boolean opensAQuote(String text, char separator) {
        try {
            records(text, separator, true).forEach(record -> {});
            return true;
        } catch (CsvParseException e) {
            return false;
        }
    }

    private Row row(CsvRecord record, int number) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            Cell cell = Cell.text(record.getField(i), i + 1);
            if (cell.kind() != Cell.Kind.BLANK) {
                cells.add(cell);
            }
        }
        return new Row(file, "", number, cells);
    }

    private static int breaksIn(CsvRecord record) {
        return record.getFields().stream()
                .mapToInt(field -> (int) field.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count())
                .sum();
    }
}
