package vn.congvan.template;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.congvan.data.Comparison;
import vn.congvan.data.Dates;
import vn.congvan.data.Defaults;
import vn.congvan.data.Field;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Previous;
import vn.congvan.data.Schema;
import vn.congvan.data.Shown;
import vn.congvan.data.Value;
import vn.congvan.data.check.Checks;
import vn.congvan.directory.Directory;
import vn.congvan.directory.LetterDays;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.template.chart.ChartPainter;
import vn.congvan.word.WordPackage;

/** A letter's folder, read and compiled once. Immutable and thread-safe. */
public final class LetterTemplate {
    private static final Set<String> ENTRIES = Set.of("addressee", "recipient", "signer");

    private static final Place NOWHERE = new Place.Nowhere();

    private final String name;
    private final LetterDescription description;
    private final Schema schema;
    private final Checks checks;
    private final WordTemplate template;

    private LetterTemplate(
            String name, LetterDescription description, Schema schema, Checks checks, WordTemplate template) {
        this.name = name;
        this.description = description;
        this.schema = schema;
        this.checks = checks;
        this.template = template;
    }

    /**
     * The files of a letter's folder, in memory.
     *
     * @param name of the folder
     * @param path of the folder as people call it, for findings
     * @param checks of the figures; empty for none
     * @param partials by name without {@code .docx}
     */
    public record Folder(
            String name,
            String path,
            byte[] description,
            byte[] schema,
            Optional<byte[]> checks,
            WordPackage template,
            Map<String, WordPackage> partials) {}

    /**
     * @param findings receives what is wrong, and which tags Word had split
     * @throws Refused if the letter cannot be used
     */
    public static LetterTemplate read(Folder folder, Findings findings) {
        LetterDescription description =
                LetterDescription.read(folder.description(), folder.path() + "/letter.yaml", findings);
        Schema schema = Schema.ofRecord(folder.schema(), folder.path() + "/schema.json");
        Checks checks = folder.checks()
                .map(yaml -> Checks.read(yaml, folder.path() + "/checks.yaml", schema, findings))
                .orElse(Checks.NONE);
        WordTemplate template = WordTemplate.compile(folder.template(), folder.partials(), findings);
        findings.refuseOnError();
        return new LetterTemplate(folder.name(), description, schema, checks, template);
    }

    public String name() {
        return name;
    }

    public String title() {
        return description.title();
    }

    /** {@code công văn}, {@code giấy mời}. */
    public String documentType() {
        return description.documentType();
    }

    public Role role() {
        return description.role();
    }

    public Schema schema() {
        return schema;
    }

    /** The name of the letter's files, without ending. */
    public String fileName(MonthRecord month) {
        return LetterDescription.filled(description.fileName(), name, month);
    }

    /** The letter's subject: the title of its documents. */
    public String subject(MonthRecord month) {
        return LetterDescription.filled(description.subject(), name, month);
    }

    /**
     * What a letter is made of.
     *
     * @param previous what its figures are compared with
     * @param directory who and what there is to name
     * @param issueDay the day on which the letter is expected to go out; by the data where empty
     * @param painter draws the letter's charts; asked only if it has one
     * @param holes whether values that are not given yet are marked instead of refused
     */
    public record Request(
            MonthRecord month,
            Optional<MonthRecord> previous,
            Directory directory,
            Optional<LocalDate> issueDay,
            Supplier<ChartPainter> painter,
            boolean holes) {}

    /**
     * The letter of a month.
     *
     * @param findings receives what is wrong with the data, what was rounded, and every hole
     * @throws Refused if anything is wrong: then there is no letter
     */
    public MergedLetter merge(Request request, Findings findings) {
        return merge(request, new Trace(), findings);
    }

    /**
     * The same with {@link FigureMarks} round each value, numbered as the provenance's figures: to find the values in the pages by, never
     * to be shown.
     *
     * @param findings receives what {@link #merge} tells, again
     */
    public MergedLetter marked(Request request, Findings findings) {
        return merge(request, new Trace(true), findings);
    }

