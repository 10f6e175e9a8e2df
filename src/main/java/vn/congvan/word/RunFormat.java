package vn.congvan.word;

import java.util.Optional;

/**
 * A run's properties (ECMA-376 Part 1 §17.3.2), resolved.
 *
 * @param font the family asked for Latin and Vietnamese text, theme fonts resolved
 * @param size half-points
 * @param underlineColour RRGGBB, where it is not the text's
 * @param border round the run (§17.3.2.4)
 * @param colour RRGGBB; {@code auto} is black
 * @param shading the background as RRGGBB: run shading or highlight
 * @param spacing twips added after each character (§17.3.2.35)
 * @param scale per cent of the normal character width (§17.3.2.43)
 * @param position half-points up, negative down (§17.3.2.24)
 */
public record RunFormat(
        String font,
        int size,
        boolean bold,
        boolean italic,
        Underline underline,
        Optional<String> underlineColour,
        Strike strike,
        Letters letters,
        Script script,
        String colour,
        Optional<String> shading,
        Optional<Border> border,
        int spacing,
        int scale,
        int position,
        String language) {
    /** The same in another font. */
    public RunFormat withFont(String other) {
        return new RunFormat(
                other,
                size,
                bold,
                italic,
                underline,
                underlineColour,
                strike,
                letters,
                script,
                colour,
                shading,
                border,
                spacing,
                scale,
                position,
                language);
    }

    public enum Underline {
        NONE,
        SINGLE,
        DOUBLE,
        THICK,
        DOTTED,
        DASHED,
        WAVE,
        WORDS
    }

    public enum Strike {
        NONE,
        SINGLE,
        DOUBLE
    }

    public enum Letters {
        AS_TYPED,
        CAPITALS,
        SMALL_CAPITALS
    }

    public enum Script {
        BASELINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }
}
