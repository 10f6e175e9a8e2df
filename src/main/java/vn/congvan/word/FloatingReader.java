package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.word.Anchor.Align;
import vn.congvan.word.Anchor.From;
import vn.congvan.word.Anchor.Position;
import vn.congvan.word.Anchor.Wrap;

/** Reads where frames (ECMA-376 Part 1 §17.3.1.11) and floating tables (§17.4.57) stand. */
final class FloatingReader {
    private static final long EMU_PER_TWIP = 635;

    /** Paragraphs in one frame: more are on no page. */
    private static final int MOST_IN_ONE = 1_000;

    private FloatingReader() {}

    static Floating frame(Node properties, Paragraph paragraph) {
        long beside = properties.number("w:hSpace", 0) * EMU_PER_TWIP;
        long above = properties.number("w:vSpace", 0) * EMU_PER_TWIP;
        boolean besideNothing = List.of("none", "notBeside").contains(properties.attribute("w:wrap", "around"));
        Anchor anchor = new Anchor(
                position(from(properties.attribute("w:hAnchor", "page"), From.COLUMN), properties, "w:x", "w:xAlign"),
                position(
                        from(properties.attribute("w:vAnchor", "page"), From.PARAGRAPH), properties, "w:y", "w:yAlign"),
                besideNothing ? Wrap.TOP_AND_BOTTOM : Wrap.SQUARE,
                beside,
                above,
                beside,
                above,
                false,
                0);
        return new Floating(
                anchor,
                properties.number("w:w"),
                Math.max(0, properties.number("w:h", 0)),
                switch (properties.attribute(
                        "w:hRule", properties.attribute("w:h").isPresent() ? "atLeast" : "auto")) {
                    case "exact" -> Table.HeightRule.EXACT;
                    case "atLeast" -> Table.HeightRule.AT_LEAST;
                    default -> Table.HeightRule.AUTO;
                },
                List.of(paragraph),
                paragraph.place());
    }

    /** Puts a frame behind other blocks; neighbouring paragraphs whose frames say the same stand in one. */
    static void add(Floating frame, List<Block> blocks) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last) instanceof Floating other && isSame(frame, other)) {
            List<Block> all = new ArrayList<>(other.blocks());
            all.addAll(frame.blocks());
            blocks.set(
                    last,
                    new Floating(
                            other.anchor(), other.width(), other.height(), other.heightRule(), all, other.place()));
        } else {
            blocks.add(frame);
        }
    }

    private static boolean isSame(Floating frame, Floating other) {
        return other.blocks().get(0) instanceof Paragraph
                && other.blocks().size() < MOST_IN_ONE
                && frame.anchor().equals(other.anchor())
                && frame.width().equals(other.width())
                && frame.height() == other.height()
                && frame.heightRule() == other.heightRule();
    }

    /** The table as it stands; in the text where it floats nowhere or is set {@code inline}. */
    static Block table(Node properties, Table table) {
        if (!properties.exists() || properties.attribute("w:tblpYSpec", "").equals("inline")) {
            return table;
        }
        Anchor anchor = new Anchor(
                position(
                        from(properties.attribute("w:horzAnchor", "page"), From.COLUMN),
                        properties,
                        "w:tblpX",
                        "w:tblpXSpec"),
                position(
                        from(properties.attribute("w:vertAnchor", "page"), From.PARAGRAPH),
                        properties,
                        "w:tblpY",
                        "w:tblpYSpec"),
                Wrap.SQUARE,
                properties.number("w:leftFromText", 0) * EMU_PER_TWIP,
                properties.number("w:topFromText", 0) * EMU_PER_TWIP,
                properties.number("w:rightFromText", 0) * EMU_PER_TWIP,
                properties.number("w:bottomFromText", 0) * EMU_PER_TWIP,
                false,
                0);
        return new Floating(anchor, OptionalInt.empty(), 0, Table.HeightRule.AUTO, List.of(table), table.place());
    }

    private static From from(String anchor, From text) {
        return switch (anchor) {
            case "text" -> text;
            case "margin" -> From.MARGIN;
            default -> From.PAGE;
        };
    }

    private static Position position(From from, Node properties, String offset, String align) {
        Optional<Align> aligned = switch (properties.attribute(align, "")) {
            case "left", "inside", "top" -> Optional.of(Align.START);
            case "center" -> Optional.of(Align.CENTRE);
            case "right", "outside", "bottom" -> Optional.of(Align.END);
            default -> Optional.empty();
        };
        boolean byText = from == From.PARAGRAPH; // a place in the text cannot be aligned (§17.18.108)
        return new Position(from, byText ? Optional.empty() : aligned, properties.number(offset, 0) * EMU_PER_TWIP);
    }
}
