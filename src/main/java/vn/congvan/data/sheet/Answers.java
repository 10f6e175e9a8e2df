package vn.congvan.data.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.data.DataKind;
import vn.congvan.data.Field;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** What the tables of a file have given so far: each key known to the schema, and given once. */
final class Answers {
    private final Schema schema;
    private final String file;
    private final Findings findings;
    private final Assembly assembly;
    private final Map<String, Place.InCell> keys = new HashMap<>();
    private final Map<String, Place.InCell> listsByKey = new HashMap<>();
    private final Set<String> listsByTable = new HashSet<>();

    Answers(Schema schema, String file, Findings findings) {
        this.schema = schema;
        this.file = file;
        this.findings = findings;
        this.assembly = new Assembly(place());
    }

    /** The whole file. */
    Place place() {
        return new Place.InFile(file);
    }

    Place place(String sheet, CellName cell) {
        return new Place.InCell(file, sheet, cell.toString());
    }

    Findings findings() {
        return findings;
    }

    /** The field of a key; a key that the schema does not know is told. */
    Optional<Field.Leaf> field(String key, Place.InCell at) {
        Optional<Field.Leaf> field = schema.leaf(key);
        if (field.isEmpty()) {
            unknown(key, at);
        }
        return field;
    }

    void unknown(String key, Place.InCell at) {
        String likeKeys = key.replaceAll("\\[\\d*]", "[]");
        String near = String.join(", ", Nearest.to(likeKeys, schema.leafPaths()));
        findings.add(Finding.of(DataKind.UNKNOWN_KEY, at, "key", key, "near", near));
    }

    /** The field of a key of a form; empty if it is unknown or was given before, which is told. */
    Optional<Field.Leaf> claim(String key, KeyPath path, Place.InCell at) {
        Optional<Field.Leaf> field = field(key, at);
        if (field.isEmpty()) {
            return field;
        }
        for (String list : path.lists()) {
            if (listsByTable.contains(list)) {
                return twice(list, at);
            }
            listsByKey.putIfAbsent(list, at);
        }
        return keys.putIfAbsent(key, at) == null ? field : twice(key, at);
    }

    /** Whether a list is given here for the first time; another time is told. */
    boolean claimList(String list, Place.InCell at) {
        boolean first = !listsByKey.containsKey(list) && listsByTable.add(list);
        if (first) {
            keys.put(list, at);
        } else {
            keys.putIfAbsent(list, listsByKey.getOrDefault(list, at));
            twice(list, at);
        }
        return first;
    }

    private Optional<Field.Leaf> twice(String key, Place.InCell at) {
        Place.InCell first = keys.getOrDefault(key, at);
        String name = first.sheet().equals(at.sheet()) ? first.cell() : "'" + first.sheet() + "'!" + first.cell();
        findings.add(Finding.of(SheetKind.GIVEN_TWICE, at, "key", key, "first", name));
        return Optional.empty();
    }

    void put(KeyPath path, Value value) {
        assembly.put(path, value);
    }

    void blank(KeyPath path, Place place) {
        assembly.blank(path, place);
    }

    Value.Fields build() {
        return assembly.build();
    }
}
