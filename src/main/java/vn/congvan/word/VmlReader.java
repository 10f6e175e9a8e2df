package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congvan.finding.Place;
import vn.congvan.word.Drawing.Content;
import vn.congvan.word.Drawing.Geometry;

/** Reads the drawings of older files, in VML (ECMA-376 Part 4 §19). */
final class VmlReader {
    private static final long INSET = 45_720;
    private static final long LINE = 9_525; // three quarters of a point (Part 4 §19.1.2.21)

    private final Story story;
    private final Context context;
    private final Place place;

    VmlReader(Story story, Place place) {
        this.story = story;
        this.context = story.context();
        this.place = place;
    }

    /** The drawings in a {@code w:pict} or {@code w:object}. */
    List<Inline> read(Node holder, RunFormat format) {
        List<Inline> found = new ArrayList<>();
        for (Node node : holder.children()) {
            if (isShape(node)) {
                VmlStyle style = VmlStyle.of(node.attribute("style", ""));
                drawing(node, style, 1, 1).ifPresent(drawing -> found.add(inline(node, style, drawing, format)));
            } else if (context.shortfalls().meet(holder.name(), node, place)
                    && !node.words().isEmpty()) {
                found.add(new Inline.Unsupported(node.name(), node.words(), format, place));
            }
        }
        return found;
    }

    private static boolean isShape(Node node) {
        return switch (node.name()) {
            case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:group", "v:image" -> true;
            default -> false;
        };
    }

    private Inline inline(Node node, VmlStyle style, Drawing drawing, RunFormat format) {
        Optional<Anchor> anchor =
                style.is("position", "absolute") ? Optional.of(anchor(node, style)) : Optional.empty();
        return new Inline.Drawn(drawing, anchor, format, place);
    }

