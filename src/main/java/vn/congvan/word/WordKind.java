package vn.congvan.word;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a Word file, and what of it the engine does not know. */
public enum WordKind implements Kind {
    NOT_A_DOCX(Severity.ERROR),
    OLD_DOC(Severity.ERROR),
    ENCRYPTED(Severity.ERROR),
    MACROS(Severity.ERROR),
    DTD(Severity.ERROR),
    DAMAGED_XML(Severity.ERROR),
    TOO_DEEP(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    TOO_MANY_PARAGRAPHS(Severity.ERROR),
    OUTSIDE_IGNORED(Severity.WARNING),
    PAGE_IMPOSSIBLE(Severity.WARNING),
    UNSUPPORTED(Severity.WARNING),
    SIMPLER(Severity.INFORMATION),
    STYLE_CYCLE(Severity.WARNING),
    TRACKED_CHANGES(Severity.INFORMATION),
    COMMENTS(Severity.INFORMATION),
    UNRESOLVED_CHANGES(Severity.ERROR),
    UNRESOLVED_COMMENTS(Severity.ERROR),
    LEGACY_FONTS(Severity.INFORMATION);

    private final Severity severity;

    WordKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "WORD";
    }
}
