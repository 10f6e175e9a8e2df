package vn.congvan;

import java.nio.file.Path;

/** The bản gốc: the signed file, or the scan of the signed paper (NĐ30 Điều 3.9): {@code congvan attach-signed}. */
final class SignedOriginal {
    static final String NAME = "-ban-goc.pdf";

    /** What the journal calls an original that was signed electronically. */
    static final String ELECTRONIC = "electronic";

    private final Desk desk;

    SignedOriginal(Desk desk) {
        this.desk = desk;
    }

    LetterStep attach(String words, By by, Path file) {
        throw new UnsupportedOperationException(desk.toString() + words + by + file);
    }
}
