package vn.congvan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.directory.Duty;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.NumberWanted;
import vn.congvan.register.Preparation;
import vn.congvan.register.Step;

/** Signature and number of an approved letter: {@code congvan signed}, {@code congvan number}. */
final class Numbering {
    static final String SIGNING_COPY = "-ban-ky";
    static final String WITH_NUMBER = "-co-so";

    private final Desk desk;
    private final NumberedLetter numbered;

    Numbering(Desk desk) {
        this.desk = desk;
        this.numbered = new NumberedLetter(desk.typesetter());
    }

    /** The letter was signed, on paper or in another program. */
    LetterStep signed(String words, By by, Optional<String> on) {
        LocalDate day = desk.day(on);
        return desk.work(words, by, Duty.RECORDS, given -> {
            Desk.Case letter = Decisions.unchanged(desk, given);
            desk.refuseUnless(Step.SIGN, letter);
            List<Finding> findings = new Recheck(desk)
                    .on(day, letter.known(), KeptSubmission.of(letter.known(), desk.records(), desk.disk()));
            Map<String, String> facts = Map.of(Facts.SIGNED_ON, day.toString());
            letter.register().apply(desk.act(letter, Step.SIGN, facts, Optional.empty()), letter.lastEvent());
            return desk.taken(letter.again(), Step.SIGN, Map.of(), findings);
        });
    }

    LetterStep number(NumberOrder order) {
        LocalDate date = desk.day(order.date());
        return desk.work(order.letter(), order.by(), Duty.RECORDS, given -> {
            if (order.number().isEmpty() && !given.settings().ownSeries()) {
                throw new Refused(Finding.of(
                        OfficeKind.NUMBER_FROM_ELSEWHERE,
                        new Place.InFile(given.settings().file()),
                        "letter",
                        given.id().toString()));
            }
            Desk.Case letter = Decisions.unchanged(desk, given);
            Optional<Entry> entry = letter.entry();
            Findings findings = new Findings();
            Map<String, byte[]> files = new LinkedHashMap<>();
            NumberWanted wanted = new NumberWanted(
                    letter.settings().series(),
                    entry.map(known -> Facts.of(known, Facts.SYMBOL)).orElse(""),
                    order.number(),
                    letter.settings().firstNumber(),
                    date,
                    order.late());
            letter.register()
                    .number(
                            desk.act(letter, Step.NUMBER, Map.of(), Optional.of(key(order, letter))),
                            wanted,
                            prepared(letter, files, findings),
                            letter.lastEvent());
            return desk.taken(letter.again(), Step.NUMBER, files, findings.list());
        });
    }

    /** The same request has the same key, so that repeating it gives the number that was given already. */
    private static String key(NumberOrder order, Desk.Case letter) {
        String docx = letter.entry().map(entry -> Facts.of(entry, Facts.DOCX)).orElse("");
        return order.key()
                .orElseGet(() -> String.join(
                        " ",
                        letter.id().toString(),
                        Step.NUMBER.word(),
                        docx.isEmpty() ? "-" : docx.substring(0, 16),
                        order.number().isPresent()
                                ? Integer.toString(order.number().getAsInt())
                                : "own",
                        order.date().orElse("-")));
    }

    /** What has to be there before a number counts: the letter with it, and nothing else changed. */
    private Preparation prepared(Desk.Case letter, Map<String, byte[]> files, Findings findings) {
        return (number, date) -> {
            Entry entry = letter.known();
            KeptSubmission kept = KeptSubmission.of(entry, desk.records(), desk.disk());
            findings.addAll(new Recheck(desk).on(date, entry, kept));
            Place place = new Place.InFile(Facts.baseName(entry) + ".docx");
            files.putAll(desk.bounds()
                    .hold(place, () -> files(entry, letter.settings().paper(), kept, number, date, findings)));
            SortedMap<String, String> facts = new TreeMap<>();
            for (String fact : List.of(Facts.TYPE, Facts.SUBJECT, Facts.SIGNER, Facts.RECIPIENTS, Facts.KEEPER)) {
                facts.put(fact, Facts.of(entry, fact)); // the register's columns, as they were approved
            }
            Facts.put(facts, Step.NUMBER, desk.records().put(letter.id(), letter.steps() + 1, Step.NUMBER, files));
            return facts;
        };
    }

    /** The letter with its number: the copy to be signed, and what will be issued. */
    Map<String, byte[]> files(
            Entry entry, boolean paper, KeptSubmission kept, int number, LocalDate date, Findings findings) {
        String base = Facts.baseName(entry);
        String name = base + ".docx";
        NumberedLetter.Made plain = numbered.make(kept.docx(), name, number, date, paper, List.of(), findings);
        NumberedLetter.Made whole = numbered.make(
                kept.docx(),
                name,
                number,
                date,
                paper,
                Sources.ofLetter(base, plain.docx(), kept.data(), kept.provenance()),
                new Findings());
        Map<String, byte[]> files = new LinkedHashMap<>();
        String shown = base + (paper ? WITH_NUMBER : SIGNING_COPY);
        files.put(KeptSubmission.file(entry.letter(), shown + ".docx"), plain.docx());
        files.put(KeptSubmission.file(entry.letter(), shown + ".pdf"), plain.pdf());
        files.put(Dispatch.WITHIN + base + ".docx", whole.docx());
        files.put(Dispatch.WITHIN + base + ".pdf", whole.pdf());
        return files;
    }
}
