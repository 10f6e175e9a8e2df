package vn.congvan.zip;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a container. */
public enum ZipKind implements Kind {
    NOT_A_ZIP,
    DAMAGED,
    TOO_LARGE,
    TOO_DENSE,
    TOO_MANY_ENTRIES,
    DUPLICATE_ENTRY,
    CLIMBING_ENTRY;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String room() {
        return "ZIP";
    }
}
