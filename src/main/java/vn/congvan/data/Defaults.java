package vn.congvan.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a letter takes where the month's data says nothing: addressees and recipients that seldom change. */
public final class Defaults {
    private Defaults() {}

    /** The month's values over the defaults: groups key by key, everything else as a whole. */
    public static Value.Fields under(Value.Fields given, Value.Fields defaults) {
        Map<String, Value> merged = new LinkedHashMap<>(defaults.fields());
        given.fields().forEach((name, value) -> {
            Value below = defaults.fields().get(name);
            merged.put(
                    name,
                    value instanceof Value.Fields own && below instanceof Value.Fields other
                            ? under(own, other)
                            : value);
        });
        return new Value.Fields(merged, given.place(), given.blanks());
    }
}
