package vn.congvan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.congvan.finding.Place;
import vn.congvan.layout.Pages;

/**
 * What there is to see in a submitted draft: what differs from the last issued letter, what differs from what the template makes of the
 * data, where each figure of the data stands, and which figures stand there that are from no data.
 */
public final class DraftReview {
    private static final int CONTEXT = 6;
    private static final int REPLACED = 6;

    private final Pages pages;
    private final PageWords draft;
    private final PageWords fresh;
    private final PageDiff byHand;
    private final Optional<PageDiff> sinceLast;
    private final List<FigureRow> rows;
    private final List<Integer> rowOfFresh;
    private final Map<Integer, List<Range>> placesOfRow = new HashMap<>();
    private final List<Typed> typed = new ArrayList<>();

    /**
     * @param draft the submitted pages
     * @param fresh what the template makes of the data, {@code marked} the same with marks
     * @param values where each marked value comes from, by its number
     * @param last the last issued letter of the kind
     * @param rows of the comparison of figures
     */
    public DraftReview(
            Pages draft, Pages fresh, Pages marked, List<Place> values, Optional<Pages> last, List<FigureRow> rows) {
        this.pages = JoinedPages.named("van-ban", draft);
        this.draft = PageWords.of(this.pages);
        this.fresh = PageWords.valued(fresh, marked);
        this.byHand = PageDiff.of(this.fresh, this.draft);
        this.sinceLast = last.map(old -> PageDiff.of(PageWords.of(old), this.draft));
        this.rows = List.copyOf(rows);
        this.rowOfFresh = rowOfFresh(values);
        findFigures();
        findTyped();
    }

    /** Words of the draft, from one to before another. */
    record Range(int from, int to) {}

    /**
     * A figure that is from no data.
     *
     * @param instead the words that the template has there; empty for none, or for many
     */
    record Typed(int word, String figure, String instead, String sentence) {}

    /** How many places differ from the last issued letter; empty where there is none. */
    public OptionalInt changedSinceLast() {
        return sinceLast.map(diff -> OptionalInt.of(diff.count())).orElse(OptionalInt.empty());
    }

    /** How many places differ from what the template makes of the data. */
    public int editedByHand() {
        return byHand.count();
    }

    /** The figures that are from no data, in the letter's order. */
    public List<String> typedFigures() {
        return typed.stream().map(Typed::figure).toList();
    }

    List<FigureRow> rows() {
        return rows;
    }

    List<Typed> typed() {
        return List.copyOf(typed);
    }

    List<PageDiff.Changed> edits() {
        return byHand.changes();
    }

    String wordsOf(PageDiff.Changed edit) {
        return draft.text(edit.from(), edit.to());
    }

    String templateWordsOf(PageDiff.Changed edit) {
        return fresh.text(edit.oldFrom(), edit.oldTo());
    }

    /** The word by which an edit is found: its first, or, where only words are gone, the one before. */
    OptionalInt wordOf(PageDiff.Changed edit) {
        int word = edit.removesOnly() ? Math.max(0, edit.from() - 1) : edit.from();
        return word < draft.words().size() ? OptionalInt.of(word) : OptionalInt.empty();
    }

    /** How the page of a word is written. */
    String page(int word) {
        return pages.pages().get(draft.words().get(word).first().page()).label();
    }

    List<Range> places(int row) {
        return placesOfRow.getOrDefault(row, List.of());
    }

    /** The pages on which a row's figure stands: {@code 1, 2}. */
    String pagesOf(int row) {
        Set<String> found = new TreeSet<>();
        places(row).forEach(range -> found.add(page(range.from())));
        return String.join(", ", found);
    }

    /** Whether somewhere in the draft the figure is not as the data has it. */
    boolean isEdited(int row) {
        long expected = rowOfFresh.stream().filter(one -> one == row).count();
        int there = places(row).stream()
                .mapToInt(range -> range.to() - range.from())
                .sum();
        return there < expected;
    }

    private List<Integer> rowOfFresh(List<Place> values) {
        Map<Place, Integer> byPlace = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).now().isEmpty()) {
                byPlace.putIfAbsent(rows.get(i).from(), i);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (Word word : fresh.words()) {
            boolean isValue = word.value().isPresent() && word.value().getAsInt() < values.size();
            found.add(isValue ? byPlace.getOrDefault(values.get(word.value().getAsInt()), -1) : -1);
        }
        return found;
    }

    /** The words of one value that stand beside each other are one place. */
    private void findFigures() {
        int value = -1;
        for (int i = 0; i < draft.words().size(); i++) {
            OptionalInt before = byHand.before(i);
            int row = before.isPresent() ? rowOfFresh.get(before.getAsInt()) : -1;
            int now =
                    row < 0 ? -1 : fresh.words().get(before.getAsInt()).value().orElse(-1);
            if (row >= 0) {
                List<Range> places = placesOfRow.computeIfAbsent(row, r -> new ArrayList<>());
                int last = places.size() - 1;
                if (now == value && last >= 0 && places.get(last).to() == i) {
                    places.set(last, new Range(places.get(last).from(), i + 1));
                } else {
                    places.add(new Range(i, i + 1));
                }
            }
            value = now;
        }
    }

    private void findTyped() {
        for (PageDiff.Changed edit : byHand.changes()) {
            for (int i = edit.from(); i < edit.to(); i++) {
                Word word = draft.words().get(i);
                if (word.hasDigit()
                        && byHand.before(i).isEmpty()
                        && !word.text().startsWith(PageWords.PICTURE)) {
                    boolean few = edit.oldTo() - edit.oldFrom() <= REPLACED;
                    typed.add(new Typed(i, word.text(), few ? templateWordsOf(edit) : "", sentence(i)));
                }
            }
        }
    }

    private String sentence(int word) {
        int paragraph = draft.words().get(word).paragraph();
        int from = word;
        while (from > 0 && word - from < CONTEXT && draft.words().get(from - 1).paragraph() == paragraph) {
            from--;
        }
        int to = word + 1;
        while (to < draft.words().size()
                && to - word <= CONTEXT
                && draft.words().get(to).paragraph() == paragraph) {
            to++;
        }
        boolean more = to < draft.words().size() && draft.words().get(to).paragraph() == paragraph;
        boolean earlier = from > 0 && draft.words().get(from - 1).paragraph() == paragraph;
        return (earlier ? "… " : "") + draft.text(from, to) + (more ? " …" : "");
    }

    /** The draft's pages with every mark, its figures leading to their rows. */
    public Pages marked() {
        MarkedPages marked = new MarkedPages(pages, draft);
        sinceLast.ifPresent(diff -> marked.differences(diff, MarkKind.SINCE_LAST));
        marked.differences(byHand, MarkKind.BY_HAND);
        for (int row = 0; row < rows.size(); row++) {
            for (Range place : places(row)) {
                marked.link(place.from(), place.to(), "#" + Names.ROW + (row + 1));
            }
            if (!places(row).isEmpty()) {
                marked.name(places(row).get(0).from(), Names.FIGURE + (row + 1));
            }
        }
        for (int i = 0; i < typed.size(); i++) {
            int word = typed.get(i).word();
            marked.typed(word, word + 1, "#" + Names.TYPED_ROW + (i + 1));
            marked.name(word, Names.TYPED + (i + 1));
        }
        for (int i = 0; i < byHand.changes().size(); i++) {
            String name = Names.EDIT + (i + 1);
            wordOf(byHand.changes().get(i)).ifPresent(word -> marked.name(word, name));
        }
        return marked.pages();
    }
}
