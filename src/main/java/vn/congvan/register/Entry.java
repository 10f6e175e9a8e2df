package vn.congvan.register;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a letter stands.
 *
 * @param lastEvent the sequence of its last event
 * @param facts the latest value of every detail since it was last submitted
 * @param relations what became of it after issue, in the order told
 * @param signed whether it was signed, before or after its number
 * @param original whether its signed original was attached
 */
public record Entry(
        LetterId letter,
        State state,
        Standing standing,
        long lastEvent,
        SortedMap<String, String> facts,
        Optional<GivenNumber> number,
        List<Relation> relations,
        boolean signed,
        boolean original) {
    public Entry {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        relations = List.copyOf(relations);
    }
}
