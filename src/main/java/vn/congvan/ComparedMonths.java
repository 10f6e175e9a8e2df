package vn.congvan;

import java.util.List;

/**
 * Two months of one letter beside each other.
 *
 * @param broken why their figures are not of the same thing; empty where they are
 */
public record ComparedMonths(String letter, String title, String broken, List<Row> rows) {
    public ComparedMonths {
        rows = List.copyOf(rows);
    }

    /**
     * A figure then and now, as letters write it; empty where there is none.
     *
     * @param change {@code tăng 1,2}
     */
    public record Row(String path, String title, String before, String now, String change) {}
}
