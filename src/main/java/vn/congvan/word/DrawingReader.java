package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Place;
import vn.congvan.word.Drawing.Content;
import vn.congvan.word.Drawing.Geometry;

/** Reads DrawingML drawings, in the line and anchored (ECMA-376 Part 1 §20.4; shapes: [MS-ODRAWXML] 2.12). */
final class DrawingReader {
    /** The width of a line for which a shape only names the theme's first, second or third. */
    private static final long[] THEME_LINES = {0, 6_350, 12_700, 19_050};

    private static final double DEGREE = 60_000;
    private static final long SIDE_INSET = 91_440;
    private static final long INSET = 45_720;

    /** Of the words of what cannot be drawn, in half-points: as small as a chart's. */
    private static final String FRAMED_SIZE = "16";

    /** Of a picture's width or height. */
    private static final double MOST_CUT = 0.99;

    private final Story story;
    private final Context context;
    private final Theme theme;
    private final Place place;

    DrawingReader(Story story, Place place) {
        this.story = story;
        this.context = story.context();
        this.theme = context.theme();
        this.place = place;
    }

    /** Empty for a drawing that has no size; the words of one that cannot be drawn stand in the room that is kept for it. */
    List<Inline> read(Node node, RunFormat format) {
        boolean anchored = node.has("wp:anchor");
        Node frame = node.child(anchored ? "wp:anchor" : "wp:inline");
        long width = number(frame.child("wp:extent"), "cx", 0);
        long height = number(frame.child("wp:extent"), "cy", 0);
        if (width < 0 || height < 0 || (width == 0 && height == 0)) {
            return List.of();
        }
        Node properties = frame.child("wp:docPr");
        String words = properties.attribute("descr", properties.attribute("title", ""));
        Node data = frame.child("a:graphic").child("a:graphicData");
        if (properties.has("a:hlinkClick")) {
            context.unsupported("a:hlinkClick", place);
        }
        Drawing drawing = data.children().stream()
                .findFirst()
                .map(content -> drawing(content, width, height, words))
                .orElseGet(() -> new Drawing(width, height, 0, blank("wp:" + (anchored ? "anchor" : "inline"), words)));
        return List.of(new Inline.Drawn(
                withWords(drawing, data), anchored ? Optional.of(anchor(frame)) : Optional.empty(), format, place));
    }

