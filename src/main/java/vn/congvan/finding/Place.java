package vn.congvan.finding;

/** Where a finding is, in the words of the person who has to go there. */
public sealed interface Place {
    /** A whole file or folder. */
    record InFile(String file) implements Place {}

    /**
     * A line of a text file.
     *
     * @param line from 1
     * @param path the key path there, {@code tong_hop.diem} or {@code noi_nhan[2].ten}; empty for the whole file
     */
    record AtLine(String file, int line, String path) implements Place {}

    /**
     * A cell of a table.
     *
     * @param sheet the sheet's name; empty in a file that has no sheets
     * @param cell as spreadsheets call it: {@code C7}
     */
    record InCell(String file, String sheet, String cell) implements Place {}

    /**
     * A paragraph of a Word file.
     *
     * @param part the part's name in the package, {@code word/document.xml}
     * @param text the paragraph's words, shortened for people
     */
    record AtParagraph(String file, String part, String text) implements Place {}

    /** A word of the command line. */
    record OnCommandLine(String argument) implements Place {}

    /** Nowhere in the user's files. */
    record Nowhere() implements Place {}
}
