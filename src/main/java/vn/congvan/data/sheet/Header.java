package vn.congvan.data.sheet;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the rows that begin a table. */
final class Header {
    private static final String KEY = "mã";
    static final String VALUE = "giá trị";
    private static final Pattern ITEM = Pattern.compile("[^\\s\\[\\]]+\\[](\\.[^\\s\\[\\]]+)?");

    private Header() {}

    /** A row with a cell “Mã” and a cell “Giá trị”. */
    static boolean isForm(List<Cell> cells) {
        return cells.stream().anyMatch(Header::isKey) && cells.stream().anyMatch(Header::isValue);
    }

    static boolean isKey(Cell cell) {
        return is(cell, KEY);
    }

    static boolean isValue(Cell cell) {
        return is(cell, VALUE);
    }

    private static boolean is(Cell cell, String word) {
        return cell.kind() == Cell.Kind.TEXT && cell.text().equalsIgnoreCase(word);
    }

    /** A row with the path of a list's items: {@code truc_tuyen[].diem}. */
    static boolean isList(List<Cell> cells) {
        return cells.stream().anyMatch(Header::isItem);
    }

    static boolean isItem(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.text().contains("[]")
                && ITEM.matcher(cell.text()).matches();
    }

    /** The list of an item's path. */
    static String list(Cell item) {
        return item.text().substring(0, item.text().indexOf("[]"));
    }

    /** How many cells the row has as a header; 0 if it is none. */
    static int width(List<Cell> cells) {
        return isForm(cells) || (!cells.isEmpty() && cells.stream().allMatch(Header::isItem)) ? cells.size() : 0;
    }
}
