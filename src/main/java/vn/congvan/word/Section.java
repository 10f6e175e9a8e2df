package vn.congvan.word;

import java.util.List;
import java.util.OptionalInt;

/**
 * A section (ECMA-376 Part 1 §17.6): its page, what stands in the margins, and its blocks.
 *
 * @param headers inherited from the section before where this one has none of its own
 */
public record Section(Start start, PageSetup page, Furniture headers, Furniture footers, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** How the section begins (§17.6.22). */
    public enum Start {
        NEXT_PAGE,
        CONTINUOUS,
        EVEN_PAGE,
        ODD_PAGE,
        NEXT_COLUMN
    }

    /**
     * All lengths in twips.
     *
     * @param header from the page's top edge to the header's top; {@code footer} from its bottom edge to the footer's bottom
     * @param top a negative value is exact: the header does not push the text down (§17.6.11)
     * @param titlePage the first page has its own header and footer, even if they are empty (§17.10.6)
     * @param firstPageNumber where the numbering restarts
     * @param alignment of the page's text (§17.6.23)
     * @param linePitch of the document grid, where lines snap to it (§17.6.5); 0 where there is none
     */
    public record PageSetup(
            int width,
            int height,
            int top,
            int right,
            int bottom,
            int left,
            int header,
            int footer,
            int gutter,
            boolean titlePage,
            OptionalInt firstPageNumber,
            PageNumberStyle numberStyle,
            int linePitch,
            Table.VerticalAlignment alignment,
            List<Column> columns) {
        public PageSetup {
            columns = List.copyOf(columns);
        }
    }

    /** A column of text: its width and the space after it, in twips (§17.6.3). A section has at least one. */
    public record Column(int width, int space) {}

    public enum PageNumberStyle {
        DECIMAL,
        LOWER_ROMAN,
        UPPER_ROMAN,
        LOWER_LETTER,
        UPPER_LETTER,
        IN_DASHES
    }

    /** Headers or footers; a kind that the section has none of is empty. */
    public record Furniture(List<Block> first, List<Block> odd, List<Block> even) {
        public Furniture {
            first = List.copyOf(first);
            odd = List.copyOf(odd);
            even = List.copyOf(even);
        }
    }
}
