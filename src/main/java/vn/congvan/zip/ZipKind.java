package vn.congvan.zip;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a container. */
public enum ZipKind implements Kind {
    DAMAGED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String room() {
        return "ZIP";
    }
}
