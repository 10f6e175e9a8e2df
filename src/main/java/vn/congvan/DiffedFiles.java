package vn.congvan;

import java.util.List;
import vn.congvan.finding.Finding;

/**
 * What two Word files have in common and what not.
 *
 * @param paragraphs of both, in the order of the second one, those that are gone where they stood
 * @param findings what is in the files and was not compared, or could not be written as a tracked change
 */
public record DiffedFiles(List<Paragraph> paragraphs, List<Finding> findings) {
    public DiffedFiles {
        paragraphs = List.copyOf(paragraphs);
        findings = List.copyOf(findings);
    }

    /** What became of some words. */
    public enum Fate {
        EQUAL,
        INSERTED,
        DELETED
    }

    /** Words that share their fate, spaces and all. */
    public record Words(Fate fate, String text) {}

    /**
     * A paragraph of either file.
     *
     * @param story where it stands: {@code BODY}, {@code HEADER}, {@code FOOTER}, {@code FOOTNOTE} or {@code ENDNOTE}
     * @param fate whether it is new or gone as a whole
     * @param words none where it is empty
     */
    public record Paragraph(String story, Fate fate, List<Words> words) {
        public Paragraph {
            words = List.copyOf(words);
        }

        public boolean isChanged() {
            return fate != Fate.EQUAL || words.stream().anyMatch(some -> some.fate() != Fate.EQUAL);
        }
    }

    /** How many paragraphs are new, gone or changed. */
    public long changed() {
        return paragraphs.stream().filter(Paragraph::isChanged).count();
    }
}
