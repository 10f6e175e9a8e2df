package vn.congvan.data;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads the fields and their display formats out of a JSON Schema. */
final class FieldReader {
    private static final int DEEPEST = 20;

    private final JsonNode root;
    private final String file;

    FieldReader(JsonNode root, String file) {
        this.root = root;
        this.file = file;
    }

    Field.Group read() {
        if (field("", root, true, 0) instanceof Field.Group group) {
            return group;
        }
        throw damaged("type");
    }

    private Refused damaged(String what) {
        return new Refused(Finding.of(DataKind.SCHEMA_DAMAGED, new Place.InFile(file), "what", what));
    }

    private Field field(String name, JsonNode given, boolean required, int depth) {
        if (depth > DEEPEST) {
            throw damaged(name);
        }
        JsonNode node = resolve(given);
        String title = node.path("title").asString(name);
        return switch (type(node)) {
            case "object" -> new Field.Group(title, required, fields(node, depth));
            case "array" -> new Field.List(title, required, field(title, node.path("items"), true, depth + 1));
            case "number" -> leaf(title, required, Field.Type.NUMBER, format(name, node), node);
            case "integer" -> leaf(title, required, Field.Type.WHOLE_NUMBER, format(name, node), node);
            case "boolean" -> leaf(title, required, Field.Type.TRUTH, new Format.Plain(), node);
            case "string" -> leaf(title, required, Field.Type.TEXT, format(name, node), node);
            default -> throw damaged(name.isEmpty() ? "type" : name);
        };
    }

    private static Field.Leaf leaf(String title, boolean required, Field.Type type, Format format, JsonNode node) {
        boolean mayBeNone = false;
        for (JsonNode one : node.path("type")) {
            mayBeNone |= one.asString("").equals("null");
        }
        Field.Range range = new Field.Range(number(node.path("minimum")), number(node.path("maximum")));
        return new Field.Leaf(title, required, type, format, range, mayBeNone);
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** A reference into the schema's own {@code $defs}; what stands beside it, as a title does, goes first. */
    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        if (!reference.startsWith("#/")) {
            throw damaged(reference);
        }
        JsonNode target = root.at(reference.substring(1));
        if (!(target instanceof tools.jackson.databind.node.ObjectNode object) || target.has("$ref")) {
            throw damaged(reference);
        }
        var merged = object.deepCopy();
        node.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        merged.remove("$ref");
        return merged;
    }

    /** The first type that is not {@code null}. */
    private static String type(JsonNode node) {
        JsonNode type = node.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asString("").equals("null")) {
                    return one.asString("");
                }
            }
        }
        return type.asString("");
    }

    private Map<String, Field> fields(JsonNode node, int depth) {
        Set<String> required = new HashSet<>();
        node.path("required").forEach(name -> required.add(name.asString("")));
        Map<String, Field> fields = new LinkedHashMap<>();
        node.path("properties")
                .properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        field(entry.getKey(), entry.getValue(), required.contains(entry.getKey()), depth + 1)));
        return fields;
    }

    private Format format(String name, JsonNode node) {
        JsonNode display = node.path("display");
        return switch (display.path("format").asString("")) {
            case "" -> type(node).equals("string") ? new Format.Plain() : new Format.Decimal(OptionalInt.empty());
            case "number" -> new Format.Decimal(decimals(display));
            case "percent" -> new Format.Percent();
            case "score" -> new Format.Score(whole(name, display.path("of")));
            case "rank" -> new Format.Rank(whole(name, display.path("of")));
            case "date" -> new Format.Day();
            case "date-in-words" -> new Format.DayInWords();
            case "month" -> new Format.Month();
            case "words" ->
                new Format.Words(
                        new NumberWords(
                                display.path("zero").asString("linh"),
                                display.path("thousand").asString("nghìn"),
                                display.path("capital").asBoolean(false)),
                        display.has("of") ? Optional.of(whole(name, display.path("of"))) : Optional.empty());
            case "before" -> new Format.Before(whole(name, display.path("of")));
            case "change" -> change(name, display);
            case "addressee", "recipient", "signer" ->
                new Format.Entry(display.path("format").asString(""));
            default -> throw damaged(name + ".display");
        };
    }

    private Format.Change change(String name, JsonNode display) {
        boolean rank = display.path("rank").asBoolean(false);
        return new Format.Change(
                whole(name, display.path("of")),
                rank,
                display.path("unit").asString(rank ? "bậc" : ""),
                display.path("named").asBoolean(false));
    }

    private static OptionalInt decimals(JsonNode display) {
        JsonNode decimals = display.path("decimals");
        return decimals.isInt() ? OptionalInt.of(Math.max(0, Math.min(20, decimals.asInt()))) : OptionalInt.empty();
    }

    private Format.Whole whole(String name, JsonNode of) {
        if (of.isNumber()) {
            return new Format.Whole.Fixed(of.decimalValue());
        }
        String path = of.asString("");
        if (path.isEmpty()) {
            throw damaged(name + ".display.of");
        }
        return path.startsWith("/")
                ? new Format.Whole.AtRoot(List.of(path.substring(1).split("/", -1)))
                : new Format.Whole.Sibling(path);
    }
}
