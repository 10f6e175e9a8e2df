package vn.congvan.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Place;

/** A value of the month, immutable, with the place that it came from. */
public sealed interface Value {
    Place place();

    /** Words, in Unicode NFC, as the file has them otherwise. */
    record Text(String text, Place place) implements Value {}

    /**
     * A number exactly as it was given: {@code 80,10} keeps its last zero.
     *
     * @param given its characters, for fields that hold text: the letter number {@code 05}
     */
    record Number(BigDecimal number, String given, Place place) implements Value {}

    record Truth(boolean truth, Place place) implements Value {}

    /** Given as none on purpose; a missing value is no {@code Value} at all. */
    record None(Place place) implements Value {}

    /**
     * A value that is asked for and not given yet; only in a letter that is looked at before it is finished.
     *
     * @param title of the field
     */
    record Hole(String title, Place place) implements Value {}

    record Items(List<Value> items, Place place) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Named values in the order of the file.
     *
     * @param blanks where a value that was not given has its place: the empty cell of a form
     */
    record Fields(Map<String, Value> fields, Place place, Map<String, Place> blanks) implements Value {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            blanks = Map.copyOf(blanks);
        }

        public Fields(Map<String, Value> fields, Place place) {
            this(fields, place, Map.of());
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }
}
