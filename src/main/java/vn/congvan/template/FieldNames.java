package vn.congvan.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a template may use, as a tree; what is in a list's items stands under the list.
 *
 * @param fields empty for a field with nothing in it
 */
public record FieldNames(Map<String, FieldNames> fields) {
    public FieldNames {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @param paths {@code tong_hop.diem}, {@code noi_nhan[].ten}, each group before what is in it */
    public static FieldNames of(List<String> paths) {
        Map<String, FieldNames> fields = new LinkedHashMap<>();
        for (String path : paths) {
            String[] names = path.replace("[]", "").split("\\.", -1);
            put(fields, List.of(names));
        }
        return new FieldNames(fields);
    }

    private static void put(Map<String, FieldNames> fields, List<String> names) {
        String first = names.get(0);
        Map<String, FieldNames> inner = new LinkedHashMap<>();
        Optional.ofNullable(fields.get(first)).ifPresent(known -> inner.putAll(known.fields()));
        if (names.size() > 1) {
            put(inner, names.subList(1, names.size()));
        }
        fields.put(first, new FieldNames(inner));
    }

    Optional<FieldNames> child(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
