package vn.congvan.word;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Word document with every property concrete: styles, numbering and defaults are resolved, nothing is looked up later.
 *
 * @param linked the bookmarks that a link leads to; a link to any other is text only
 */
public record Document(
        List<Section> sections,
        NoteSeparators separators,
        Settings settings,
        Properties properties,
        Set<String> linked) {
    public Document {
        sections = List.copyOf(sections);
        linked = Set.copyOf(linked);
    }

    /**
     * What stands between a page's text and its footnotes (ECMA-376 Part 1 §17.11.23); each empty where the file has none.
     *
     * @param continuation where a note goes on from the page before (§17.11.1)
     */
    public record NoteSeparators(List<Block> first, List<Block> continuation) {
        public NoteSeparators {
            first = List.copyOf(first);
            continuation = List.copyOf(continuation);
        }
    }

    /**
     * Settings of the document that change its layout.
     *
     * @param defaultTabStop twips (ECMA-376 Part 1 §17.15.1.25)
     * @param evenAndOddHeaders §17.10.1
     * @param addsSpacing whether the spacing after a paragraph and before the next one add up; otherwise the larger counts (§17.15.3.21)
     * @param compatibilityMode Word's layout version: 15 for Word 2013 and later, 12 where the file says nothing
     * @param stretchesBeforeBreaks whether a justified line that ends in a line break is as wide as the others (§17.15.3.5)
     */
    public record Settings(
            int defaultTabStop,
            boolean evenAndOddHeaders,
            int compatibilityMode,
            boolean addsSpacing,
            boolean stretchesBeforeBreaks) {}

    /**
     * The package's properties (ECMA-376 Part 2 §11), each empty where the file has none.
     *
     * @param language of its text by its defaults, as the file says it (Part 1 §17.3.2.20)
     * @param draft whether it is a letter of ours that has not been issued
     */
    public record Properties(
            String title,
            String creator,
            String subject,
            String keywords,
            String language,
            Optional<OffsetDateTime> created,
            Optional<OffsetDateTime> modified,
            boolean draft) {}
}
