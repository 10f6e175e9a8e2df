package vn.congvan;

import vn.congvan.finding.Finding;

/** Nothing is wrong with the input, but the work cannot be done just now: a full disk, a file open in Word, another run. */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public TryAgain(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    public TryAgain(Finding finding, Throwable cause) {
        super(finding.toString(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
