package vn.congvan.archive;

/** What a kept file is to its letter, by the word that the metadata uses. */
public enum FileRole {
    /** Bản gốc: the file as signed, or the scan of the signed paper (NĐ30 Điều 3.9). */
    ORIGINAL("ban-goc"),
    /** The DOCX that was issued. */
    DOCX("docx"),
    /** The PDF that was issued. */
    PDF("pdf-a"),
    /** What was made to be issued, with its number. */
    NUMBERED("numbered"),
    /** What was given out to be signed. */
    SIGNING_COPY("signing-copy"),
    /** What was submitted. */
    DRAFT("draft"),
    DATA("data"),
    TEMPLATE("template"),
    DIRECTORY("directory"),
    SETTINGS("settings"),
    REVIEW_COPY("review-copy"),
    PROVENANCE("provenance"),
    RECIPIENTS("recipients"),
    EVIDENCE("evidence"),
    /** The digests of a step's files. */
    MANIFEST("manifest"),
    /** The letter's part of the journal. */
    JOURNAL("journal"),
    OTHER("other");

    private final String word;

    FileRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