    /** @param across and {@code down}: EMU to the unit of the group round it; 1 outside of any */
    private Optional<Drawing> drawing(Node node, VmlStyle style, double across, double down) {
        if (node.is("v:line")) {
            return Optional.of(line(node, across, down));
        }
        boolean inGroup = across != 1 || down != 1;
        long width = inGroup ? Limits.near(Math.round(style.plain("width") * across)) : style.emu("width");
        long height = inGroup ? Limits.near(Math.round(style.plain("height") * down)) : style.emu("height");
        boolean isRule = Node.isOn(node.attribute("o:hr", "0")) && height > 0;
        if (width < 0 || height < 0 || (width == 0 && !isRule)) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(width, height, style.plain("rotation"), content(node, width, height)));
    }

    private Drawing line(Node node, double across, double down) {
        double[] from = VmlStyle.pair(node.attribute("from", "0,0"), across != 1);
        double[] to = VmlStyle.pair(node.attribute("to", "0,0"), across != 1);
        boolean rising = (to[0] - from[0]) * (to[1] - from[1]) < 0;
        boolean backwards = to[0] < from[0] || (to[0] == from[0] && to[1] < from[1]);
        Optional<Drawing.Outline> outline = outline(node, true).map(o -> backwards ? o.reversed() : o);
        return new Drawing(
                Limits.near(Math.round(Math.abs(to[0] - from[0]) * across)),
                Limits.near(Math.round(Math.abs(to[1] - from[1]) * down)),
                0,
                new Drawing.Shape(Geometry.LINE, rising, Optional.empty(), outline, Optional.empty()));
    }

    private Content content(Node node, long width, long height) {
        if (node.is("v:group")) {
            return group(node, width, height);
        }
        Node data = node.child("v:imagedata");
        String words = node.attribute("alt", data.attribute("o:title", ""));
        if (data.exists()) {
            return Pictures.of(story, data.attribute("r:id", ""), "")
                    .<Content>map(image -> new Drawing.Picture(image, words, Drawing.Crop.NONE))
                    .orElseGet(() -> blank("v:imagedata", words));
        }
        if (node.has("v:textpath")) {
            return blank("v:textpath", node.child("v:textpath").attribute("string", words));
        }
        Geometry geometry = geometry(node);
        boolean drawn = geometry != Geometry.NONE;
        boolean filled = drawn && geometry != Geometry.LINE && Node.isOn(flag(node.attribute("filled", "t")));
        Optional<String> fill = filled
                ? Optional.of(
                        Colours.ofVml(node.attribute("fillcolor", "white")).orElse("FFFFFF"))
                : Optional.empty();
        VmlStyle style = VmlStyle.of(node.attribute("style", ""));
        boolean flipped = style.is("flip", "x") || style.is("flip", "y");
        return new Drawing.Shape(geometry, flipped, fill, outline(node, drawn), text(node, style));
    }

    private Content blank(String construct, String words) {
        context.unsupported(construct, place);
        return new Drawing.Blank(words);
    }

    private Geometry geometry(Node node) {
        return switch (node.name()) {
            case "v:rect" -> Geometry.RECTANGLE;
            case "v:oval" -> Geometry.ELLIPSE;
            case "v:roundrect" -> Geometry.ROUNDED;
            default ->
                switch (node.attribute("type", "")) {
                    case "#_x0000_t202", "#_x0000_t75", "#_x0000_t1" -> Geometry.RECTANGLE;
                    case "#_x0000_t20", "#_x0000_t32" -> Geometry.LINE;
                    case "#_x0000_t3" -> Geometry.ELLIPSE;
                    case "#_x0000_t2" -> Geometry.ROUNDED;
                    default -> {
                        context.unsupported("v:shape " + node.attribute("type", ""), place);
                        yield Geometry.NONE;
                    }
                };
        };
    }

    private static String flag(String value) {
        return value.equals("f") ? "0" : value;
    }

    private static Optional<Drawing.Outline> outline(Node node, boolean drawn) {
        boolean isPicture = node.attribute("type", "").equals("#_x0000_t75");
        String stroked = node.attribute("stroked", isPicture ? "f" : "t");
        if (!drawn || !Node.isOn(flag(stroked))) {
            return Optional.empty();
        }
        Node stroke = node.child("v:stroke");
        String weight = node.attribute("strokeweight", stroke.attribute("weight", ""));
        String colour = node.attribute("strokecolor", stroke.attribute("color", "black"));
        return Optional.of(new Drawing.Outline(
                weight.isEmpty() ? LINE : VmlStyle.length(weight),
                Colours.ofVml(colour).orElse("000000"),
                !stroke.attribute("dashstyle", "solid").equals("solid"),
                !stroke.attribute("startarrow", "none").equals("none"),
                !stroke.attribute("endarrow", "none").equals("none")));
    }

    private Optional<Drawing.TextBox> text(Node node, VmlStyle style) {
        Node box = node.child("v:textbox");
        Node content = box.child("w:txbxContent");
        if (!content.exists()) {
            return Optional.empty();
        }
        String[] insets = box.attribute("inset", "").split(",", -1);
        VmlStyle inner = VmlStyle.of(box.attribute("style", ""));
        if (inner.has("layout-flow")) {
            context.unsupported("v:textbox layout-flow", place);
        }
        String anchored = style.text("v-text-anchor");
        Table.VerticalAlignment alignment = anchored.startsWith("middle")
                ? Table.VerticalAlignment.CENTRE
                : anchored.startsWith("bottom") ? Table.VerticalAlignment.BOTTOM : Table.VerticalAlignment.TOP;
        List<Block> blocks = new BlockReader(story.inner()).read(content.children());
        return Optional.of(new Drawing.TextBox(
                blocks,
                inset(insets, 0, 2 * INSET),
                inset(insets, 1, INSET),
                inset(insets, 2, 2 * INSET),
                inset(insets, 3, INSET),
                alignment,
                inner.is("mso-fit-shape-to-text", "t")));
    }

    private static long inset(String[] insets, int at, long otherwise) {
        return at < insets.length && !insets[at].isBlank() ? VmlStyle.length(insets[at]) : otherwise;
    }

    private Content group(Node node, long width, long height) {
        double[] origin = VmlStyle.pair(node.attribute("coordorigin", "0,0"), true);
        double[] size = VmlStyle.pair(node.attribute("coordsize", "1000,1000"), true);
        double across = size[0] == 0 ? 1 : width / size[0];
        double down = size[1] == 0 ? 1 : height / size[1];
        List<Drawing.Part> parts = new ArrayList<>();
        for (Node child : node.children()) {
            if (isShape(child)) {
                VmlStyle style = VmlStyle.of(child.attribute("style", ""));
                double[] corner =
                        child.is("v:line") ? corner(child) : new double[] {style.plain("left"), style.plain("top")};
                long x = Limits.near(Math.round((corner[0] - origin[0]) * across));
                long y = Limits.near(Math.round((corner[1] - origin[1]) * down));
                drawing(child, style, across, down).ifPresent(drawing -> parts.add(new Drawing.Part(x, y, drawing)));
            }
        }
        return new Drawing.Group(parts);
    }

    private static double[] corner(Node line) {
        double[] from = VmlStyle.pair(line.attribute("from", "0,0"), true);
        double[] to = VmlStyle.pair(line.attribute("to", "0,0"), true);
        return new double[] {Math.min(from[0], to[0]), Math.min(from[1], to[1])};
    }

    private static Anchor anchor(Node node, VmlStyle style) {
        Anchor.Wrap wrap = switch (node.child("w10:wrap").attribute("type", "none")) {
            case "topAndBottom" -> Anchor.Wrap.TOP_AND_BOTTOM;
            case "square", "tight", "through" -> Anchor.Wrap.SQUARE;
            default -> Anchor.Wrap.NONE;
        };
        long x = style.emu("margin-left") + style.emu("left");
        long y = style.emu("margin-top") + style.emu("top");
        if (node.is("v:line")) {
            double[] from = VmlStyle.pair(node.attribute("from", "0,0"), false);
            double[] to = VmlStyle.pair(node.attribute("to", "0,0"), false);
            x += Math.round(Math.min(from[0], to[0]));
            y += Math.round(Math.min(from[1], to[1]));
        }
        long side = 114_300; // nine points left and right, where nothing is said
        return new Anchor(
                position(style, "mso-position-horizontal", Anchor.From.COLUMN, x),
                position(style, "mso-position-vertical", Anchor.From.PARAGRAPH, y),
                wrap,
                style.emu("mso-wrap-distance-left", side),
                style.emu("mso-wrap-distance-top", 0),
                style.emu("mso-wrap-distance-right", side),
                style.emu("mso-wrap-distance-bottom", 0),
                style.text("z-index").startsWith("-"),
                Math.round(style.plain("z-index")));
    }

    private static Anchor.Position position(VmlStyle style, String property, Anchor.From otherwise, long offset) {
        Anchor.From from = switch (style.text(property + "-relative")) {
            case "page" -> Anchor.From.PAGE;
            case "margin" -> Anchor.From.MARGIN;
            case "left-margin-area", "inner-margin-area", "top-margin-area" -> Anchor.From.NEAR_MARGIN;
            case "right-margin-area", "outer-margin-area", "bottom-margin-area" -> Anchor.From.FAR_MARGIN;
            case "char" -> Anchor.From.CHARACTER;
            case "line" -> Anchor.From.LINE;
            default -> otherwise;
        };
        Optional<Anchor.Align> align = switch (style.text(property).toLowerCase(Locale.ROOT)) {
            case "left", "top", "inside" -> Optional.of(Anchor.Align.START);
            case "center" -> Optional.of(Anchor.Align.CENTRE);
            case "right", "bottom", "outside" -> Optional.of(Anchor.Align.END);
            default -> Optional.empty();
        };
        return new Anchor.Position(from, align, offset);
    }
}
