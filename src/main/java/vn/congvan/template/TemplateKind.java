package vn.congvan.template;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a letter's folder and with the tags in its Word file. */
public enum TemplateKind implements Kind {
    FILE_MISSING(Severity.ERROR),
    BAD_DESCRIPTION(Severity.ERROR),
    BAD_FILE_NAME(Severity.ERROR),
    NO_ISSUE_DAY(Severity.ERROR),
    OUTSIDE_LINK(Severity.ERROR),
    UNKNOWN_TAG(Severity.ERROR),
    NOT_A_TEXT(Severity.ERROR),
    BROKEN_TAG(Severity.ERROR),
    UNCLOSED_SECTION(Severity.ERROR),
    UNOPENED_SECTION(Severity.ERROR),
    CROSSING_SECTION(Severity.ERROR),
    UNKNOWN_PARTIAL(Severity.ERROR),
    MISPLACED_PARTIAL(Severity.ERROR),
    RECURSIVE_PARTIAL(Severity.ERROR),
    PARTIAL_WITH_LINKS(Severity.ERROR),
    UNKNOWN_CHART(Severity.ERROR),
    EMPTY_CHART(Severity.ERROR),
    FORBIDDEN_CHARACTER(Severity.ERROR),
    LINE_MISSING(Severity.ERROR),
    LINE_TWICE(Severity.ERROR),
    LINE_UNREADABLE(Severity.ERROR),
    LINE_LOCKED(Severity.ERROR),
    NUMBERED_ALREADY(Severity.ERROR),
    CHANGED_ELSEWHERE(Severity.ERROR),
    UPDATE_NOT_PLACED(Severity.WARNING),
    HOLE(Severity.WARNING),
    UNUSED_FIELD(Severity.WARNING),
    SPLIT_TAG(Severity.INFORMATION);

    private final Severity severity;

    TemplateKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "TEMPLATE";
    }
}
