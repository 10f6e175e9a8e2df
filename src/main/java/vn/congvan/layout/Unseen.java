package vn.congvan.layout;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/**
 * Text that nobody sees in print, as in Word: it runs off the paper, for a table is wider than the page, or it does not fit into its box.
 * It is in the PDF and is read aloud; that it is not seen is told.
 */
final class Unseen {
    /** Points; a letter that only leans out is no loss. */
    private static final double TOLERANCE = 2;

    /** Pages that are told one by one, and characters of the first words. */
    private static final int PAGES_TOLD = 8;

    private static final int WORDS_TOLD = 60;

    private final LayoutKind kind;
    private final Set<Integer> pages = new TreeSet<>();
    private Optional<String> words = Optional.empty();

    private Unseen(LayoutKind kind) {
        this.kind = kind;
    }

    /** @param file that was laid out */
    static void tell(Pages laid, Place file, Findings findings) {
        Unseen offPage = new Unseen(LayoutKind.OFF_PAGE);
        Unseen cutOff = new Unseen(LayoutKind.BOX_TOO_SMALL);
        for (int i = 0; i < laid.pages().size(); i++) {
            Page page = laid.pages().get(i);
            for (Fragment told : page.fragments()) {
                Fragment fragment = told.untagged();
                if (fragment instanceof Fragment.Text text && isOff(text, page)) {
                    offPage.add(text, i + 1);
                } else if (fragment instanceof Fragment.Clipped clipped
                        && clipped.content() instanceof Fragment.Text text
                        && text.baseline() > clipped.y() + clipped.height()) {
                    cutOff.add(text, i + 1);
                }
            }
        }
        offPage.tell(file, findings);
        cutOff.tell(file, findings);
    }

    private static boolean isOff(Fragment.Text text, Page page) {
        double width = text.run().width(text.size()) * text.scale();
        return text.x() < -TOLERANCE
                || text.x() + width > page.width() + TOLERANCE
                || text.baseline() < 0
                || text.baseline() > page.height() + TOLERANCE;
    }

    private void add(Fragment.Text text, int page) {
        if (!text.run().text().isBlank()) {
            pages.add(page);
            words = words.or(() -> Optional.of(shortened(text.run().text().strip())));
        }
    }

    private void tell(Place file, Findings findings) {
        words.ifPresent(first -> findings.add(Finding.of(kind, file, "pages", list(), "words", first)));
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= WORDS_TOLD ? text : text.substring(0, text.offsetByCodePoints(0, WORDS_TOLD)) + "…";
    }

    private String list() {
        String told = String.join(
                ", ", pages.stream().limit(PAGES_TOLD).map(String::valueOf).toList());
        return pages.size() > PAGES_TOLD ? told + "…" : told;
    }
}
