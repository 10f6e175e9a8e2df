package vn.congvan.layout;

import java.util.List;
import vn.congvan.word.ParagraphFormat.LineSpacing;

/**
 * A line's height and where its baseline lies, in points from its top.
 *
 * @param baseline may be negative where an exact height cuts the letters off
 */
record LineMetrics(double height, double baseline) {
    /**
     * By the line rule (ECMA-376 Part 1 §17.3.1.33): a multiple adds below the text, or takes away above it; a height in points
     * adds and takes away above it.
     *
     * @param mark the paragraph mark, which counts where there is no text
     * @param withMark whether it counts beside text too
     * @param grid the pitch of the document grid, 0 for none (§17.6.5)
     */
    static LineMetrics of(List<Item> items, TextStyle mark, boolean withMark, LineSpacing spacing, double grid) {
        double ascent = 0;
        double descent = 0;
        double picture = 0;
        boolean text = false;
        for (Item item : items) {
            TextStyle style = styleOf(item, mark);
            if (item instanceof Item.Drawn inline) {
                picture = Math.max(picture, inline.height());
            } else if (hasHeight(item)) {
                ascent = Math.max(ascent, style.ascent());
                descent = Math.max(descent, style.descent() + style.gap());
            }
            text |= item instanceof Item.Word;
        }
        if (withMark || !text) {
            ascent = Math.max(ascent, mark.ascent());
            descent = Math.max(descent, mark.descent() + mark.gap());
        }
        double above = Math.max(0, picture - ascent); // a multiple is of the text's height, not of a picture's
        double natural = ascent + descent;
        double snapped = grid > 0 ? Math.ceil(natural / grid - 0.001) * grid : natural;
        double value = spacing.value() / 20.0;
        return switch (spacing.rule()) {
            case AUTO -> {
                double height = snapped * spacing.value() / 240.0;
                double baseline = ascent + Math.min(0, height - natural) + (snapped - natural) / 2;
                yield new LineMetrics(height + above, baseline + above);
            }
            case AT_LEAST -> {
                double height = Math.max(Math.max(snapped, natural + above), value);
                yield new LineMetrics(height, ascent + height - natural);
            }
            case EXACT -> new LineMetrics(value, ascent + value - natural);
        };
    }

    /** What only marks a place makes no line higher. */
    private static boolean hasHeight(Item item) {
        return !(item instanceof Item.Bookmark
                || item instanceof Item.LabelStart
                || item instanceof Item.LabelEnd
                || item instanceof Item.Note
                || item instanceof Item.Anchored);
    }

    private static TextStyle styleOf(Item item, TextStyle otherwise) {
        if (item instanceof Item.Word word) {
            return word.segment().style();
        } else if (item instanceof Item.Space space) {
            return space.segment().style();
        } else if (item instanceof Item.Tab tab) {
            return tab.style();
        } else if (item instanceof Item.Break hard) {
            return hard.style();
        } else if (item instanceof Item.Stroke stroke) {
            return stroke.style();
        }
        return otherwise;
    }
}
