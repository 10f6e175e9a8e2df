package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.layout.Structure.Element;
import vn.congvan.layout.Structure.Kind;

/** Collects the structure while blocks are laid out, in their order. For one round of one document. */
final class StructureBuilder {
    /** The parent of what is told to nobody: headers, footers and what repeats. */
    static final int ARTIFACT = -1;

    private final List<Element> elements = new ArrayList<>(List.of(new Element(Kind.DOCUMENT, -1, 0, "", 1, 1)));
    private int lastLevel;

    /** The document itself. */
    int root() {
        return 0;
    }

    int add(Kind kind, int parent) {
        return add(new Element(kind, parent, 0, "", 1, 1));
    }

    /** A heading; no level is left out (ISO 14289-1 §7.4.2). */
    int addHeading(int level, int parent) {
        lastLevel = Math.min(level, lastLevel + 1);
        return add(new Element(Kind.HEADING, parent, lastLevel, "", 1, 1));
    }

    int addFigure(String words, int parent) {
        return add(new Element(Kind.FIGURE, parent, 0, words, 1, 1));
    }

    int addCell(boolean header, int parent, int columns, int rows) {
        return add(new Element(header ? Kind.HEADER_CELL : Kind.CELL, parent, 0, "", columns, rows));
    }

    private int add(Element element) {
        elements.add(element);
        return elements.size() - 1;
    }

    Structure build() {
        return new Structure(elements);
    }
}
