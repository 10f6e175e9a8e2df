package vn.congvan.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A field of the data as the schema describes it. */
public sealed interface Field {
    /** Its Vietnamese name; its key if the schema gives none. */
    String title();

    boolean required();

    /** @param mayBeNone whether {@code null} is allowed */
    record Leaf(String title, boolean required, Type type, Format format, Range range, boolean mayBeNone)
            implements Field {
        /** Stands for a field that the schema does not describe. */
        static Leaf unknown() {
            return new Leaf("", true, Type.TEXT, new Format.Plain(), Range.open(), false);
        }
    }

    enum Type {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        TRUTH
    }

    /** Between which numbers a value lies, both included. */
    record Range(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
        static Range open() {
            return new Range(Optional.empty(), Optional.empty());
        }
    }

    record Group(String title, boolean required, Map<String, Field> fields) implements Field {
        public Group {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record List(String title, boolean required, Field item) implements Field {}
}
