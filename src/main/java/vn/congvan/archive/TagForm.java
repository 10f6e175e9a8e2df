package vn.congvan.archive;

/** Holds a text tag file to its form (RFC 8493 §2.3), line by line. */
final class TagForm {
    private final String path;
    private final Telling telling;

    TagForm(String path, Telling telling) {
        this.path = path;
        this.telling = telling;
    }

    /** Whether the line can be read on; what is wrong with it has been told. */
    boolean accepts(TagLines.Line line) {
        if (line.tooLong()) {
            telling.atLine(ArchiveKind.LINE_TOO_LONG, path, line.number(), "limit", Integer.toString(TagLines.LONGEST));
            return false;
        }
        if (line.end() == TagLines.End.NONE) {
            telling.atLine(ArchiveKind.TAG_FILE_CUT, path, line.number());
        }
        if (line.undecoded()) {
            telling.atLine(ArchiveKind.TAG_FILE_NOT_DECODED, path, line.number());
            return false;
        }
        return true;
    }

    void mark(boolean found) {
        if (found) {
            telling.at(ArchiveKind.TAG_FILE_BOM, path);
        }
    }
}
