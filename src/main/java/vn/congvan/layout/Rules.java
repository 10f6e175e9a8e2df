package vn.congvan.layout;

import java.util.List;
import vn.congvan.word.Border;

/** Borders as rules. */
final class Rules {
    /** Of a thick and a thin line the thin one, and the gap where they are near; of those far apart the thick one: points. */
    private static final double THIN = 0.75;

    private static final double THICK = 1.5;

    private Rules() {}

    /** The whole width of a border in points. */
    static double width(Border border) {
        double width = 0;
        for (double part : parts(border)) {
            width += part;
        }
        return width;
    }

    /**
     * Lines and the gaps between them by their widths, from the top or the left. The standard does not say how wide those of two unlike
     * lines are; these are as Word draws them.
     */
    private static double[] parts(Border border) {
        double line = Math.max(border.width(), 2) / 8.0;
        return switch (border.style()) {
            case SINGLE, DOTTED, DASHED -> new double[] {line};
            case DOUBLE -> new double[] {line, line, line};
            case TRIPLE -> new double[] {line, line, line, line, line};
            case THIN_THICK -> new double[] {THIN, THIN, line};
            case THICK_THIN -> new double[] {line, THIN, THIN};
            case THIN_THICK_APART -> new double[] {line / 2, line / 2, line};
            case THICK_THIN_APART -> new double[] {line, line / 2, line / 2};
            case THIN_THICK_FAR_APART -> new double[] {THIN, line, THICK};
            case THICK_THIN_FAR_APART -> new double[] {THICK, line, THIN};
        };
    }

    /**
     * At the top or the left of a box; for the other two sides the border is turned round first ({@link Border#opposite}).
     *
     * @param x1 y1 x2 y2 the middle of the border
     */
    static void add(List<Fragment> fragments, Border border, double x1, double y1, double x2, double y2) {
        Fragment.RuleStyle style = switch (border.style()) {
            case DOTTED -> Fragment.RuleStyle.DOTTED;
            case DASHED -> Fragment.RuleStyle.DASHED;
            default -> Fragment.RuleStyle.SOLID;
        };
        boolean horizontal = y1 == y2;
        double[] parts = parts(border);
        double edge = -width(border) / 2;
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                double middle = edge + parts[i] / 2;
                double dx = horizontal ? 0 : middle;
                double dy = horizontal ? middle : 0;
                fragments.add(new Fragment.Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, parts[i], style, border.colour()));
            }
            edge += parts[i];
        }
    }
}
