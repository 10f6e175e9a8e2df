package vn.congvan;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.directory.Directory;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.Attachment;
import vn.congvan.register.LetterId;
import vn.congvan.template.DraftUpdate;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.MergedLetter;
import vn.congvan.template.chart.ChartPainter;
import vn.congvan.word.DocxWriter;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Makes a month's letters: everything in memory first, then onto the disk together. Thread-safe. */
final class Generator {
    private final Path office;
    private final Disk disk;
    private final Letters letters;
    private final MonthFiles months;
    private final EarlierMonths before;
    private final DirectoryFiles directories;
    private final Typesetter typesetter;
    private final Supplier<ChartPainter> painter;
    private final ProvenanceFile provenance;
    private final UnderWay underWay;

    Generator(Desk desk) {
        this.office = desk.office();
        this.disk = desk.disk();
        this.letters = desk.letters();
        this.months = desk.months();
        this.before = desk.earlier();
        this.directories = desk.directories();
        this.typesetter = desk.typesetter();
        this.painter = desk.painter();
        this.provenance = new ProvenanceFile(desk.program());
        this.underWay = new UnderWay(desk);
    }

    Office.Generated generate(Order order) {
        Allowances allowances = new Allowances(order.allowances());
        try {
            Office.Generated generated = generateAll(order);
            return new Office.Generated(generated.drafts(), allowances.applied(generated.findings()));
        } catch (Refused e) {
            throw new Refused(allowances.refused(e.findings()));
        }
    }

    private MergedLetter merge(LetterTemplate letter, MonthRecord month, Order order, Findings findings) {
        LetterTemplate.Request request = new LetterTemplate.Request(
                month,
                before.previous(letter, month.month()).map(MonthFiles.Read::record),
                directories.get(),
                order.issueDay().map(Dates::dayNamed),
                painter,
                order.holes());
        return letter.merge(request, findings);
    }

    /** A first look: one DOCX for each letter, under a name that nobody takes for the draft. */
    private Office.Generated generateWithHoles(Order order) {
        YearMonth month = Dates.monthNamed(order.month());
        Findings findings = new Findings();
        List<Draft> drafts = new ArrayList<>();
        Map<Path, byte[]> files = new LinkedHashMap<>();
        List<String> names = order.letters().isEmpty() ? months.lettersWithData(month) : letters.named(order.letters());
        for (LetterId id : underWay.open(month, ids(month, names), order.force(), findings)) {
            LetterTemplate letter = letters.get(id.kind(), new Findings());
            MonthFiles.Read data = months.read(letter, month, id.occurrence(), findings);
            Path file = drafts(month).withHoles(Drafts.named(data.baseName(letter)));
            disk.refuseIfOpen(file);
            files.put(file, merge(letter, data.record(), order, findings).word().save());
            drafts.add(new Draft(id.kind(), disk.name(file), "", 0));
        }
        try (OutLock lock = OutLock.take(office.resolve("out"), disk)) {
            files.forEach(disk::replace);
        }
        return new Office.Generated(List.copyOf(drafts), findings.list());
    }

    private Office.Generated generateAll(Order order) {
        if (order.holes()) {
            return generateWithHoles(order);
        }
        YearMonth month = Dates.monthNamed(order.month());
        // While the data is read and the template compiled; whether it succeeds shows when the letter is written.
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(DocxWriter::prepare);
        List<String> names = order.letters().isEmpty() ? months.lettersWithData(month) : letters.named(order.letters());
        Findings findings = new Findings();
        List<Composed> composed = new ArrayList<>();
        for (LetterId id : underWay.open(month, ids(month, names), order.force(), findings)) {
            LetterTemplate letter =
                    letters.get(id.kind(), new Findings()); // split tags are for those who keep the template
            composed.add(compose(letter, months.read(letter, month, id.occurrence(), findings), order, findings));
        }
        prepared.join();
        write(month, composed, order, findings);
        List<Draft> drafts = new ArrayList<>();
        Drafts place = drafts(month);
        for (Composed letter : composed) {
            drafts.add(new Draft(
                    letter.name(),
                    disk.name(place.docx(letter.pair().name())),
                    disk.name(place.pdf(letter.pair().name())),
                    letter.pages()));
        }
        return new Office.Generated(List.copyOf(drafts), findings.list());
    }

