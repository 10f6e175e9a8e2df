package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.font.FontLibrary;
import vn.congvan.template.LetterTemplate;
import vn.congvan.word.DocxWriter;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/**
 * An office's folder – {@code letter-templates/}, {@code data/}, {@code out/} – and what can be done in it. Immutable but for what
 * it remembers of compiled letters; thread-safe.
 */
public final class Office {
    private final Path folder;
    private final Disk disk;
    private final Letters letters;
    private final Typesetter typesetter;

    private Office(Path folder, FontLibrary fonts, String producer) {
        this.folder = folder;
        this.disk = new Disk(folder);
        this.letters = new Letters(folder, disk);
        this.typesetter = new Typesetter(fonts, producer);
    }

    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath().normalize());
    }

    /** What an office is opened with. */
    public static final class Builder {
        private final Path folder;
        private Path fonts;

        private Builder(Path folder) {
            this.folder = folder;
            this.fonts = folder.resolve("fonts");
        }

        /** The program's own fonts; the office's {@code fonts/} goes before them. */
        public Builder fonts(Path programFonts) {
            this.fonts = programFonts.toAbsolutePath().normalize();
            return this;
        }

        /** @throws Refused if there are no fonts */
        public Office open() {
            String version = Optional.ofNullable(Office.class.getPackage().getImplementationVersion())
                    .orElse("0");
            Path own = folder.resolve("fonts");
            List<Path> folders = own.equals(fonts) ? List.of(own) : List.of(own, fonts);
            return new Office(folder, FontLibrary.open(folders), "congvan " + version);
        }
    }

    /** What was made, and what there is to tell of it: no errors. */
    public record Generated(List<Draft> drafts, List<Finding> findings) {}

    /**
     * Makes the letters of a month and puts them into {@code out/}.
     *
     * @param month of the figures, {@code 2024-11}
     * @param wanted letters; every letter that has data for the month where empty
     * @param force overwrite drafts that were edited since
     * @throws Refused if anything is wrong with the data or a letter; nothing is written then
     * @throws TryAgain if the files cannot be written just now
     */
    public Generated generate(String month, List<String> wanted, boolean force) {
        YearMonth period = Dates.monthNamed(month);
        // While the data is read and the template compiled; whether it succeeds shows when the letter is written.
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(DocxWriter::prepare);
        List<String> names = wanted.isEmpty() ? withData(period) : letters.named(wanted);
        Findings findings = new Findings();
        List<Composed> composed = new ArrayList<>();
        for (String name : names) {
            composed.add(compose(name, period, findings));
        }
        prepared.join();
        write(period, composed, force, findings);
        List<Draft> drafts = new ArrayList<>();
        for (Composed letter : composed) {
            Drafts place = drafts(period);
            drafts.add(new Draft(
                    letter.name(),
                    disk.name(place.docx(letter.pair().name())),
                    disk.name(place.pdf(letter.pair().name())),
                    letter.pages()));
        }
        return new Generated(List.copyOf(drafts), findings.list());
    }

    private void write(YearMonth period, List<Composed> composed, boolean force, Findings findings) {
        try (OutLock lock = OutLock.take(folder.resolve("out"), disk)) {
            Drafts drafts = drafts(period);
            drafts.recover();
            for (Composed letter : composed) {
                drafts.refuseIfEdited(letter.pair().name(), force, findings);
            }
            for (Composed letter : composed) {
                drafts.put(letter.pair(), findings);
            }
        } catch (IOException e) {
            throw disk.failure(folder.resolve("out"), e);
        }
    }

    private Drafts drafts(YearMonth period) {
        return new Drafts(folder.resolve("out").resolve(period.toString()), disk);
    }

    private Path dataFile(String letter, YearMonth period) {
        return folder.resolve("data").resolve(period.toString()).resolve(letter + ".yaml");
    }

    private List<String> withData(YearMonth period) {
        List<String> all = letters.names();
        List<String> names = all.stream()
                .filter(name -> Files.exists(dataFile(name, period)))
                .toList();
        if (names.isEmpty()) {
            String where = disk.name(folder.resolve("data").resolve(period.toString()));
            throw new Refused(Finding.of(
                    OfficeKind.NO_DATA,
                    new Place.InFile(where),
                    "month",
                    Dates.slashed(period),
                    "folder",
                    where,
                    "files",
                    String.join(", ", all.stream().map(name -> name + ".yaml").toList())));
        }
        return names;
    }

    /** A letter finished in memory. */
    private record Composed(String name, Drafts.Pair pair, int pages) {}

    private Composed compose(String name, YearMonth period, Findings findings) {
        Path file = dataFile(name, period);
        if (!Files.exists(file)) {
            String sample =
                    letters.samples(name).stream().map(disk::name).findFirst().orElse("");
            throw new Refused(Finding.of(
                    OfficeKind.DATA_FILE_MISSING,
                    new Place.InFile(disk.name(file)),
                    "letter",
                    name,
                    "month",
                    Dates.slashed(period),
                    "sample",
                    sample));
        }
        Findings compiling = new Findings();
        LetterTemplate letter = letters.get(name, compiling); // split tags are for those who keep the template
        return compose(letter, record(name, file, period), findings);
    }

    private MonthRecord record(String name, Path file, YearMonth period) {
        Value.Fields values = YamlReader.read(disk.read(file), disk.name(file));
        Optional<Value> said = values.get("ky");
        if (said.isPresent() && said.get() instanceof Value.Text text) {
            Optional<YearMonth> found = Dates.month(text.text());
            if (found.isPresent() && !found.get().equals(period)) {
                throw new Refused(Finding.of(
                        OfficeKind.OTHER_MONTH,
                        text.place(),
                        "found",
                        Dates.slashed(found.get()),
                        "month",
                        Dates.slashed(period)));
            }
        }
        return new MonthRecord(name, period, values);
    }

    private Composed compose(LetterTemplate letter, MonthRecord month, Findings findings) {
        WordPackage merged = letter.merge(month, findings);
        Findings laidOut = new Findings();
        Typesetter.Typeset typeset = typesetter.typeset(merged, laidOut);
        findings.addAll(Typesetter.asForALetter(laidOut.list()));
        findings.refuseOnError();
        return new Composed(
                letter.name(), new Drafts.Pair(letter.fileName(month), merged.save(), typeset.pdf()), typeset.pages());
    }

    /** A PDF that was laid out. */
    public record Rendered(int pages, List<Finding> findings) {}

    /**
     * Lays out any DOCX.
     *
     * @throws Refused if it cannot be read
     * @throws TryAgain if the PDF cannot be written just now
     */
    public Rendered render(Path docx, Path pdf) {
        if (docx.toAbsolutePath().normalize().equals(pdf.toAbsolutePath().normalize())) {
            throw new Refused(Finding.of(OfficeKind.SAME_FILE, new Place.InFile(disk.name(docx))));
        }
        Findings findings = new Findings();
        WordPackage word = WordPackage.open(disk.read(docx), disk.name(docx), ZipLimits.standard());
        Typesetter.Typeset typeset = typesetter.typeset(word, findings);
        disk.refuseIfOpen(pdf);
        Path aside = pdf.toAbsolutePath().resolveSibling("." + pdf.getFileName() + ".new");
        disk.writeAside(aside, typeset.pdf());
        disk.moveIntoPlace(aside, pdf);
        return new Rendered(typeset.pages(), findings.list());
    }

    /** Every letter with the fields that it takes. */
    public List<LetterSummary> letters() {
        List<LetterSummary> summaries = new ArrayList<>();
        for (String name : letters.names()) {
            LetterTemplate letter = letters.get(name, new Findings());
            List<LetterSummary.Field> fields = letter.schema().describe().stream()
                    .map(field ->
                            new LetterSummary.Field(field.path(), field.title(), field.format(), field.required()))
                    .toList();
            summaries.add(new LetterSummary(name, letter.title(), fields));
        }
        return summaries;
    }

    /**
     * Whether a letter would work.
     *
     * @param pages of its sample letter; 0 if it could not be made
     */
    public record Checked(String letter, boolean good, boolean fixed, int pages, List<Finding> findings) {}

    /**
     * Checks letters and makes each from its samples, in memory.
     *
     * @param wanted letters; all where empty
     * @param fix join tags that Word has split, in the template itself
     */
    public List<Checked> checkTemplates(List<String> wanted, boolean fix) {
        List<Checked> checked = new ArrayList<>();
        for (String name : letters.named(wanted)) {
            boolean fixed = fix && fix(name);
            Findings findings = new Findings();
            int pages = 0;
            try {
                pages = check(name, findings);
            } catch (Refused e) {
                findings.addAll(e.findings());
            }
            boolean good = findings.list().stream().noneMatch(f -> f.severity() == Severity.ERROR);
            checked.add(new Checked(name, good, fixed, pages, findings.list()));
        }
        return checked;
    }

    private int check(String name, Findings findings) {
        LetterTemplate letter = letters.get(name, findings);
        letter.check(disk.name(letters.folder(name)), findings);
        int pages = 0;
        for (Path sample : letters.samples(name)) {
            String file = sample.getFileName().toString();
            YearMonth period = Dates.monthNamed(file.substring(0, file.length() - ".yaml".length()));
            pages = compose(letter, record(name, sample, period), findings).pages();
        }
        return pages;
    }

    private boolean fix(String name) {
        Path file = letters.templateFile(name);
        disk.refuseIfOpen(file);
        WordPackage before = WordPackage.open(disk.read(file), disk.name(file), ZipLimits.standard());
        WordPackage after = vn.congvan.template.WordTemplate.joined(before);
        if (before == after) {
            return false;
        }
        Path aside = file.resolveSibling(".template.docx.new");
        disk.writeAside(aside, after.save());
        disk.moveIntoPlace(aside, file);
        return true;
    }
}
