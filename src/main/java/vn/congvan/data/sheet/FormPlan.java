package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Field;
import vn.congvan.data.Value;

/** What a form asks for: single values in rows below headings, and lists in tables of their own. */
final class FormPlan {
    /** Rows left free below the items of last month. */
    private static final int SPARE = 3;

    /** Items asked for where neither last month nor the letter has any. */
    private static final int FEWEST = 5;

    /** @param key empty for a heading */
    record Line(String key, String label, Optional<Field.Leaf> field) {}

    /** @param columns by their keys, {@code truc_tuyen[].diem} */
    record Table(String list, String title, Map<String, Field.Leaf> columns, int rows) {}

    private final Value.Fields known;
    private final Value.Fields lastMonth;
    private final List<Line> lines = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    FormPlan(Field.Group fields, Value.Fields known, Value.Fields lastMonth) {
        this.known = known;
        this.lastMonth = lastMonth;
        fields.fields().forEach((name, field) -> {
            if (field instanceof Field.Group group) {
                lines.add(new Line("", group.title(), Optional.empty()));
                group.fields().forEach((inner, child) -> add(name + "." + inner, child.title(), child));
            } else {
                add(name, field.title(), field);
            }
        });
    }

    List<Line> lines() {
        return lines;
    }

    List<Table> tables() {
        return tables;
    }

    private void add(String key, String label, Field field) {
        if (field instanceof Field.Leaf leaf) {
            lines.add(new Line(key, label, Optional.of(leaf)));
        } else if (field instanceof Field.Group group) {
            group.fields().forEach((name, child) -> add(key + "." + name, label + " – " + child.title(), child));
        } else if (field instanceof Field.List list) {
            Map<String, Field.Leaf> columns = new LinkedHashMap<>();
            if (!key.contains("[") && addColumns(key + "[]", list.item(), columns)) {
                tables.add(new Table(key, label, columns, rows(key, FEWEST, SPARE)));
            } else {
                addItems(key, label, list);
            }
        }
    }

    /** False if the items have lists in them, for which a table has no room. */
    private static boolean addColumns(String key, Field field, Map<String, Field.Leaf> columns) {
        if (field instanceof Field.Leaf leaf) {
            columns.put(key, leaf);
            return true;
        }
        return field instanceof Field.Group group
                && group.fields().entrySet().stream()
                        .allMatch(inner -> addColumns(key + "." + inner.getKey(), inner.getValue(), columns));
    }

    private void addItems(String key, String label, Field.List list) {
        int count = rows(key, 2, 1);
        for (int i = 1; i <= count; i++) {
            add(key + "[" + i + "]", label + " " + i, list.item());
        }
    }

    private int rows(String key, int fewest, int spare) {
        int items = Math.max(items(known, key), items(lastMonth, key));
        return Math.max(fewest, items + spare);
    }

    private static int items(Value.Fields values, String key) {
        return at(values, key)
                .map(v -> v instanceof Value.Items items ? items.items().size() : 0)
                .orElse(0);
    }

    /** The value of a key, as {@code truc_tuyen[2].diem}. */
    static Optional<Value> at(Value.Fields values, String key) {
        Optional<Value> at = Optional.of(values);
        for (KeyPath.Step step : KeyPath.of(key).orElseThrow().steps()) {
            at = at.flatMap(
                    value -> value instanceof Value.Fields fields ? fields.get(step.name()) : Optional.<Value>empty());
            if (step.item() > 0) {
                at = at.flatMap(value ->
                        value instanceof Value.Items items && items.items().size() >= step.item()
                                ? Optional.of(items.items().get(step.item() - 1))
                                : Optional.empty());
            }
        }
        return at;
    }
}
