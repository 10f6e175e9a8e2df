package vn.congvan.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.font.Face;
import vn.congvan.font.FaceChoice;
import vn.congvan.font.Faces;
import vn.congvan.font.FontKind;
import vn.congvan.font.Shaper;
import vn.congvan.word.RunFormat;

/** Turns characters into shaped segments for one document, and tells of fonts and glyphs that are not there. */
final class Typographer {
    /** Where a face lacks a glyph, this family is asked for the whole word. */
    private static final String FALLBACK = "Times New Roman";

    private final Faces faces;
    private final Findings findings;
    private final Map<RunFormat, TextStyle> styles = new HashMap<>();

    Typographer(Faces faces, Findings findings) {
        this.faces = faces;
        this.findings = findings;
    }

    TextStyle style(RunFormat format, Optional<String> link, Place place) {
        TextStyle plain = styles.computeIfAbsent(format, f -> {
            FaceChoice choice = faces.choose(f.font(), f.bold(), f.italic());
            tell(choice, place);
            return TextStyle.of(f, choice.face(), Optional.empty());
        });
        return link.isEmpty() ? plain : TextStyle.of(format, plain.face(), link);
    }

    /** A font that is not there is told once for the document: the same one on every page is one thing to mend. */
    private void tell(FaceChoice choice, Place place) {
        if (choice.match() == FaceChoice.Match.SAME) {
            return;
        }
        FontKind kind =
                choice.match() == FaceChoice.Match.METRIC ? FontKind.SUBSTITUTED_METRIC : FontKind.SUBSTITUTED_OTHER;
        Place file = place instanceof Place.AtParagraph at ? new Place.InFile(at.file()) : place;
        findings.add(Finding.of(
                kind, file, "asked", choice.asked(), "used", choice.face().family()));
    }

    /** Shapes a word or a run of spaces in one face; a face that lacks a glyph gives way to the fallback, if that has them all. */
    Segment shape(String text, TextStyle style, Place place) {
        Face face = style.face();
        if (hasAll(face, text)) {
            return new Segment(Shaper.shape(text, face), style);
        }
        Face fallback = faces.choose(FALLBACK, face.bold(), face.italic()).face();
        if (hasAll(fallback, text)) {
            return new Segment(Shaper.shape(text, fallback), style.withFace(fallback));
        }
        text.codePoints().filter(c -> face.glyph(c) == 0).forEach(c -> findings.add(missing(c, face, place)));
        return new Segment(Shaper.shape(text, face), style);
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

    private static Finding missing(int codePoint, Face face, Place place) {
        return Finding.of(
                LayoutKind.GLYPH_MISSING,
                place,
                "character",
                Character.toString(codePoint),
                "codePoint",
                CodePoint.name(codePoint),
                "font",
                face.family());
    }
}
