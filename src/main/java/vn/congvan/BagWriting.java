package vn.congvan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.archive.BagMaker;
import vn.congvan.archive.BagReadme;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.LetterFolder;
import vn.congvan.data.Dates;
import vn.congvan.finding.Findings;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.LetterId;
import vn.congvan.register.OutgoingRow;
import vn.congvan.register.State;

/** Writes a month's letters as a bag that has no name yet. */
final class BagWriting {
    private final Desk desk;
    private final MonthWork month;
    private final Findings findings;
    private final RecordFiles recordFiles;
    private final Map<LetterId, String> notes = new HashMap<>();

    /** @throws vn.congvan.finding.Refused if the office has not said where a letter of the month is to be kept */
    BagWriting(Desk desk, MonthWork month, Findings findings) {
        this.desk = desk;
        this.month = month;
        this.findings = findings;
        this.recordFiles = RecordFiles.of(month);
        month.issued().stream()
                .map(entry -> MonthWork.number(entry).year())
                .distinct()
                .forEach(year -> month.register().outgoing(year).forEach(this::note));
    }

    private void note(OutgoingRow row) {
        notes.put(row.letter(), row.notes());
    }

    /**
     * @param letters by their folders in the bag, in the order of the paths in it
     * @throws vn.congvan.finding.Refused if what is kept of a letter was changed
     */
    BagMaker.Made write(SortedMap<String, Entry> letters, Path aside) {
        BagMaker bag = new BagMaker(target(aside));
        StringBuilder listed = new StringBuilder();
        letters.forEach((folder, entry) -> {
            files(entry).forEach((name, content) -> bag.add(folder + "/" + name, content));
            bag.settle();
            listed.append(line(folder, entry));
        });
        List<Event> others = others();
        if (!others.isEmpty()) {
            bag.add(BagMaker.PAYLOAD + LetterFolder.EVENTS, LetterBag.lines(others));
        }
        String day = Dates.slashed(desk.today());
        return bag.finish(info(), BagReadme.of(month.settings().body(), month.shown(), day, listed.toString()));
    }

    private BagMaker.Target target(Path aside) {
        return new BagMaker.Target() {
            @Override
            public void put(String path, byte[] content) {
                desk.disk().writeUnsynced(aside.resolve(path), out -> out.write(content), false);
            }

            @Override
            public void append(String path, byte[] content) {
                desk.disk().writeUnsynced(aside.resolve(path), out -> out.write(content), true);
            }
        };
    }

    /** A letter's files by name from its folder, with what archivists are told of it. */
    private SortedMap<String, byte[]> files(Entry entry) {
        List<Event> events = month.register().events(entry.letter());
        SortedMap<String, byte[]> files = LetterBag.files(events, desk.records());
        List<KeptFile> kept = new ArrayList<>();
        files.forEach((name, content) -> kept.add(KeptFiles.of(name, content)));
        RecordFiles.Standing standing = recordFiles.of(entry.letter());
        LetterPapers papers = LetterPapers.of(
                entry,
                events,
                month.settings(),
                new LetterPapers.Besides(
                        standing.ordinal(),
                        kept,
                        notes.getOrDefault(entry.letter(), ""),
                        Optional.of(standing.start()),
                        Optional.of(new LetterPapers.Sealing(
                                desk.now(), month.person().id(), month.person().name(), desk.program()))));
        findings.addAll(papers.findings());
        files.put(LetterFolder.METADATA, papers.metadata());
        files.put(LetterFolder.PREMIS, papers.premis());
        return files;
    }

    private static String line(String folder, Entry entry) {
        String number = Facts.shown(MonthWork.number(entry));
        String day = Dates.slashed(MonthWork.number(entry).date());
        return folder + "/\n    số " + number + " ngày " + day + ": " + Facts.of(entry, Facts.SUBJECT) + "\n";
    }

    /** What the journal has of letters that did not go out, and of a month without a letter. */
    private List<Event> others() {
        return month.letters().stream()
                .filter(entry -> entry.state() != State.ISSUED && entry.state() != State.ARCHIVED)
                .flatMap(entry -> month.register().events(entry.letter()).stream())
                .sorted(Comparator.comparingLong(Event::sequence))
                .toList();
    }

    /** What a bag tells of itself (RFC 8493 §2.2.2). */
    private Map<String, String> info() {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", month.settings().body());
        info.put("Contact-Name", month.person().name());
        info.put("External-Description", "Công văn trên số liệu tháng " + month.shown());
        info.put(BagMaker.NAME, month.next());
        info.put("Bagging-Date", desk.today().toString());
        info.put("Bag-Group-Identifier", month.month());
        info.put("Bag-Count", (month.sealed().size() + 1) + " of ?"); // a later letter makes a further bag
        info.put(BagMaker.AGENT, desk.program());
        month.lastSealed().ifPresent(last -> {
            info.put("Continues", last);
            info.put("Prior-Seal", seal(last));
        });
        return info;
    }

    private String seal(String bag) {
        return Disk.digest(desk.disk().read(desk.records().folder().resolve(bag).resolve(BagMaker.SEAL)));
    }

    /** Each letter's folder in the bag, in the order of the files' paths. */
    static SortedMap<String, Entry> folders(List<Entry> letters) {
        SortedMap<String, Entry> folders = new TreeMap<>(Comparator.comparing(name -> name + "/"));
        for (Entry entry : letters) {
            String folder = LetterFolder.of(MonthWork.number(entry));
            boolean taken = folders.containsKey(folder); // the same number of two series
            folders.put(taken ? folder + "-" + entry.letter().kind() : folder, entry);
        }
        return folders;
    }
}
