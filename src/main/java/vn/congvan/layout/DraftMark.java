package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.font.Face;
import vn.congvan.font.Faces;
import vn.congvan.font.GlyphRun;
import vn.congvan.font.Shaper;

/**
 * What every page of a draft says behind its text, from the lower left to the upper right. As shapes and not as letters, so that nobody
 * finds it, copies it or is read it with the text.
 */
final class DraftMark {
    private static final String WORDS = "DỰ THẢO";

    /** A grey that print and copies still show, and through which text is read without effort. */
    private static final String COLOUR = "E6E6E6";

    /** How much of the page's diagonal the words take. */
    private static final double SHARE = 0.6;

    private DraftMark() {}

    /** @param width of the page, {@code height} too: in points */
    static Fragment on(double width, double height, Faces faces) {
        Face face = faces.choose("Arial", true, false).face();
        GlyphRun run = Shaper.shape(WORDS, face);
        double size = SHARE * Math.hypot(width, height) / run.width(1);
        double scale = size / face.unitsPerEm();
        Outliner outliner = new Outliner(scale, (height + face.description().capHeight() * scale) / 2);
        double x = (width - run.width(size)) / 2;
        for (int i = 0; i < run.glyphs().length; i++) {
            outliner.x = x;
            face.outline(run.glyphs()[i], outliner);
            x += run.advances()[i] * scale;
        }
        Fragment words =
                new Fragment.Path(outliner.steps, Optional.of(COLOUR), Optional.empty(), 0, Fragment.RuleStyle.SOLID);
        double angle = -Math.toDegrees(Math.atan2(height, width));
        return new Fragment.Artifact(
                new Fragment.Turned(words, angle, width / 2, height / 2), Fragment.ArtifactKind.WATERMARK);
    }

    /** Outlines on a line of the page, to a tenth of a point: nobody sees more at this size, and the file is smaller. */
    private static final class Outliner implements Face.Pen {
        private final List<Fragment.Step> steps = new ArrayList<>();
        private final double scale;
        private final double baseline;
        private double x;

        Outliner(double scale, double baseline) {
            this.scale = scale;
            this.baseline = baseline;
        }

        @Override
        public void move(double toX, double toY) {
            steps.add(Fragment.Step.to(Fragment.StepKind.MOVE, x(toX), y(toY)));
        }

        @Override
        public void line(double toX, double toY) {
            steps.add(Fragment.Step.to(Fragment.StepKind.LINE, x(toX), y(toY)));
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            steps.add(Fragment.Step.to(Fragment.StepKind.CURVE, x(x1), y(y1), x(x2), y(y2), x(toX), y(toY)));
        }

        @Override
        public void close() {
            steps.add(Fragment.Step.to(Fragment.StepKind.CLOSE));
        }

        private double x(double units) {
            return tenth(x + units * scale);
        }

        private double y(double units) {
            return tenth(baseline - units * scale);
        }

        private static double tenth(double points) {
            return Math.round(points * 10) / 10.0;
        }
    }
}
