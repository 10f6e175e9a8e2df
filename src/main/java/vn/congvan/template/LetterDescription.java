package vn.congvan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.directory.CitationStyle;
import vn.congvan.directory.Citing;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * What {@code letter.yaml} says.
 *
 * @param role whether it is a letter or an internal form
 * @param issuingBody an agency of the directory; empty for a letter whose letterhead is typed into the template
 * @param issueDay the path of the field that holds the day of issue, or its month; empty where there is none
 * @param counts paths of fields that the directory fills, to the ids of its counts
 * @param charts by the name that a picture's alternative text gives
 * @param references tag names under {@code vien_dan} to what they cite
 * @param defaults values where the month's file says nothing
 */
record LetterDescription(
        String title,
        String documentType,
        String subject,
        String creator,
        String fileName,
        Role role,
        Optional<Value.Text> issuingBody,
        List<String> issueDay,
        Map<String, Value.Text> counts,
        CitationStyle citationStyle,
        Map<String, Cited> references,
        Map<String, LetterChart> charts,
        Value.Fields defaults) {
    private static final List<String> REQUIRED = List.of("title", "document-type", "subject", "creator", "file-name");
    private static final List<String> OPTIONAL =
            List.of("role", "issuing-body", "issue-day", "counts", "citation", "references", "charts", "defaults");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(letter|month|month-shown)}");
    private static final Pattern SAFE_FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}");

    /**
     * A document that the letter cites.
     *
     * @param id in the directory
     * @param withBody whether the citation names the issuing body
     */
    record Cited(String id, Citing.Role role, boolean withBody, Place place) {}

    /** @throws Refused if a key is unknown, missing or not what it should be */
    static LetterDescription read(byte[] yaml, String file, Findings findings) {
        Value.Fields fields = YamlReader.read(yaml, file);
        List<String> keys = new ArrayList<>(REQUIRED);
        keys.addAll(OPTIONAL);
        refuseUnknown(fields, keys, findings);
        for (String key : REQUIRED) {
            if (text(fields, key).isEmpty()) {
                findings.add(Finding.of(TemplateKind.BAD_DESCRIPTION, fields.place(), "key", key, "near", key));
            }
        }
        Map<String, Cited> references = new LinkedHashMap<>();
        group(fields, "references").fields().forEach((name, value) -> references.put(name, cited(value, findings)));
        Map<String, LetterChart> charts = new LinkedHashMap<>();
        group(fields, "charts").fields().forEach((name, value) -> charts.put(name, chart(value, findings)));
        Value.Fields citation = group(fields, "citation");
        refuseUnknown(citation, List.of("order", "date"), findings);
        Role role = Role.named(text(fields, "role")).orElse(Role.LETTER);
        if (Role.named(text(fields, "role")).isEmpty()) {
            Place place = fields.get("role").map(Value::place).orElse(fields.place());
            findings.add(Finding.of(
                    TemplateKind.BAD_DESCRIPTION, place, "key", text(fields, "role"), "near", "role: " + Role.names()));
        }
        findings.refuseOnError();
        LetterDescription description = new LetterDescription(
                text(fields, "title"),
                text(fields, "document-type"),
                text(fields, "subject"),
                text(fields, "creator"),
                text(fields, "file-name"),
                role,
                fields.get("issuing-body").filter(Value.Text.class::isInstance).map(Value.Text.class::cast),
                text(fields, "issue-day").isEmpty()
                        ? List.of()
                        : List.of(text(fields, "issue-day").split("\\.", -1)),
                texts(group(fields, "counts")),
                new CitationStyle(
                        text(citation, "order").equals("body-date"),
                        text(citation, "date").equals("in-words")),
                references,
                charts,
                group(fields, "defaults"));
        description.refuseUnsafeName(fields);
        return description;
    }

    private static void refuseUnknown(Value.Fields fields, List<String> keys, Findings findings) {
        fields.fields().forEach((key, value) -> {
            if (!keys.contains(key)) {
                String near = String.join(", ", Nearest.to(key, keys));
                findings.add(Finding.of(TemplateKind.BAD_DESCRIPTION, value.place(), "key", key, "near", near));
            }
        });
    }

    private static Cited cited(Value value, Findings findings) {
        Value.Fields fields =
                value instanceof Value.Fields given ? given : new Value.Fields(Map.of("id", value), value.place());
        refuseUnknown(fields, List.of("id", "as", "body"), findings);
        String as = text(fields, "as");
        if (text(fields, "id").isEmpty() || !List.of("", "basis", "cited").contains(as)) {
            findings.add(
                    Finding.of(TemplateKind.BAD_DESCRIPTION, value.place(), "key", as, "near", "id, as: basis, cited"));
        }
        boolean withBody = fields.get("body")
                .filter(body -> body instanceof Value.Truth truth && !truth.truth())
                .isEmpty();
        Citing.Role role = as.equals("basis") ? Citing.Role.BASIS : Citing.Role.CITED;
        return new Cited(text(fields, "id"), role, withBody, value.place());
    }

    private static LetterChart chart(Value value, Findings findings) {
        Value.Fields fields = value instanceof Value.Fields given ? given : new Value.Fields(Map.of(), value.place());
        refuseUnknown(fields, List.of("title", "each", "label", "series"), findings);
        Map<String, String> series = new LinkedHashMap<>();
        texts(group(fields, "series")).forEach((name, key) -> series.put(name, key.text()));
        for (String key : List.of("title", "each", "label")) {
            if (text(fields, key).isEmpty() || series.isEmpty()) {
                findings.add(Finding.of(TemplateKind.BAD_DESCRIPTION, value.place(), "key", key, "near", key));
            }
        }
        return new LetterChart(
                text(fields, "title"), text(fields, "each"), text(fields, "label"), series, value.place());
    }

    private static Value.Fields group(Value.Fields fields, String key) {
        return fields.get(key)
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .orElse(new Value.Fields(Map.of(), fields.place()));
    }

    private static Map<String, Value.Text> texts(Value.Fields fields) {
        Map<String, Value.Text> texts = new LinkedHashMap<>();
        fields.fields().forEach((name, value) -> {
            if (value instanceof Value.Text text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static String text(Value.Fields fields, String key) {
        Optional<Value> value = fields.get(key);
        return value.isPresent() && value.get() instanceof Value.Text text ? text.text() : "";
    }

    private void refuseUnsafeName(Value.Fields fields) {
        String example = PLACEHOLDER.matcher(fileName).replaceAll("x");
        if (!SAFE_FILE_NAME.matcher(example).matches() || example.contains("..")) {
            Place place = fields.get("file-name").map(Value::place).orElse(fields.place());
            throw new Refused(Finding.of(TemplateKind.BAD_FILE_NAME, place, "name", fileName));
        }
    }

    /** A pattern of the description with the letter's name and month filled in. */
    static String filled(String pattern, String letter, MonthRecord month) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String word = switch (matcher.group(1)) {
                case "letter" -> letter;
                case "month" -> month.month().toString();
                default -> Dates.slashed(month.month());
            };
            matcher.appendReplacement(out, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(out).toString();
    }
}
