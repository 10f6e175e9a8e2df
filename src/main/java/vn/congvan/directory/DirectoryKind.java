package vn.congvan.directory;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with the directory, and with a letter by the directory. */
public enum DirectoryKind implements Kind {
    DANGLING(Severity.ERROR),
    DOUBLE_ID(Severity.ERROR),
    BACKWARDS(Severity.ERROR),
    OVERLAP(Severity.ERROR),
    CIRCLE(Severity.ERROR),
    BAD_AUTHORITY(Severity.ERROR),
    GAP(Severity.WARNING),
    DUPLICATE(Severity.WARNING),
    UNKNOWN_AGENCY(Severity.ERROR),
    AGENCY_GONE(Severity.ERROR),
    GONE_IN_TEXT(Severity.WARNING),
    AGENCY_NOT_YET(Severity.ERROR),
    AS_ABOVE_ALONE(Severity.ERROR),
    UNKNOWN_SIGNER(Severity.ERROR),
    SIGNER_NOT_IN_OFFICE(Severity.ERROR),
    SIGNER_WITHOUT_RIGHT(Severity.ERROR),
    SIGNS_FOR_HIMSELF(Severity.ERROR),
    UNKNOWN_REFERENCE(Severity.ERROR),
    BASIS_EXPIRED(Severity.ERROR),
    CITED_EXPIRED(Severity.WARNING),
    CITED_TOO_EARLY(Severity.ERROR),
    CITATION_CONTRADICTS(Severity.ERROR),
    CITATION_UNKNOWN(Severity.INFORMATION),
    UNKNOWN_PERSON(Severity.ERROR),
    SEVERAL_PERSONS(Severity.ERROR),
    NOT_HIS_DUTY(Severity.ERROR),
    NO_ARCHIVING(Severity.ERROR),
    NO_RECORD_FILE(Severity.ERROR),
    SEVERAL_RECORD_FILES(Severity.ERROR),
    SEVERAL_FILES_FOR_OTHERS(Severity.ERROR),
    COUNT_CONTRADICTS(Severity.ERROR),
    COUNT_UNKNOWN(Severity.ERROR);

    private final Severity severity;

    DirectoryKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "DIRECTORY";
    }
}
