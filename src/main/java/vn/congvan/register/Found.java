package vn.congvan.register;

import java.util.List;

/**
 * The letters that were looked for.
 *
 * @param hits the newest first, by date and then by number
 * @param total how many there are
 * @param more whether there are more than were counted
 */
public record Found(List<Hit> hits, int total, boolean more) {
    public Found {
        hits = List.copyOf(hits);
    }

    /** @param snippet where the words stand; empty where no words were looked for */
    public record Hit(Entry letter, Snippet snippet) {}
}
