package vn.congvan.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.congvan.word.ParagraphFormat.Borders;
import vn.congvan.word.ParagraphFormat.Indents;
import vn.congvan.word.ParagraphFormat.LineRule;
import vn.congvan.word.ParagraphFormat.LineSpacing;
import vn.congvan.word.ParagraphFormat.Spacing;
import vn.congvan.word.ParagraphFormat.TabKind;
import vn.congvan.word.ParagraphFormat.TabLeader;
import vn.congvan.word.ParagraphFormat.TabStop;

/** Makes a paragraph's properties concrete from their layers (ECMA-376 Part 1 §17.3.1). */
final class ParagraphFormats {
    private static final int SINGLE = 240;

    private ParagraphFormats() {}

    /** @param size of the paragraph's characters in half-points: indents may be counted in them */
    static ParagraphFormat resolve(Layers layers, String style, int size) {
        OptionalInt level = layers.number("w:outlineLvl", "w:val");
        return new ParagraphFormat(
                style,
                alignment(layers.find("w:jc").val()),
                indents(layers, size),
                spacing(layers),
                layers.isOn("w:keepNext"),
                layers.isOn("w:keepLines"),
                layers.isOn("w:widowControl", true),
                layers.isOn("w:pageBreakBefore"),
                layers.isOn("w:snapToGrid", true),
                tabs(layers),
                borders(layers),
                Shading.colour(layers.find("w:shd")),
                level.isPresent() && level.getAsInt() >= 0 && level.getAsInt() < 9 ? level : OptionalInt.empty());
    }

    static Alignment alignment(String value) {
        return switch (value) {
            case "center" -> Alignment.CENTRE;
            case "right", "end" -> Alignment.RIGHT;
            case "both", "lowKashida", "mediumKashida", "highKashida" -> Alignment.JUSTIFIED;
            case "distribute", "thaiDistribute" -> Alignment.DISTRIBUTED;
            default -> Alignment.LEFT;
        };
    }

    private static Indents indents(Layers layers, int size) {
        return new Indents(
                Limits.either(side(layers, List.of("w:startChars", "w:leftChars"), List.of("w:start", "w:left"), size)),
                Limits.either(side(layers, List.of("w:endChars", "w:rightChars"), List.of("w:end", "w:right"), size)),
                Limits.either(firstLine(layers, size)));
    }

    /** Hundredths of a character go before twips; none of them leaves the twips (§17.3.1.12). */
    private static int side(Layers layers, List<String> characters, List<String> twips, int size) {
        int counted =
                either(layers, "w:ind", characters.get(0), characters.get(1)).orElse(0);
        return counted != 0
                ? characters(counted, size)
                : either(layers, "w:ind", twips.get(0), twips.get(1)).orElse(0);
    }

    /** A character is as wide as it is high: twips. */
    private static int characters(int hundredths, int size) {
        return (int) Math.max(-31_680, Math.min(31_680, (long) hundredths * size / 10)); // as far as Word's paper goes
    }

    /** Hanging and first-line indents put each other out; in one element the hanging one wins (§17.3.1.12). */
    private static int firstLine(Layers layers, int size) {
        for (Node node : layers.nodes()) {
            Node indents = node.child("w:ind");
            int hangingCharacters = indents.number("w:hangingChars", 0);
            int firstCharacters = indents.number("w:firstLineChars", 0);
            OptionalInt hanging = indents.number("w:hanging");
            OptionalInt first = indents.number("w:firstLine");
            if (hangingCharacters != 0) {
                return -characters(hangingCharacters, size);
            } else if (firstCharacters != 0) {
                return characters(firstCharacters, size);
            } else if (hanging.isPresent()) {
                return -hanging.getAsInt();
            } else if (first.isPresent()) {
                return first.getAsInt();
            }
        }
        return 0;
    }

