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
        details.forEach((name, value) -> {
            if (!isStorable(name) || !isStorable(value)) {
                throw new IllegalArgumentException("a detail that no store can keep: " + name);
            }
        });
    }

    /** Not every store keeps U+0000, and half a surrogate pair has no UTF-8. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    private static boolean isPlain(String text) {
        return !text.isBlank() && isStorable(text) && text.codePoints().noneMatch(Character::isISOControl);
    }
}
