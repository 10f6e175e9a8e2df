package vn.congvan.review;

import java.util.List;
import vn.congvan.review.DocumentDiff.Fate;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Element;

/**
 * Marks the ends of paragraphs that came or went. Who takes a paragraph's end away lets it go on in the next one, which has to be there
 * (ECMA-376 Part 1 §17.13.5.15): so where the last paragraphs of a story came or went, it is the end before them that did.
 */
final class ParagraphEnds {
    private final ChangeMarks marks;
    private final String prefix;

    ParagraphEnds(ChangeMarks marks, String prefix) {
        this.marks = marks;
        this.prefix = prefix;
    }

    /** A block of the story as it is written now. */
    record Item(Element element, Fate fate) {
        boolean isParagraph() {
            return element.is("p");
        }
    }

    void mark(List<Item> items) {
        int tail = tail(items);
        boolean moved = tail > 0 && tail < items.size() && mayGoOn(items.get(tail - 1));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean inTail = moved && i >= tail - 1;
            Fate fate = inTail ? items.get(items.size() - 1).fate() : item.fate();
            boolean isLast = inTail && i == items.size() - 1;
            if (item.isParagraph() && fate != Fate.EQUAL && !isLast) {
                marks.markEnd(item.element(), fate, prefix);
            }
        }
        if (moved) {
            exchangeFormats(items.get(tail - 1).element(), items.get(items.size() - 1));
        }
    }

    /** From where on all paragraphs to the last came, or went. */
    private static int tail(List<Item> items) {
        int at = items.size();
        while (at > 0
                && items.get(at - 1).isParagraph()
                && items.get(at - 1).fate() != Fate.EQUAL
                && items.get(at - 1).fate() == items.get(items.size() - 1).fate()) {
            at--;
        }
        return at;
    }

    private static boolean mayGoOn(Item item) {
        return item.isParagraph()
                && item.fate() == Fate.EQUAL
                && Block.inside(item.element(), "sectPr").isEmpty();
    }

    /**
     * Joined paragraphs have the last one's format: that has to be the one of the paragraph that stays, in the second file where the last
     * ones went, in the first where they came (§17.13.5.29).
     */
    private void exchangeFormats(Element stays, Item last) {
        Element properties = ChangeMarks.child(last.element(), "pPr", prefix, 0);
        Element other = format(stays);
        Element change = marks.of("pPrChange", prefix);
        if (last.fate() == Fate.INSERTED) {
            change.children().add(other);
        } else {
            change.children().add(format(last.element()));
            properties.children().removeIf(child -> child instanceof Element element && isFormat(element));
            properties.children().addAll(0, other.children());
        }
        properties.children().add(change);
    }

    /** A paragraph's properties without those of its mark and its section. */
    private Element format(Element paragraph) {
        Element format = new Element(prefix + "pPr", true, List.of());
        for (Element properties : paragraph.elements()) {
            if (properties.is("pPr")) {
                for (Markup child : properties.copy().children()) {
                    if (child instanceof Element element && isFormat(element)) {
                        format.children().add(element);
                    }
                }
            }
        }
        return format;
    }

    private static boolean isFormat(Element element) {
        return !element.is("rPr") && !element.is("sectPr") && !element.is("pPrChange");
    }
}
