package vn.congvan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.LetterId;
import vn.congvan.register.State;

/** Keeps a letter that somebody is looking at, or that has its number, from being made again under his hands. */
final class UnderWay {
    private final Desk desk;

    UnderWay(Desk desk) {
        this.desk = desk;
    }

    /**
     * The letters that may be made now.
     *
     * @param wanted of one month
     * @param force whether one that was only submitted or approved may fall back to a draft
     * @param findings receives which are left as they are
     * @throws Refused if none may be made
     */
    List<LetterId> open(YearMonth month, List<LetterId> wanted, boolean force, Findings findings) {
        Map<LetterId, State> closed = new LinkedHashMap<>();
        desk
                .settingsFile()
                .find()
                .flatMap(settings -> desk.register().read(settings, register -> register.letters()))
                .orElse(List.of())
                .stream()
                .filter(entry -> entry.letter().period().equals(month.toString()))
                .filter(entry -> isClosed(entry.state(), force))
                .forEach(entry -> closed.put(entry.letter(), entry.state()));
        List<LetterId> open = new ArrayList<>(wanted);
        open.removeAll(closed.keySet());
        if (open.isEmpty()) {
            throw new Refused(wanted.stream()
                    .map(id -> finding(OfficeKind.ON_ITS_WAY, id, closed))
                    .toList());
        }
        wanted.stream()
                .filter(closed::containsKey)
                .forEach(id -> findings.add(finding(OfficeKind.LEFT_AS_IT_IS, id, closed)));
        return open;
    }

    private static boolean isClosed(State state, boolean force) {
        return switch (state) {
            case DRAFT, RETURNED -> false;
            case SUBMITTED, APPROVED -> !force;
            case SIGNED, NUMBERED, ISSUED, ARCHIVED, NOT_PUBLISHED, VOID -> true;
        };
    }

    private Finding finding(OfficeKind kind, LetterId id, Map<LetterId, State> closed) {
        return Finding.of(
                kind,
                new Place.InFile(desk.disk().name(desk.outFolder(id))),
                "letter",
                id.toString(),
                "state",
                StateWords.of(java.util.Objects.requireNonNull(closed.get(id))));
    }
}
