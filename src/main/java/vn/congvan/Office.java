package vn.congvan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.directory.DirectoryCheck;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.font.FontLibrary;
import vn.congvan.pdf.Attachment;
import vn.congvan.template.LetterTemplate;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/**
 * An office's folder – {@code letter-templates/}, {@code data/}, {@code out/} – and what can be done in it. Immutable but for what
 * it remembers of compiled letters; thread-safe.
 */
public final class Office {
    private final Disk disk;
    private final Letters letters;
    private final Typesetter typesetter;
    private final Generator generator;
    private final DirectoryFiles directories;
    private final Forms forms;
    private final Bounds bounds;
    private final Desk desk;
    private final Optional<Path> program;

    private Office(Builder with, List<Path> fontFolders, String producer) {
        Path folder = with.folder;
        this.bounds = new Bounds(with.longest);
        this.disk = new Disk(folder, with.watch, with.patience);
        this.letters = new Letters(folder, disk);
        this.typesetter = new Typesetter(FontLibrary.open(fontFolders), producer);
        this.directories = new DirectoryFiles(folder, disk);
        MonthFiles months = new MonthFiles(folder, disk, letters);
        SettingsFile settings = new SettingsFile(folder, disk);
        Records records = new Records(folder, disk);
        OfficeRegister register = new OfficeRegister(records.folder(), disk);
        EarlierMonths earlier = new EarlierMonths(settings, register, records, months, disk);
        ChartFont painter = new ChartFont(fontFolders, disk);
        this.forms = new Forms(folder, disk, letters, directories, earlier);
        this.desk = new Desk(
                folder,
                disk,
                letters,
                months,
                directories,
                earlier,
                typesetter,
                painter,
                bounds,
                settings,
                records,
                register,
                with.clock,
                producer);
        this.generator = new Generator(desk);
        this.program = with.program;
    }

    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath().normalize());
    }

    /** What an office is opened with. */
    public static final class Builder {
        private final Path folder;
        private Path fonts;
        private Duration longest = Duration.ofSeconds(8);
        private Duration patience = Duration.ofSeconds(10);
        private WriteWatch watch = WriteWatch.NONE;
        private Optional<String> version = Optional.empty();
        private Optional<Path> program = Optional.empty();
        private InstantSource clock = () -> {
            throw new IllegalStateException("no clock was given");
        };

        private Builder(Path folder) {
            this.folder = folder;
            this.fonts = folder.resolve("fonts");
        }

        /** The program's own fonts; the office's {@code fonts/} goes before them. */
        public Builder fonts(Path programFonts) {
            this.fonts = programFonts.toAbsolutePath().normalize();
            return this;
        }

        /** How long one file may take to be laid out: 8 seconds unless told otherwise. */
        public Builder renderWithin(Duration time) {
            this.longest = time;
            return this;
        }

        /** How long to wait for another run that writes: 10 seconds unless told otherwise. */
        public Builder patience(Duration time) {
            this.patience = time;
            return this;
        }

        /** What tells the time of each step of a letter's life; needed for those only. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** The program's own folder, where modules that it can do without may lie; none unless told. */
        public Builder program(Path programFolder) {
            this.program = Optional.of(programFolder);
            return this;
        }

        /** For tests: what the program says it is, name and version. */
        Builder version(String nameAndVersion) {
            this.version = Optional.of(nameAndVersion);
            return this;
        }

        /** For tests: told of every step of every write. */
        Builder watch(WriteWatch everyWrite) {
            this.watch = everyWrite;
            return this;
        }

        /** @throws Refused if there are no fonts */
        public Office open() {
            String version = Optional.ofNullable(Office.class.getPackage().getImplementationVersion())
                    .orElse("0");
            Path own = folder.resolve("fonts");
            List<Path> folders = own.equals(fonts) ? List.of(own) : List.of(own, fonts);
            return new Office(this, folders, this.version.orElse("congvan " + version));
        }
    }

    Path folder() {
        return desk.office();
    }

    /** A letter's way from draft to issue, and what becomes of it. */
    public LetterLife life() {
        return new LetterLife(desk);
    }

    /** The register of outgoing letters. */
    public RegisterDesk register() {
        return new RegisterDesk(desk);
    }

    /** The months that were sealed. */
    public Archive archive() {
        return new Archive(desk, program);
    }

    /** What was made, and what there is to tell of it: no errors. */
    public record Generated(List<Draft> drafts, List<Finding> findings) {}

    /**
     * Makes the letters of a month and puts them into {@code out/}.
     *
     * @throws Refused if anything is wrong with the data or a letter; nothing is written then
     * @throws TryAgain if the files cannot be written just now
     */
    public Generated generate(Order order) {
        return generator.generate(order);
    }

    /**
     * Writes a form to fill in for each letter, into the month's folder of {@code data/}.
     *
     * @param wanted letters; all where empty
     * @return the files, from the office's folder
     * @throws Refused if a letter has data for the month already; nothing is written then
     */
    public List<String> form(String month, List<String> wanted) {
        return forms.write(month, wanted);
    }

    /**
     * The figures of two months beside each other.
     *
     * @param wanted letters; every letter that has data for the second month where empty
     * @throws Refused if a month has no data, or its data is wrong
     */
    public List<ComparedMonths> compare(String before, String now, List<String> wanted) {
        return generator.compare(before, now, wanted);
    }

    /**
     * Compares any two Word files word by word.
     *
     * @param html where a page with all of it goes; empty for none
     * @param docx where the second file with tracked changes goes; empty for none
     * @param words of the page
     * @throws Refused if a file cannot be read, takes too much time or memory, or would be written over
     * @throws TryAgain if a file cannot be written just now
     */
    public DiffedFiles diff(Path before, Path after, Optional<Path> html, Optional<Path> docx, Catalogue words) {
        return new FileDiff(disk, bounds).diff(before, after, html, docx, words);
    }

    /**
     * Whether the directory holds together.
     *
     * @return everything that is wrong, errors too
     */
    public List<Finding> checkDirectory() {
        Findings findings = new Findings();
        try {
            DirectoryCheck.check(directories.get(), findings);
        } catch (Refused e) {
            findings.addAll(e.findings());
        }
        return findings.list();
    }

    /**
     * The directory as of a day.
     *
     * @param day {@code 2025-07-01}
     * @throws Refused if there is no such day, or the directory is damaged
     */
    public DirectoryPage directory(String day) {
        return DirectoryPage.of(directories.get().on(Dates.dayNamed(day)));
    }

    /** A PDF that was laid out. */
    public record Rendered(int pages, List<Finding> findings) {}

    /**
     * Lays out any DOCX.
     *
     * @throws Refused if it cannot be read, or takes too much time or memory
     * @throws TryAgain if the PDF cannot be written just now
     */
    public Rendered render(Path docx, Path pdf) {
        return render(docx, pdf, false);
    }

    /**
     * Lays out any DOCX.
     *
     * @param embedSource whether the PDF carries the DOCX with it, as PDF/A-3a
     * @throws Refused if it cannot be read, or takes too much time or memory
     * @throws TryAgain if the PDF cannot be written just now
     */
    public Rendered render(Path docx, Path pdf, boolean embedSource) {
        Place place = new Place.InFile(disk.name(docx));
        if (docx.toAbsolutePath().normalize().equals(pdf.toAbsolutePath().normalize())) {
            throw new Refused(Finding.of(OfficeKind.SAME_FILE, place));
        }
        Findings findings = new Findings();
        Finished finished = bounds.hold(place, () -> {
            byte[] source = disk.read(docx);
            WordPackage word = WordPackage.openToRead(source, disk.name(docx), ZipLimits.standard());
            Typesetter.LaidOut laidOut = typesetter.lay(word, findings);
            List<Attachment> sources =
                    embedSource ? List.of(Sources.word(docx.getFileName().toString(), source)) : List.of();
            return new Finished(laidOut.count(), typesetter.write(laidOut, sources, findings));
        });
        disk.refuseIfOpen(pdf);
        disk.replace(pdf, finished.pdf());
        return new Rendered(finished.pages(), findings.list());
    }

    @SuppressWarnings("ArrayRecordComponent") // from one step to the next
    private record Finished(int pages, byte[] pdf) {}

    /**
     * Lays out many files. One that fails never stops the rest, and is told with the others.
     *
     * @param given files, and folders for the DOCX files right in them
     * @param to the folder of the PDFs, made if it is not there
     * @param jobs how many files are laid out at a time, at least 1
     * @param embedSource whether each PDF carries its DOCX with it, as PDF/A-3a
     * @throws Refused if two files would have one PDF; nothing is written then
     */
    public void renderAll(List<Path> given, Path to, int jobs, boolean embedSource, RenderListener listener) {
        new RenderRun(entry -> render(entry.docx(), entry.pdf(), embedSource), jobs, listener)
                .run(RenderList.of(given, to, disk));
    }

    /** Every letter, and every form of the house, with the fields that it takes. */
    public List<LetterSummary> letters() {
        List<LetterSummary> summaries = new ArrayList<>();
        for (String name : letters.all()) {
            LetterTemplate letter = letters.get(name, new Findings());
            List<LetterSummary.Field> fields = letter.schema().describe().stream()
                    .map(field ->
                            new LetterSummary.Field(field.path(), field.title(), field.format(), field.required()))
                    .toList();
            summaries.add(new LetterSummary(name, letter.title(), letter.role().key(), fields));
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
        for (String name : letters.namedOfAll(wanted)) {
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
            pages = generator.pagesOfSample(letter, sample, findings);
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
        disk.replace(file, after.save());
        return true;
    }
}
