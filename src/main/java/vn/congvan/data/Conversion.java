package vn.congvan.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.data.Field.Type;

/** Takes a value for the type that its field asks for, where nothing is lost; anything else stays for the validator to refuse. */
final class Conversion {
    Value.Fields convert(Value.Fields values, Field.Group group) {
        Map<String, Value> converted = new LinkedHashMap<>();
        values.fields().forEach((name, value) -> {
            Field field = group.fields().get(name);
            converted.put(name, field == null ? value : convert(value, field));
        });
        return new Value.Fields(converted, values.place(), values.blanks());
    }

    private Value convert(Value value, Field field) {
        if (field instanceof Field.Group group && value instanceof Value.Fields fields) {
            return convert(fields, group);
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            List<Value> converted = new ArrayList<>();
            items.items().forEach(item -> converted.add(convert(item, list.item())));
            return new Value.Items(converted, items.place());
        } else if (field instanceof Field.Leaf leaf) {
            return convert(value, leaf.type());
        }
        return value;
    }

    private static Value convert(Value value, Type type) {
        boolean wantsNumber = type == Type.NUMBER || type == Type.WHOLE_NUMBER;
        if (wantsNumber && value instanceof Value.Text text) {
            return YamlReader.number(text.text())
                    .<Value>map(number -> new Value.Number(number, text.text(), text.place()))
                    .orElse(value);
        } else if (type == Type.TEXT && value instanceof Value.Number number) {
            return new Value.Text(number.given(), number.place());
        }
        return value;
    }
}
