package vn.congvan.review;

import java.util.List;

/**
 * A paragraph of either file.
 *
 * @param story where it stands
 * @param before whether the first file has it, {@code after} whether the second one does
 * @param runs for people: a picture, a drawing or a formula is one sign, tabs and breaks are spaces
 */
public record DiffLine(Story story, boolean before, boolean after, List<DocumentDiff.Run> runs) {
    public DiffLine {
        runs = List.copyOf(runs);
    }

    /** What a paragraph is a part of. */
    public enum Story {
        BODY,
        HEADER,
        FOOTER,
        FOOTNOTE,
        ENDNOTE
    }

    /** An empty paragraph that came or went is a change, too. */
    public boolean isChanged() {
        return !before || !after || runs.stream().anyMatch(run -> run.fate() != DocumentDiff.Fate.EQUAL);
    }
}
