package vn.congvan.data;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * The fields that a letter takes: JSON Schema 2020-12, with {@code title} for their Vietnamese names and our own keyword
 * {@code display} for their display formats. Immutable and thread-safe.
 */
public final class Schema {
    private static final Pattern ITEM = Pattern.compile("(.+)\\[(?:[1-9]\\d{0,3})?]");

    /** The field that says, with the reason, that a month was not published. */
    public static final String NOT_PUBLISHED = "khong_cong_bo";

    /** The day on which a month's figures were closed. */
    public static final String CLOSED = "thoi_diem_chot";

    /** The export that the figures come from: a file beside the data file, or words. */
    public static final String SOURCE = "nguon_so_lieu";

    /** What a record has whatever letter it is for. */
    private static final Map<String, String> RECORD_FIELDS = recordFieldsInOrder();

    private static Map<String, String> recordFieldsInOrder() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "ky", "{\"type\": \"string\", \"title\": \"Tháng của số liệu\", \"display\": {\"format\": \"month\"}}");
        fields.put(
                CLOSED,
                "{\"type\": \"string\", \"title\": \"Ngày chốt số liệu\", \"display\": {\"format\": \"date\"}}");
        fields.put(SOURCE, "{\"type\": \"string\", \"title\": \"Nguồn số liệu\"}");
        fields.put(NOT_PUBLISHED, "{\"type\": \"string\", \"title\": \"Lý do không công bố\"}");
        return Collections.unmodifiableMap(fields);
    }

    private final com.networknt.schema.Schema validator;
    private final Field.Group fields;

    private Schema(com.networknt.schema.Schema validator, Field.Group fields) {
        this.validator = validator;
        this.fields = fields;
    }

    /** @throws Refused if it is no schema of an object, or uses what we do not know */
    public static Schema read(byte[] json, String file) {
        return read(json, file, Map.of());
    }

    /** As {@link #read}, with the fields of every record. */
    public static Schema ofRecord(byte[] json, String file) {
        return read(json, file, RECORD_FIELDS);
    }

    private static Schema read(byte[] json, String file, Map<String, String> besides) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (root.path("properties") instanceof ObjectNode properties) {
                besides.forEach((name, field) -> {
                    if (!properties.has(name)) {
                        properties.set(name, JsonMapper.shared().readTree(field));
                    }
                });
            }
            Field.Group fields = new FieldReader(root, file).read();
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new Schema(registry.getSchema(root), fields);
        } catch (JacksonException | com.networknt.schema.SchemaException e) {
            throw new Refused(Finding.of(
                    DataKind.SCHEMA_DAMAGED, new Place.InFile(file), "what", String.valueOf(e.getMessage())));
        }
    }

    /**
     * A field for people.
     *
     * @param path {@code tong_hop.diem}, {@code noi_nhan[].ten}
     * @param format the display format's name; empty for plain text and for groups
     */
    public record Description(String path, String title, String format, boolean required) {}

    /** Every field in the schema's order, a group before what is in it. */
    public List<Description> describe() {
        List<Description> all = new ArrayList<>();
        describe(fields, "", all);
        return List.copyOf(all);
    }

    private static void describe(Field field, String path, List<Description> all) {
        if (!path.isEmpty() && !(path.endsWith("[]") && field instanceof Field.Group)) {
            String format = field instanceof Field.Leaf leaf ? leaf.format().name() : "";
            all.add(new Description(path, field.title(), format, field.required()));
        }
        if (field instanceof Field.Group group) {
            group.fields().forEach((name, inner) -> describe(inner, path.isEmpty() ? name : path + "." + name, all));
        } else if (field instanceof Field.List list) {
            describe(list.item(), path + "[]", all);
        }
    }

    /** What the data has, by name. */
    public Field.Group fields() {
        return fields;
    }

    /**
     * The field of a single value.
     *
     * @param path with the place in a list or with empty brackets: {@code noi_nhan[2].ten}, {@code noi_nhan[].ten}
     * @return empty if there is none, or it is a group or a list
     */
    public Optional<Field.Leaf> leaf(String path) {
        Optional<Field> at = Optional.of(fields);
        for (String step : path.split("\\.", -1)) {
            Matcher item = ITEM.matcher(step);
            boolean isItem = item.matches();
            String name = isItem ? item.group(1) : step;
            at = at.flatMap(field -> field instanceof Field.Group group
                    ? Optional.ofNullable(group.fields().get(name))
                    : Optional.empty());
            if (isItem) {
                at = at.flatMap(
                        field -> field instanceof Field.List list ? Optional.of(list.item()) : Optional.empty());
            }
        }
        return at.flatMap(field -> field instanceof Field.Leaf leaf ? Optional.of(leaf) : Optional.empty());
    }

    /** The paths of all single values in the schema's order: {@code tong_hop.diem}, {@code noi_nhan[].ten}. */
    public List<String> leafPaths() {
        List<String> paths = new ArrayList<>();
        addLeafPaths(fields, "", paths);
        return List.copyOf(paths);
    }

    private static void addLeafPaths(Field field, String path, List<String> paths) {
        if (field instanceof Field.Group group) {
            group.fields()
                    .forEach((name, inner) -> addLeafPaths(inner, path.isEmpty() ? name : path + "." + name, paths));
        } else if (field instanceof Field.List list) {
            addLeafPaths(list.item(), path + "[]", paths);
        } else {
            paths.add(path);
        }
    }

    /** The paths of the fields that every record has. */
    public static Set<String> recordFields() {
        return RECORD_FIELDS.keySet();
    }

    /** The paths of the fields that others are counted out of, as {@code so_tinh} of a rank: shown with these. */
    public Set<String> wholes() {
        Set<String> paths = new LinkedHashSet<>();
        addWholes(fields, "", paths);
        return Collections.unmodifiableSet(paths);
    }

    private static void addWholes(Field field, String group, Set<String> paths) {
        if (field instanceof Field.Group inner) {
            inner.fields().forEach((name, child) -> {
                boolean isLeaf = child instanceof Field.Leaf;
                addWholes(child, isLeaf ? group : group + name + ".", paths);
            });
        } else if (field instanceof Field.List list) {
            addWholes(list.item(), group, paths);
        } else if (field instanceof Field.Leaf leaf) {
            leaf.format().whole().flatMap(whole -> whole.path(group)).ifPresent(paths::add);
        }
    }

    /**
     * Checks values and gives them back with the types that the schema asks for: a text {@code "80,12"} has become a number where a
     * number belongs. After an error among the findings the result is not to be used.
     */
    public Value.Fields accept(Value.Fields given, Findings findings) {
        return check(given, findings);
    }

    /** As {@link #accept}, with a hole wherever a value that is asked for is not given. */
    public Value.Fields acceptWithHoles(Value.Fields given, Findings findings) {
        Findings own = new Findings();
        Value.Fields values = check(given, own);
        own.list().stream().filter(finding -> !Holes.isOne(finding)).forEach(findings::add);
        return Holes.fill(values, fields);
    }

    private Value.Fields check(Value.Fields given, Findings findings) {
        Value.Fields values = new Conversion().convert(given, fields);
        List<Error> errors = validator.validate(JsonTree.of(values));
        int before = findings.errors().size();
        errors.forEach(error -> findings.add(new Fault(error, values, fields).finding()));
        new FormatCheck(values, findings).check(fields);
        if (findings.errors().size() == before && !errors.isEmpty()) {
            throw new IllegalStateException("an error without a finding");
        }
        return values;
    }

    /**
     * The values as a letter shows them. A field that the schema knows but does not ask for is none where it is missing.
     *
     * @param values as {@link #accept} gave them, without an error
     * @param findings receives what was rounded
     */
    public Shown.Fields show(Value.Fields values, Findings findings) {
        return show(values, new Previous.None(), findings);
    }

    /** The same with the changes since another month. */
    public Shown.Fields show(Value.Fields values, Previous previous, Findings findings) {
        return new Display(values, new Changes(previous), findings).show(fields);
    }

    /** The figures of two months, as {@link #accept} gave them. */
    public List<Comparison.Row> compare(Value.Fields before, Value.Fields now) {
        return Comparison.of(fields, before, now);
    }

    /**
     * A value and its field.
     *
     * @param path {@code tong_hop.diem}, {@code noi_nhan[2].ten}
     * @param format the display format's name; empty for plain text
     */
    public record Given(String path, String title, String format, Value value) {}

    /** Every value of a field that holds one, in the schema's order. */
    public List<Given> given(Value.Fields values) {
        List<Given> all = new ArrayList<>();
        addGiven("", fields, values, all);
        return List.copyOf(all);
    }

    private static void addGiven(String path, Field field, Value value, List<Given> all) {
        if (field instanceof Field.Group group && value instanceof Value.Fields given) {
            group.fields().forEach((name, inner) -> {
                String full = path.isEmpty() ? name : path + "." + name;
                given.get(name).ifPresent(child -> addGiven(full, inner, child, all));
            });
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                addGiven(path + "[" + (i + 1) + "]", list.item(), items.items().get(i), all);
            }
        } else if (field instanceof Field.Leaf leaf) {
            all.add(new Given(path, leaf.title(), leaf.format().name(), value));
        }
    }
}
