package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;
import vn.congvan.font.GlyphRun;

/** A thing at a fixed position on a page. Points from the page's top left corner, y downwards; colours as RRGGBB. */
public sealed interface Fragment {
    /** The same thing elsewhere. */
    Fragment moved(double dx, double dy);

    /**
     * Glyphs on one baseline.
     *
     * @param baseline y of the baseline
     * @param size points
     * @param scale of the normal width, 1 for none
     * @param extra points added after each glyph: character spacing
     * @param wordExtra points added after each U+0020 besides: justification
     */
    record Text(
            double x,
            double baseline,
            GlyphRun run,
            double size,
            double scale,
            double extra,
            double wordExtra,
            String colour)
            implements Fragment {
        /** Its characters. */
        public String words() {
            return run.text();
        }

        /** Where the character at an index begins, or the last one ends. */
        public double at(int index) {
            return x + TextParts.width(this, index);
        }

        /** The characters between two indexes, where they are. */
        public Text part(int from, int to) {
            return TextParts.part(this, from, to);
        }

        /** As they are drawn, to a point or so: a line may be higher. */
        public double ascent() {
            return size * run.face().ascent() / run.face().unitsPerEm();
        }

        public double descent() {
            return size * run.face().descent() / run.face().unitsPerEm();
        }

        @Override
        public Fragment moved(double dx, double dy) {
            return new Text(x + dx, baseline + dy, run, size, scale, extra, wordExtra, colour);
        }
    }

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double width, RuleStyle style, String colour)
            implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, style, colour);
        }
    }

    enum RuleStyle {
        SOLID,
        DOTTED,
        DASHED
    }

    record Fill(double x, double y, double width, double height, String colour) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Fill(x + dx, y + dy, width, height, colour);
        }
    }

    /**
     * A picture.
     *
     * @param words that stand for it; empty where it has none
     */
    record Picture(double x, double y, double width, double height, PictureFile file, String words, Place place)
            implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Picture(x + dx, y + dy, width, height, file, words, place);
        }
    }

    /**
     * A shape with straight and curved sides.
     *
     * @param fill its inside, {@code stroke} its outline: RRGGBB
     * @param width of the outline, in points
     */
    record Path(List<Step> steps, Optional<String> fill, Optional<String> stroke, double width, RuleStyle style)
            implements Fragment {
        public Path {
            steps = List.copyOf(steps);
        }

        @Override
        public Fragment moved(double dx, double dy) {
            return new Path(steps.stream().map(step -> step.moved(dx, dy)).toList(), fill, stroke, width, style);
        }
    }

    /**
     * A step of a path; a curve is a Bézier curve with two control points.
     *
     * @param points x and y of each: one for a move or a line, three for a curve, none to close
     */
    record Step(StepKind kind, List<Double> points) {
        public Step {
            points = List.copyOf(points);
        }

        static Step to(StepKind kind, Double... points) {
            return new Step(kind, List.of(points));
        }

        Step moved(double dx, double dy) {
            List<Double> moved = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                moved.add(points.get(i) + (i % 2 == 0 ? dx : dy));
            }
            return new Step(kind, moved);
        }
    }

    enum StepKind {
        MOVE,
        LINE,
        CURVE,
        CLOSE
    }

    /** Something turned clockwise about a point, by degrees. */
    record Turned(Fragment content, double degrees, double x, double y) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Turned(content.moved(dx, dy), degrees, x + dx, y + dy);
        }
    }

    /** What lies within a rectangle of something larger. */
    record Clipped(Fragment content, double x, double y, double width, double height) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Clipped(content.moved(dx, dy), x + dx, y + dy, width, height);
        }
    }

    /**
     * Something that the reader is told, and in which element of the structure.
     *
     * @param content never tagged itself
     */
    record Tagged(Fragment content, int element) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Tagged(content.moved(dx, dy), element);
        }
    }

    /**
     * What stands on every page and is told to nobody.
     *
     * @param content neither tagged nor an artifact itself
     */
    record Artifact(Fragment content, ArtifactKind kind) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Artifact(content.moved(dx, dy), kind);
        }
    }

    enum ArtifactKind {
        HEADER,
        FOOTER,
        WATERMARK
    }

    /** The same turned clockwise about a point, with its place in the structure; a bookmark stays where it is. */
    default Fragment turned(double degrees, double x, double y) {
        if (this instanceof Bookmark) {
            return this;
        }
        if (this instanceof Tagged tagged) {
            return new Tagged(new Turned(tagged.content(), degrees, x, y), tagged.element());
        }
        return new Turned(untagged(), degrees, x, y);
    }

    /** The same seen only in a rectangle that begins at the origin, with its place in the structure; a bookmark stays a bookmark. */
    default Fragment clipped(double width, double height) {
        if (this instanceof Bookmark) {
            return this;
        }
        if (this instanceof Tagged tagged) {
            return new Tagged(new Clipped(tagged.content(), 0, 0, width, height), tagged.element());
        }
        return new Clipped(untagged(), 0, 0, width, height);
    }

    /** The same without its place in the structure. */
    default Fragment untagged() {
        if (this instanceof Artifact artifact) {
            return artifact.content();
        }
        return this instanceof Tagged tagged ? tagged.content() : this;
    }

    /** A place that links lead to. */
    record Bookmark(double x, double y, String name) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Bookmark(x + dx, y + dy, name);
        }
    }

    /**
     * An area that leads somewhere when clicked.
     *
     * @param target an address, or # and the name of a bookmark
     */
    record Link(double x, double y, double width, double height, String target) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Link(x + dx, y + dy, width, height, target);
        }
    }
}
