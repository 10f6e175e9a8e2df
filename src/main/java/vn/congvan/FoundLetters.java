package vn.congvan;

import java.time.LocalDate;
import java.util.List;
import vn.congvan.finding.Finding;

/**
 * Issued letters that were looked for.
 *
 * @param letters the newest first, by date and then by number
 * @param total how many there are
 * @param more whether there are more than were counted
 * @param missing how many issued letters could not be looked through
 * @param findings what is wrong with those
 */
public record FoundLetters(List<Row> letters, int total, boolean more, int missing, List<Finding> findings) {
    public FoundLetters {
        letters = List.copyOf(letters);
        findings = List.copyOf(findings);
    }

    /**
     * A letter.
     *
     * @param letter its id
     * @param number and symbol
     * @param date of the letter
     * @param period of its data
     * @param state by the word that other programs read: what became of it, too
     * @param file of the PDF that was issued, from the office's folder
     * @param snippet in one line; empty where no words were looked for
     * @param marks where in it the words stand that were looked for
     */
    public record Row(
            String letter,
            String number,
            LocalDate date,
            String period,
            String subject,
            String state,
            String file,
            String snippet,
            List<Mark> marks) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /** @param start in the snippet, {@code end} behind the last character, as Java counts characters */
    public record Mark(int start, int end) {}
}
