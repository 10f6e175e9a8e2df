package vn.congvan.pdf;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong when pages become a PDF, and when one comes back signed. */
public enum PdfKind implements Kind {
    PICTURE_UNREADABLE(Severity.WARNING),
    DRAWING_REPLACED(Severity.INFORMATION),
    FILE_UNREADABLE(Severity.ERROR),
    FILE_ENCRYPTED(Severity.ERROR),
    FILE_ACTIVE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    NOT_SIGNED(Severity.ERROR),
    OTHER_COPY_SIGNED(Severity.ERROR),
    SIGNATURE_UNREADABLE(Severity.ERROR),
    SIGNATURE_OUTDATED(Severity.ERROR),
    SIGNATURE_BROKEN(Severity.ERROR),
    SIGNATURE_RANGE(Severity.ERROR),
    SIGNED_TOO_LITTLE(Severity.ERROR),
    SIGNED_AS_LAST(Severity.ERROR),
    CERTIFICATE_NOT_VALID_THEN(Severity.ERROR),
    SIGNED_COPY_CHANGED(Severity.ERROR),
    SIGNATURE_COVERS_PAGE(Severity.ERROR),
    SIGNER_NOT_PROVED(Severity.INFORMATION),
    SCAN_TOO_SHORT(Severity.ERROR),
    SCAN_WITHOUT_PICTURE(Severity.ERROR),
    SCAN_NOT_PROVED(Severity.INFORMATION),
    // What a sealed file breaks nobody can mend any more, and nothing of it is lost.
    PDFA_BROKEN(Severity.WARNING),
    PDFA_UNREADABLE(Severity.WARNING),
    PDFA_NOT_CLAIMED(Severity.INFORMATION),
    PDFA_NOT_JUDGED(Severity.INFORMATION);

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
