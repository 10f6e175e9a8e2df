package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import vn.congvan.finding.Place;
import vn.congvan.layout.Fragment.RuleStyle;
import vn.congvan.layout.Fragment.Step;
import vn.congvan.layout.Fragment.StepKind;
import vn.congvan.word.Drawing;

/** Lays drawings out as fragments, from their own top left corner. */
final class DrawingLayout {
    static final double EMU_PER_POINT = 12_700;

    /** How far the handles of a Bézier curve stand out so that four make an ellipse. */
    private static final double ROUND = 0.5523;

    private static final double CORNER = 1.0 / 6;
    private static final String BLANK = "A6A6A6";

    private final BlockLayout blocks;
    private final BlockLayout.Room room;
    private final IntSupplier element;
    private final Place place;

    /** @param element of the structure that figures are put in, asked for when there is one */
    DrawingLayout(BlockLayout blocks, BlockLayout.Room room, IntSupplier element, Place place) {
        this.blocks = blocks;
        this.room = room;
        this.element = element;
        this.place = place;
    }

    /** Points. */
    record Laid(double width, double height, List<Fragment> fragments) {
        Laid {
            fragments = List.copyOf(fragments);
        }
    }

    Laid lay(Drawing drawing) {
        double width = drawing.width() == Drawing.AS_WIDE_AS_THE_TEXT && drawing.height() > 0 && isRule(drawing)
                ? room.width()
                : drawing.width() / EMU_PER_POINT;
        double height = drawing.height() / EMU_PER_POINT;
        List<Fragment> fragments = new ArrayList<>();
        Drawing.Content content = drawing.content();
        if (content instanceof Drawing.Picture picture) {
            fragments.add(figure(picture(picture, width, height), picture.words()));
        } else if (content instanceof Drawing.Blank blank) {
            fragments.add(figure(
                    new Fragment.Path(
                            rectangle(width, height), Optional.empty(), Optional.of(BLANK), 0.5, RuleStyle.DASHED),
                    blank.words()));
        } else if (content instanceof Drawing.Group group) {
            for (Drawing.Part part : group.parts()) {
                lay(part.drawing())
                        .fragments()
                        .forEach(fragment ->
                                fragments.add(fragment.moved(part.x() / EMU_PER_POINT, part.y() / EMU_PER_POINT)));
            }
        } else if (content instanceof Drawing.Shape shape) {
            height = shape(shape, width, height, fragments);
        }
        return new Laid(width, height, turned(fragments, drawing.turned(), width, height));
    }

    /** What is left of a picture fills its frame: all of it is larger, or smaller, by as much. */
    private Fragment picture(Drawing.Picture picture, double width, double height) {
        Drawing.Crop crop = picture.crop();
        double whole = width / (1 - crop.left() - crop.right());
        double high = height / (1 - crop.top() - crop.bottom());
        PictureFile file =
                new PictureFile(picture.image().bytes(), picture.image().vector());
        Fragment all = new Fragment.Picture(
                -crop.left() * whole, -crop.top() * high, whole, high, file, picture.words(), place);
        return crop.equals(Drawing.Crop.NONE) ? all : new Fragment.Clipped(all, 0, 0, width, height);
    }

    private static boolean isRule(Drawing drawing) {
        return drawing.content() instanceof Drawing.Shape shape && shape.geometry() == Drawing.Geometry.RECTANGLE;
    }

    private static List<Fragment> turned(List<Fragment> fragments, double degrees, double width, double height) {
        if (degrees % 360 == 0) {
            return fragments;
        }
        return fragments.stream()
                .map(fragment -> fragment.turned(degrees, width / 2, height / 2))
                .toList();
    }

    private Fragment figure(Fragment content, String words) {
        return room.parent() == StructureBuilder.ARTIFACT
                ? content
                : new Fragment.Tagged(content, blocks.structure().addFigure(words, element.getAsInt()));
    }

    /** @return its height, which its text may have stretched */
    private double shape(Drawing.Shape shape, double width, double given, List<Fragment> fragments) {
        List<Piece> text = shape.text().map(box -> text(box, width)).orElse(List.of());
        double height = given;
        if (shape.text().filter(Drawing.TextBox::grows).isPresent()) {
            Drawing.TextBox box = shape.text().get();
            height = RowBox.height(text) + (box.top() + box.bottom()) / EMU_PER_POINT;
        }
        List<Step> steps = steps(shape, width, height);
        Optional<Drawing.Outline> outline = shape.outline().filter(o -> !steps.isEmpty());
        boolean drawn = !steps.isEmpty() && (shape.fill().isPresent() || outline.isPresent());
        if (drawn) {
            fragments.add(new Fragment.Path(
                    steps,
                    shape.fill(),
                    outline.map(Drawing.Outline::colour),
                    outline.map(DrawingLayout::widthOf).orElse(0.0),
                    outline.filter(Drawing.Outline::dashed).isPresent() ? RuleStyle.DASHED : RuleStyle.SOLID));
        }
        if (outline.isPresent() && shape.geometry() == Drawing.Geometry.LINE) {
            fragments.addAll(Arrows.of(outline.get(), widthOf(outline.get()), ends(shape, width, height)));
        }
        double boxHeight = height;
        shape.text().ifPresent(box -> place(box, text, width, boxHeight, fragments));
        return height;
    }

