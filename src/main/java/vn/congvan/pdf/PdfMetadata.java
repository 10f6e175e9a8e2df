package vn.congvan.pdf;

/**
 * What a PDF says of itself; each may be empty.
 *
 * @param language of the text, by BCP 47: {@code vi-VN}
 * @param producer the program and its version
 */
public record PdfMetadata(String title, String author, String language, String producer) {}
