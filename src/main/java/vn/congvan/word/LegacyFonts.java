package vn.congvan.word;

import java.util.SortedSet;
import java.util.TreeSet;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** The legacy Vietnamese fonts that a document's text was read from, to be told once. One serves one reading only. */
final class LegacyFonts {
    private final SortedSet<String> names = new TreeSet<>();

    /** @param font of some text, whether it is a legacy one or not */
    void read(String font) {
        if (LegacyText.isLegacy(font)) {
            names.add(font);
        }
    }

    void tell(String file, Findings findings) {
        if (!names.isEmpty()) {
            findings.add(Finding.of(WordKind.LEGACY_FONTS, new Place.InFile(file), "fonts", String.join(", ", names)));
        }
    }
}