    private MergedLetter merge(Request request, Trace trace, Findings findings) {
        MonthRecord month = request.month();
        Directory directory = request.directory();
        Value.Fields values = accept(month, directory, request.holes(), findings);
        Previous compared = previous(month, request.previous(), directory);
        checks.run(values, compared instanceof Previous.Of of ? Optional.of(of.values()) : Optional.empty(), findings);
        findings.refuseOnError();
        Shown.Fields shown = schema.show(values, compared, findings);
        List<Provenance.Entry> entries = List.of();
        WordPackage merged;
        if (asksDirectory()) {
            LetterDays days = request.issueDay()
                    .map(LetterDays::on)
                    .or(() -> days(values))
                    .or(() -> request.holes()
                            ? Optional.of(LetterDays.in(month.month().plusMonths(1)))
                            : Optional.empty())
                    .orElseThrow(() -> noDay(values));
            DirectoryFill fill = new DirectoryFill(description, directory, days, findings);
            merged = template.merge(fill.fill(shown), trace, findings);
            findings.refuseOnError(); // what is wrong by its entry is not told by its words again
            if (!trace.marks()
                    && role() == Role.LETTER) { // a form of the house speaks of letters, and cites nothing itself
                fill.checkWords(trace.mentioned(), merged);
            }
            entries = fill.entries();
        } else {
            merged = template.merge(shown, trace, findings);
        }
        WordPackage finished = request.holes()
                ? HoleMarks.show(merged, tellHoles(trace.holes(), findings))
                : new ChartFill(description.charts(), request.painter(), findings)
                        .fill(
                                merged,
                                chart -> chart.bars(LetterDescription.filled(chart.title(), name, month), values));
        findings.refuseOnError();
        return new MergedLetter(
                described(finished, month),
                Provenance.of(trace.uses(), entries, schema.given(values), checks.byField()));
    }

    /**
     * What a finished letter says, whoever typed it: citations and names that are not so on a day.
     *
     * @param findings receives what is wrong
     */
    public void checkWords(WordPackage letter, Directory directory, LocalDate day, Findings findings) {
        new DirectoryFill(description, directory, LetterDays.on(day), findings).checkWords(Set.of(), letter);
    }

    /** A letter is a draft until it is issued; a form of the house never is one. */
    private WordPackage described(WordPackage word, MonthRecord month) {
        return role() == Role.LETTER
                ? word.describedAsDraft(subject(month), description.creator())
                : word.described(subject(month), description.creator());
    }

    /** @return what the comment of each hole says */
    private static List<String> tellHoles(List<Shown.Hole> holes, Findings findings) {
        Catalogue words = Catalogue.in("vi"); // the letter is in Vietnamese, whatever the messages are
        List<String> comments = new ArrayList<>();
        for (Shown.Hole hole : holes) {
            Finding finding = Finding.of(TemplateKind.HOLE, hole.place(), "title", hole.title());
            findings.add(finding);
            comments.add(words.text(
                    "hole.comment", Map.of("message", words.message(finding), "place", words.place(hole.place()))));
        }
        return comments;
    }

    /** The month's values with everything that the letter and the directory add, checked. */
    private Value.Fields accept(MonthRecord month, Directory directory, boolean holes, Findings findings) {
        Value.Fields given = Defaults.under(month.values(), description.defaults());
        Value.Fields counted = Counts.fill(given, description.counts(), directory, month.month(), findings);
        Value.Fields values = holes ? schema.acceptWithHoles(counted, findings) : schema.accept(counted, findings);
        findings.refuseOnError();
        return values;
    }

    private Previous previous(MonthRecord month, Optional<MonthRecord> before, Directory directory) {
        if (before.isEmpty()) {
            return new Previous.None();
        }
        YearMonth then = before.get().month();
        Optional<String> broken = directory.statistics().broken(then, month.month());
        if (broken.isPresent()) {
            return new Previous.Broken(then, broken.get());
        }
        Value.Fields values = accepted(before.get(), directory);
        return new Previous.Of(then, then.plusMonths(1).equals(month.month()), values);
    }

