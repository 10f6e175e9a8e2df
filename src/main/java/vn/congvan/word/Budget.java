package vn.congvan.word;

import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * How much may be read of one document. A file can be small and what it asks for without end: a note of a thousand paragraphs that is
 * called a thousand times, or a header that each of a thousand sections names.
 */
final class Budget {
    /** Paragraphs and tables: about ten thousand pages of them. */
    static final int BLOCKS = 400_000;

    private final String file;
    private int blocks;

    Budget(String file) {
        this.file = file;
    }

    /** @throws Refused if this block is one too many */
    void takeBlock(String part) {
        if (++blocks > BLOCKS) {
            throw new Refused(Finding.of(
                    WordKind.TOO_MANY_PARAGRAPHS,
                    new Place.AtParagraph(file, part, ""),
                    "limit",
                    Integer.toString(BLOCKS)));
        }
    }
}
