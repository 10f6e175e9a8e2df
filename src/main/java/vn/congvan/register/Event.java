package vn.congvan.register;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of the journal: a step that was taken.
 *
 * @param sequence from 1, without gaps
 * @param previousHash the hash of the row before; 64 zeros in the first
 * @param hash SHA-256, in hex, of all else in the form of {@link JournalRow#content}
 */
public record Event(
        long sequence,
        LetterId letter,
        Step step,
        String who,
        Instant at,
        SortedMap<String, String> details,
        String key,
        String previousHash,
        String hash) {
    public Event {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
