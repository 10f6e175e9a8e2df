package vn.congvan.data;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as JSON, for the validator. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(Value value) {
        if (value instanceof Value.Text text) {
            return NODES.stringNode(text.text());
        } else if (value instanceof Value.Number number) {
            return NODES.numberNode(number.number());
        } else if (value instanceof Value.Truth truth) {
            return NODES.booleanNode(truth.truth());
        } else if (value instanceof Value.Items items) {
            ArrayNode array = NODES.arrayNode();
            items.items().forEach(item -> array.add(of(item)));
            return array;
        } else if (value instanceof Value.Fields fields) {
            ObjectNode object = NODES.objectNode();
            fields.fields().forEach((name, field) -> object.set(name, of(field)));
            return object;
        }
        return NODES.nullNode();
    }
}
