package vn.congvan.pdf;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a PDF says of itself; each text may be empty.
 *
 * @param language of the text, by BCP 47: {@code vi-VN}
 * @param producer the program and its version
 * @param created when the document was begun, {@code modified} when it was saved last: by the document, never by the clock
 */
public record PdfMetadata(
        String title,
        String author,
        String subject,
        String keywords,
        String language,
        String producer,
        Optional<OffsetDateTime> created,
        Optional<OffsetDateTime> modified) {
    /** Of a document that says no more. */
    public PdfMetadata(String title, String author, String language, String producer) {
        this(title, author, "", "", language, producer, Optional.empty(), Optional.empty());
    }
}
