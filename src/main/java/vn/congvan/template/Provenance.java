package vn.congvan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;

/**
 * Where every word that merging put into a letter came from.
 *
 * @param figures one for each place in the letter where a value stands, in the letter's order
 * @param entries of the directory that the letter names
 */
public record Provenance(List<Figure> figures, List<Entry> entries) {
    public Provenance {
        figures = List.copyOf(figures);
        entries = List.copyOf(entries);
    }

    /**
     * A value in the letter.
     *
     * @param path of its field; empty where it is no field of the data
     * @param format the display format's name; empty for plain text
     * @param given as the file has it
     * @param checks the ids of the cross-checks that looked at it
     */
    public record Figure(
            String tag, String shown, String path, String format, String given, Place from, List<String> checks) {
        public Figure {
            checks = List.copyOf(checks);
        }
    }

    /**
     * An entry of the directory.
     *
     * @param id in the directory's files
     * @param at where the entry stands
     */
    public record Entry(String shown, String id, Place at) {}

    static Provenance of(
            List<Trace.Use> uses, List<Entry> entries, List<Schema.Given> values, Map<String, List<String>> checks) {
        Map<Place, Schema.Given> byPlace = new LinkedHashMap<>();
        values.forEach(value -> byPlace.putIfAbsent(value.value().place(), value));
        List<Figure> figures = new ArrayList<>();
        for (Trace.Use use : uses) {
            Schema.Given given = byPlace.get(use.from());
            figures.add(
                    given == null
                            ? new Figure(use.tag(), use.shown(), "", "", "", use.from(), List.of())
                            : new Figure(
                                    use.tag(),
                                    use.shown(),
                                    given.path(),
                                    given.format(),
                                    text(given.value()),
                                    use.from(),
                                    checks.getOrDefault(given.path().replaceAll("\\[\\d+]", ""), List.of())));
        }
        return new Provenance(figures, entries);
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return number.given();
        } else if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Truth truth ? Boolean.toString(truth.truth()) : "";
    }
}