    /** A month's letters of some kinds: mostly one of each. One that there is no data for is named too, to be told of. */
    private List<LetterId> ids(YearMonth month, List<String> kinds) {
        List<LetterId> ids = new ArrayList<>();
        for (String kind : kinds) {
            List<Integer> occurrences = months.occurrences(kind, month);
            for (int occurrence : occurrences.isEmpty() ? List.of(1) : occurrences) {
                ids.add(new LetterId(kind, month.toString(), occurrence));
            }
        }
        return ids;
    }

    private void write(YearMonth month, List<Composed> composed, Order order, Findings findings) {
        try (OutLock lock = OutLock.take(office.resolve("out"), disk)) {
            Drafts drafts = drafts(month);
            drafts.recover();
            for (Composed letter : composed) {
                drafts.refuseIfEdited(letter.pair().name(), order.force(), order.update(), findings);
            }
            for (Composed letter : composed) {
                drafts.put(letter.pair(), findings);
            }
        }
    }

    private Drafts drafts(YearMonth month) {
        return new Drafts(office.resolve("out").resolve(month.toString()), disk);
    }

    /** A letter finished in memory. */
    private record Composed(String name, Drafts.Pair pair, int pages) {}

    private Composed compose(LetterTemplate letter, MonthFiles.Read data, Order order, Findings findings) {
        MonthRecord month = data.record();
        Findings own = new Findings();
        try {
            MergedLetter merged = merge(letter, month, order, own);
            String name = Drafts.named(data.baseName(letter));
            Optional<WordPackage> edited =
                    order.update() ? updated(name, month.month(), merged.word(), own) : Optional.empty();
            WordPackage word = edited.orElse(merged.word());
            Findings laidOut = new Findings();
            Typesetter.LaidOut pages = typesetter.lay(word, laidOut);
            byte[] pdf = typesetter.write(pages, List.of(), laidOut);
            own.addAll(Typesetter.asForALetter(laidOut.list()));
            own.refuseOnError();
            byte[] origin = provenance.json(month, merged.provenance(), own.list(), order.allowances());
            byte[] generated = merged.word().save();
            byte[] docx = edited.map(WordPackage::save).orElse(generated);
            if (order
                    .embedSource()) { // written again: the provenance, which it carries, has what was told of the first
                List<Attachment> sources = Sources.ofLetter(name, docx, data, origin);
                pdf = typesetter.write(pages, sources, new Findings());
            }
            return new Composed(letter.name(), new Drafts.Pair(name, docx, pdf, origin, generated), pages.count());
        } finally {
            findings.addAll(own.list());
        }
    }

    List<ComparedMonths> compare(String first, String second, List<String> wanted) {
        YearMonth before = Dates.monthNamed(first);
        YearMonth now = Dates.monthNamed(second);
        Directory directory = directories.get();
        List<ComparedMonths> compared = new ArrayList<>();
        for (String name : wanted.isEmpty() ? months.lettersWithData(now) : letters.named(wanted)) {
            LetterTemplate letter = letters.get(name, new Findings());
            List<ComparedMonths.Row> rows = letter
                    .compare(
                            months.read(letter, before, new Findings()).record(),
                            months.read(letter, now, new Findings()).record(),
                            directory)
                    .stream()
                    .map(row -> new ComparedMonths.Row(row.path(), row.title(), row.before(), row.now(), row.change()))
                    .toList();
            String broken = directory.statistics().broken(before, now).orElse("");
            compared.add(new ComparedMonths(name, letter.title(), broken, rows));
        }
        return compared;
    }

    /** The edited draft with the new figures; empty where nobody has edited it. */
    private Optional<WordPackage> updated(String name, YearMonth month, WordPackage fresh, Findings findings) {
        Drafts drafts = drafts(month);
        Optional<byte[]> generated = drafts.generated(name);
        Path draft = drafts.docx(name);
        if (generated.isEmpty()) {
            findings.add(Finding.of(OfficeKind.NOTHING_TO_UPDATE, new Place.InFile(disk.name(draft))));
            return Optional.empty();
        }
        WordPackage base = WordPackage.open(generated.get(), disk.name(draft), ZipLimits.standard());
        WordPackage edited = WordPackage.open(disk.read(draft), disk.name(draft), ZipLimits.standard());
        return Optional.of(DraftUpdate.apply(base, edited, fresh, findings).asDraft());
    }

    /** The pages of the letter that a sample makes, with nothing written. */
    int pagesOfSample(LetterTemplate letter, Path sample, Findings findings) {
        String file = sample.getFileName().toString();
        String month = file.substring(0, file.length() - ".yaml".length());
        MonthFiles.Read data = months.read(letter, sample, Dates.monthNamed(month), findings);
        return compose(letter, data, Order.of(month), findings).pages();
    }
}
