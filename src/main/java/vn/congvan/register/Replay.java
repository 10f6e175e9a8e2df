package vn.congvan.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The journal read from its beginning: what the tables have to say. */
final class Replay {
    private final Map<LetterId, Letter> letters = new HashMap<>();
    private final Map<String, Counted> counters = new HashMap<>();

    /** Our own series in a year: the first and the last number drawn. */
    record Counted(String series, int year, int first, int last) {
        String key() {
            return series + "/" + year;
        }
    }

    /** @throws Unreadable if the row is none that this program records */
    void take(JournalRow row) {
        try {
            take(LetterId.of(row.letter()), Step.valueOf(row.step()), row.sequence(), Json.members(row.details()));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("journal " + row.sequence(), e);
        }
    }

    private void take(LetterId id, Step step, long sequence, SortedMap<String, String> details) {
        Letter letter = Letter.after(Optional.ofNullable(letters.get(id)), id, step, sequence, details);
        letters.put(id, letter);
        if (step == Step.NUMBER && Numbers.isOwn(details)) {
            GivenNumber number = letter.entry().number().orElseThrow();
            Counted now = new Counted(number.series(), number.year(), number.number(), number.number());
            counters.merge(now.key(), now, (old, n) -> new Counted(old.series(), old.year(), old.first(), n.last()));
        }
    }

    Collection<Letter> letters() {
        return letters.values();
    }

    Collection<Counted> counters() {
        return counters.values();
    }

    /** The rows of the tables that say otherwise. */
    List<String> differences(Tables tables) {
        TreeSet<String> differing = new TreeSet<>();
        Set<LetterId> kept = new HashSet<>();
        tables.eachLetter(letter -> {
            LetterId id = letter.entry().letter();
            kept.add(id);
            if (!letter.equals(letters.get(id))) {
                differing.add("letter " + id);
            }
        });
        letters.keySet().stream().filter(id -> !kept.contains(id)).forEach(id -> differing.add("letter " + id));
        Map<String, Counted> counted = new HashMap<>();
        tables.counters().forEach(counter -> counted.put(counter.key(), counter));
        compare("counter", counters, counted, differing);
        compare("outgoing", numbers(), tables.numbers(), differing);
        return List.copyOf(differing);
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        for (Letter letter : letters.values()) {
            letter.entry()
                    .number()
                    .ifPresent(number -> numbers.put(
                            number.series() + "/" + number.year() + "/" + number.number(),
                            letter.entry().letter().toString()));
        }
        return numbers;
    }

    private static <K, V> void compare(String table, Map<K, V> told, Map<K, V> kept, Set<String> differing) {
        told.forEach((key, value) -> {
            if (!value.equals(kept.get(key))) {
                differing.add(table + " " + key);
            }
        });
        kept.keySet().stream().filter(key -> !told.containsKey(key)).forEach(key -> differing.add(table + " " + key));
    }
}
