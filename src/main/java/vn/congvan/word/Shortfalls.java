package vn.congvan.word;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/**
 * What of a document is not laid out as Word does it: each construct is told once, at its first place, with how often it is there.
 * One serves one reading only.
 */
final class Shortfalls {
    private static final Set<String> BORDERS = Set.of("w:pBdr", "w:tblBorders", "w:tcBorders");

    private final Constructs constructs = Constructs.all();
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Set<String> styles = new HashSet<>();

    private record Seen(WordKind kind, Place place, int times) {}

    /**
     * Something that a reader has met and does not lay out.
     *
     * @param construct the element's name; more may follow after a space
     */
    void tell(String construct, Place place) {
        String element = construct.split(" ", 2)[0];
        tell(construct, constructs.find("", element), place);
    }

    private void tell(String construct, Optional<Constructs.Known> known, Place place) {
        WordKind kind = known.flatMap(k -> k.row().support().kind()).orElse(WordKind.UNSUPPORTED);
        seen.merge(
                construct, new Seen(kind, place, 1), (old, one) -> new Seen(old.kind(), old.place(), old.times() + 1));
    }

    /**
     * An element that a reader has no case for.
     *
     * @return whether it is told: it may be nothing to speak of
     */
    boolean meet(String parent, Node node, Place place) {
        return meet(parent, node, () -> place);
    }

    /** @param place worked out only if there is something to tell: it takes the words of a whole row */
    boolean meet(String parent, Node node, Supplier<Place> place) {
        Optional<Constructs.Known> known = constructs.find(parent, node.name());
        boolean tells = known.map(k -> k.tells(node)).orElse(true);
        if (tells) {
            tell(node.name(), known, place.get());
        }
        return tells;
    }

    /** What a property element asks for, or any other whose children are known one by one. */
    void check(Node properties, Place place) {
        check(properties, () -> place);
    }

    void check(Node properties, Supplier<Place> place) {
        for (Node child : properties.children()) {
            meet(properties.name(), child, place);
            if (BORDERS.contains(child.name())) {
                check(child, place);
            }
        }
    }

    /** What a style and those that it builds on ask for, where the style is first used. */
    void checkStyle(StyleResolver resolver, String id, Place place) {
        if (id.isEmpty() || !styles.add(id)) {
            return;
        }
        for (Node style : resolver.chain(id)) {
            for (Node part : style.children()) {
                switch (part.name()) {
                    case "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr" -> check(part, place);
                    case "w:tblStylePr" -> part.children().forEach(inner -> check(inner, place));
                    default -> {} // names and links between styles
                }
            }
        }
    }

    /** What a level of a list asks for, where it is first used. */
    void checkOnce(String key, Node level, Place place) {
        if (styles.add(key)) {
            check(level, place);
            check(level.child("w:pPr"), place);
            check(level.child("w:rPr"), place);
        }
    }

    /** Of settings only those that are known to matter are told: they hold no words. */
    void checkSettings(Node settings, Place place) {
        for (Node child : settings.children()) {
            constructs
                    .find(settings.name(), child.name())
                    .filter(known -> known.tells(child))
                    .ifPresent(known -> tell(child.name(), Optional.of(known), place));
        }
    }

    /** A field of which a file keeps no result: some never show anything. */
    void meetField(String name, Place place) {
        if (constructs.find("field", name).isEmpty()) {
            tell("field " + name, place);
        }
    }

    void tellAll(String file, Findings findings) {
        seen.forEach((construct, what) -> findings.add(finding(construct, what, file)));
        seen.clear();
    }

    private static Finding finding(String construct, Seen what, String file) {
        if (what.kind() == WordKind.TRACKED_CHANGES || what.kind() == WordKind.COMMENTS) {
            return Finding.of(what.kind(), new Place.InFile(file));
        }
        String times = what.times() == 1 ? "" : " (" + what.times() + "×)";
        return Finding.of(what.kind(), what.place(), "construct", construct, "times", times);
    }
}
