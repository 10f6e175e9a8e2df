package vn.congvan.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.congvan.review.DiffLine.Story;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Element;
import vn.congvan.word.Relationship;
import vn.congvan.word.WordPackage;

/**
 * Which story of one file is which of another: the bodies; the header of the same section and the same pages; the note of the same number,
 * where there are as many.
 */
final class StoryPairs {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Single> singles = new ArrayList<>();
    private final Set<String> oldParts = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();

    private StoryPairs() {}

    /** Two stories, and the parts that they stand in. */
    record Pair(Story story, String oldPart, String part, Element was, Element is) {}

    /** A story without its like. */
    record Single(Story kind, String part, Element story, boolean isNew) {}

    List<Pair> pairs() {
        return pairs;
    }

    List<Single> singles() {
        return singles;
    }

    Set<String> oldParts() {
        return oldParts;
    }

    Set<String> parts() {
        return parts;
    }

    static StoryPairs of(
            WordPackage before, WordPackage after, Function<String, Element> old, Function<String, Element> own) {
        StoryPairs pairs = new StoryPairs();
        Element was = old.apply(before.mainPart());
        Element is = own.apply(after.mainPart());
        pairs.oldParts.add(before.mainPart());
        pairs.parts.add(after.mainPart());
        pairs.pairs.add(new Pair(Story.BODY, before.mainPart(), after.mainPart(), body(was), body(is)));
        pairs.furniture(furniture(before, was), furniture(after, is), old, own);
        pairs.notes(Story.FOOTNOTE, "footnote", before, after, old, own);
        pairs.notes(Story.ENDNOTE, "endnote", before, after, old, own);
        return pairs;
    }

    private static Element body(Element root) {
        return root.elements().stream()
                .filter(child -> child.is("body"))
                .findFirst()
                .orElse(root);
    }

    /** Headers and footers by section and pages (ECMA-376 Part 1 §17.10.5). */
    private static Map<String, String> furniture(WordPackage word, Element root) {
        Map<String, String> parts = new LinkedHashMap<>();
        int section = 0;
        for (Element properties : Block.inside(root, "sectPr")) {
            for (Element reference : properties.elements()) {
                if (reference.is("headerReference") || reference.is("footerReference")) {
                    String key = reference.local() + " " + section + " " + reference.wordAttribute("type");
                    target(word, reference).ifPresent(part -> parts.put(key, part));
                }
            }
            section++;
        }
        return parts;
    }

    private static java.util.Optional<String> target(WordPackage word, Element reference) {
        List<String> ids = reference.attributes().stream()
                .filter(attribute -> attribute.name().endsWith(":id"))
                .map(Attribute::value)
                .toList();
        return word.relationships(word.mainPart()).stream()
                .filter(relationship -> ids.contains(relationship.id()) && !relationship.outside())
                .map(Relationship::target)
                .filter(word::has)
                .findFirst();
    }

    private void furniture(
            Map<String, String> was,
            Map<String, String> is,
            Function<String, Element> old,
            Function<String, Element> own) {
        Set<String> singleOld = new LinkedHashSet<>(was.values());
        Set<String> singleOwn = new LinkedHashSet<>(is.values());
        was.forEach((key, part) -> {
            String other = is.getOrDefault(key, "");
            if (singleOld.contains(part)
                    && singleOwn.contains(other)) { // one that several sections have is compared once
                singleOld.remove(part);
                singleOwn.remove(other);
                oldParts.add(part);
                parts.add(other);
                pairs.add(new Pair(story(key), part, other, old.apply(part), own.apply(other)));
            }
        });
        was.forEach((key, part) -> {
            if (singleOld.remove(part)) {
                oldParts.add(part);
                singles.add(new Single(story(key), part, old.apply(part), false));
            }
        });
        is.forEach((key, part) -> {
            if (singleOwn.remove(part)) {
                parts.add(part);
                singles.add(new Single(story(key), part, own.apply(part), true));
            }
        });
    }

    private static Story story(String key) {
        return key.startsWith("header") ? Story.HEADER : Story.FOOTER;
    }

    private void notes(
            Story kind,
            String name,
            WordPackage before,
            WordPackage after,
            Function<String, Element> old,
            Function<String, Element> own) {
        String oldPart = before.related(name + "s").orElse("");
        String part = after.related(name + "s").orElse("");
        List<Element> was = oldPart.isEmpty() ? List.of() : notes(old.apply(oldPart), name);
        List<Element> is = part.isEmpty() ? List.of() : notes(own.apply(part), name);
        if (!was.isEmpty()) {
            oldParts.add(oldPart);
        }
        if (!is.isEmpty()) {
            parts.add(part);
        }
        boolean even = was.size() == is.size();
        for (int i = 0; even && i < was.size(); i++) {
            pairs.add(new Pair(kind, oldPart, part, was.get(i), is.get(i)));
        }
        if (!even) {
            was.forEach(note -> singles.add(new Single(kind, oldPart, note, false)));
            is.forEach(note -> singles.add(new Single(kind, part, note, true)));
        }
    }

    /** Without those that are lines between text and notes (§17.11.23). */
    private static List<Element> notes(Element root, String name) {
        return root.elements().stream()
                .filter(child -> child.is(name))
                .filter(child -> child.wordAttribute("type").isEmpty()
                        || child.wordAttribute("type").equals("normal"))
                .toList();
    }
}