    private static OptionalInt either(Layers layers, String element, String first, String second) {
        for (Node node : layers.nodes()) {
            Node found = node.child(element);
            OptionalInt value = found.number(first);
            value = value.isPresent() ? value : found.number(second);
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalInt.empty();
    }

    private static Spacing spacing(Layers layers) {
        int line = layers.number("w:spacing", "w:line").orElse(SINGLE);
        LineRule rule = switch (layers.attribute("w:spacing", "w:lineRule").orElse("auto")) {
            case "exact" -> LineRule.EXACT;
            case "atLeast" -> LineRule.AT_LEAST;
            default -> LineRule.AUTO;
        };
        if (line <= 0) { // Word takes a line of no height as one that says nothing
            line = SINGLE;
            rule = LineRule.AUTO;
        }
        return new Spacing(
                Limits.length(layers.number("w:spacing", "w:before").orElse(0)),
                Limits.length(layers.number("w:spacing", "w:after").orElse(0)),
                isAutomatic(layers, "w:before"),
                isAutomatic(layers, "w:after"),
                layers.isOn("w:contextualSpacing"),
                new LineSpacing(Limits.length(line), rule));
    }

    /** A length that is nearer puts automatic spacing of a style out: Word's own page breaks say so, the standard does not. */
    private static boolean isAutomatic(Layers layers, String side) {
        for (Node node : layers.nodes()) {
            Node spacing = node.child("w:spacing");
            Optional<String> automatic = spacing.attribute(side + "Autospacing");
            if (automatic.isPresent() || spacing.attribute(side).isPresent()) {
                return Node.isOn(automatic.orElse("0"));
            }
        }
        return false;
    }

    /** Tabs add up over the layers; {@code clear} takes one of a weaker layer away (§17.3.1.38). */
    private static List<TabStop> tabs(Layers layers) {
        Map<Integer, TabStop> stops = new TreeMap<>();
        for (int i = layers.nodes().size() - 1; i >= 0; i--) {
            for (Node tab : layers.nodes().get(i).child("w:tabs").all("w:tab")) {
                OptionalInt position = tab.number("w:pos");
                if (position.isEmpty()) {
                    continue;
                }
                int at = Limits.either(position.getAsInt());
                if (tab.val().equals("clear")) {
                    stops.remove(at);
                } else if (stops.size() < Limits.TAB_STOPS) {
                    stops.put(at, new TabStop(at, kind(tab.val()), leader(tab)));
                }
            }
        }
        return List.copyOf(stops.values());
    }

    private static TabKind kind(String value) {
        return switch (value) {
            case "center" -> TabKind.CENTRE;
            case "right", "end" -> TabKind.RIGHT;
            case "decimal" -> TabKind.DECIMAL;
            case "bar" -> TabKind.BAR;
            default -> TabKind.LEFT;
        };
    }

    static TabLeader leader(Node tab) {
        return switch (tab.attribute("w:leader", "none")) {
            case "dot" -> TabLeader.DOT;
            case "hyphen" -> TabLeader.HYPHEN;
            case "underscore" -> TabLeader.UNDERSCORE;
            case "heavy" -> TabLeader.HEAVY;
            case "middleDot" -> TabLeader.MIDDLE_DOT;
            default -> TabLeader.NONE;
        };
    }

    private static Borders borders(Layers layers) {
        return new Borders(
                side(layers, "w:top"),
                side(layers, "w:left"),
                side(layers, "w:bottom"),
                side(layers, "w:right"),
                side(layers, "w:between"));
    }

    private static Optional<Border> side(Layers layers, String side) {
        for (Node node : layers.nodes()) {
            Node border = node.child("w:pBdr").child(side);
            if (border.exists()) {
                return border(border);
            }
        }
        return Optional.empty();
    }

    /** Empty for a border that says there is none. */
    static Optional<Border> border(Node node) {
        Border.Style style = switch (node.val()) {
            case "", "nil", "none" -> null;
            case "double" -> Border.Style.DOUBLE;
            case "triple" -> Border.Style.TRIPLE;
            case "thinThickSmallGap" -> Border.Style.THICK_THIN;
            case "thickThinSmallGap" -> Border.Style.THIN_THICK;
            case "thinThickMediumGap" -> Border.Style.THICK_THIN_APART;
            case "thickThinMediumGap" -> Border.Style.THIN_THICK_APART;
            case "thinThickLargeGap" -> Border.Style.THICK_THIN_FAR_APART;
            case "thickThinLargeGap" -> Border.Style.THIN_THICK_FAR_APART;
            case "dotted" -> Border.Style.DOTTED;
            case "dashed", "dashSmallGap", "dotDash", "dotDotDash" -> Border.Style.DASHED;
            default -> Border.Style.SINGLE;
        };
        if (style == null) {
            return Optional.empty();
        }
        String colour = RunFormats.colour(node.attribute("w:color", "")).orElse("000000");
        return Optional.of(new Border(
                style,
                Limits.within(node.number("w:sz", 4), 0, Limits.THICKEST_BORDER),
                Limits.within(node.number("w:space", 0), 0, Limits.FURTHEST_BORDER),
                colour));
    }
}
