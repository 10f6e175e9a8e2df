package vn.congvan.pdf;

import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** What a PDF could do by itself when it is opened or clicked. Nothing of it has a place in a file that is kept for good. */
final class ActiveContent {
    /** Actions but for those that only lead to a place (ISO 32000-1 §12.6.4). */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToE",
            "Hide",
            "Movie",
            "Sound",
            "Rendition",
            "RichMediaExecute");

    private static final Set<String> KEYS = Set.of("JS", "XFA", "AA");

    private ActiveContent() {}

    /** @throws Refused if there is any, whether it can be reached or not */
    static void refuse(OpenPdf file) {
        Optional<String> found =
                file.objects().flatMap(object -> named(object).stream()).findFirst();
        if (found.isPresent()) {
            throw new Refused(Finding.of(PdfKind.FILE_ACTIVE, file.place(), "what", found.get()));
        }
    }

    private static Optional<String> named(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return Optional.empty();
        }
        Optional<String> key = KEYS.stream()
                .filter(one -> dictionary.containsKey(one))
                .sorted()
                .findFirst();
        String action = dictionary.getNameAsString(COSName.S, "");
        return key.or(() -> ACTIONS.contains(action) ? Optional.of(action) : Optional.empty());
    }
}
