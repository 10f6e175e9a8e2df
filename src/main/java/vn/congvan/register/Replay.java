package vn.congvan.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The journal read from its beginning: what the tables have to say. */
final class Replay {
    private final Map<LetterId, Letter> letters = new TreeMap<>();
    private final Map<String, Counted> counters = new TreeMap<>();

    /** Our own series in a year: the first and the last number drawn. */
    record Counted(String series, int year, int first, int last) {
        String key() {
            return series + "/" + year;
        }
    }

    /** @throws Unreadable if the event is none that this program records */
    void take(Event event) {
        Letter letter = after(event);
        letters.put(event.letter(), letter);
        if (event.step() == Step.NUMBER && Numbers.isOwn(event.details())) {
            GivenNumber number = letter.entry().number().orElseThrow();
            Counted now = new Counted(number.series(), number.year(), number.number(), number.number());
            counters.merge(now.key(), now, (old, n) -> new Counted(old.series(), old.year(), old.first(), n.last()));
        }
    }

    private Letter after(Event event) {
        try {
            return Letter.after(Optional.ofNullable(letters.get(event.letter())), event);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("journal " + event.sequence(), e);
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
        compare("letter", letters, tables.letters(), differing);
        Map<String, Counted> counted = new TreeMap<>();
        tables.counters().forEach(counter -> counted.put(counter.key(), counter));
        compare("counter", counters, counted, differing);
        compare("outgoing", numbers(), tables.numbers(), differing);
        return List.copyOf(differing);
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new TreeMap<>();
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
        TreeSet<K> all = new TreeSet<>(told.keySet());
        all.addAll(kept.keySet());
        for (K key : all) {
            if (!Objects.equals(told.get(key), kept.get(key))) {
                differing.add(table + " " + key);
            }
        }
    }
}
