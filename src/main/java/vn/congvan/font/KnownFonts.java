package vn.congvan.font;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Proportions of fonts that real files ask for and that nobody may give away: how high a line of them is, and how wide their letters are
 * beside those of the font that stands in. Pages then break about where they would. From the fonts' own published tables (OS/2
 * {@code usWinAscent} and {@code usWinDescent}, as Word measures a line) and their mean widths over English text.
 */
final class KnownFonts {
    private static final String SERIF = "liberation serif";
    private static final String SANS = "liberation sans";
    private static final String MONO = "liberation mono";

    /**
     * Word makes a line with a bullet of Symbol as high as Symbol's own line, 1.221 ems, and no higher beside letters with more below
     * the baseline; divided between ascent and descent as in Calibri, it does so beside Times New Roman and beside Calibri.
     */
    private static final Known SYMBOL = new Known("opensymbol", 1, 0.952, 0.269);

    /** Word adds three tenths to the height of Chinese fonts that bring no line gap of their own. */
    private static final Known SONG = new Known(SERIF, 1, 1.0094, 0.2906);

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("verdana", new Known(SANS, 1.149, 1.0054, 0.2100)),
            Map.entry("tahoma", new Known(SANS, 1.0045, 1.0005, 0.2065)),
            Map.entry("segoe ui", new Known(SANS, 0.995, 1.0791, 0.2510)),
            Map.entry("trebuchet ms", new Known(SANS, 1.023, 0.9390, 0.2222)),
            Map.entry("open sans", new Known(SANS, 1.0516, 1.0688, 0.2930)),
            Map.entry("lucida grande", new Known(SANS, 1.103, 0.9668, 0.2109)),
            Map.entry("arial narrow", new Known(SANS, 0.82, 0.9355, 0.2119)),
            Map.entry("arial black", new Known(SANS, 1.19, 1.1006, 0.3096)),
            Map.entry("roboto", new Known(SANS, 0.998, 0.9277, 0.2441)),
            Map.entry("comic sans ms", new Known(SANS, 1.05, 1.1020, 0.2915)),
            Map.entry("impact", new Known(SANS, 0.95, 1.0088, 0.2109)),
            Map.entry("book antiqua", new Known(SERIF, 1.09, 0.9233, 0.2822)),
            Map.entry("palatino linotype", new Known(SERIF, 1.09, 1.0498, 0.2988)),
            Map.entry("bookman old style", new Known(SERIF, 1.2, 0.9302, 0.2427)),
            Map.entry("century schoolbook", new Known(SERIF, 1.1, 0.9790, 0.2217)),
            Map.entry("century gothic", new Known(SANS, 1.08, 1.0059, 0.2197)),
            Map.entry("symbol", SYMBOL),
            Map.entry("wingdings", new Known("opensymbol", 1, 0.8989, 0.2109)),
            Map.entry("calibri light", new Known("carlito", 1, 0.952, 0.269)),
            Map.entry("aptos", new Known(SANS, 1.01, 0.939, 0.282)),
            Map.entry("georgia", new Known(SERIF, 1.097, 0.9170, 0.2192)),
            Map.entry("garamond", new Known(SERIF, 0.95, 0.8623, 0.2632)),
            Map.entry("consolas", new Known(MONO, 0.9162, 0.9199, 0.2510)),
            Map.entry("simsun", SONG),
            Map.entry("nsimsun", SONG),
            Map.entry("simhei", SONG),
            Map.entry("等线", SONG),
            Map.entry("dengxian", SONG),
            Map.entry("pmingliu", SONG),
            Map.entry("mingliu", SONG),
            Map.entry("fangsong", SONG),
            Map.entry("kaiti", SONG),
            Map.entry("宋体", SONG),
            Map.entry("黑体", SONG),
            Map.entry("仿宋", SONG),
            Map.entry("仿宋_gb2312", SONG),
            Map.entry("楷体", SONG),
            Map.entry("楷体_gb2312", SONG),
            Map.entry("ms mincho", SONG),
            Map.entry("ms gothic", SONG),
            Map.entry("微软雅黑", new Known(SANS, 1, 1.0586, 0.2617)),
            Map.entry("microsoft yahei", new Known(SANS, 1, 1.0586, 0.2617)));

    private KnownFonts() {}

    /**
     * @param like the family that stands in, in small letters
     * @param width of its letters, times those of the one that stands in
     * @param ascent and {@code descent} of a line, in ems
     */
    record Known(String like, double width, double ascent, double descent) {}

    static Optional<Known> of(String family) {
        return Optional.ofNullable(KNOWN.get(family.toLowerCase(Locale.ROOT)));
    }
}
