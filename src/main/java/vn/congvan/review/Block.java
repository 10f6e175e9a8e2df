package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.template.Markup.Element;

/**
 * A paragraph or a table of a story, or a row of a table.
 *
 * @param parent the element that it stands in; content controls are no borders for what is compared
 * @param text what it is recognised by
 * @param signs a paragraph's; none for others
 */
record Block(Element element, Element parent, String text, List<Sign> signs) {
    /** No text of a file begins so. */
    private static final String TABLE = "▦ ";

    Block {
        signs = List.copyOf(signs);
    }

    boolean isParagraph() {
        return element.is("p");
    }

    List<Element> cells() {
        return inside(element, "tc");
    }

    /** How a file's signs are read. */
    interface Signs {
        List<Sign> of(Element paragraph);
    }

    /** Paragraphs and tables of a body, a cell, a header, a note or a text box. */
    static List<Block> in(Element container, Signs signs) {
        List<Block> blocks = new ArrayList<>();
        collect(container, signs, blocks);
        return blocks;
    }

    private static void collect(Element parent, Signs signs, List<Block> blocks) {
        for (Element child : parent.elements()) {
            if (child.is("p")) {
                List<Sign> own = signs.of(child);
                blocks.add(new Block(child, parent, ParagraphSigns.text(own), own));
            } else if (child.is("tbl")) {
                blocks.add(new Block(child, parent, TABLE + words(child, signs), List.of()));
            } else if (isRound(child)) {
                collect(child, signs, blocks);
            }
        }
    }

    static List<Block> rows(Element table, Signs signs) {
        List<Block> rows = new ArrayList<>();
        collectRows(table, signs, rows);
        return rows;
    }

    private static void collectRows(Element parent, Signs signs, List<Block> rows) {
        for (Element child : parent.elements()) {
            if (child.is("tr")) {
                rows.add(new Block(child, parent, words(child, signs), List.of()));
            } else if (isRound(child)) {
                collectRows(child, signs, rows);
            }
        }
    }

    private static String words(Element element, Signs signs) {
        StringBuilder words = new StringBuilder();
        for (Element paragraph : inside(element, "p")) {
            words.append(ParagraphSigns.text(signs.of(paragraph))).append('\n');
        }
        return words.toString();
    }

    /** The elements of that name within another, not those within one of them. */
    static List<Element> inside(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : element.elements()) {
            if (child.is(name)) {
                found.add(child);
            } else {
                found.addAll(inside(child, name));
            }
        }
        return found;
    }

    private static boolean isRound(Element element) {
        return element.is("sdt") || element.is("sdtContent") || element.is("customXml");
    }
}
