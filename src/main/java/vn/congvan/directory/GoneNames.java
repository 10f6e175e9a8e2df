package vn.congvan.directory;

import java.time.LocalDate;
import java.util.List;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** Finds in a letter's sentences the names of agencies that are gone on its days, and that nobody bears any more. */
public final class GoneNames {
    /** Shorter names are parts of others. */
    private static final int SHORTEST = 8;

    private final Directory directory;
    private final LetterDays days;
    private final Findings findings;
    private final List<Agency> gone;

    public GoneNames(Directory directory, LetterDays days, Findings findings) {
        this.directory = directory;
        this.days = days;
        this.findings = findings;
        this.gone = directory.agencies().stream()
                .filter(agency -> isGone(agency, days.last()))
                .toList();
    }

    private static boolean isGone(Agency agency, LocalDate day) {
        return agency.end().filter(day::isAfter).isPresent();
    }

    /** @param text of one paragraph, in NFC */
    public void scan(String text, Place place) {
        for (Agency agency : gone) {
            for (String name : agency.names()) {
                if (name.length() >= SHORTEST && text.contains(name) && !isBorne(name)) {
                    tell(agency, name, place);
                }
            }
        }
    }

    private boolean isBorne(String name) {
        return directory.called(name).stream().anyMatch(agency -> agency.exists(days.last()));
    }

    private void tell(Agency agency, String name, Place place) {
        List<String> successors = directory.on(days.last()).successors(agency).stream()
                .map(Agency::shortName)
                .toList();
        findings.add(Finding.of(
                DirectoryKind.GONE_IN_TEXT,
                place,
                "name",
                name,
                "end",
                Dates.slashed(agency.end().orElseThrow()),
                "successors",
                successors.isEmpty() ? "–" : String.join(", ", successors)));
    }
}