    /**
     * What a form for a month holds already: the month, the month after it for the day of issue, and none where that is allowed, as
     * for the number of a letter that has none yet.
     */
    public Value.Fields known(YearMonth month) {
        Value known = new Value.Text(month.plusMonths(1).toString(), NOWHERE);
        for (int i = description.issueDay().size() - 1; i >= 0; i--) {
            known = new Value.Fields(Map.of(description.issueDay().get(i), known), NOWHERE);
        }
        Value.Fields ky = new Value.Fields(Map.of("ky", new Value.Text(month.toString(), NOWHERE)), NOWHERE);
        Value.Fields nones = nones(schema.fields());
        return known instanceof Value.Fields fields
                ? Defaults.under(ky, Defaults.under(fields, nones))
                : Defaults.under(ky, nones);
    }

    private static Value.Fields nones(Field.Group group) {
        Map<String, Value> nones = new LinkedHashMap<>();
        group.fields().forEach((name, field) -> {
            if (field instanceof Field.Group inner) {
                nones.put(name, nones(inner));
            } else if (field instanceof Field.Leaf leaf && leaf.mayBeNone()) {
                nones.put(name, new Value.None(NOWHERE));
            }
        });
        return new Value.Fields(nones, NOWHERE);
    }

    /**
     * A month's values with everything that the letter and the directory add.
     *
     * @throws Refused if they are wrong
     */
    public Value.Fields accepted(MonthRecord month, Directory directory) {
        return accept(month, directory, false, new Findings());
    }

    /**
     * The figures of two months.
     *
     * @throws Refused if either month's data is wrong
     */
    public List<Comparison.Row> compare(MonthRecord before, MonthRecord now, Directory directory) {
        return schema.compare(accepted(before, directory), accepted(now, directory));
    }

    /**
     * The figures of a month beside those of another, if there is one.
     *
     * @throws Refused if either month's data is wrong
     */
    public List<Comparison.Row> figures(Optional<MonthRecord> before, MonthRecord now, Directory directory) {
        Value.Fields then =
                before.map(record -> accepted(record, directory)).orElse(new Value.Fields(Map.of(), NOWHERE));
        return schema.compare(then, accepted(now, directory));
    }

    /** Whether the letter names anything that is so only in its time. */
    private boolean asksDirectory() {
        return description.issuingBody().isPresent()
                || !description.references().isEmpty()
                || schema.describe().stream().anyMatch(field -> ENTRIES.contains(field.format()));
    }

    private Refused noDay(Value.Fields values) {
        String field = String.join(".", description.issueDay());
        return new Refused(Finding.of(TemplateKind.NO_ISSUE_DAY, values.place(), "field", field));
    }

    /** The day that the data gives, or every day of its month; empty where the letter has none. */
    private Optional<LetterDays> days(Value.Fields values) {
        Optional<Value> at = Optional.of(values);
        for (String key : description.issueDay()) {
            at = at.flatMap(value -> value instanceof Value.Fields fields ? fields.get(key) : Optional.empty());
        }
        Optional<String> text = at.filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text());
        return text.flatMap(Dates::day)
                .map(LetterDays::on)
                .or(() -> text.flatMap(Dates::month).map(LetterDays::in));
    }

    /** Tags that name no field, and fields that no tag names. */
    public void check(String path, Findings findings) {
        List<String> paths = new ArrayList<>();
        Set<String> needNoTag = new HashSet<>(schema.wholes());
        needNoTag.addAll(Schema.recordFields());
        for (Schema.Description field : schema.describe()) {
            paths.add(field.path());
            if (field.format().equals("signer")) {
                DirectoryFill.SIGNER.forEach(inner -> paths.add(field.path() + "." + inner));
            }
        }
        if (description.issuingBody().isPresent()) {
            DirectoryFill.ISSUING_BODY.forEach(inner -> paths.add("co_quan." + inner));
            DirectoryFill.ISSUING_BODY.forEach(inner -> needNoTag.add("co_quan." + inner));
        }
        description.references().keySet().forEach(inner -> paths.add("vien_dan." + inner));
        template.check(FieldNames.of(paths), needNoTag, path + "/schema.json", findings);
    }
}
