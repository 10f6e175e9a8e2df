package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;

/** A part's XML while it is worked on: exactly what the file says, prefixes and all, and our tags among it where it is being compiled. */
public sealed interface Markup {
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

        /** @param wordprocessing whether it is one of WordprocessingML's own (ECMA-376 Part 1 §17) */
        public Element(String name, boolean wordprocessing, List<Attribute> attributes) {
            this.name = name;
            this.wordprocessing = wordprocessing;
            this.attributes = new ArrayList<>(attributes);
        }

        /** With its prefix. */
        public String name() {
            return name;
        }

        public List<Attribute> attributes() {
            return attributes;
        }

        /** An attribute of WordprocessingML by its local name, whichever prefix the file uses; empty if it has none. */
        public String wordAttribute(String local) {
            String prefix = name.substring(0, name.indexOf(':') + 1);
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(prefix + local))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("");
        }

        /** Its text keeps the spaces at its ends. */
        public void keepSpaces() {
            boolean kept =
                    attributes.stream().anyMatch(attribute -> attribute.name().equals("xml:space"));
            if (!kept) {
                attributes.add(new Attribute("xml:space", "preserve"));
            }
        }

        public List<Markup> children() {
            return children;
        }

        /** Whether it is one of WordprocessingML's own. */
        public boolean isWordprocessing() {
            return wordprocessing;
        }

        /** Its name without the prefix. */
        public String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** Whether it is that element of WordprocessingML, whichever prefix the file uses. */
        public boolean is(String local) {
            int from = name.length() - local.length();
            return wordprocessing && name.endsWith(local) && (from == 0 || name.charAt(from - 1) == ':');
        }

        /** The elements directly in it. */
        public List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** All the text directly in it. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Markup child : children) {
                if (child instanceof Characters characters) {
                    text.append(characters.text());
                }
            }
            return text.toString();
        }

        /** Its text instead of everything in it. */
        public void setText(String text) {
            children.clear();
            children.add(new Characters(text));
        }

        /** The same element without its children. */
        public Element empty() {
            return new Element(name, wordprocessing, attributes);
        }

        /** The same with all that is in it, to be changed apart from it. */
        public Element copy() {
            Element copy = empty();
            for (Markup child : children) {
                copy.children.add(child instanceof Element element ? element.copy() : child);
            }
            return copy;
        }
    }
}
