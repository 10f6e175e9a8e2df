package vn.congvan.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;

/** The values of a form that the program fills in itself; each has a place of its own, by which it is found again in the pages. */
final class FormValues {
    private final String form;
    private final Map<String, Value> fields = new LinkedHashMap<>();

    /** @param form as people call it, for findings */
    FormValues(String form) {
        this.form = form;
    }

    /** Words; none where they are empty. */
    FormValues with(String field, String words) {
        fields.put(field, text(field, words));
        return this;
    }

    FormValues withTexts(String field, List<String> texts) {
        List<Value> items = new ArrayList<>();
        for (String text : texts) {
            items.add(text(field + "[" + (items.size() + 1) + "]", text));
        }
        fields.put(field, new Value.Items(items, place(field)));
        return this;
    }

    /** @param rows of named words each */
    FormValues withRows(String field, List<Map<String, String>> rows) {
        List<Value> items = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String path = field + "[" + (items.size() + 1) + "]";
            Map<String, Value> values = new LinkedHashMap<>();
            row.forEach((name, words) -> values.put(name, text(path + "." + name, words)));
            items.add(new Value.Fields(values, place(path)));
        }
        fields.put(field, new Value.Items(items, place(field)));
        return this;
    }

    Value.Fields values() {
        return new Value.Fields(fields, place(""));
    }

    private Value text(String path, String words) {
        return words.isEmpty() ? new Value.None(place(path)) : new Value.Text(words, place(path));
    }

    private Place place(String path) {
        return new Place.AtLine(form, 1, path);
    }
}
