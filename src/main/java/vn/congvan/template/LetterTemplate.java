package vn.congvan.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.data.Defaults;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Schema;
import vn.congvan.data.Shown;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.word.WordPackage;

/** A letter's folder, read and compiled once. Immutable and thread-safe. */
public final class LetterTemplate {
    private static final List<String> KEYS =
            List.of("title", "document-type", "subject", "creator", "file-name", "defaults");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(letter|month|month-shown)}");
    private static final Pattern SAFE_FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}");

    private final String name;
    private final Description description;
    private final Schema schema;
    private final WordTemplate template;

    private LetterTemplate(String name, Description description, Schema schema, WordTemplate template) {
        this.name = name;
        this.description = description;
        this.schema = schema;
        this.template = template;
    }

    /**
     * The files of a letter's folder, in memory.
     *
     * @param name of the folder
     * @param path of the folder as people call it, for findings
     * @param partials by name without {@code .docx}
     */
    public record Folder(
            String name,
            String path,
            byte[] description,
            byte[] schema,
            WordPackage template,
            Map<String, WordPackage> partials) {}

    /** What {@code letter.yaml} says. */
    private record Description(
            String title,
            String documentType,
            String subject,
            String creator,
            String fileName,
            Value.Fields defaults) {}

    /**
     * @param findings receives what is wrong, and which tags Word had split
     * @throws Refused if the letter cannot be used
     */
    public static LetterTemplate read(Folder folder, Findings findings) {
        Description description = description(folder, findings);
        Schema schema = Schema.read(folder.schema(), folder.path() + "/schema.json");
        WordTemplate template = WordTemplate.compile(folder.template(), folder.partials(), findings);
        return new LetterTemplate(folder.name(), description, schema, template);
    }

    private static Description description(Folder folder, Findings findings) {
        Value.Fields fields = YamlReader.read(folder.description(), folder.path() + "/letter.yaml");
        fields.fields().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String near = String.join(", ", Nearest.to(key, KEYS));
                findings.add(Finding.of(TemplateKind.BAD_DESCRIPTION, value.place(), "key", key, "near", near));
            }
        });
        for (String key : List.of("title", "document-type", "subject", "creator", "file-name")) {
            if (text(fields, key).isEmpty()) {
                findings.add(Finding.of(TemplateKind.BAD_DESCRIPTION, fields.place(), "key", key, "near", key));
            }
        }
        Value.Fields defaults = fields.get("defaults")
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .orElse(new Value.Fields(Map.of(), fields.place()));
        findings.refuseOnError();
        Description description = new Description(
                text(fields, "title"),
                text(fields, "document-type"),
                text(fields, "subject"),
                text(fields, "creator"),
                text(fields, "file-name"),
                defaults);
        String example = PLACEHOLDER.matcher(description.fileName()).replaceAll("x");
        if (!SAFE_FILE_NAME.matcher(example).matches() || example.contains("..")) {
            Place place = fields.get("file-name").map(Value::place).orElse(fields.place());
            throw new Refused(Finding.of(TemplateKind.BAD_FILE_NAME, place, "name", description.fileName()));
        }
        return description;
    }

    private static String text(Value.Fields fields, String key) {
        Optional<Value> value = fields.get(key);
        return value.isPresent() && value.get() instanceof Value.Text text ? text.text() : "";
    }

    public String name() {
        return name;
    }

    public String title() {
        return description.title();
    }

    public Schema schema() {
        return schema;
    }

    /** The name of the letter's files, without ending. */
    public String fileName(MonthRecord month) {
        return filled(description.fileName(), month);
    }

    /** The letter's subject: the title of its documents. */
    public String subject(MonthRecord month) {
        return filled(description.subject(), month);
    }

    private String filled(String pattern, MonthRecord month) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String word = switch (matcher.group(1)) {
                case "letter" -> name;
                case "month" -> month.month().toString();
                default -> Dates.slashed(month.month());
            };
            matcher.appendReplacement(out, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(out).toString();
    }

    /**
     * The letter of a month.
     *
     * @param findings receives what is wrong with the data or what was rounded
     * @throws Refused if anything is wrong: then there is no letter
     */
    public WordPackage merge(MonthRecord month, Findings findings) {
        Value.Fields values = schema.accept(Defaults.under(month.values(), description.defaults()), findings);
        findings.refuseOnError();
        Shown.Fields shown = schema.show(values, findings);
        WordPackage merged = template.merge(shown, findings);
        findings.refuseOnError();
        return merged.described(subject(month), description.creator());
    }

    /** Tags that name no field, and fields that no tag names. */
    public void check(String path, Findings findings) {
        List<String> paths =
                schema.describe().stream().map(Schema.Description::path).toList();
        template.check(FieldNames.of(paths), schema.wholes(), path + "/schema.json", findings);
    }
}
