package vn.congvan.finding;

import java.util.Map;

/**
 * One thing to tell: what, where, and the values that the catalogue's words name in braces.
 *
 * @param arguments by the names that the catalogue uses
 */
public record Finding(Kind kind, Place place, Map<String, String> arguments) {
    public Finding {
        arguments = Map.copyOf(arguments);
    }

    public static Finding of(Kind kind, Place place) {
        return new Finding(kind, place, Map.of());
    }

    /** @param namesAndValues name, value, name, value … */
    public static Finding of(Kind kind, Place place, String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name without a value for " + kind.id());
        }
        Map<String, String> arguments = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Finding(kind, place, arguments);
    }

    public Severity severity() {
        return kind.severity();
    }

    public String id() {
        return kind.id();
    }
}
