package vn.congvan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.data.JsonReader;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.data.sheet.SheetReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.template.LetterTemplate;

/** The months' files of an office: {@code data/<month>/<letter>} as YAML, JSON, XLSX or CSV. */
final class MonthFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".json", ".xlsx", ".csv");

    private final Path folder;
    private final Disk disk;
    private final Letters letters;

    MonthFiles(Path office, Disk disk, Letters letters) {
        this.folder = office.resolve("data");
        this.disk = disk;
        this.letters = letters;
    }

    Path folder(YearMonth month) {
        return folder.resolve(month.toString());
    }

    /** @throws Refused if the month has the letter's data twice */
    Optional<Path> file(String letter, YearMonth month) {
        return file(letter, month, 1);
    }

    /**
     * @param occurrence from 1; a month's second letter of a kind has its data in {@code <letter>.2.yaml}
     * @throws Refused if the month has the letter's data twice
     */
    Optional<Path> file(String letter, YearMonth month, int occurrence) {
        Path where = folder.resolve(month.toString());
        String name = occurrence == 1 ? letter : letter + "." + occurrence;
        List<Path> found = ENDINGS.stream()
                .map(ending -> where.resolve(name + ending))
                .filter(Files::exists)
                .toList();
        if (found.size() > 1) {
            throw new Refused(Finding.of(
                    OfficeKind.TWO_DATA_FILES,
                    new Place.InFile(disk.name(found.get(0))),
                    "other",
                    found.get(1).getFileName().toString()));
        }
        return found.stream().findFirst();
    }

    /** Which letters of a kind a month has data for: 1 for the first, 2 for the second; sorted. */
    List<Integer> occurrences(String letter, YearMonth month) {
        Pattern name = Pattern.compile(Pattern.quote(letter) + "(?:\\.([2-9]|[1-9][0-9]))?\\.(?:yaml|json|xlsx|csv)");
        Set<Integer> found = new TreeSet<>();
        for (String file : disk.filesIn(folder.resolve(month.toString())).keySet()) {
            Matcher matcher = name.matcher(file);
            if (matcher.matches()) {
                found.add(matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
            }
        }
        return List.copyOf(found);
    }

    /**
     * A month's values and the file that they were read from, byte for byte.
     *
     * @param occurrence of the letter in its month, from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed
    record Read(MonthRecord record, int occurrence, String name, byte[] content) {
        /** The name of the letter's files, without ending and before it says how far the letter has come. */
        String baseName(LetterTemplate letter) {
            return letter.fileName(record) + (occurrence == 1 ? "" : "-" + occurrence);
        }
    }

    private Value.Fields values(Path file, byte[] content, Schema schema, Findings findings) {
        String name = disk.name(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            return SheetReader.xlsx(content, name, schema, findings);
        } else if (lower.endsWith(".csv")) {
            return SheetReader.csv(content, name, schema, findings);
        }
        return lower.endsWith(".json") ? JsonReader.read(content, name) : YamlReader.read(content, name);
    }

    /** @throws Refused if no letter has data for the month */
    List<String> lettersWithData(YearMonth month) {
        List<String> all = letters.names();
        List<String> names =
                all.stream().filter(name -> !occurrences(name, month).isEmpty()).toList();
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

    /**
     * @param findings receives what reading told besides
     * @throws Refused if there is no file, or it is not of that month
     */
    Read read(LetterTemplate letter, YearMonth month, Findings findings) {
        return read(letter, month, 1, findings);
    }

    /**
     * @param occurrence from 1
     * @param findings receives what reading told besides
     * @throws Refused if there is no file, or it is not of that month
     */
    Read read(LetterTemplate letter, YearMonth month, int occurrence, Findings findings) {
        Optional<Path> file = file(letter.name(), month, occurrence);
        if (file.isPresent()) {
            return read(letter, file.get(), month, occurrence, findings);
        }
        String sample = letters.samples(letter.name()).stream()
                .map(disk::name)
                .findFirst()
                .orElse("");
        String name = occurrence == 1 ? letter.name() : letter.name() + "." + occurrence;
        Path wanted = folder.resolve(month.toString()).resolve(name + ".yaml");
        throw new Refused(Finding.of(
                OfficeKind.DATA_FILE_MISSING,
                new Place.InFile(disk.name(wanted)),
                "letter",
                letter.name(),
                "month",
                Dates.slashed(month),
                "sample",
                sample));
    }

    /** @param file any file with a month's data, a sample too */
    Read read(LetterTemplate letter, Path file, YearMonth month, Findings findings) {
        return read(letter, file, month, 1, findings);
    }

    private Read read(LetterTemplate letter, Path file, YearMonth month, int occurrence, Findings findings) {
        byte[] content = disk.read(file);
        Value.Fields values = values(file, content, letter.schema(), findings);
        Optional<Value> reason = values.get(Schema.NOT_PUBLISHED);
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
        tellMissingExport(values, file, findings);
        return new Read(
                new MonthRecord(letter.name(), month, values),
                occurrence,
                file.getFileName().toString(),
                content);
    }

    /** A source that is named like a file lies beside the data file. */
    private void tellMissingExport(Value.Fields values, Path file, Findings findings) {
        Optional<Value> source = values.get(Schema.SOURCE);
        boolean isFileName = source.isPresent()
                && source.get() instanceof Value.Text text
                && text.text().matches("[^/\\\\:]+\\.(xlsx|xls|csv|pdf|json|xml|html?|zip)");
        if (isFileName) {
            String name = ((Value.Text) source.get()).text();
            if (!Files.exists(file.resolveSibling(name))) {
                findings.add(Finding.of(OfficeKind.EXPORT_MISSING, source.get().place(), "export", name));
            }
        }
    }

    /** The last month before this one that has the letter's figures; a month that was not published is passed over. */
    Optional<Read> previous(LetterTemplate letter, YearMonth month) {
        for (YearMonth before : months()) {
            Optional<Path> file = before.isBefore(month) ? file(letter.name(), before) : Optional.empty();
            if (file.isPresent()) {
                byte[] content = disk.read(file.get());
                Value.Fields values = values(file.get(), content, letter.schema(), new Findings());
                if (values.get(Schema.NOT_PUBLISHED).isEmpty()) {
                    String name = file.get().getFileName().toString();
                    return Optional.of(new Read(new MonthRecord(letter.name(), before, values), 1, name, content));
                }
            }
        }
        return Optional.empty();
    }

    /** Why a month is not published, if its data says so. */
    Optional<String> reasonNotPublished(LetterTemplate letter, YearMonth month, int occurrence) {
        return file(letter.name(), month, occurrence)
                .map(file -> values(file, disk.read(file), letter.schema(), new Findings()))
                .flatMap(values -> values.get(Schema.NOT_PUBLISHED))
                .map(reason -> reason instanceof Value.Text text ? text.text() : "");
    }

    /** The months that have a folder, the latest first. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "????-??")) {
                for (Path one : folders) {
                    Dates.month(one.getFileName().toString()).ifPresent(months::add);
                }
            } catch (IOException e) {
                throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(disk.name(folder))));
            }
        }
        months.sort(Comparator.reverseOrder());
        return months;
    }
}
