package vn.congvan.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** A field of the data as the schema describes it. */
sealed interface Field {
    /** Its Vietnamese name; its key if the schema gives none. */
    String title();

    boolean required();

    record Leaf(String title, boolean required, Type type, Format format) implements Field {}

    enum Type {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        TRUTH
    }

    record Group(String title, boolean required, Map<String, Field> fields) implements Field {
        public Group {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record List(String title, boolean required, Field item) implements Field {}
}
