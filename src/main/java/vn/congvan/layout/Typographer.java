package vn.congvan.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.font.Face;
import vn.congvan.font.FaceChoice;
import vn.congvan.font.Faces;
import vn.congvan.font.GlyphRun;
import vn.congvan.font.Shaper;
import vn.congvan.word.RunFormat;

/** Turns characters into shaped segments for one document, and tells of fonts and glyphs that are not there. */
final class Typographer {
    /** Where a face lacks a glyph, this family is asked for the whole word. */
    private static final String FALLBACK = "Times New Roman";

    /** And these for what neither has: signs, and rarer scripts. */
    private static final String SYMBOLS = "OpenSymbol";

    private static final String SIGNS = "DejaVu Sans";

    /** So many characters that no font has are told one by one: beyond that the file is in another script. */
    private static final int TOLD_AT_MOST = 5;

    /** What stands for a character that no font has: as wide as it is high, and half as wide. */
    private static final int WIDE_BOX = 0x25A1;

    private static final int NARROW_BOX = 0x25AF;

    private final Faces faces;
    private final Substitutions substitutions;
    private final Findings findings;
    private final Map<RunFormat, TextStyle> styles = new HashMap<>();
    private final Set<Integer> missing = new HashSet<>();

    Typographer(Faces faces, Substitutions substitutions, Findings findings) {
        this.faces = faces;
        this.substitutions = substitutions;
        this.findings = findings;
    }

    TextStyle style(RunFormat format, Optional<String> link, Place place) {
        TextStyle plain = styles.computeIfAbsent(format, f -> {
            FaceChoice choice = faces.choose(f.font(), f.bold(), f.italic());
            substitutions.add(choice, place);
            return TextStyle.of(f, choice, Optional.empty());
        });
        return link.isEmpty() ? plain : plain.withLink(link);
    }

    /**
     * Shapes a word or a run of spaces: in the style's face, else as a whole in the fallback, else each character in the first face that
     * has it; what none has is a box.
     */
    List<Segment> shape(String text, TextStyle style, Place place) {
        Face face = style.face();
        if (hasAll(face, text)) {
            return List.of(segment(text, style));
        }
        Face fallback = faces.choose(FALLBACK, face.bold(), face.italic()).face();
        if (hasAll(fallback, text)) {
            return List.of(segment(text, style.withFace(fallback)));
        }
        Face signs = faces.choose(SIGNS, face.bold(), face.italic()).face();
        Face symbols = faces.choose(SYMBOLS, face.bold(), face.italic()).face();
        List<Face> candidates = List.of(face, fallback, symbols, signs);
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Optional<Face> chosen = first(candidates, text.codePointAt(start));
            int end = start;
            while (end < text.length()
                    && first(candidates, text.codePointAt(end)).equals(chosen)) {
                end += Character.charCount(text.codePointAt(end));
            }
            String part = text.substring(start, end);
            segments.add(chosen.map(has -> segment(part, has.equals(face) ? style : style.withFace(has)))
                    .orElseGet(() -> boxes(part, signs, style, place)));
            start = end;
        }
        return segments;
    }

    private static Segment segment(String text, TextStyle style) {
        return new Segment(style.shape(text), style);
    }

    private static Optional<Face> first(List<Face> candidates, int codePoint) {
        return candidates.stream()
                .filter(candidate -> candidate.glyph(codePoint) != 0)
                .findFirst();
    }

    /** A box for each character: what is read and copied is the text all the same, since the PDF says what each glyph means. */
    private Segment boxes(String text, Face signs, TextStyle style, Place place) {
        text.codePoints().forEach(c -> tellMissing(c, style.face(), place));
        String shown = text.codePoints()
                .map(c -> CodePoint.isWide(c) ? WIDE_BOX : NARROW_BOX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        GlyphRun boxes = Shaper.shape(shown, signs);
        int[] starts = Shaper.shape(text, signs).starts();
        double square = (double) signs.unitsPerEm() / signs.advance(signs.glyph(WIDE_BOX));
        return new Segment(
                new GlyphRun(signs, text, boxes.glyphs(), boxes.advances(), starts), style.withBoxes(signs, square));
    }

    private static boolean hasAll(Face face, String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (face.glyph(c) == 0) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private void tellMissing(int codePoint, Face face, Place place) {
        if (!missing.add(codePoint) || missing.size() > TOLD_AT_MOST + 1) {
            return;
        }
        if (missing.size() > TOLD_AT_MOST) {
            findings.add(Finding.of(
                    LayoutKind.MORE_GLYPHS_MISSING, Substitutions.fileOf(place), "count", "" + TOLD_AT_MOST));
            return;
        }
        findings.add(Finding.of(
                LayoutKind.GLYPH_MISSING,
                place,
                "character",
                Character.toString(codePoint),
                "codePoint",
                CodePoint.name(codePoint),
                "font",
                face.family()));
    }
}
