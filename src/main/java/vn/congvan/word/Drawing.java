package vn.congvan.word;

import java.util.List;
import java.util.Optional;

/**
 * A picture, shape or text box as DrawingML or VML describes it. All lengths are EMU: 914,400 to the inch, 12,700 to the point.
 *
 * @param turned degrees clockwise about its middle
 */
public record Drawing(long width, long height, double turned, Content content) {
    /** The width of what is as wide as the text. */
    public static final long AS_WIDE_AS_THE_TEXT = 0;

    /** What is drawn. */
    public sealed interface Content {}

    /** @param words that stand for it, its alternative text; empty where it has none */
    public record Picture(Image image, String words, Crop crop) implements Content {}

    /** How much of a picture is cut off at each side, as shares of its size; below 0 there is room round it (§20.1.8.55). */
    public record Crop(double left, double top, double right, double bottom) {
        public static final Crop NONE = new Crop(0, 0, 0, 0);
    }

    /**
     * @param rising of a line: from the bottom left to the top right
     * @param fill RRGGBB
     */
    public record Shape(
            Geometry geometry, boolean rising, Optional<String> fill, Optional<Outline> outline, Optional<TextBox> text)
            implements Content {}

    /** Drawings in one, each at its place from the group's top left corner. */
    public record Group(List<Part> parts) implements Content {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    public record Part(long x, long y, Drawing drawing) {}

    /**
     * Something that cannot be drawn, but takes room.
     *
     * @param words that stand for it
     */
    public record Blank(String words) implements Content {}

    public enum Geometry {
        LINE,
        RECTANGLE,
        ROUNDED,
        ELLIPSE,
        /** Nothing but the text in it. */
        NONE
    }

    /** @param colour RRGGBB */
    public record Outline(long width, String colour, boolean dashed, boolean arrowAtStart, boolean arrowAtEnd) {
        /** The same line drawn from its end to its start. */
        Outline reversed() {
            boolean start = arrowAtEnd;
            boolean end = arrowAtStart;
            return new Outline(width, colour, dashed, start, end);
        }
    }

    /**
     * Text in a shape.
     *
     * @param grows the shape is as high as its text wants
     */
    public record TextBox(
            List<Block> blocks,
            long left,
            long top,
            long right,
            long bottom,
            Table.VerticalAlignment alignment,
            boolean grows) {
        public TextBox {
            blocks = List.copyOf(blocks);
        }
    }
}
