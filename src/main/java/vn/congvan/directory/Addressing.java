package vn.congvan.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** Finds the bodies that a letter names and tells which of them do not exist on its days. */
public final class Addressing {
    private final Directory directory;
    private final LetterDays days;
    private final Findings findings;

    public Addressing(Directory directory, LetterDays days, Findings findings) {
        this.directory = directory;
        this.days = days;
        this.findings = findings;
    }

    /** The agency of that name or id; where several had it one after the other, the one of the letter's days. */
    public Optional<Agency> find(String name, Place place) {
        List<Agency> called = directory.called(name);
        if (called.isEmpty()) {
            String near = String.join(", ", Nearest.to(name, directory.agencyNames()));
            findings.add(Finding.of(DirectoryKind.UNKNOWN_AGENCY, place, "name", name, "near", near));
            return Optional.empty();
        }
        Optional<Agency> living = called.stream()
                .filter(agency -> days.firstNot(agency::exists).isEmpty())
                .findFirst();
        if (living.isPresent()) {
            return living;
        }
        Agency last = called.stream()
                .max(Comparator.comparing(agency -> agency.end().orElse(LocalDate.MAX)))
                .orElseThrow();
        tellWhy(last, name, place);
        return Optional.of(last);
    }

    private void tellWhy(Agency agency, String name, Place place) {
        LocalDate day = days.firstNot(agency::exists).orElseThrow();
        boolean isOver = agency.end().filter(day::isAfter).isPresent();
        if (!isOver) {
            findings.add(Finding.of(DirectoryKind.AGENCY_NOT_YET, place, "name", name, "day", Dates.slashed(day)));
            return;
        }
        List<String> successors = directory.on(day).successors(agency).stream()
                .map(Agency::shortName)
                .toList();
        findings.add(Finding.of(
                DirectoryKind.AGENCY_GONE,
                place,
                "name",
                name,
                "day",
                Dates.slashed(day),
                "end",
                Dates.slashed(agency.end().orElseThrow()),
                "successors",
                successors.isEmpty() ? "–" : String.join(", ", successors)));
    }
}
