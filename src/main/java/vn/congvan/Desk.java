package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Supplier;
import vn.congvan.data.Dates;
import vn.congvan.directory.Duty;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.Person;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Act;
import vn.congvan.register.Entry;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.State;
import vn.congvan.register.Step;
import vn.congvan.template.chart.ChartPainter;

/** What every step of a letter's life needs: the office's people, its register and records, the day. */
record Desk(
        Path office,
        Disk disk,
        Letters letters,
        MonthFiles months,
        DirectoryFiles directories,
        EarlierMonths earlier,
        Typesetter typesetter,
        Supplier<ChartPainter> painter,
        Bounds bounds,
        SettingsFile settingsFile,
        Records records,
        OfficeRegister register,
        InstantSource clock,
        String program) {
    /** Việt Nam has one time zone, without summer time. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    /**
     * A letter on which somebody works, with the register open.
     *
     * @param steps that it has taken so far
     */
    record Case(
            LetterId id,
            Optional<Entry> entry,
            int steps,
            By by,
            Person person,
            OfficeSettings settings,
            Register register) {
        /** @throws IllegalStateException if the register does not know it yet */
        Entry known() {
            return entry.orElseThrow(() -> new IllegalStateException("unknown: " + id));
        }

        OptionalLong lastEvent() {
            return OptionalLong.of(entry.map(Entry::lastEvent).orElse(0L));
        }

        /** The same after a step. */
        Case again() {
            return new Case(id, register.find(id), register.events(id).size(), by, person, settings, register);
        }
    }

    /** Work on a letter. */
    interface Work<T> {
        T on(Case letter);
    }

    /**
     * Does work on a letter that the words mean, by somebody who has the duty; nobody else writes meanwhile.
     *
     * @throws Refused if there is no such letter or person
     * @throws TryAgain if others are at it
     */
    <T> T work(String words, By by, Duty duty, Work<T> work) {
        OfficeSettings settings = settingsFile.get();
        Person person = settings.acting(by.who(), duty);
        return register.write(settings, open -> {
            LetterId id = names().resolve(words, open);
            Case letter = new Case(id, open.find(id), open.events(id).size(), by, person, settings, open);
            letter.entry().ifPresent(this::mend);
            return work.on(letter);
        });
    }

    LetterNames names() {
        return new LetterNames(letters, months);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return now().atOffset(VIETNAM).toLocalDate();
    }

    /** The day that a flag names, today where it is missing; a day to come is refused. */
    LocalDate day(Optional<String> named) {
        LocalDate day = named.map(Dates::dayNamed).orElseGet(this::today);
        if (day.isAfter(today())) {
            throw new Refused(Finding.of(
                    OfficeKind.DAY_TO_COME,
                    new Place.OnCommandLine(named.orElse("")),
                    "day",
                    Dates.slashed(day),
                    "today",
                    Dates.slashed(today())));
        }
        return day;
    }

    /** @param key names the request; one of its own where the user gives none */
    Act act(Case letter, Step step, Map<String, String> more, Optional<String> key) {
        SortedMap<String, String> details = Facts.by(letter.by(), letter.person());
        details.putAll(more);
        details.put(Facts.PROGRAM, program);
        String own = letter.id() + " " + (letter.steps() + 1) + " " + step.word();
        return new Act(letter.id(), step, Facts.who(letter.person()), now(), details, key.orElse(own));
    }

    /** @throws Refused if the letter's state does not allow the step */
    void refuseUnless(Step step, Case letter) {
        refuseUnless(step, letter, Map.of());
    }

    void refuseUnless(Step step, Case letter, Map<String, String> details) {
        if (!letter.register().next(letter.id()).contains(step)) {
            letter.register().apply(act(letter, step, details, Optional.empty()), letter.lastEvent()); // says why not
            throw new IllegalStateException("not allowed, and done: " + step);
        }
    }

    /** What a step has come to, with its working copies in {@code out/}. */
    LetterStep taken(Case letter, Step step, Map<String, byte[]> files, List<Finding> findings) {
        Entry entry = letter.known();
        mend(entry);
        String within = KeptSubmission.file(letter.id(), "");
        return new LetterStep(
                letter.id().toString(),
                step.word(),
                StateWords.of(entry),
                Facts.who(letter.person()),
                entry.number().map(Facts::shown).orElse(""),
                files.keySet().stream()
                        .filter(name -> name.startsWith(within))
                        .map(name -> disk.name(outFolder(letter.id()).resolve(name.substring(within.length()))))
                        .toList(),
                findings);
    }

    Path outFolder(LetterId id) {
        return office.resolve("out").resolve(id.period());
    }

    Drafts drafts(LetterId id) {
        return new Drafts(outFolder(id), disk);
    }

    /** The working copies in {@code out/} that should be there by the register: what a killed run has not got to is made up for. */
    void mend(Entry entry) {
        if (entry.state() == State.SUBMITTED) {
            mendDraft(entry);
        }
        for (Step step : List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.ATTACH_ORIGINAL, Step.ISSUE)) {
            Facts.stored(entry, step).ifPresent(stored -> mend(entry, step, stored));
        }
    }

    /** The draft's PDF is the one that was submitted with it, if nobody has edited the draft since. */
    private void mendDraft(Entry entry) {
        String name = Drafts.named(Facts.baseName(entry));
        Drafts drafts = drafts(entry.letter());
        try (OutLock lock = OutLock.take(office.resolve("out"), disk)) {
            drafts.recover();
            Path docx = drafts.docx(name);
            if (!Files.exists(docx) || !Disk.digest(disk.read(docx)).equals(Facts.of(entry, Facts.DOCX))) {
                return;
            }
            Path pdf = drafts.pdf(name);
            if (Files.exists(pdf) && Disk.digest(disk.read(pdf)).equals(Facts.of(entry, Facts.PDF))) {
                return;
            }
            KeptSubmission kept = KeptSubmission.of(entry, records, disk);
            byte[] draft = kept.docx();
            byte[] generated = drafts.generated(name).orElse(draft);
            drafts.put(new Drafts.Pair(name, draft, kept.pdf(), kept.provenance(), generated), new Findings());
        }
    }

    private void mend(Entry entry, Step step, Records.Stored stored) {
        String draft = Drafts.named(Facts.baseName(entry));
        String within = KeptSubmission.file(entry.letter(), "");
        Path kept = records.folder().resolve(stored.folder()).resolve(within);
        disk.filesIn(kept).forEach((name, file) -> {
            Path copy = outFolder(entry.letter()).resolve(name);
            boolean mayDiffer = List.of(draft + ".docx", draft + ".pdf", draft + Drafts.PROVENANCE)
                    .contains(name);
            boolean there = Files.exists(copy);
            if (!there || (!mayDiffer && !isSame(copy, file))) {
                disk.replace(copy, disk.read(file));
            }
            if (step == Step.ISSUE) {
                disk.protect(copy);
            }
        });
        if (step == Step.ISSUE) {
            records.protect(stored);
        }
    }

    private boolean isSame(Path one, Path other) {
        return Arrays.equals(disk.read(one), disk.read(other));
    }
}
