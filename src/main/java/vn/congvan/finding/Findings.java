package vn.congvan.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sink that is passed in: collects findings in the order found, each once. Not thread-safe: one per task. */
public final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();

    public void add(Finding finding) {
        found.add(finding);
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(found::add);
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }

    public List<Finding> errors() {
        return of(Severity.ERROR);
    }

    public List<Finding> of(Severity severity) {
        List<Finding> some = new ArrayList<>();
        for (Finding finding : found) {
            if (finding.severity() == severity) {
                some.add(finding);
            }
        }
        return List.copyOf(some);
    }

    /**
     * The gate between two steps: nothing goes on after an error.
     *
     * @throws Refused with everything found so far, if an error is among it
     */
    public void refuseOnError() {
        if (!errors().isEmpty()) {
            throw new Refused(list());
        }
    }
}
