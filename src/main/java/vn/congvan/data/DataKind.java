package vn.congvan.data;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a month's data or with the schema that describes it. */
public enum DataKind implements Kind {
    NOT_UTF8(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    TOO_DEEP(Severity.ERROR),
    TAB(Severity.ERROR),
    SYNTAX(Severity.ERROR),
    JSON_SYNTAX(Severity.ERROR),
    ALIAS(Severity.ERROR),
    NOT_A_MAPPING(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    FORBIDDEN_CHARACTER(Severity.ERROR),
    UNKNOWN_KEY(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    MISSING_VALUE(Severity.ERROR),
    NONE_NOT_ALLOWED(Severity.ERROR),
    NOT_A_NUMBER(Severity.ERROR),
    NOT_WHOLE(Severity.ERROR),
    NOT_A_TEXT(Severity.ERROR),
    NOT_A_TRUTH(Severity.ERROR),
    NOT_A_LIST(Severity.ERROR),
    NOT_A_GROUP(Severity.ERROR),
    TOO_SMALL(Severity.ERROR),
    TOO_GREAT(Severity.ERROR),
    TOO_FEW_ITEMS(Severity.ERROR),
    NOT_ALLOWED(Severity.ERROR),
    SCORE_ABOVE_MAXIMUM(Severity.ERROR),
    RANK_BEYOND(Severity.ERROR),
    NOT_A_DATE(Severity.ERROR),
    NOT_A_MONTH(Severity.ERROR),
    DERIVED(Severity.ERROR),
    CHECKS_DAMAGED(Severity.ERROR),
    ROUNDED(Severity.WARNING),
    SCHEMA_DAMAGED(Severity.ERROR);

    private final Severity severity;

    DataKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "DATA";
    }
}
