package vn.congvan.register;

import vn.congvan.finding.Finding;

/** The register cannot be used just now, and trying again may do: locked, disk full, not writable, server away. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Busy(Finding finding, Throwable cause) {
        super(finding.toString(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
