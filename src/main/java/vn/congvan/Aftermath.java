package vn.congvan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.data.Dates;
import vn.congvan.directory.Duty;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.Step;

/** What becomes of a letter otherwise: dropped before issue, never made, or replaced, corrected, recalled after it (NĐ30 Điều 18). */
final class Aftermath {
    private static final String BY_LETTER = "by";

    private final Desk desk;

    Aftermath(Desk desk) {
        this.desk = desk;
    }

    LetterStep drop(String words, By by, String remark) {
        return desk.work(words, by, Duty.RECORDS, letter -> take(letter, Step.VOID, Map.of(Facts.REMARK, remark)));
    }

    /** @param reason as the month's data says, where empty */
    LetterStep doNotPublish(String words, By by, Optional<String> reason) {
        return desk.work(words, by, Duty.DRAFTING, letter -> {
            String why = reason.or(() -> reasonInData(letter.id())).orElse("");
            return take(letter, Step.DO_NOT_PUBLISH, Map.of(Facts.REASON, why));
        });
    }

    private Optional<String> reasonInData(LetterId id) {
        return desk.months()
                .reasonNotPublished(
                        desk.letters().get(id.kind(), new Findings()), Dates.monthNamed(id.period()), id.occurrence());
    }

    /**
     * @param step {@link Step#REPLACE}, {@link Step#CORRECT} or {@link Step#RECALL}
     * @param other the letter that does it, if the register knows it
     */
    LetterStep relate(Step step, String words, By by, Optional<String> other, String remark) {
        return desk.work(words, by, Duty.RECORDS, letter -> {
            SortedMap<String, String> facts = new TreeMap<>();
            if (!remark.isBlank()) {
                facts.put(Facts.REMARK, remark);
            }
            other.map(named -> registered(named, letter.register()))
                    .ifPresent(id -> facts.put(BY_LETTER, id.toString()));
            return take(letter, step, facts);
        });
    }

    /** A letter that puts another right is on its way itself. */
    private LetterId registered(String words, Register register) {
        LetterId id = desk.names().resolve(words, register);
        if (register.find(id).isEmpty()) {
            Place place = new Place.OnCommandLine(words);
            throw new Refused(Finding.of(OfficeKind.NOT_SUBMITTED_YET, place, "letter", id.toString()));
        }
        return id;
    }

    private LetterStep take(Desk.Case letter, Step step, Map<String, String> facts) {
        letter.register().apply(desk.act(letter, step, facts, Optional.empty()), letter.lastEvent());
        return desk.taken(letter.again(), step, Map.of(), List.of());
    }
}
