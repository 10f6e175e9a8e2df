package vn.congvan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** The months' files of an office: {@code data/<month>/<letter>.yaml}. */
final class MonthFiles {
    /** The key of a month's file that says, with the reason, that the month was not published. */
    private static final String NOT_PUBLISHED = "khong_cong_bo";

    private final Path folder;
    private final Disk disk;
    private final Letters letters;

    MonthFiles(Path office, Disk disk, Letters letters) {
        this.folder = office.resolve("data");
        this.disk = disk;
        this.letters = letters;
    }

    private Value.Fields values(Path file) {
        return YamlReader.read(disk.read(file), disk.name(file));
    }

    private Path file(String letter, YearMonth month) {
        return folder.resolve(month.toString()).resolve(letter + ".yaml");
    }

    /** @throws Refused if no letter has data for the month */
    List<String> lettersWithData(YearMonth month) {
        List<String> all = letters.names();
        List<String> names =
                all.stream().filter(name -> Files.exists(file(name, month))).toList();
        if (names.isEmpty()) {
            String where = disk.name(folder.resolve(month.toString()));
            throw new Refused(Finding.of(
                    OfficeKind.NO_DATA,
                    new Place.InFile(where),
                    "month",
                    Dates.slashed(month),
                    "folder",
                    where,
                    "files",
                    String.join(", ", all.stream().map(name -> name + ".yaml").toList())));
        }
        return names;
    }

    /** @throws Refused if there is no file, or it is not of that month */
    MonthRecord read(String letter, YearMonth month) {
        Path file = file(letter, month);
        if (!Files.exists(file)) {
            String sample =
                    letters.samples(letter).stream().map(disk::name).findFirst().orElse("");
            throw new Refused(Finding.of(
                    OfficeKind.DATA_FILE_MISSING,
                    new Place.InFile(disk.name(file)),
                    "letter",
                    letter,
                    "month",
                    Dates.slashed(month),
                    "sample",
                    sample));
        }
        return read(letter, file, month);
    }

    /** @param file any file with a month's data, a sample too */
    MonthRecord read(String letter, Path file, YearMonth month) {
        Value.Fields values = values(file);
        Optional<Value> reason = values.get(NOT_PUBLISHED);
        if (reason.isPresent()) {
            String why = reason.get() instanceof Value.Text text ? text.text() : "";
            throw new Refused(Finding.of(
                    OfficeKind.NOT_PUBLISHED, reason.get().place(), "month", Dates.slashed(month), "why", why));
        }
        Optional<Value> said = values.get("ky");
        if (said.isPresent() && said.get() instanceof Value.Text text) {
            Optional<YearMonth> found = Dates.month(text.text());
            if (found.isPresent() && !found.get().equals(month)) {
                throw new Refused(Finding.of(
                        OfficeKind.OTHER_MONTH,
                        text.place(),
                        "found",
                        Dates.slashed(found.get()),
                        "month",
                        Dates.slashed(month)));
            }
        }
        return new MonthRecord(letter, month, values);
    }

    /** The last month before this one that has the letter's figures; a month that was not published is passed over. */
    Optional<MonthRecord> previous(String letter, YearMonth month) {
        for (YearMonth before : monthsBefore(month)) {
            if (Files.exists(file(letter, before))) {
                Value.Fields values = values(file(letter, before));
                if (values.get(NOT_PUBLISHED).isEmpty()) {
                    return Optional.of(new MonthRecord(letter, before, values));
                }
            }
        }
        return Optional.empty();
    }

    /** The months that have a folder, the latest first. */
    private List<YearMonth> monthsBefore(YearMonth month) {
        List<YearMonth> months = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "????-??")) {
                for (Path one : folders) {
                    Dates.month(one.getFileName().toString())
                            .filter(month::isAfter)
                            .ifPresent(months::add);
                }
            } catch (IOException e) {
                throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(disk.name(folder))));
            }
        }
        months.sort(Comparator.reverseOrder());
        return months;
    }
}
