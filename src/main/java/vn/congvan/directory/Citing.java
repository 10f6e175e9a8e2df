package vn.congvan.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** Composes citations (NĐ30 Phụ lục I, II.6) and tells which of them a letter may not make on its days. */
public final class Citing {
    private final Directory directory;
    private final LetterDays days;
    private final Findings findings;
    private final Set<String> checked = new HashSet<>();

    public Citing(Directory directory, LetterDays days, Findings findings) {
        this.directory = directory;
        this.days = days;
        this.findings = findings;
    }

    /** What a document is cited for. */
    public enum Role {
        /** Căn cứ: the letter rests on it, so it has to be in force. */
        BASIS,
        /** Viện dẫn: the letter speaks of it. */
        CITED
    }

    /**
     * A document as a letter cites it.
     *
     * @param full at its first mention
     * @param later at every other
     */
    public record Citation(Reference reference, String full, String later) {}

    /**
     * Composes only: whether the letter may cite it is for {@link #checkValidity}.
     *
     * @param id of the reference
     * @param withBody whether the issuing body is named; not where the sentence has named it already
     */
    public Optional<Citation> cite(String id, boolean withBody, CitationStyle style, Place place) {
        Optional<Reference> found = directory.reference(id);
        if (found.isEmpty()) {
            List<String> ids =
                    directory.references().stream().map(Reference::id).toList();
            String near = String.join(", ", Nearest.to(id, ids));
            findings.add(Finding.of(DirectoryKind.UNKNOWN_REFERENCE, place, "id", id, "near", near));
            return Optional.empty();
        }
        return Optional.of(new Citation(
                found.get(), full(found.get(), withBody, style), found.get().later()));
    }

    private String full(Reference reference, boolean withBody, CitationStyle style) {
        String date = " ngày "
                + (style.inWords()
                        ? Dates.inWords(reference.date()).substring("ngày ".length())
                        : Dates.slashed(reference.date()));
        if (reference.code().isEmpty()) {
            return reference.later() + date; // NĐ30 Phụ lục I, II.6.a: a law without number, symbol and body
        }
        String body = withBody ? body(reference).map(name -> " của " + name).orElse("") : "";
        String connector = reference.connector().isEmpty() ? "" : reference.connector() + " ";
        return reference.later()
                + (style.bodyFirst() ? body + date : date + body)
                + " "
                + connector
                + reference.subject();
    }

    private Optional<String> body(Reference reference) {
        return reference.bodyName().isEmpty()
                ? directory.agency(reference.issuingBody()).map(Agency::name)
                : Optional.of(reference.bodyName());
    }

    /** Whether a letter may cite it on its days; each document is looked at once. */
    public void checkValidity(Reference reference, Role role, Place place) {
        if (!checked.add(reference.id())) {
            return;
        }
        if (reference.date().isAfter(days.first())) {
            findings.add(Finding.of(
                    DirectoryKind.CITED_TOO_EARLY,
                    place,
                    "citation",
                    reference.later(),
                    "date",
                    Dates.slashed(reference.date()),
                    "day",
                    Dates.slashed(days.first())));
            return;
        }
        Optional<LocalDate> not = days.firstNot(day -> isValid(reference, day));
        not.ifPresent(day -> findings.add(Finding.of(
                role == Role.BASIS ? DirectoryKind.BASIS_EXPIRED : DirectoryKind.CITED_EXPIRED,
                place,
                "citation",
                reference.later(),
                "day",
                Dates.slashed(day),
                "by",
                reference
                        .replacedBy()
                        .flatMap(directory::reference)
                        .map(Reference::later)
                        .orElse("–"))));
    }

    private boolean isValid(Reference reference, LocalDate day) {
        boolean inForce = reference.inForce().map(period -> period.holds(day)).orElse(true);
        return inForce && !directory.on(day).isReplaced(reference);
    }
}
