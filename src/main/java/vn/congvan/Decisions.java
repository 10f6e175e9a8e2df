package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.directory.Duty;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.Person;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.State;
import vn.congvan.register.Step;

/** What the signing official decides of a submitted letter: {@code congvan approve}, {@code congvan return}. */
final class Decisions {
    private final Desk desk;
    private final NumberedLetter numbered;

    Decisions(Desk desk) {
        this.desk = desk;
        this.numbered = new NumberedLetter(desk.typesetter());
    }

    /**
     * Why a letter that was submitted or approved is a draft again: somebody has edited it, or another is to sign.
     *
     * @return a finding; empty where the letter stands as the register says
     */
    static Optional<Finding> fallback(Desk desk, Entry entry) {
        if (entry.state() != State.SUBMITTED && entry.state() != State.APPROVED) {
            return Optional.empty();
        }
        Path file = desk.drafts(entry.letter()).docx(Drafts.named(Facts.baseName(entry)));
        Place place = new Place.InFile(desk.disk().name(file));
        String letter = entry.letter().toString();
        if (Files.exists(file) && !Disk.digest(desk.disk().read(file)).equals(Facts.of(entry, Facts.DOCX))) {
            return Optional.of(Finding.of(OfficeKind.EDITED_SINCE, place, "letter", letter));
        }
        String signature = Facts.of(entry, Facts.SIGNATURE);
        return new Recheck(desk)
                .signatureNow(entry)
                .map(lines -> String.join("\n", lines))
                .filter(now -> !now.equals(signature))
                .map(now -> Finding.of(
                        OfficeKind.SIGNER_CHANGED,
                        place,
                        "letter",
                        letter,
                        "before",
                        signature.replace("\n", " – "),
                        "now",
                        now.replace("\n", " – ")));
    }

    /** The letter as it stands: one that has fallen back to a draft is recorded so. */
    static Desk.Case current(Desk desk, Desk.Case letter) {
        Optional<Finding> why = letter.entry().flatMap(entry -> fallback(desk, entry));
        if (why.isEmpty()) {
            return letter;
        }
        reopen(desk, letter, why.get());
        return letter.again();
    }

    private static void reopen(Desk desk, Desk.Case letter, Finding why) {
        Map<String, String> facts = Map.of(Facts.REASON, why.id());
        letter.register().apply(desk.act(letter, Step.REOPEN, facts, Optional.empty()), letter.lastEvent());
    }

    /** @throws Refused if the letter has fallen back to a draft, which is recorded */
    static Desk.Case unchanged(Desk desk, Desk.Case letter) {
        Optional<Finding> why = letter.entry().flatMap(entry -> fallback(desk, entry));
        if (why.isPresent()) {
            reopen(desk, letter, why.get());
            throw new Refused(why.get());
        }
        return letter;
    }

    LetterStep approve(String words, By by, Optional<Path> evidence) {
        return desk.work(words, by, Duty.APPROVING, given -> {
            Desk.Case letter = unchanged(desk, given);
            desk.refuseUnless(Step.APPROVE, letter);
            refuseDrafter(letter.known(), letter.person(), letter.settings());
            Findings findings = new Findings();
            Map<String, byte[]> files = evidence(evidence);
            KeptSubmission kept = KeptSubmission.of(letter.known(), desk.records(), desk.disk());
            if (letter.settings().paper()) {
                String name = Facts.baseName(letter.known()) + Numbering.SIGNING_COPY;
                NumberedLetter.Made copy = desk.bounds()
                        .hold(
                                new Place.InFile(name),
                                () -> numbered.signingCopy(kept.docx(), name + ".docx", findings));
                files.put(KeptSubmission.file(letter.id(), name + ".docx"), copy.docx());
                files.put(KeptSubmission.file(letter.id(), name + ".pdf"), copy.pdf());
            }
            return take(letter, Step.APPROVE, files, new TreeMap<>(), findings.list());
        });
    }

    private static void refuseDrafter(Entry entry, Person person, OfficeSettings settings) {
        if (person.id().equals(Facts.of(entry, Facts.DRAFTER)) && !settings.oneMayDoBoth()) {
            throw new Refused(Finding.of(
                    OfficeKind.OWN_LETTER,
                    new Place.InFile(settings.file()),
                    "letter",
                    entry.letter().toString(),
                    "who",
                    person.name()));
        }
    }

    LetterStep giveBack(String words, By by, String remark, Optional<Path> evidence) {
        return desk.work(words, by, Duty.APPROVING, letter -> {
            desk.refuseUnless(Step.RETURN, letter, Map.of(Facts.REMARK, remark));
            SortedMap<String, String> facts = new TreeMap<>(Map.of(Facts.REMARK, remark));
            return take(letter, Step.RETURN, evidence(evidence), facts, List.of());
        });
    }

    /** A signed phiếu trình, or whatever else proves the decision. */
    private Map<String, byte[]> evidence(Optional<Path> file) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        file.ifPresent(
                path -> files.put("evidence/" + path.getFileName(), desk.disk().read(path)));
        return files;
    }

    private LetterStep take(
            Desk.Case letter,
            Step step,
            Map<String, byte[]> files,
            SortedMap<String, String> facts,
            List<Finding> findings) {
        if (!files.isEmpty()) {
            Facts.put(facts, step, desk.records().put(letter.id(), letter.steps() + 1, step, files));
        }
        letter.register().apply(desk.act(letter, step, facts, Optional.empty()), letter.lastEvent());
        return desk.taken(letter.again(), step, files, findings);
    }
}
