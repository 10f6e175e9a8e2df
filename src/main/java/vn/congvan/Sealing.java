package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.archive.BagFiles;
import vn.congvan.archive.BagMaker;
import vn.congvan.archive.Judgement;
import vn.congvan.archive.OurBag;
import vn.congvan.data.Dates;
import vn.congvan.directory.Duty;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.Person;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.register.Act;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.State;
import vn.congvan.register.Step;

/** Seals what was issued on a month's data: {@code congvan archive}. What is sealed is never written again. */
final class Sealing {
    private final Desk desk;
    private final MonthBags bags;

    Sealing(Desk desk) {
        this.desk = desk;
        this.bags = new MonthBags(desk.records().folder());
    }

    SealedMonth seal(SealOrder order) {
        String month = Dates.monthNamed(order.month()).toString();
        OfficeSettings settings = desk.settingsFile().get();
        Person person = settings.acting(order.by().who(), Duty.RECORDS);
        SealedMonth sealed = desk.register()
                .write(settings, register -> seal(MonthWork.of(month, order.by(), person, settings, register)));
        return order.zip() ? sealed.with(new HandedOver(desk).zips(month, sealed.bags())) : sealed;
    }

    private SealedMonth seal(MonthWork month) {
        if (month.issued().isEmpty() && month.sealed().isEmpty()) {
            throw new Refused(Finding.of(
                    OfficeKind.NOTHING_ISSUED, new Place.OnCommandLine(month.month()), "month", month.shown()));
        }
        Findings findings = new Findings();
        Optional<SealedMonth.Bag> bag = adopted(month);
        MonthWork rest = month.again();
        if (!rest.issued().isEmpty()) {
            bag = Optional.of(make(rest, findings));
        } else if (bag.isEmpty()) {
            findings.add(Finding.of(
                    OfficeKind.ARCHIVED_ALREADY,
                    new Place.InFile(desk.disk().name(bags.folder(month.month()))),
                    "month",
                    month.shown()));
        }
        MonthWork done = month.again();
        underWay(done, findings);
        List<String> folders = done.sealed().stream()
                .map(name -> desk.disk().name(bags.folder(name)))
                .toList();
        return new SealedMonth(month.month(), bag, folders, List.of(), Facts.who(month.person()), findings.list());
    }

    private static void underWay(MonthWork month, Findings findings) {
        List<State> over = List.of(State.ARCHIVED, State.VOID, State.NOT_PUBLISHED);
        month.letters().stream()
                .filter(entry -> !over.contains(entry.state()))
                .forEach(entry -> findings.add(Finding.of(
                        OfficeKind.NOT_IN_THE_BAG,
                        new Place.Nowhere(),
                        "letter",
                        entry.letter().toString(),
                        "state",
                        StateWords.of(entry))));
    }

    /**
     * A run that was killed after its bag had its name and before the register knew of it has left a whole bag, which counts from now
     * on. Nothing else may lie there.
     */
    private Optional<SealedMonth.Bag> adopted(MonthWork month) {
        Path folder = bags.folder(month.next());
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        List<Finding> faults = new ArrayList<>();
        SortedMap<String, Entry> letters = new TreeMap<>();
        String name = desk.disk().name(folder);
        try (BagFiles files = BagCheck.open(folder, name)) {
            OurBag bag = OurBag.of(files);
            Judgement judged = BagCheck.judge(files, true, faults::add);
            bag.eachLetter(kept -> letters.put(kept.within(), issued(month, kept, name)));
            Optional<byte[]> sealed = bag.sealed();
            if (judged.verdict() == Judgement.Verdict.INVALID || letters.isEmpty() || sealed.isEmpty()) {
                throw unknown(name, month.next(), faults);
            }
            String seal = Disk.digest(sealed.get());
            return Optional.of(record(month, letters, new BagMaker.Made(judged.files(), judged.octets(), seal)));
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name)));
        }
    }

    /** The letter that a bag has, if it is one that is to be sealed; more may have become of it since. */
    private static Entry issued(MonthWork month, OurBag.Letter kept, String name) {
        List<Event> events = new LetterProof(name, finding -> {}).check(kept);
        return month.issued().stream()
                .filter(entry ->
                        !events.isEmpty() && entry.letter().equals(events.get(0).letter()))
                .filter(entry -> beginsWith(month.register().events(entry.letter()), events))
                .findFirst()
                .orElseThrow(() -> unknown(name, kept.within(), List.of()));
    }

    private static boolean beginsWith(List<Event> known, List<Event> first) {
        return known.size() >= first.size() && known.subList(0, first.size()).equals(first);
    }

    private static Refused unknown(String name, String what, List<Finding> faults) {
        List<Finding> all = new ArrayList<>(faults);
        all.add(Finding.of(OfficeKind.BAG_UNKNOWN, new Place.InFile(name), "what", what));
        return new Refused(all);
    }

    private SealedMonth.Bag make(MonthWork month, Findings findings) {
        Path folder = bags.folder(month.next());
        SortedMap<String, Entry> letters = BagWriting.folders(month.issued());
        BagWriting writing = new BagWriting(desk, month, findings);
        Path aside = desk.disk().beginFolder(folder);
        BagMaker.Made made;
        try {
            made = writing.write(letters, aside);
            desk.disk().syncFiles(aside);
            check(aside, desk.disk().name(folder), findings);
            desk.disk().protectAll(aside);
            desk.disk().endFolder(aside, folder);
        } catch (RuntimeException e) {
            desk.disk().giveUp(aside, e);
            throw e;
        }
        letters.values().stream()
                .filter(entry -> !entry.original())
                .forEach(entry -> findings.add(Finding.of(
                        OfficeKind.NO_ORIGINAL,
                        new Place.Nowhere(),
                        "letter",
                        entry.letter().toString())));
        return record(month, letters, made);
    }

    /** What is sealed has been read back from the disk. */
    private static void check(Path aside, String name, Findings findings) {
        List<Finding> faults = new ArrayList<>();
        try (BagFiles files = BagCheck.open(aside, name)) {
            Judgement judged = BagCheck.judge(files, true, faults::add);
            if (judged.verdict() == Judgement.Verdict.INVALID) {
                faults.add(Finding.of(OfficeKind.BAG_NOT_WHOLE, new Place.InFile(name)));
                throw new Refused(faults);
            }
            faults.stream()
                    .filter(fault -> fault.severity() == Severity.WARNING)
                    .forEach(findings::add);
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.BAG_NOT_WHOLE, new Place.InFile(name)));
        }
    }

    private SealedMonth.Bag record(MonthWork month, SortedMap<String, Entry> letters, BagMaker.Made made) {
        List<Act> acts = new ArrayList<>();
        letters.forEach((folder, entry) -> {
            Map<String, String> facts = Map.of(
                    Facts.ARCHIVE_FOLDER, month.next(), Facts.ARCHIVE_WITHIN, folder, Facts.ARCHIVE_SEAL, made.seal());
            acts.add(desk.act(month.letter(entry.letter()), Step.ARCHIVE, facts, Optional.empty()));
        });
        month.register().applyAll(acts);
        return new SealedMonth.Bag(
                desk.disk().name(bags.folder(month.next())),
                letters.values().stream()
                        .map(entry -> Facts.shown(MonthWork.number(entry)))
                        .toList(),
                made.files(),
                made.octets(),
                made.seal());
    }
}
