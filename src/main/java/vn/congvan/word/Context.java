package vn.congvan.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/**
 * What the readers of one document share.
 *
 * @param formats that were met: a document has a million paragraphs and a few formats
 */
record Context(
        WordPackage word,
        StyleResolver styles,
        RunFormats runs,
        Theme theme,
        Numbering numbering,
        Notes footnotes,
        Notes endnotes,
        LegacyFonts legacy,
        Map<ParagraphFormat, ParagraphFormat> formats,
        Budget budget,
        Bookmarks bookmarks,
        Shortfalls shortfalls,
        Findings findings) {
    private static final int LONGEST_QUOTE = 80;

    /** A paragraph's place, its words shortened for people. */
    Place place(String part, Node paragraph) {
        String words = paragraph.words();
        boolean isLong = words.length() > LONGEST_QUOTE;
        return new Place.AtParagraph(
                word.file(), part, isLong ? words.substring(0, LONGEST_QUOTE).strip() + "…" : words);
    }

    /** Whether a part's text stands in one place only: not that of headers and footers. */
    boolean isOnce(String part) {
        return part.equals(word.mainPart()) || part.equals(footnotes.part()) || part.equals(endnotes.part());
    }

    void unsupported(String construct, Place place) {
        shortfalls.tell(construct, place);
    }

    void note(WordKind kind) {
        findings.add(Finding.of(kind, new Place.InFile(word.file())));
    }

    /** The address behind a relationship, if a reader may click it. */
    Optional<String> link(String part, String id) {
        List<Relationship> relationships = word.relationships(part);
        return relationships.stream()
                .filter(r -> r.id().equals(id) && r.isWebLink())
                .map(Relationship::target)
                .findFirst();
    }
}
