package vn.congvan.cli;

import vn.congvan.FoundLetters;

/** Words in which some are marked: bold on a terminal, elsewhere by signs. */
final class MarkedText {
    private static final String BOLD = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";

    private MarkedText() {}

    static String of(FoundLetters.Row row, boolean coloured) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (FoundLetters.Mark mark : row.marks()) {
            text.append(row.snippet(), done, mark.start())
                    .append(coloured ? BOLD : "«")
                    .append(row.snippet(), mark.start(), mark.end())
                    .append(coloured ? PLAIN : "»");
            done = mark.end();
        }
        return text.append(row.snippet(), done, row.snippet().length()).toString();
    }
}
