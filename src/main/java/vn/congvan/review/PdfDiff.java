package vn.congvan.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.congvan.pdf.PdfWords;

/** In which words two PDFs differ, and which words stand elsewhere. */
public final class PdfDiff {
    /** Points; less than anyone could see, and more than what rounding does. */
    private static final double SAME_PLACE = 0.05;

    private PdfDiff() {}

    /**
     * A place where they differ.
     *
     * @param page of the first, from 1
     * @param before the first's words; the word that stands elsewhere where both have the same
     * @param after the second's words
     * @param right points that the word stands further to the right in the second; 0 where words differ
     * @param down points that it stands further down, or pages times a thousand
     */
    public record Difference(int page, String before, String after, double right, double down) {
        public boolean isMoved() {
            return before.equals(after);
        }
    }

    /** Every place, in the order of the first. */
    public static List<Difference> of(List<PdfWords.Word> before, List<PdfWords.Word> after) {
        List<Difference> differences = new ArrayList<>();
        List<String> texts = before.stream().map(PdfWords.Word::text).toList();
        List<String> others = after.stream().map(PdfWords.Word::text).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(texts, others, true).getDeltas()) {
            int from = delta.getSource().getPosition();
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    PdfWords.Word was = before.get(from + i);
                    moved(was, after.get(delta.getTarget().getPosition() + i), differences);
                }
            } else {
                int page = before.isEmpty()
                        ? 1
                        : before.get(Math.min(from, before.size() - 1)).page();
                differences.add(new Difference(
                        page,
                        joined(delta.getSource().getLines()),
                        joined(delta.getTarget().getLines()),
                        0,
                        0));
            }
        }
        return differences;
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }

    private static void moved(PdfWords.Word was, PdfWords.Word is, List<Difference> differences) {
        double right = is.x() - was.x();
        double down = is.y() - was.y() + 1000.0 * (is.page() - was.page());
        if (Math.abs(right) > SAME_PLACE || Math.abs(down) > SAME_PLACE) {
            differences.add(new Difference(was.page(), was.text(), is.text(), right, down));
        }
    }
}
