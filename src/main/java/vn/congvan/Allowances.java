package vn.congvan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Severity;

/** Warnings that somebody lets pass, with his reason. An error passes for nobody. */
final class Allowances {
    private final List<Order.Allowance> allowances;

    Allowances(List<Order.Allowance> allowances) {
        this.allowances = allowances;
    }

    /** The findings with each allowed warning told as such; an allowance without its warning is told too. */
    List<Finding> applied(List<Finding> findings) {
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Order.Allowance> allowance =
                    finding.severity() == Severity.WARNING ? of(finding.id()) : Optional.empty();
            told.add(allowance
                    .map(a ->
                            Finding.of(OfficeKind.WARNING_ALLOWED, finding.place(), "id", finding.id(), "why", a.why()))
                    .orElse(finding));
        }
        for (Order.Allowance allowance : allowances) {
            boolean used = findings.stream()
                    .anyMatch(finding -> finding.severity() == Severity.WARNING
                            && finding.id().equals(allowance.id()));
            if (!used) {
                told.add(Finding.of(
                        OfficeKind.NOTHING_TO_ALLOW, new Place.OnCommandLine(allowance.id()), "id", allowance.id()));
            }
        }
        return told;
    }

    private Optional<Order.Allowance> of(String id) {
        return allowances.stream()
                .filter(allowance -> allowance.id().equals(id))
                .findFirst();
    }

    /** The findings of a refusal; an error that somebody wanted to let pass is told as one that cannot. */
    List<Finding> refused(List<Finding> findings) {
        List<Finding> told = new ArrayList<>(findings);
        for (Order.Allowance allowance : allowances) {
            boolean isError = findings.stream()
                    .anyMatch(finding ->
                            finding.severity() == Severity.ERROR && finding.id().equals(allowance.id()));
            if (isError) {
                told.add(Finding.of(
                        OfficeKind.ERROR_NOT_ALLOWED, new Place.OnCommandLine(allowance.id()), "id", allowance.id()));
            }
        }
        return told;
    }
}
