package vn.congvan.layout;

import java.util.List;
import vn.congvan.word.Border;

/** Borders as rules. */
final class Rules {
    private Rules() {}

    /** The whole width of a border in points: a double one is two lines and a gap as wide as each. */
    static double width(Border border) {
        double line = Math.max(border.width(), 2) / 8.0;
        return border.style() == Border.Style.DOUBLE ? line * 3 : line;
    }

    /** @param x1 y1 x2 y2 the middle of the border */
    static void add(List<Fragment> fragments, Border border, double x1, double y1, double x2, double y2) {
        double line = Math.max(border.width(), 2) / 8.0;
        Fragment.RuleStyle style = switch (border.style()) {
            case DOTTED -> Fragment.RuleStyle.DOTTED;
            case DASHED -> Fragment.RuleStyle.DASHED;
            case SINGLE, DOUBLE -> Fragment.RuleStyle.SOLID;
        };
        if (border.style() != Border.Style.DOUBLE) {
            fragments.add(new Fragment.Rule(x1, y1, x2, y2, line, style, border.colour()));
            return;
        }
        boolean horizontal = y1 == y2;
        double dx = horizontal ? 0 : line;
        double dy = horizontal ? line : 0;
        fragments.add(new Fragment.Rule(x1 - dx, y1 - dy, x2 - dx, y2 - dy, line, style, border.colour()));
        fragments.add(new Fragment.Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, line, style, border.colour()));
    }
}
