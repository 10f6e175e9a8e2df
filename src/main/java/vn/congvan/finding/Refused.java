package vn.congvan.finding;

import java.util.List;

/** The input is at fault and the work stops; what is wrong stands in the findings, of which at least one is an error. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    public Refused(List<Finding> findings) {
        super(findings.toString());
        if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("refused without an error");
        }
        this.findings = List.copyOf(findings);
    }

    public Refused(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }
}
