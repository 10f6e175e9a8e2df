package vn.congvan.word;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.congvan.word.RunFormat.Letters;
import vn.congvan.word.RunFormat.Script;
import vn.congvan.word.RunFormat.Strike;
import vn.congvan.word.RunFormat.Underline;

/** Resolves run properties (ECMA-376 Part 1 §17.3.2). */
final class RunFormats {
    /** What Word takes where nothing says anything: 10 points. */
    private static final int DEFAULT_SIZE = 20;

    private static final String DEFAULT_FONT = "Times New Roman";
    private static final String EAST_ASIAN_FONT = "SimSun";

    private static final Map<String, String> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("blue", "0000FF"),
            Map.entry("cyan", "00FFFF"),
            Map.entry("darkBlue", "000080"),
            Map.entry("darkCyan", "008080"),
            Map.entry("darkGray", "808080"),
            Map.entry("darkGreen", "008000"),
            Map.entry("darkMagenta", "800080"),
            Map.entry("darkRed", "800000"),
            Map.entry("darkYellow", "808000"),
            Map.entry("green", "00FF00"),
            Map.entry("lightGray", "C0C0C0"),
            Map.entry("magenta", "FF00FF"),
            Map.entry("red", "FF0000"),
            Map.entry("white", "FFFFFF"),
            Map.entry("yellow", "FFFF00"));

    private final StyleResolver styles;
    private final Theme theme;

    /** A document has a million runs and a few formats. */
    private final Map<RunFormat, RunFormat> formats = new ConcurrentHashMap<>();

    RunFormats(StyleResolver styles, Theme theme) {
        this.styles = styles;
        this.theme = theme;
    }

    /**
     * What a run stands on.
     *
     * @param paragraphStyle the id of its paragraph's style
     * @param table run properties of the table style round it
     * @param ground colour of the paragraph's or the cell's shading
     */
    record Base(String paragraphStyle, Layers table, Optional<String> ground) {}

    /** The property layers of one run, kept apart because toggles add up by origin. */
    private record Stack(Layers direct, Layers character, Layers paragraph, Layers table, Layers all) {}

    /** @param direct the run's own {@code w:rPr}, strongest first */
    RunFormat resolve(Layers direct, Base base) {
        Stack stack = stack(direct, base);
        Layers all = stack.all();
        Node underline = all.find("w:u");
        return formats.computeIfAbsent(
                new RunFormat(
                        LegacyText.family(font(all, "w:ascii", "w:asciiTheme")),
                        Limits.within(all.number("w:sz", "w:val").orElse(DEFAULT_SIZE), 2, Limits.LARGEST_FONT),
                        toggle(stack, "w:b"),
                        toggle(stack, "w:i"),
                        underline.exists() ? underline(underline.attribute("w:val", "single")) : Underline.NONE,
                        colour(underline.attribute("w:color", "")),
                        toggle(stack, "w:dstrike")
                                ? Strike.DOUBLE
                                : toggle(stack, "w:strike") ? Strike.SINGLE : Strike.NONE,
                        toggle(stack, "w:caps")
                                ? Letters.CAPITALS
                                : toggle(stack, "w:smallCaps") ? Letters.SMALL_CAPITALS : Letters.AS_TYPED,
                        script(all.find("w:vertAlign").val()),
                        colour(all.find("w:color").val())
                                .orElseGet(() -> Shading.legible(shading(all).or(base::ground))),
                        shading(all),
                        ParagraphFormats.border(all.find("w:bdr")),
                        Limits.either(all.number("w:spacing", "w:val").orElse(0)),
                        Limits.within(all.number("w:w", "w:val").orElse(100), 1, Limits.WIDEST_LETTERS),
                        Limits.within(
                                all.number("w:position", "w:val").orElse(0), -Limits.LARGEST_FONT, Limits.LARGEST_FONT),
                        all.attribute("w:lang", "w:val").orElse("")),
                format -> format);
    }

    boolean isHidden(Layers direct, Base base) {
        return toggle(stack(direct, base), "w:vanish");
    }

    /** The font of ASCII characters as the file names it, a legacy one too. */
    String ascii(Layers direct, Base base) {
        return font(stack(direct, base).all(), "w:ascii", "w:asciiTheme");
    }

    /** The font of characters beyond ASCII: Vietnamese letters among them (§17.3.2.26). */
    String beyondAscii(Layers direct, Base base) {
        return font(stack(direct, base).all(), "w:hAnsi", "w:hAnsiTheme");
    }

    /** The font of East Asian characters; themes name it by script, and Word then takes the one of its own language. */
    String eastAsian(Layers direct, Base base) {
        for (Node node : stack(direct, base).all().nodes()) {
            Optional<String> named = node.child("w:rFonts").attribute("w:eastAsia");
            if (named.isPresent()
                    && node.child("w:rFonts").attribute("w:eastAsiaTheme").isEmpty()) {
                return named.get();
            }
        }
        return EAST_ASIAN_FONT;
    }

    private Stack stack(Layers direct, Base base) {
        String style = direct.find("w:rStyle").val();
        Layers character = style.isEmpty() ? Layers.NONE : styles.layers(style, "w:rPr");
        Layers paragraph = styles.layers(base.paragraphStyle(), "w:rPr");
        Layers defaults = Layers.NONE.under(styles.runDefaults());
        Layers all = direct.over(character).over(paragraph).over(base.table()).over(defaults);
        return new Stack(direct, character, paragraph, base.table(), all);
    }

    /**
     * A toggle property (§17.7.3): direct formatting sets it; styles of different kinds each turn it over; defaults that have it
     * on keep it on.
     */
    private boolean toggle(Stack stack, String element) {
        if (stack.direct().find(element).exists()) {
            return stack.direct().isOn(element);
        }
        Node defaults = styles.runDefaults().child(element);
        if (defaults.exists() && defaults.isOn()) {
            return true;
        }
        return stack.character().isOn(element)
                ^ stack.paragraph().isOn(element)
                ^ stack.table().isOn(element);
    }

    /** In one element a theme font goes before a named one (§17.3.2.26). */
    private String font(Layers all, String named, String themed) {
        for (Node node : all.nodes()) {
            Node fonts = node.child("w:rFonts");
            Optional<String> found =
                    fonts.attribute(themed).flatMap(theme::font).or(() -> fonts.attribute(named));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return DEFAULT_FONT;
    }

    private static Underline underline(String value) {
        return switch (value) {
            case "none" -> Underline.NONE;
            case "words" -> Underline.WORDS;
            case "double", "wavyDouble" -> Underline.DOUBLE;
            case "thick",
                    "dashedHeavy",
                    "dashLongHeavy",
                    "dashDotHeavy",
                    "dashDotDotHeavy",
                    "dottedHeavy",
                    "wavyHeavy" -> Underline.THICK;
            case "dotted" -> Underline.DOTTED;
            case "dash", "dashLong", "dotDash", "dotDotDash" -> Underline.DASHED;
            case "wave" -> Underline.WAVE;
            default -> Underline.SINGLE;
        };
    }

    private static Script script(String value) {
        return switch (value) {
            case "superscript" -> Script.SUPERSCRIPT;
            case "subscript" -> Script.SUBSCRIPT;
            default -> Script.BASELINE;
        };
    }

    private static Optional<String> shading(Layers all) {
        String highlight = all.find("w:highlight").val();
        return HIGHLIGHTS.containsKey(highlight)
                ? Optional.of(HIGHLIGHTS.get(highlight))
                : Shading.colour(all.find("w:shd"));
    }

    /** RRGGBB, empty for {@code auto} and for anything else. */
    static Optional<String> colour(String value) {
        return Colours.hex(value);
    }
}