    /** The thinnest line that is drawn is a quarter of a point. */
    private static double widthOf(Drawing.Outline outline) {
        return Math.max(0.25, outline.width() / EMU_PER_POINT);
    }

    private List<Piece> text(Drawing.TextBox box, double width) {
        double inner = width - (box.left() + box.right()) / EMU_PER_POINT;
        return blocks.pieces(box.blocks(), room.narrowed(Math.max(inner, 1), room.parent()));
    }

    private static void place(
            Drawing.TextBox box, List<Piece> pieces, double width, double height, List<Fragment> fragments) {
        double top = box.top() / EMU_PER_POINT;
        double free = height - top - box.bottom() / EMU_PER_POINT - RowBox.height(pieces);
        double y = top
                + switch (box.alignment()) {
                    case TOP -> 0;
                    case CENTRE -> Math.max(0, free / 2);
                    case BOTTOM -> Math.max(0, free);
                };
        double x = box.left() / EMU_PER_POINT;
        Frame frame = Frame.within(new Frame.Box(x, top, width - box.right() / EMU_PER_POINT, height));
        List<Fragment> content = new ArrayList<>();
        Stack.place(pieces, x, y, frame, content);
        boolean fits = free > -0.01;
        content.forEach(fragment ->
                fragments.add(fits || isAbove(fragment, height) ? fragment : fragment.clipped(width, height)));
    }

    /** Whether a line of text in a box too small for all of it is seen whole; what is not is cut off, as in Word. */
    private static boolean isAbove(Fragment fragment, double height) {
        Fragment content = fragment.untagged();
        return content instanceof Fragment.Link
                || (content instanceof Fragment.Text text && text.baseline() + text.size() / 2 <= height);
    }

    private static double[] ends(Drawing.Shape shape, double width, double height) {
        return shape.rising() ? new double[] {0, height, width, 0} : new double[] {0, 0, width, height};
    }

    private static List<Step> steps(Drawing.Shape shape, double width, double height) {
        return switch (shape.geometry()) {
            case NONE -> List.of();
            case LINE -> {
                double[] ends = ends(shape, width, height);
                yield List.of(Step.to(StepKind.MOVE, ends[0], ends[1]), Step.to(StepKind.LINE, ends[2], ends[3]));
            }
            case RECTANGLE -> rectangle(width, height);
            case ROUNDED -> rounded(width, height, Math.min(width, height) * CORNER, Math.min(width, height) * CORNER);
            case ELLIPSE -> rounded(width, height, width / 2, height / 2);
        };
    }

    private static List<Step> rectangle(double w, double h) {
        return List.of(
                Step.to(StepKind.MOVE, 0.0, 0.0),
                Step.to(StepKind.LINE, w, 0.0),
                Step.to(StepKind.LINE, w, h),
                Step.to(StepKind.LINE, 0.0, h),
                Step.to(StepKind.CLOSE));
    }

    /** A rectangle with corners of a quarter of an ellipse each. */
    private static List<Step> rounded(double w, double h, double rx, double ry) {
        double kx = rx * (1 - ROUND);
        double ky = ry * (1 - ROUND);
        return List.of(
                Step.to(StepKind.MOVE, rx, 0.0),
                Step.to(StepKind.LINE, w - rx, 0.0),
                Step.to(StepKind.CURVE, w - kx, 0.0, w, ky, w, ry),
                Step.to(StepKind.LINE, w, h - ry),
                Step.to(StepKind.CURVE, w, h - ky, w - kx, h, w - rx, h),
                Step.to(StepKind.LINE, rx, h),
                Step.to(StepKind.CURVE, kx, h, 0.0, h - ky, 0.0, h - ry),
                Step.to(StepKind.LINE, 0.0, ry),
                Step.to(StepKind.CURVE, 0.0, ky, kx, 0.0, rx, 0.0),
                Step.to(StepKind.CLOSE));
    }
}
