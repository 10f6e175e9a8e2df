package vn.congvan.word;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/**
 * A paragraph with its format resolved.
 *
 * @param bookmarks that begin in it, in their order
 * @param mark the format of the paragraph mark: an empty paragraph is as high as this says
 */
public record Paragraph(
        ParagraphFormat format,
        Optional<ListLabel> label,
        List<Inline> inlines,
        List<Bookmark> bookmarks,
        RunFormat mark,
        Place place)
        implements Block {
    public Paragraph {
        inlines = List.copyOf(inlines);
        bookmarks = List.copyOf(bookmarks);
    }

    /**
     * A place with a name, to which links lead (ECMA-376 Part 1 §17.13.6.2).
     *
     * @param at how many inlines stand before it
     */
    public record Bookmark(String name, int at) {}

    /**
     * The number or bullet of a list paragraph (ECMA-376 Part 1 §17.9), already counted and written out.
     *
     * @param list that the paragraph is an item of, {@code level} how deep, from 0
     * @param after what follows the label (§17.9.28)
     * @param alignment of the label at the first line's beginning (§17.9.7)
     */
    public record ListLabel(String list, int level, String text, RunFormat format, After after, Alignment alignment) {
        public enum After {
            TAB,
            SPACE,
            NOTHING
        }
    }

    /** The paragraph's words, with tabs and breaks as spaces. */
    public String words() {
        StringBuilder out = new StringBuilder();
        for (Inline inline : inlines) {
            out.append(inline.words());
        }
        return out.toString();
    }
}
