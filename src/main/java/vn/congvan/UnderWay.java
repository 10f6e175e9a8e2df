package vn.congvan;

import java.time.YearMonth;
import java.util.List;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.register.Entry;
import vn.congvan.register.State;

/** Keeps a letter that somebody is looking at, or that has its number, from being made again under his hands. */
final class UnderWay {
    private final Desk desk;

    UnderWay(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param kinds of letters that are to be made
     * @param force whether one that was only submitted or approved may fall back to a draft
     * @throws vn.congvan.finding.Refused if one may not be made now
     */
    void refuse(YearMonth month, List<String> kinds, boolean force) {
        Findings findings = new Findings();
        desk.settingsFile()
                .find()
                .flatMap(settings -> desk.register().read(settings, register -> register.letters()))
                .orElse(List.of())
                .stream()
                .filter(entry -> entry.letter().period().equals(month.toString()))
                .filter(entry -> kinds.contains(entry.letter().kind()))
                .filter(entry -> isClosed(entry.state(), force))
                .forEach(entry -> findings.add(finding(entry)));
        findings.refuseOnError();
    }

    private static boolean isClosed(State state, boolean force) {
        return switch (state) {
            case DRAFT, RETURNED, VOID -> false;
            case SUBMITTED, APPROVED -> !force;
            case SIGNED, NUMBERED, ISSUED, ARCHIVED, NOT_PUBLISHED -> true;
        };
    }

    private Finding finding(Entry entry) {
        return Finding.of(
                OfficeKind.ON_ITS_WAY,
                new Place.InFile(desk.disk().name(desk.outFolder(entry.letter()))),
                "letter",
                entry.letter().toString(),
                "state",
                StateWords.of(entry));
    }
}
