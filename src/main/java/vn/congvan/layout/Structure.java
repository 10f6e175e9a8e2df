package vn.congvan.layout;

import java.util.List;

/**
 * The logical structure of a document (ISO 32000-1 §14.7), made from its blocks and not from positions: elements in reading order, each
 * after the one it stands in. What belongs to none is an artifact.
 */
public record Structure(List<Element> elements) {
    /** Of a document of which nothing is told. */
    public static final Structure NONE = new Structure(List.of(new Element(Kind.DOCUMENT, -1, 0, "", 1, 1)));

    public Structure {
        elements = List.copyOf(elements);
    }

    /**
     * An element; its number is its place in the list.
     *
     * @param parent the number of the element it stands in; -1 for the document itself
     * @param level of a heading, from 1; 0 for anything else
     * @param words that stand for a figure; empty for anything else
     * @param columns how many columns of its table a cell spans
     * @param rows how many rows of its table a cell spans
     */
    public record Element(Kind kind, int parent, int level, String words, int columns, int rows) {}

    /** The standard types that letters need (ISO 32000-1 §14.8.4). */
    public enum Kind {
        DOCUMENT,
        /** A table that only puts things side by side. */
        DIVISION,
        PARAGRAPH,
        HEADING,
        TABLE,
        ROW,
        HEADER_CELL,
        CELL,
        FIGURE,
        LINK,
        LIST,
        LIST_ITEM,
        LABEL,
        LIST_BODY,
        /** A footnote, in the element that calls it. */
        NOTE
    }
}
