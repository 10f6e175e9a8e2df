package vn.congvan.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Place;

/**
 * The places of a document that have a name, and the links to them (ECMA-376 Part 1 §17.13.6.2, §17.16.22). A header stands on many pages:
 * a name in it is no place. Word does not tell small letters of a name from capitals.
 */
final class Bookmarks {
    private final Set<String> there = new HashSet<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    private record Use(String name, Place place) {}

    /** A bookmark that begins between paragraphs: the next one has it. */
    void await(String name) {
        waiting.add(name);
    }

    /** Those that began before a paragraph. */
    List<String> take() {
        List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** A bookmark as a paragraph carries it; empty for a name that another place has already. */
    Optional<Paragraph.Bookmark> begin(String name, int at) {
        String key = key(name);
        return there.add(key) ? Optional.of(new Paragraph.Bookmark(key, at)) : Optional.empty();
    }

    /** Notes where a link is met, if it is one within the document. */
    void use(Optional<String> link, Place place) {
        link.filter(target -> target.startsWith("#"))
                .ifPresent(target -> uses.add(new Use(target.substring(1), place)));
    }

    /** The link to a name, as an {@link Inline.Text} has it. */
    static String link(String name) {
        return "#" + key(name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Tells of the links that lead nowhere. */
    void tell(Shortfalls shortfalls) {
        for (Use use : uses) {
            if (!there.contains(use.name())) {
                shortfalls.tell("w:hyperlink@w:anchor", use.place());
            }
        }
    }

    /** The names that are there and that a link leads to. */
    Set<String> linked() {
        Set<String> linked = new HashSet<>();
        uses.forEach(use -> linked.add(use.name()));
        linked.retainAll(there);
        return Set.copyOf(linked);
    }
}
