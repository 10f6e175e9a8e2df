package vn.congvan.word;

import java.util.OptionalInt;

/**
 * The largest values that Word itself lets anybody enter. What a file says beyond them is no layout but damage or malice, and is taken
 * for the nearest that Word allows, so that nothing later has to fear a page of a mile.
 */
final class Limits {
    /** 22 inches in twips: the longest side of a page, and the largest indent, space, column or row. */
    static final int LONGEST = 31_680;

    /** A tenth of an inch in twips: the shortest side of a page. */
    static final int SHORTEST_PAGE = 144;

    /** Half-points: 1,638 points. */
    static final int LARGEST_FONT = 3_276;

    /** Per cent (ECMA-376 Part 1 §17.18.95). */
    static final int WIDEST_LETTERS = 600;

    /** Eighths of a point, and points (§17.3.4). */
    static final int THICKEST_BORDER = 96;

    static final int FURTHEST_BORDER = 31;

    /** Word has 63; other programs write more. */
    static final int TABLE_COLUMNS = 1_000;

    /** Fiftieths of a per cent: six times the text. */
    static final int WIDEST_TABLE = 30_000;

    static final int TAB_STOPS = 64;

    /** Styles based on one another. */
    static final int STYLE_CHAIN = 64;

    /** A thousand inches in EMU: a drawing that is larger, or further away, is on no page. */
    static final long FAR = 914_400_000L;

    private Limits() {}

    static int within(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    /** A length that may point either way. */
    static int either(int twips) {
        return within(twips, -LONGEST, LONGEST);
    }

    /** A length that cannot be negative. */
    static int length(int twips) {
        return within(twips, 0, LONGEST);
    }

    static OptionalInt length(OptionalInt twips) {
        return twips.isPresent() ? OptionalInt.of(length(twips.getAsInt())) : twips;
    }

    static long near(long emu) {
        return Math.max(-FAR, Math.min(FAR, emu));
    }
}
