package vn.congvan.font;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with fonts. */
public enum FontKind implements Kind {
    NO_FACES(Severity.ERROR),
    DAMAGED(Severity.ERROR),
    SUBSTITUTED_METRIC(Severity.INFORMATION),
    SUBSTITUTED_OTHER(Severity.WARNING);

    private final Severity severity;

    FontKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "FONT";
    }
}
