package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.layout.Fragment.Step;
import vn.congvan.layout.Fragment.StepKind;
import vn.congvan.word.Drawing;

/** The heads at the ends of a line: triangles three times as long and as wide as the line, and no smaller than four points. */
final class Arrows {
    private static final double TIMES = 3;
    private static final double SMALLEST = 4;

    private Arrows() {}

    /** @param ends x and y of the start, x and y of the end */
    static List<Fragment> of(Drawing.Outline outline, double width, double[] ends) {
        List<Fragment> heads = new ArrayList<>();
        if (outline.arrowAtStart()) {
            heads.add(head(ends[2], ends[3], ends[0], ends[1], width, outline.colour()));
        }
        if (outline.arrowAtEnd()) {
            heads.add(head(ends[0], ends[1], ends[2], ends[3], width, outline.colour()));
        }
        return heads;
    }

    private static Fragment head(double fromX, double fromY, double x, double y, double width, String colour) {
        double length = Math.hypot(x - fromX, y - fromY);
        double dx = length == 0 ? 1 : (x - fromX) / length;
        double dy = length == 0 ? 0 : (y - fromY) / length;
        double size = Math.max(SMALLEST, width * TIMES);
        double baseX = x - dx * size;
        double baseY = y - dy * size;
        double half = size / 2;
        return new Fragment.Path(
                List.of(
                        Step.to(StepKind.MOVE, x, y),
                        Step.to(StepKind.LINE, baseX - dy * half, baseY + dx * half),
                        Step.to(StepKind.LINE, baseX + dy * half, baseY - dx * half),
                        Step.to(StepKind.CLOSE)),
                Optional.of(colour),
                Optional.empty(),
                0,
                Fragment.RuleStyle.SOLID);
    }
}
