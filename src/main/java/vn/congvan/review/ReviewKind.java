package vn.congvan.review;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What there is to tell of a comparison of two files. */
public enum ReviewKind implements Kind {
    COMMENTS_NOT_COMPARED(Severity.INFORMATION),
    OBJECT_NOT_TRACKED(Severity.WARNING),
    SECTION_NOT_TRACKED(Severity.WARNING),
    PART_NOT_TRACKED(Severity.WARNING);

    private final Severity severity;

    ReviewKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "REVIEW";
    }
}
