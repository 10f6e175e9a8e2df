package vn.congvan.layout;

import java.util.List;

/** A document laid out: its pages, the headings for the reader's side bar in reading order, and its structure. */
public record Pages(List<Page> pages, List<Heading> outline, Structure structure) {
    public Pages {
        pages = List.copyOf(pages);
        outline = List.copyOf(outline);
    }

    /** Pages of which nobody is told the structure. */
    public Pages(List<Page> pages, List<Heading> outline) {
        this(pages, outline, Structure.NONE);
    }

    /**
     * @param level 0 to 8
     * @param page the index of its page
     * @param y points from the page's top
     */
    public record Heading(int level, String text, int page, double y) {}
}
