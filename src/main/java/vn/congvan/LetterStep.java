package vn.congvan;

import java.util.List;
import vn.congvan.finding.Finding;

/**
 * A step that a letter has taken.
 *
 * @param letter its id, {@code cong-bo-bo-chi-so/2024-11/1}
 * @param step {@code submit}
 * @param state that it is in now: {@code submitted}
 * @param who took the step, as it is recorded
 * @param number {@code 1234/VPUB-PVHCC&KSTT}; empty while it has none
 * @param files that were made, from the office's folder
 */
public record LetterStep(
        String letter,
        String step,
        String state,
        String who,
        String number,
        List<String> files,
        List<Finding> findings) {
    public LetterStep {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
