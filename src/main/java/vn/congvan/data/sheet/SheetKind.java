package vn.congvan.data.sheet;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a workbook or a CSV file. */
public enum SheetKind implements Kind {
    NOT_AN_XLSX(Severity.ERROR),
    OLD_XLS(Severity.ERROR),
    ENCRYPTED(Severity.ERROR),
    MACROS(Severity.ERROR),
    OUTSIDE_LINKS(Severity.ERROR),
    DTD(Severity.ERROR),
    DAMAGED(Severity.ERROR),
    TOO_MANY_ROWS(Severity.ERROR),
    SAME_NAMES(Severity.ERROR),
    HIDDEN(Severity.WARNING),
    NOTHING_USABLE(Severity.ERROR),
    MERGED_HEADER(Severity.ERROR),
    HEADER_TWICE(Severity.ERROR),
    MIXED_HEADER(Severity.ERROR),
    TABLES_TOUCH(Severity.ERROR),
    VALUE_WITHOUT_KEY(Severity.ERROR),
    GIVEN_TWICE(Severity.ERROR),
    FORMULA_ERROR(Severity.ERROR),
    AMBIGUOUS_NUMBER(Severity.ERROR),
    DATE_NOT_WANTED(Severity.ERROR),
    NUMBER_FOR_DATE(Severity.ERROR),
    PERCENT_NOT_WANTED(Severity.ERROR),
    UNKNOWN_ENCODING(Severity.ERROR),
    READ_AS_1258(Severity.INFORMATION),
    OPEN_QUOTE(Severity.ERROR),
    CSV_SYNTAX(Severity.ERROR);

    private final Severity severity;

    SheetKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "SHEET";
    }
}
