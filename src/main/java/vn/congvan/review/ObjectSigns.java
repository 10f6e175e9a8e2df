package vn.congvan.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Element;
import vn.congvan.word.Relationship;
import vn.congvan.word.WordPackage;

/** One character of a private plane (Unicode §23.5) for each picture, drawing or formula: the same for what is the same in both files. */
final class ObjectSigns {
    /** What a reader sees in its place. */
    static final String SHOWN = "▣";

    private static final int FIRST = 0xF0000;
    private static final int MOST = 0xFFF0;

    private final Map<String, String> signs = new HashMap<>();

    static boolean isSign(String key) {
        return !key.isEmpty() && key.codePointAt(0) >= FIRST;
    }

    /** A text for people. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= FIRST) {
                shown.append(SHOWN);
            } else {
                shown.appendCodePoint(c == '\t' || c == '\n' || Character.isISOControl(c) ? ' ' : c);
            }
        });
        return shown.toString();
    }

    /**
     * The words of a text box do not count: they are compared as paragraphs.
     *
     * @param part in which it stands
     */
    String of(Element object, WordPackage word, String part) {
        StringBuilder what = new StringBuilder(object.local().equals("AlternateContent") ? "drawing" : object.local());
        describe(object, word, part, what);
        return signs.computeIfAbsent(what.toString(), w -> Character.toString(FIRST + Math.min(signs.size(), MOST)));
    }

    private static void describe(Element element, WordPackage word, String part, StringBuilder what) {
        for (Attribute attribute : element.attributes()) {
            String local = attribute.name().substring(attribute.name().indexOf(':') + 1);
            boolean prefixed = attribute.name().indexOf(':') > 0;
            if (prefixed && (local.equals("embed") || local.equals("id") || local.equals("link"))) {
                word.relationships(part).stream()
                        .filter(relationship -> relationship.id().equals(attribute.value()))
                        .forEach(relationship -> what.append(' ').append(content(word, relationship)));
            } else if (element.local().equals("extent") || element.local().equals("sym")) {
                what.append(' ').append(attribute.value());
            }
        }
        for (Element child : element.elements()) {
            if (child.local().equals("t") && !child.is("t")) {
                what.append(child.text()); // a formula's or a diagram's
            } else if (!child.is("txbxContent") && !isFallback(child)) {
                describe(child, word, part, what);
            }
        }
    }

    private static String content(WordPackage word, Relationship relationship) {
        return relationship.outside() || !word.has(relationship.target())
                ? relationship.target()
                : Integer.toString(Arrays.hashCode(word.part(relationship.target())));
    }

    /** What older programs read instead (ECMA-376 Part 3 §7.7). */
    static boolean isFallback(Element element) {
        return element.local().equals("Fallback");
    }
}
