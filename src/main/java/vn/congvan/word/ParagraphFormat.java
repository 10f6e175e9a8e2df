package vn.congvan.word;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paragraph's properties (ECMA-376 Part 1 §17.3.1), resolved.
 *
 * @param style the style's name, {@code Kính gửi}; empty where the document has no styles
 * @param outlineLevel 0 to 8 for headings (§17.3.1.20)
 * @param shading the background as RRGGBB
 */
public record ParagraphFormat(
        String style,
        Alignment alignment,
        Indents indents,
        Spacing spacing,
        boolean keepNext,
        boolean keepLines,
        boolean widowControl,
        boolean pageBreakBefore,
        boolean snapToGrid,
        List<TabStop> tabs,
        Borders borders,
        Optional<String> shading,
        OptionalInt outlineLevel) {
    public ParagraphFormat {
        tabs = List.copyOf(tabs);
    }

    /**
     * Twips from the text's edges; {@code firstLine} is counted from {@code left} and is negative for a hanging indent
     * (§17.3.1.12).
     */
    public record Indents(int left, int right, int firstLine) {}

    /**
     * Twips above and below (§17.3.1.33).
     *
     * @param beforeAuto the space is the application's own choice instead (280 twips in Word, none at a page's or cell's
     *     beginning, none between list paragraphs)
     * @param contextual no space between paragraphs of one style (§17.3.1.9)
     */
    public record Spacing(
            int before, int after, boolean beforeAuto, boolean afterAuto, boolean contextual, LineSpacing line) {}

    /** @param value 240ths of a line for {@link LineRule#AUTO}, else twips */
    public record LineSpacing(int value, LineRule rule) {}

    public enum LineRule {
        AUTO,
        AT_LEAST,
        EXACT
    }

    /** @param position twips from the text's left edge, not from the indent */
    public record TabStop(int position, TabKind kind, TabLeader leader) {}

    public enum TabKind {
        LEFT,
        CENTRE,
        RIGHT,
        DECIMAL,
        BAR
    }

    public enum TabLeader {
        NONE,
        DOT,
        HYPHEN,
        UNDERSCORE,
        HEAVY,
        MIDDLE_DOT
    }

    /** Borders round a paragraph; {@code between} stands between two with the same borders (§17.3.1.5). */
    public record Borders(
            Optional<Border> top,
            Optional<Border> left,
            Optional<Border> bottom,
            Optional<Border> right,
            Optional<Border> between) {
        public static Borders none() {
            return new Borders(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
