package vn.congvan.pdf;

/**
 * A file that a PDF carries with it.
 *
 * @param name with its ending, without folders
 * @param mediaType {@code text/csv}
 * @param description for people
 * @param content not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read by the PDF writer only
public record Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {
    /** What a file is to the PDF (ISO 19005-3 Annex E). */
    public enum Relation {
        /** What the PDF was made from. */
        SOURCE("Source"),
        /** What the figures in it were taken from. */
        DATA("Data"),
        /** What tells more about it. */
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relation(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }
}
