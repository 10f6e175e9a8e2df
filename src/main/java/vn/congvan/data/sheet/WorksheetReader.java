package vn.congvan.data.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of one worksheet. */
final class WorksheetReader {
    private final String file;
    private final String sheet;
    private final PartReader xml;
    private final CellTypes types;
    private int lastRow;

    /** What cells of all sheets of a workbook look up. */
    record CellTypes(List<String> sharedTexts, NumberFormats formats, boolean from1904) {}

    WorksheetReader(String file, String sheet, PartReader xml, CellTypes types) {
        this.file = file;
        this.sheet = sheet;
        this.xml = xml;
        this.types = types;
    }

    void read(RowSink sink) {
        while (xml.next()) {
            if (xml.starts("row")) {
                sink.row(row());
            } else if (xml.starts("mergeCell")) {
                CellName.Range range = CellName.Range.of(xml.attribute("ref")).orElseThrow(xml::damaged);
                sink.merged(sheet, range);
            }
        }
    }

    private Row row() {
        int number = xml.number("r", lastRow + 1);
        if (number <= lastRow) {
            throw xml.damaged();
        }
        lastRow = number;
        List<Cell> cells = new ArrayList<>();
        int last = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                CellName name = name(last + 1);
                if (name.column() <= last) {
                    throw xml.damaged();
                }
                last = name.column();
                Cell cell = cell(last);
                if (cell.kind() != Cell.Kind.BLANK) {
                    cells.add(cell);
                }
            }
        }
        return new Row(file, sheet, number, cells);
    }

    private CellName name(int column) {
        String reference = xml.attribute("r");
        CellName name = reference.isEmpty()
                ? new CellName(lastRow, column)
                : CellName.of(reference).orElseThrow(xml::damaged);
        if (name.row() != lastRow) {
            throw xml.damaged();
        }
        return name;
    }

    /** ISO/IEC 29500-1 §18.3.1.4: the type says what the value is, the style how a number is meant. */
    private Cell cell(int column) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        Optional<String> value = Optional.empty();
        Optional<String> formula = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = Optional.of(xml.text());
            } else if (xml.starts("is")) {
                value = Optional.of(xml.words("is"));
            } else if (xml.starts("f")) {
                formula = Optional.of("=" + xml.text());
            }
        }
        if (value.isEmpty()) {
            // never calculated: a program wrote the formula, and no spreadsheet has opened the file since
            return formula.map(given -> Cell.of(Cell.Kind.ERROR, given, column)).orElseGet(() -> Cell.blank(column));
        }
        return cell(type, value.get(), style, column);
    }

    private Cell cell(String type, String value, int style, int column) {
        return switch (type) {
            case "s" -> Cell.text(sharedText(value), column);
            case "inlineStr" -> Cell.text(value, column);
            case "str" -> Cell.text(Escapes.undo(value), column);
            case "b" -> Cell.of(Cell.Kind.TRUTH, value.equals("1") || value.equals("true") ? "true" : "false", column);
            case "e" -> Cell.of(Cell.Kind.ERROR, value, column);
            case "d" -> Cell.of(Cell.Kind.DATE, value.substring(0, Math.min(10, value.length())), column);
            case "", "n" -> value.isBlank() ? Cell.blank(column) : number(value, types.formats.look(style), column);
            default -> throw xml.damaged();
        };
    }

    private String sharedText(String index) {
        try {
            return types.sharedTexts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw xml.damaged();
        }
    }

    private Cell number(String value, NumberFormats.Look look, int column) {
        if (look == NumberFormats.Look.PERCENT) {
            return Cell.number(Cell.Kind.PERCENT, value, column);
        }
        Cell number = Cell.number(Cell.Kind.NUMBER, value, column);
        if (look == NumberFormats.Look.NUMBER || number.kind() == Cell.Kind.ERROR) {
            return number;
        }
        Optional<LocalDate> day = DateSerial.day(number.number().doubleValue(), types.from1904);
        if (look == NumberFormats.Look.TIME || day.isEmpty()) {
            return Cell.of(Cell.Kind.DATE, number.text(), column);
        }
        String text = day.get().toString();
        return Cell.of(Cell.Kind.DATE, look == NumberFormats.Look.MONTH ? text.substring(0, 7) : text, column);
    }
}
