package vn.congvan.pdf;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong when pages become a PDF. */
public enum PdfKind implements Kind {
    PICTURE_UNREADABLE(Severity.WARNING),
    DRAWING_REPLACED(Severity.INFORMATION);

    private final Severity severity;

    PdfKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "PDF";
    }
}
