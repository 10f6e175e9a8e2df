package vn.congvan;

/** The bản gốc: the signed file, or the scan of the signed paper (NĐ30 Điều 3.9): {@code congvan attach-signed}. */
final class SignedOriginal {
    static final String NAME = "-ban-goc.pdf";

    /** What the journal calls an original that was signed electronically. */
    static final String ELECTRONIC = "electronic";

    private SignedOriginal() {}
}
