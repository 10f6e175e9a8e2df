package vn.congvan.register;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A step that somebody wants to take.
 *
 * @param details what belongs to the step, by name: hashes, remarks, file names
 * @param key names the request: a request repeated with its key is answered with the event recorded for it
 */
public record Act(LetterId letter, Step step, String who, Instant at, SortedMap<String, String> details, String key) {
    public Act {
        if (!isPlain(who) || !isPlain(key)) {
            throw new IllegalArgumentException("no name or no key: \"" + who + "\", \"" + key + "\"");
        }
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }
}
