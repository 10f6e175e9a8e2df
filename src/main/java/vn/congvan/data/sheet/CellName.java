package vn.congvan.data.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell is.
 *
 * @param row from 1
 * @param column from 1
 */
record CellName(int row, int column) {
    private static final Pattern NAME = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    /** As in {@code C7}; empty if no sheet has such a cell. */
    static Optional<CellName> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        return row <= LAST_ROW && column <= LAST_COLUMN ? Optional.of(new CellName(row, column)) : Optional.empty();
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().append(row).toString();
    }

    /** A range of cells as in {@code A1:B2}, both corners included. */
    record Range(CellName first, CellName last) {
        static Optional<Range> of(String range) {
            String[] corners = range.split(":", -1);
            Optional<CellName> first = CellName.of(corners[0]);
            Optional<CellName> last = CellName.of(corners[corners.length - 1]);
            return first.isPresent() && last.isPresent()
                    ? Optional.of(new Range(first.get(), last.get()))
                    : Optional.empty();
        }

        boolean has(int row, int column) {
            return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
        }

        @Override
        public String toString() {
            return first + ":" + last;
        }
    }
}
