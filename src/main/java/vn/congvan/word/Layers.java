package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Property elements laid over one another ({@code w:pPr} or {@code w:rPr}), the strongest first: direct formatting, then styles,
 * then defaults (ECMA-376 Part 1 §17.7.2). Each property is found where it is set first.
 */
record Layers(List<Node> nodes) {
    static final Layers NONE = new Layers(List.of());

    Layers {
        nodes = List.copyOf(nodes);
    }

    /** These layers over others. */
    Layers over(Layers below) {
        if (below.nodes.isEmpty()) {
            return this;
        }
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(below.nodes);
        return new Layers(all);
    }

    /** One more, the strongest. */
    Layers under(Node strongest) {
        return strongest.exists() ? new Layers(List.of(strongest)).over(this) : this;
    }

    /** The element where it is set first, {@link Node#NONE} if it is nowhere. */
    Node find(String element) {
        for (Node node : nodes) {
            Node child = node.child(element);
            if (child.exists()) {
                return child;
            }
        }
        return Node.NONE;
    }

    /** An attribute of an element whose attributes are inherited one by one ({@code w:ind}, {@code w:spacing}). */
    Optional<String> attribute(String element, String attribute) {
        for (Node node : nodes) {
            Optional<String> value = node.child(element).attribute(attribute);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    OptionalInt number(String element, String attribute) {
        for (Node node : nodes) {
            OptionalInt value = node.child(element).number(attribute);
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalInt.empty();
    }

    boolean isOn(String element) {
        return find(element).exists() && find(element).isOn();
    }

    boolean isOn(String element, boolean otherwise) {
        Node found = find(element);
        return found.exists() ? found.isOn() : otherwise;
    }
}
