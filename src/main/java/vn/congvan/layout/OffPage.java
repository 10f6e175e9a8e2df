package vn.congvan.layout;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** Text that runs off the paper, as it does in Word: a table wider than the page. Nobody sees it in print, so it is told. */
final class OffPage {
    /** Points; a letter that only leans out is no loss. */
    private static final double TOLERANCE = 2;

    /** Pages that are told one by one, and characters of the first words. */
    private static final int PAGES_TOLD = 8;

    private static final int WORDS_TOLD = 60;

    private final Set<Integer> pages = new TreeSet<>();
    private Optional<String> words = Optional.empty();

    private OffPage() {}

    /** @param file that was laid out */
    static void tell(Pages laid, Place file, Findings findings) {
        OffPage off = new OffPage();
        for (int i = 0; i < laid.pages().size(); i++) {
            off.look(laid.pages().get(i), i + 1);
        }
        off.words.ifPresent(first -> findings.add(
                Finding.of(LayoutKind.OFF_PAGE, file, "pages", off.list(), "words", first)));
    }

    private void look(Page page, int number) {
        for (Fragment fragment : page.fragments()) {
            if (fragment.untagged() instanceof Fragment.Text text && isOff(text, page)) {
                pages.add(number);
                words = words.or(() -> Optional.of(shortened(text.run().text().strip())));
            }
        }
    }

    private static boolean isOff(Fragment.Text text, Page page) {
        double width = text.run().width(text.size()) * text.scale();
        boolean inside = text.x() >= -TOLERANCE
                && text.x() + width <= page.width() + TOLERANCE
                && text.baseline() >= 0
                && text.baseline() <= page.height() + TOLERANCE;
        return !inside && !text.run().text().isBlank();
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
