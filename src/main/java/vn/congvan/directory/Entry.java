package vn.congvan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;

/** A group of values that the schema has accepted, read by name. */
record Entry(Value.Fields fields) {
    Place place() {
        return fields.place();
    }

    String text(String name) {
        return optional(name).orElse("");
    }

    Optional<String> optional(String name) {
        return fields.get(name)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text().strip());
    }

    Optional<LocalDate> day(String name) {
        return optional(name).flatMap(Dates::day);
    }

    boolean truth(String name) {
        return fields.get(name)
                .filter(value -> value instanceof Value.Truth truth && truth.truth())
                .isPresent();
    }

    Period period() {
        return new Period(day("tu"), day("den"));
    }

    Optional<Entry> group(String name) {
        return fields.get(name).filter(Value.Fields.class::isInstance).map(value -> new Entry((Value.Fields) value));
    }

    List<Entry> entries(String name) {
        List<Entry> entries = new ArrayList<>();
        for (Value item : items(name)) {
            entries.add(new Entry((Value.Fields) item));
        }
        return entries;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Value item : items(name)) {
            texts.add(((Value.Text) item).text().strip());
        }
        return texts;
    }

    private List<Value> items(String name) {
        return fields.get(name)
                .filter(Value.Items.class::isInstance)
                .map(value -> ((Value.Items) value).items())
                .orElse(List.of());
    }
}
