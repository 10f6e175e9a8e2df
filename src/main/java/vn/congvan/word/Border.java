package vn.congvan.word;

/**
 * A border line (ECMA-376 Part 1 §17.18.2).
 *
 * @param width eighths of a point
 * @param space points between the line and the text
 * @param colour RRGGBB
 */
public record Border(Style style, int width, int space, String colour) {
    /**
     * Styles that are drawn apart; every other one of Word's is drawn as {@code SINGLE}. Those of two unlike lines are named from the
     * top and the left: of the standard's names the first is the line inside.
     */
    public enum Style {
        SINGLE,
        DOUBLE,
        TRIPLE,
        THIN_THICK,
        THICK_THIN,
        THIN_THICK_APART,
        THICK_THIN_APART,
        THIN_THICK_FAR_APART,
        THICK_THIN_FAR_APART,
        DOTTED,
        DASHED
    }

    /** As the opposite side of a box has it: what is inside stays inside. */
    public Border opposite() {
        Style opposite = switch (style) {
            case THIN_THICK -> Style.THICK_THIN;
            case THICK_THIN -> Style.THIN_THICK;
            case THIN_THICK_APART -> Style.THICK_THIN_APART;
            case THICK_THIN_APART -> Style.THIN_THICK_APART;
            case THIN_THICK_FAR_APART -> Style.THICK_THIN_FAR_APART;
            case THICK_THIN_FAR_APART -> Style.THIN_THICK_FAR_APART;
            default -> style;
        };
        return new Border(opposite, width, space, colour);
    }
}
