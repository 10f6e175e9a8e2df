package vn.congvan;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.congvan.data.Dates;
import vn.congvan.directory.Directory;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.LetterId;
import vn.congvan.register.Step;
import vn.congvan.template.LetterTemplate;

/**
 * A letter as it was submitted: its folder in {@code records/} is an office's in small, with template, data and directory of that day,
 * so that the letter can be made from it again.
 */
final class KeptSubmission {
    private final Path folder;
    private final Disk disk;
    private final Entry entry;
    private final SortedMap<String, byte[]> files;

    private KeptSubmission(Path folder, Disk disk, Entry entry, SortedMap<String, byte[]> files) {
        this.folder = folder;
        this.disk = disk;
        this.entry = entry;
        this.files = files;
    }

    /** @throws vn.congvan.finding.Refused if anything of it is missing or was changed */
    static KeptSubmission of(Entry entry, Records records, Disk disk) {
        Records.Stored stored = Facts.stored(entry, Step.SUBMIT).orElseThrow();
        return new KeptSubmission(records.folder().resolve(stored.folder()), disk, entry, records.read(stored));
    }

    private Letters letters() {
        return new Letters(folder, disk);
    }

    private YearMonth month() {
        return Dates.monthNamed(entry.letter().period());
    }

    LetterTemplate letter() {
        return letters().get(entry.letter().kind(), new Findings());
    }

    MonthFiles.Read data() {
        LetterId id = entry.letter();
        return new MonthFiles(folder, disk, letters()).read(letter(), month(), id.occurrence(), new Findings());
    }

    /** What its figures were compared with. */
    Optional<MonthFiles.Read> previous() {
        return new MonthFiles(folder, disk, letters()).previous(letter(), month());
    }

    /** The directory as of the day on which it was submitted. */
    Directory directory() {
        return new DirectoryFiles(folder, disk).get();
    }

    /** The office's settings as of that day. */
    OfficeSettings settings() {
        return new SettingsFile(folder, disk).get();
    }

    byte[] docx() {
        return out(Drafts.named(Facts.baseName(entry)) + ".docx");
    }

    byte[] pdf() {
        return out(Drafts.named(Facts.baseName(entry)) + ".pdf");
    }

    byte[] provenance() {
        return out(Drafts.named(Facts.baseName(entry)) + Drafts.PROVENANCE);
    }

    private byte[] out(String name) {
        byte[] content = files.get(file(entry.letter(), name));
        if (content == null) {
            Path missing = folder.resolve(file(entry.letter(), name));
            throw new Refused(Finding.of(OfficeKind.RECORD_MISSING, new Place.InFile(disk.name(missing))));
        }
        return content;
    }

    /** A file of a letter as a step's folder has it. */
    static String file(LetterId letter, String name) {
        return "out/" + letter.period() + "/" + name;
    }

    /** Everything that a letter is made from. */
    static Map<String, byte[]> sources(
            Path office, Disk disk, LetterId letter, MonthFiles.Read data, Optional<MonthFiles.Read> previous) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        for (String within : new String[] {"letter-templates/" + letter.kind(), "data/directory"}) {
            disk.filesIn(office.resolve(within)).forEach((name, path) -> {
                if (!name.substring(name.lastIndexOf('/') + 1).matches("[.~].*")) { // what Word and others leave behind
                    sources.put(within + "/" + name, disk.read(path));
                }
            });
        }
        sources.put("data/" + letter.period() + "/" + data.name(), data.content());
        previous.ifPresent(
                before -> { // whichever letter of its month it was
                    String ending = before.name().substring(before.name().lastIndexOf('.'));
                    sources.put("data/" + before.record().month() + "/" + letter.kind() + ending, before.content());
                });
        return sources;
    }
}
