package vn.congvan.data;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Nearest;

/** One fault that the validator found, in our words and at the place in the user's file. */
final class Fault {
    private final Error error;
    private final Value value;
    private final Optional<Field> field;

    Fault(Error error, Value.Fields values, Field.Group fields) {
        this.error = error;
        Value at = values;
        Optional<Field> described = Optional.of(fields);
        for (Object element : elements(error)) {
            at = child(at, element).orElse(at);
            described = described.flatMap(d -> child(d, element));
        }
        this.value = at;
        this.field = described;
    }

    private static List<Object> elements(Error error) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            elements.add(error.getInstanceLocation().getElement(i));
        }
        return elements;
    }

    private static Optional<Value> child(Value value, Object element) {
        if (value instanceof Value.Fields fields) {
            return fields.get(element.toString());
        } else if (value instanceof Value.Items items && element instanceof Integer index) {
            return Optional.of(items.items().get(index));
        }
        return Optional.empty();
    }

    private static Optional<Field> child(Field field, Object element) {
        if (field instanceof Field.Group group) {
            return Optional.ofNullable(group.fields().get(element.toString()));
        }
        return field instanceof Field.List list ? Optional.of(list.item()) : Optional.empty();
    }

    Finding finding() {
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey();
            case "required" -> missingKey();
            case "type" -> of(wrongType());
            case "minimum", "exclusiveMinimum" -> limit(DataKind.TOO_SMALL);
            case "maximum", "exclusiveMaximum" -> limit(DataKind.TOO_GREAT);
            case "minItems" -> limit(DataKind.TOO_FEW_ITEMS);
            default -> of(DataKind.NOT_ALLOWED);
        };
    }

    private Finding unknownKey() {
        String key = error.getProperty();
        List<String> known = field.filter(Field.Group.class::isInstance)
                .map(group -> List.copyOf(((Field.Group) group).fields().keySet()))
                .orElse(List.of());
        Value unknown = child(value, key).orElse(value);
        return Finding.of(
                DataKind.UNKNOWN_KEY, unknown.place(), "key", key, "near", String.join(", ", Nearest.to(key, known)));
    }

    private Finding missingKey() {
        String key = error.getProperty();
        String title = field.flatMap(f -> child(f, key)).map(Field::title).orElse(key);
        if (value instanceof Value.Fields fields && fields.blanks().containsKey(key)) {
            return Finding.of(DataKind.MISSING_VALUE, fields.blanks().get(key), "key", key, "title", title);
        }
        return Finding.of(DataKind.MISSING_KEY, value.place(), "key", key, "title", title);
    }

    private DataKind wrongType() {
        if (value instanceof Value.None) {
            return DataKind.NONE_NOT_ALLOWED;
        }
        Field wanted = field.orElse(Field.Leaf.unknown());
        if (wanted instanceof Field.Group) {
            return DataKind.NOT_A_GROUP;
        } else if (wanted instanceof Field.List) {
            return DataKind.NOT_A_LIST;
        }
        return switch (((Field.Leaf) wanted).type()) {
            case TEXT -> DataKind.NOT_A_TEXT;
            case TRUTH -> DataKind.NOT_A_TRUTH;
            case NUMBER -> DataKind.NOT_A_NUMBER;
            case WHOLE_NUMBER -> value instanceof Value.Number ? DataKind.NOT_WHOLE : DataKind.NOT_A_NUMBER;
        };
    }

    private Finding limit(DataKind kind) {
        String limit =
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return Finding.of(kind, value.place(), "title", title(), "given", given(), "limit", limit.replace('.', ','));
    }

    private Finding of(DataKind kind) {
        return Finding.of(kind, value.place(), "title", title(), "given", given());
    }

    private String title() {
        return field.map(Field::title).orElse("");
    }

    private String given() {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Number number) {
            return number.given();
        } else if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.truth());
        }
        return "";
    }
}
