package vn.congvan.data.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congvan.data.DataKind;
import vn.congvan.data.Field;
import vn.congvan.data.Format;
import vn.congvan.data.Value;
import vn.congvan.data.XmlCharacter;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** What a cell says about a field. What cannot be meant is told and gives no value. */
final class CellValue {
    private static final Pattern WITH_DOT = Pattern.compile("-?\\d{1,30}\\.\\d{1,30}%?");
    private static final List<String> YES = List.of("có", "đúng", "true", "x");
    private static final List<String> NO = List.of("không", "sai", "false");

    private final Field.Leaf field;
    private final Findings findings;

    CellValue(Field.Leaf field, Findings findings) {
        this.field = field;
        this.findings = findings;
    }

    Optional<Value> of(Cell cell, Place.InCell place) {
        return switch (cell.kind()) {
            case BLANK -> Optional.empty();
            case TEXT -> text(cell.text(), place);
            case NUMBER -> number(cell, place);
            case PERCENT -> percent(cell, place);
            case DATE -> date(cell.text(), place);
            case TRUTH -> Optional.of(new Value.Truth(cell.text().equals("true"), place));
            case ERROR -> told(SheetKind.FORMULA_ERROR, place, "given", cell.text());
        };
    }

    private Optional<Value> told(SheetKind kind, Place place, String... namesAndValues) {
        findings.add(Finding.of(kind, place, namesAndValues));
        return Optional.empty();
    }

    private Optional<Value> told(SheetKind kind, Place place, String given) {
        return told(kind, place, "title", field.title(), "given", given);
    }

    private boolean isDate() {
        return field.format() instanceof Format.Day || field.format() instanceof Format.DayInWords;
    }

    private boolean isMonth() {
        return field.format() instanceof Format.Month;
    }

    private boolean isNumber() {
        return field.type() == Field.Type.NUMBER || field.type() == Field.Type.WHOLE_NUMBER;
    }

    private Optional<Value> number(Cell cell, Place place) {
        return isDate() || isMonth()
                ? told(SheetKind.NUMBER_FOR_DATE, place, cell.text())
                : Optional.of(new Value.Number(cell.number(), cell.text(), place));
    }

    private Optional<Value> percent(Cell cell, Place place) {
        BigDecimal percent = Cell.stripped(cell.number().movePointRight(2));
        String given = percent.toPlainString().replace('.', ',');
        return field.format() instanceof Format.Percent
                ? Optional.of(new Value.Number(percent, given, place))
                : told(SheetKind.PERCENT_NOT_WANTED, place, given + "%");
    }

    private Optional<Value> date(String text, Place place) {
        if (isDate()) {
            return Optional.of(new Value.Text(text, place));
        }
        return isMonth()
                ? Optional.of(new Value.Text(text.substring(0, Math.min(7, text.length())), place))
                : told(SheetKind.DATE_NOT_WANTED, place, text);
    }

    private Optional<Value> text(String given, Place place) {

        if (Escapes.isNone(given)) {
            return Optional.of(new Value.None(place));
        } else if (field.type() == Field.Type.TRUTH) {
            return Optional.of(truth(given, place));
        } else if (isNumber()) {
            return numberInWords(given, place);
        }
        XmlCharacter.forbiddenIn(given)
                .ifPresent(c ->
                        findings.add(Finding.of(DataKind.FORBIDDEN_CHARACTER, place, "codePoint", CodePoint.name(c))));
        return Optional.of(new Value.Text(Escapes.undoNeutral(given), place));
    }

    /** A word that means neither stays text, for the schema to refuse. */
    private static Value truth(String given, Place place) {
        String word = given.toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? new Value.Truth(YES.contains(word), place)
                : new Value.Text(given, place);
    }

    /** A comma is a decimal comma. A dot may be that of an English spreadsheet or one between thousands. */
    private Optional<Value> numberInWords(String given, Place place) {
        if (WITH_DOT.matcher(given).matches()) {
            return told(SheetKind.AMBIGUOUS_NUMBER, place, given);
        }
        boolean withSign = field.format() instanceof Format.Percent && given.endsWith("%");
        return Optional.of(new Value.Text(
                withSign ? given.substring(0, given.length() - 1).strip() : given, place));
    }
}
