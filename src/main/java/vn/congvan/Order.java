package vn.congvan;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of {@link Office#generate(Order)}.
 *
 * @param month of the figures, {@code 2024-11}
 * @param letters every letter that has data for the month where empty
 * @param force overwrite drafts that were edited since
 * @param issueDay when the letters are expected to go out, {@code 2024-12-05}; by their data where empty
 * @param holes make a DOCX to look at even though values are missing, each marked; no PDF
 * @param update put new figures into drafts that were edited, keeping every word
 * @param embedSource whether each PDF carries its DOCX, its data file and its provenance with it, as PDF/A-3a
 * @param allowances warnings that somebody has looked at and lets pass
 */
public record Order(
        String month,
        List<String> letters,
        boolean force,
        Optional<String> issueDay,
        List<Allowance> allowances,
        boolean holes,
        boolean update,
        boolean embedSource) {
    public Order {
        letters = List.copyOf(letters);
        allowances = List.copyOf(allowances);
    }

    public static Order of(String month) {
        return new Order(month, List.of(), false, Optional.empty(), List.of(), false, false, false);
    }

    /** Only these letters. */
    public Order letters(List<String> only) {
        return new Order(month, only, force, issueDay, allowances, holes, update, embedSource);
    }

    public Order force(boolean overwrite) {
        return new Order(month, letters, overwrite, issueDay, allowances, holes, update, embedSource);
    }

    public Order issuedOn(Optional<String> day) {
        return new Order(month, letters, force, day, allowances, holes, update, embedSource);
    }

    public Order allowing(List<Allowance> warnings) {
        return new Order(month, letters, force, issueDay, warnings, holes, update, embedSource);
    }

    public Order withHoles(boolean marked) {
        return new Order(month, letters, force, issueDay, allowances, marked, update, embedSource);
    }

    public Order updating(boolean edited) {
        return new Order(month, letters, force, issueDay, allowances, holes, edited, embedSource);
    }

    public Order embeddingSource(boolean embedded) {
        return new Order(month, letters, force, issueDay, allowances, holes, update, embedded);
    }

    /**
     * A warning that is let pass; recorded with the letter.
     *
     * @param id the finding's
     * @param why in the words of who lets it pass
     */
    public record Allowance(String id, String why) {}
}
