package vn.congvan.layout;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.font.FaceChoice;
import vn.congvan.font.FontKind;

/**
 * The fonts of one document that others stand in for. They are told together: one line says that lines and pages stay as they are, and
 * one, where there is need of it, that they may not.
 */
final class Substitutions {
    private final Set<String> metric = new LinkedHashSet<>();
    private final Set<String> other = new LinkedHashSet<>();
    private Place file = new Place.Nowhere();

    /** @param place where the font is asked for; of it only the file is told, for a font is asked for all over it */
    void add(FaceChoice choice, Place place) {
        file = fileOf(place);
        if (choice.match() == FaceChoice.Match.SAME) {
            return;
        }
        Set<String> fonts = choice.match() == FaceChoice.Match.METRIC ? metric : other;
        fonts.add(choice.asked() + " → " + choice.face().family());
    }

    /** The file in which fonts are asked for; nowhere for a document without a word. */
    Place file() {
        return file;
    }

    void tell(Findings findings) {
        tell(FontKind.SUBSTITUTED_METRIC, metric, findings);
        tell(FontKind.SUBSTITUTED_OTHER, other, findings);
    }

    private void tell(FontKind kind, Set<String> fonts, Findings findings) {
        if (!fonts.isEmpty()) {
            findings.add(Finding.of(kind, file, "fonts", String.join(", ", fonts)));
        }
    }

    static Place fileOf(Place place) {
        return place instanceof Place.AtParagraph at ? new Place.InFile(at.file()) : place;
    }
}