    /** What cannot be drawn is a frame with its words, which so take no room from the text round it. */
    private Drawing withWords(Drawing drawing, Node data) {
        String words = drawing.content() instanceof Drawing.Blank ? RelatedWords.of(story, data) : "";
        if (words.isEmpty()) {
            return drawing;
        }
        Node size = new Node("w:sz", Map.of("w:val", FRAMED_SIZE), List.of(), "");
        Node text = new Node("w:t", Map.of(), List.of(), words);
        Node small = new Node("w:rPr", Map.of(), List.of(size), "");
        Node run = new Node("w:r", Map.of(), List.of(small, text), "");
        Node mark = new Node("w:pPr", Map.of(), List.of(small), "");
        List<Block> blocks =
                new BlockReader(story.inner()).read(List.of(new Node("w:p", Map.of(), List.of(mark, run), "")));
        Drawing.TextBox box =
                new Drawing.TextBox(blocks, SIDE_INSET, INSET, SIDE_INSET, INSET, Table.VerticalAlignment.TOP, false);
        Drawing.Outline outline = new Drawing.Outline(THEME_LINES[1], "A6A6A6", false, false, false);
        return new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.turned(),
                new Drawing.Shape(Geometry.RECTANGLE, false, Optional.empty(), Optional.of(outline), Optional.of(box)));
    }

    private Drawing drawing(Node node, long width, long height, String words) {
        return switch (node.name()) {
            case "pic:pic" -> picture(node, width, height, words);
            case "wps:wsp" -> shape(node, width, height);
            case "wpg:wgp", "wpg:grpSp", "wpc:wpc" -> group(node, width, height, words);
            default -> new Drawing(width, height, 0, blank(node.name(), words));
        };
    }

    /** Told; its room is kept. */
    private Content blank(String construct, String words) {
        context.unsupported(construct, place);
        return new Drawing.Blank(words);
    }

    private Drawing picture(Node node, long width, long height, String words) {
        Node blip = node.child("pic:blipFill").child("a:blip");
        tellSimpler(node.child("pic:spPr"));
        Drawing.Crop crop = crop(node.child("pic:blipFill").child("a:srcRect"));
        Node own = node.child("pic:nvPicPr").child("pic:cNvPr");
        String said = words.isEmpty() ? own.attribute("descr", "") : words;
        double turned = number(node.child("pic:spPr").child("a:xfrm"), "rot", 0) / DEGREE;
        return new Drawing(
                width,
                height,
                turned,
                Pictures.of(story, blip.attribute("r:embed", ""), vector(blip))
                        .<Content>map(image -> new Drawing.Picture(image, said, crop))
                        .orElseGet(() -> blank("pic:pic", said)));
    }

    /** One that leaves less than a hundredth of the picture is told, and nothing is cut off. */
    private Drawing.Crop crop(Node rectangle) {
        double left = share(rectangle, "l");
        double top = share(rectangle, "t");
        double right = share(rectangle, "r");
        double bottom = share(rectangle, "b");
        if (left + right > MOST_CUT || top + bottom > MOST_CUT) {
            context.unsupported("a:srcRect", place);
            return Drawing.Crop.NONE;
        }
        return new Drawing.Crop(left, top, right, bottom);
    }

    /** In thousandths of a per cent, or per cent in a strict file (§20.1.10.40). */
    private static double share(Node rectangle, String side) {
        String text = rectangle.attribute(side, "0");
        boolean isPercent = text.endsWith("%");
        try {
            double share = Double.parseDouble(isPercent ? text.substring(0, text.length() - 1) : text);
            return Double.isNaN(share) ? 0 : Math.max(-1, Math.min(1, share / (isPercent ? 100 : 100_000)));
        } catch (NumberFormatException e) {
            return 0; // no number asks for nothing
        }
    }

    /** What a picture is shown without. */
    private void tellSimpler(Node properties) {
        Node line = properties.child("a:ln");
        if (line.exists() && !line.has("a:noFill") && !line.children().isEmpty()) {
            context.unsupported("a:ln", place);
        }
        if (on(properties.child("a:xfrm"), "flipH") || on(properties.child("a:xfrm"), "flipV")) {
            context.unsupported("a:xfrm flip", place);
        }
        tellEffects(properties);
    }

    private void tellEffects(Node properties) {
        if (!properties.child("a:effectLst").children().isEmpty()) {
            context.unsupported("a:effectLst", place);
        }
    }

    /** Word 2016 and later keep the vector picture in an extension beside its PNG ([MS-ODRAWXML] 2.13.3). */
    private static String vector(Node blip) {
        return blip.child("a:extLst").all("a:ext").stream()
                .map(extension -> extension.child("asvg:svgBlip").attribute("r:embed", ""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Drawing shape(Node node, long width, long height) {
        Node properties = node.child("wps:spPr");
        Node frame = properties.child("a:xfrm");
        Geometry geometry = geometry(properties);
        tellEffects(properties);
        node.children().forEach(child -> context.shortfalls().meet("wps:wsp", child, place));
        boolean flipped = on(frame, "flipV") != on(frame, "flipH");
        double turned = number(frame, "rot", 0) / DEGREE;
        Node reference = node.child("wps:style");
        return new Drawing(
                width,
                height,
                turned,
                new Drawing.Shape(
                        geometry,
                        flipped,
                        geometry == Geometry.LINE ? Optional.empty() : fill(properties, reference),
                        outline(properties.child("a:ln"), reference.child("a:lnRef")),
                        text(node)));
    }

    private Geometry geometry(Node properties) {
        String named = properties.child("a:prstGeom").attribute("prst", "");
        return switch (named) {
            case "line", "straightConnector1" -> Geometry.LINE;
            case "rect", "flowChartProcess", "" ->
                properties.has("a:custGeom") ? other("a:custGeom") : Geometry.RECTANGLE;
            case "ellipse", "flowChartConnector" -> Geometry.ELLIPSE;
            case "roundRect", "flowChartAlternateProcess" -> Geometry.ROUNDED;
            default -> other("a:prstGeom " + named);
        };
    }

    private Geometry other(String construct) {
        context.unsupported(construct, place);
        return Geometry.NONE;
    }

    private Optional<String> fill(Node properties, Node reference) {
        if (properties.has("a:noFill")) {
            return Optional.empty();
        }
        for (String kind : List.of("a:solidFill", "a:pattFill", "a:gradFill", "a:blipFill")) {
            if (properties.has(kind)) {
                context.shortfalls().meet("wps:spPr", properties.child(kind), place);
                Node colours = switch (kind) {
                    case "a:gradFill" -> properties.child(kind).child("a:gsLst").child("a:gs");
                    case "a:pattFill" -> properties.child(kind).child("a:bgClr");
                    default -> properties.child(kind);
                };
                return Colours.of(colours, theme);
            }
        }
        Node fill = reference.child("a:fillRef");
        return fill.number("idx", 0) > 0 ? Colours.of(fill, theme) : Optional.empty();
    }

    private Optional<Drawing.Outline> outline(Node line, Node reference) {
        int named = Math.max(0, Math.min(3, reference.number("idx", 0)));
        if (line.has("a:noFill") || (!line.has("a:solidFill") && named == 0)) {
            return Optional.empty();
        }
        String colour = Colours.of(line.child("a:solidFill"), theme)
                .or(() -> Colours.of(reference, theme))
                .orElse("000000");
        long width = number(line, "w", named == 0 ? THEME_LINES[1] : THEME_LINES[named]);
        String dash = line.child("a:prstDash").attribute("val", "solid");
        return Optional.of(new Drawing.Outline(
                width, colour, !dash.equals("solid"), hasArrow(line, "a:headEnd"), hasArrow(line, "a:tailEnd")));
    }

    private static boolean hasArrow(Node line, String end) {
        return !line.child(end).attribute("type", "none").equals("none");
    }

    private Optional<Drawing.TextBox> text(Node node) {
        Node content = node.child("wps:txbx").child("w:txbxContent");
        if (!content.exists()) {
            return Optional.empty();
        }
        Node body = node.child("wps:bodyPr");
        if (!body.attribute("vert", "horz").equals("horz")) {
            context.unsupported("wps:bodyPr vert", place);
        }
        if (body.number("numCol", 1) > 1) {
            context.unsupported("wps:bodyPr@numCol", place);
        }
        Table.VerticalAlignment alignment = switch (body.attribute("anchor", "t")) {
            case "ctr" -> Table.VerticalAlignment.CENTRE;
            case "b" -> Table.VerticalAlignment.BOTTOM;
            default -> Table.VerticalAlignment.TOP;
        };
        List<Block> blocks = new BlockReader(story.inner()).read(content.children());
        return Optional.of(new Drawing.TextBox(
                blocks,
                number(body, "lIns", SIDE_INSET),
                number(body, "tIns", INSET),
                number(body, "rIns", SIDE_INSET),
                number(body, "bIns", INSET),
                alignment,
                body.has("a:spAutoFit")));
    }

    /** What is in a group is measured in the group's own units (§20.1.7.5). */
    private Drawing group(Node node, long width, long height, String words) {
        Node frame = node.child("wpg:grpSpPr").child("a:xfrm");
        Node origin = frame.child("a:chOff");
        Node extent = frame.child("a:chExt");
        double across = scale(width, number(extent, "cx", width));
        double down = scale(height, number(extent, "cy", height));
        List<Drawing.Part> parts = new ArrayList<>();
        for (Node child : node.children()) {
            Node own = switch (child.name()) {
                case "wps:wsp" -> child.child("wps:spPr").child("a:xfrm");
                case "pic:pic" -> child.child("pic:spPr").child("a:xfrm");
                case "wpg:grpSp" -> child.child("wpg:grpSpPr").child("a:xfrm");
                default -> Node.NONE;
            };
            if (own.exists()) {
                long w = scaled(number(own.child("a:ext"), "cx", 0), across);
                long h = scaled(number(own.child("a:ext"), "cy", 0), down);
                long x = scaled(number(own.child("a:off"), "x", 0) - number(origin, "x", 0), across);
                long y = scaled(number(own.child("a:off"), "y", 0) - number(origin, "y", 0), down);
                parts.add(new Drawing.Part(x, y, drawing(child, w, h, words)));
            } else if (!child.words().isEmpty()) {
                context.unsupported(child.name(), place);
            } else {
                context.shortfalls().meet("wpg:wgp", child, place);
            }
        }
        return new Drawing(width, height, number(frame, "rot", 0) / DEGREE, new Drawing.Group(parts));
    }

    private static long scaled(long length, double scale) {
        return Limits.near(Math.round(length * scale));
    }

    private static double scale(long wanted, long given) {
        return given == 0 ? 1 : (double) wanted / given;
    }

    private static Anchor anchor(Node node) {
        Anchor.Wrap wrap = Anchor.Wrap.NONE;
        for (Node child : node.children()) {
            switch (child.name()) {
                case "wp:wrapTopAndBottom" -> wrap = Anchor.Wrap.TOP_AND_BOTTOM;
                case "wp:wrapSquare", "wp:wrapTight", "wp:wrapThrough" -> wrap = Anchor.Wrap.SQUARE;
                default -> {}
            }
        }
        return new Anchor(
                position(node.child("wp:positionH"), Anchor.From.COLUMN),
                position(node.child("wp:positionV"), Anchor.From.PARAGRAPH),
                wrap,
                number(node, "distL", 0),
                number(node, "distT", 0),
                number(node, "distR", 0),
                number(node, "distB", 0),
                on(node, "behindDoc"),
                whole(node.attribute("relativeHeight", ""), 0));
    }

    private static Anchor.Position position(Node node, Anchor.From otherwise) {
        Anchor.From from = switch (node.attribute("relativeFrom", "")) {
            case "page" -> Anchor.From.PAGE;
            case "margin" -> Anchor.From.MARGIN;
            case "leftMargin", "insideMargin", "topMargin" -> Anchor.From.NEAR_MARGIN;
            case "rightMargin", "outsideMargin", "bottomMargin" -> Anchor.From.FAR_MARGIN;
            case "column" -> Anchor.From.COLUMN;
            case "character" -> Anchor.From.CHARACTER;
            case "paragraph" -> Anchor.From.PARAGRAPH;
            case "line" -> Anchor.From.LINE;
            default -> otherwise;
        };
        Optional<Anchor.Align> align =
                switch (node.child("wp:align").text().strip().toLowerCase(Locale.ROOT)) {
                    case "left", "top", "inside" -> Optional.of(Anchor.Align.START);
                    case "center" -> Optional.of(Anchor.Align.CENTRE);
                    case "right", "bottom", "outside" -> Optional.of(Anchor.Align.END);
                    default -> Optional.empty();
                };
        return new Anchor.Position(
                from, align, parse(node.child("wp:posOffset").text().strip(), 0));
    }

    private static boolean on(Node node, String attribute) {
        return node.attribute(attribute).filter(Node::isOn).isPresent();
    }

    private static long number(Node node, String attribute, long otherwise) {
        return parse(node.attribute(attribute, ""), otherwise);
    }

    private static long parse(String value, long otherwise) {
        return Limits.near(whole(value, otherwise));
    }

    private static long whole(String value, long otherwise) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return otherwise; // no number, as if it were not there
        }
    }
}
