package vn.congvan.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Kind;
import vn.congvan.finding.Place;

/** Puts a hole wherever a value is asked for and not given, so that a letter can be looked at before all its figures are there. */
final class Holes {
    private static final Set<Kind> MISSING =
            Set.of(DataKind.MISSING_KEY, DataKind.MISSING_VALUE, DataKind.NONE_NOT_ALLOWED);

    private Holes() {}

    /** Whether a finding tells of nothing but a hole. */
    static boolean isOne(Finding finding) {
        return MISSING.contains(finding.kind());
    }

    static Value.Fields fill(Value.Fields values, Field.Group group) {
        Map<String, Value> filled = new LinkedHashMap<>(values.fields());
        group.fields().forEach((name, field) -> {
            Optional<Value> given = values.get(name);
            if (given.isEmpty() || isWrongNone(given.get(), field)) {
                if (field.required() && !isDerived(field)) {
                    Place place = given.map(Value::place).orElseGet(() -> placeOf(name, values));
                    filled.put(name, hole(field, place));
                }
            } else {
                filled.put(name, fill(given.get(), field));
            }
        });
        return new Value.Fields(filled, values.place(), values.blanks());
    }

    private static Value fill(Value value, Field field) {
        if (field instanceof Field.Group group && value instanceof Value.Fields fields) {
            return fill(fields, group);
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            List<Value> filled = new ArrayList<>();
            items.items().forEach(item -> filled.add(fill(item, list.item())));
            return new Value.Items(filled, items.place());
        }
        return value;
    }

    private static boolean isWrongNone(Value value, Field field) {
        return value instanceof Value.None && !(field instanceof Field.Leaf leaf && leaf.mayBeNone());
    }

    private static boolean isDerived(Field field) {
        return field instanceof Field.Leaf leaf && leaf.format().derivedFrom().isPresent();
    }

    private static Value hole(Field field, Place place) {
        if (field instanceof Field.Group group) {
            return fill(new Value.Fields(Map.of(), place), group);
        } else if (field instanceof Field.List list) {
            return new Value.Items(List.of(hole(list.item(), place)), place);
        }
        return new Value.Hole(field.title(), place);
    }

    /** The empty cell of a form, or the line of the group and the path that is missing there. */
    private static Place placeOf(String name, Value.Fields group) {
        Place blank = group.blanks().get(name);
        if (blank != null) {
            return blank;
        } else if (group.place() instanceof Place.AtLine at) {
            return new Place.AtLine(at.file(), at.line(), at.path().isEmpty() ? name : at.path() + "." + name);
        }
        return group.place();
    }
}
