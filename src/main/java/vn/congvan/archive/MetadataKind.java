package vn.congvan.archive;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with the metadata of a letter. */
public enum MetadataKind implements Kind {
    METADATA_CUT(Severity.WARNING),
    METADATA_TOO_GREAT(Severity.WARNING),
    METADATA_MISSING(Severity.WARNING),
    METADATA_CHARACTER(Severity.WARNING);

    private final Severity severity;

    MetadataKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "ARCHIVE";
    }
}
