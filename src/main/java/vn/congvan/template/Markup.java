package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;

/** A part's XML while it is being compiled: exactly what the file says, prefixes and all, and our tags among it. */
sealed interface Markup {
    /** Characters of text or between elements. */
    record Characters(String text) implements Markup {}

    /** A tag that has been taken out of the text. */
    record TagMark(Tag tag) implements Markup {}

    /** An attribute or a namespace declaration. */
    record Attribute(String name, String value) {}

    /** An element; its children are changed while tags are put in their places. */
    final class Element implements Markup {
        private final String name;
        private final boolean wordprocessing;
        private final List<Attribute> attributes;
        private final List<Markup> children = new ArrayList<>();

        Element(String name, boolean wordprocessing, List<Attribute> attributes) {
            this.name = name;
            this.wordprocessing = wordprocessing;
            this.attributes = new ArrayList<>(attributes);
        }

        /** With its prefix. */
        String name() {
            return name;
        }

        List<Attribute> attributes() {
            return attributes;
        }

        /** An attribute of WordprocessingML by its local name, whichever prefix the file uses; empty if it has none. */
        String wordAttribute(String local) {
            String prefix = name.substring(0, name.indexOf(':') + 1);
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(prefix + local))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }

        /** Its text keeps the spaces at its ends. */
        void keepSpaces() {
            boolean kept =
                    attributes.stream().anyMatch(attribute -> attribute.name().equals("xml:space"));
            if (!kept) {
                attributes.add(new Attribute("xml:space", "preserve"));
            }
        }

        List<Markup> children() {
            return children;
        }

        /** Whether it is that element of WordprocessingML, whichever prefix the file uses. */
        boolean is(String local) {
            return wordprocessing && name.substring(name.indexOf(':') + 1).equals(local);
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** All the text directly in it. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Markup child : children) {
                if (child instanceof Characters characters) {
                    text.append(characters.text());
                }
            }
            return text.toString();
        }

        void setText(String text) {
            children.clear();
            children.add(new Characters(text));
        }

        /** The same element without its children. */
        Element empty() {
            return new Element(name, wordprocessing, attributes);
        }

        Element copy() {
            Element copy = empty();
            for (Markup child : children) {
                copy.children.add(child instanceof Element element ? element.copy() : child);
            }
            return copy;
        }
    }
}
