package vn.congvan.font;

import java.text.Normalizer;
import java.util.Map;

/**
 * How wide the characters of a font are that is not there, in the units of the face that stands in for it before it is scaled.
 *
 * @param byCode by code point
 */
public record Advances(Map<Integer, Integer> byCode) {
    public Advances {
        byCode = Map.copyOf(byCode);
    }

    /**
     * The same glyphs, as far apart as those of the font that was asked for. A letter with marks is as wide as without; a character whose
     * width is not known stays as it is.
     */
    public GlyphRun applied(GlyphRun run) {
        int[] advances = run.advances().clone();
        for (int i = 0; i < advances.length; i++) {
            int codePoint = run.text().codePointAt(run.starts()[i]);
            advances[i] =
                    byCode.getOrDefault(byCode.containsKey(codePoint) ? codePoint : letter(codePoint), advances[i]);
        }
        return new GlyphRun(run.face(), run.text(), run.glyphs(), advances, run.starts());
    }

    private static int letter(int codePoint) {
        if (codePoint == 'đ' || codePoint == 'Đ') {
            return codePoint == 'đ' ? 'd' : 'D';
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePointAt(0);
    }
}
