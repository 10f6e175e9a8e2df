package vn.congvan.word;

/**
 * A border line (ECMA-376 Part 1 §17.18.2).
 *
 * @param width eighths of a point
 * @param space points between the line and the text
 * @param colour RRGGBB
 */
public record Border(Style style, int width, int space, String colour) {
    /** Styles that are drawn apart; every other one of Word's is drawn as {@code SINGLE}. */
    public enum Style {
        SINGLE,
        DOUBLE,
        DOTTED,
        DASHED
    }
}
