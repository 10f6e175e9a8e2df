package vn.congvan;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.data.sheet.FormWriter;
import vn.congvan.directory.Directory;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.template.LetterTemplate;

/** Writes the forms in which a month's figures are filled in, where {@code generate} finds them. */
final class Forms {
    private final Path office;
    private final Disk disk;
    private final Letters letters;
    private final MonthFiles months;
    private final DirectoryFiles directories;
    private final EarlierMonths before;

    Forms(Path office, Disk disk, Letters letters, DirectoryFiles directories, EarlierMonths before) {
        this.before = before;
        this.office = office;
        this.disk = disk;
        this.letters = letters;
        this.months = new MonthFiles(office, disk, letters);
        this.directories = directories;
    }

    /** @return the files, from the office's folder */
    List<String> write(String named, List<String> wanted) {
        YearMonth month = Dates.monthNamed(named);
        Directory directory = directories.get();
        Findings findings = new Findings();
        Map<Path, byte[]> forms = new LinkedHashMap<>();
        for (String name : letters.named(wanted)) {
            months.file(name, month)
                    .ifPresent(file -> findings.add(
                            Finding.of(OfficeKind.DATA_EXISTS, new Place.InFile(disk.name(file)), "letter", name)));
            LetterTemplate letter = letters.get(name, new Findings());
            forms.put(months.folder(month).resolve(name + ".xlsx"), form(letter, month, directory));
        }
        findings.refuseOnError();
        List<String> written = new ArrayList<>();
        try (OutLock lock = OutLock.take(office.resolve("out"), disk)) {
            forms.forEach((file, content) -> {
                disk.replace(file, content);
                written.add(disk.name(file));
            });
        }
        return List.copyOf(written);
    }

    private byte[] form(LetterTemplate letter, YearMonth month, Directory directory) {
        Optional<MonthRecord> previous = before.previous(letter, month).map(MonthFiles.Read::record);
        Value.Fields last = previous.map(record -> letter.accepted(record, directory))
                .orElse(new Value.Fields(Map.of(), new Place.Nowhere()));
        return FormWriter.write(letter.title(), month, letter.schema(), letter.known(month), last);
    }
}
