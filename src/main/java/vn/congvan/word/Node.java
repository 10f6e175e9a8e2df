package vn.congvan.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An element of a part, with the prefix that everybody knows it by ({@code w:p}), whichever the file uses.
 *
 * @param attributes by name with prefix, {@code w:val}; without one if it has none
 * @param text its own text, for elements that hold text
 */
record Node(String name, Map<String, String> attributes, List<Node> children, String text) {
    static final Node NONE = new Node("", Map.of(), List.of(), "");

    boolean is(String other) {
        return name.equals(other);
    }

    /** The first child of that name, {@link #NONE} if there is none. */
    Node child(String wanted) {
        for (Node child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return NONE;
    }

    @SuppressWarnings("ReferenceEquality") // there is one, and comparing trees would be dear
    boolean exists() {
        return this != NONE;
    }

    boolean has(String wanted) {
        return child(wanted).exists();
    }

    List<Node> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    String attribute(String wanted, String otherwise) {
        return attributes.getOrDefault(wanted, otherwise);
    }

    /** The value of {@code w:val}, empty if it has none. */
    String val() {
        return attribute("w:val", "");
    }

    /** A measure in the attribute's own unit; Word also writes {@code 240.5} and, in Strict files, {@code 12pt}. */
    OptionalInt number(String wanted) {
        String value = attributes.get(wanted);
        return value == null ? OptionalInt.empty() : Measure.parse(value);
    }

    int number(String wanted, int otherwise) {
        return number(wanted).orElse(otherwise);
    }

    /** An on-off element that is there (ECMA-376 Part 1 §17.17.4): on unless its value says off. */
    boolean isOn() {
        return isOn(attribute("w:val", "1"));
    }

    static boolean isOn(String value) {
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Every word below, a space at each paragraph's end. */
    String words() {
        StringBuilder out = new StringBuilder();
        addWords(out);
        return out.toString().strip();
    }

    private void addWords(StringBuilder out) {
        switch (name) {
            case "w:t", "m:t", "w:delText" -> out.append(text);
            case "w:tab", "w:br", "w:cr" -> out.append(' ');
            case "w:instrText", "w:del", "w:moveFrom" -> {}
            default -> children.forEach(child -> child.addWords(out));
        }
        if (name.equals("w:p")) {
            out.append(' ');
        }
    }
}
