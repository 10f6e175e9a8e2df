package vn.congvan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;
import vn.congvan.layout.Structure;

/**
 * Pages with marks: the text stays where it is and is told as before; marks are artifacts behind it or beside it, and words that lead
 * somewhere become links of the structure (ISO 14289-1 §7.18.5).
 */
public final class MarkedPages {
    private static final double FRAME = 0.9;
    private static final double PICTURE_MARGIN = 4;
    private static final double DOTS = 0.7;
    private static final String DOTTED = "444444";
    private static final double CARET_WIDTH = 5;
    private static final double CARET_HEIGHT = 4;

    private final Pages pages;
    private final PageWords words;
    private final List<Structure.Element> elements;
    private final Bars bars;
    private final Map<Place, List<Fragment>> under = new HashMap<>();
    private final Map<Place, List<Cut>> cuts = new HashMap<>();
    private final Map<Integer, List<Fragment>> over = new HashMap<>();

    /** @param words of these pages */
    public MarkedPages(Pages pages, PageWords words) {
        this.pages = pages;
        this.words = words;
        this.elements = new ArrayList<>(pages.structure().elements());
        this.bars = new Bars(pages, words);
    }

    /** A fragment on a page. */
    private record Place(int page, int fragment) {}

    /** Characters of a text that lead somewhere. */
    private record Cut(int from, int to, String target, int element) {}

    /** Words on one line. */
    private record Stretch(Word.Piece first, Box box) {}

    /** Marks what differs. */
    void differences(PageDiff diff, MarkKind kind) {
        for (PageDiff.Changed change : diff.changes()) {
            for (Stretch stretch : stretches(change.from(), change.to())) {
                mark(stretch, kind);
            }
            if (change.removesOnly()) {
                removed(change.from(), kind);
            }
        }
    }

    private void mark(Stretch stretch, MarkKind kind) {
        int page = stretch.first().page();
        // a picture hides its ground but for a margin
        Box box = stretch.first().isPicture()
                ? stretch.box().larger(PICTURE_MARGIN)
                : stretch.box().wider(1);
        if (kind == MarkKind.SINCE_LAST) {
            under.computeIfAbsent(new Place(page, stretch.first().fragment()), place -> new ArrayList<>())
                    .add(new Fragment.Fill(box.x(), box.y(), box.width(), box.height(), kind.ground()));
        } else {
            over(page, frame(box, kind.line()));
        }
        bars.beside(page, kind, box);
    }

    private static Fragment frame(Box box, String colour) {
        List<Fragment.Step> steps = List.of(
                step(Fragment.StepKind.MOVE, box.x(), box.y()),
                step(Fragment.StepKind.LINE, box.right(), box.y()),
                step(Fragment.StepKind.LINE, box.right(), box.bottom()),
                step(Fragment.StepKind.LINE, box.x(), box.bottom()),
                step(Fragment.StepKind.CLOSE));
        return new Fragment.Path(steps, Optional.empty(), Optional.of(colour), FRAME, Fragment.RuleStyle.SOLID);
    }

    private static Fragment.Step step(Fragment.StepKind kind, Double... points) {
        return new Fragment.Step(kind, List.of(points));
    }

    /** A caret where words are gone: after the word that stood before them, or before the one after them. */
    private void removed(int at, MarkKind kind) {
        if (words.words().isEmpty()) {
            return;
        }
        boolean after = at > 0;
        Word.Piece piece =
                after ? words.words().get(at - 1).last() : words.words().get(at).first();
        double x = after ? piece.box().right() + 0.5 : piece.box().x() - 0.5;
        double y = piece.box().bottom() - CARET_HEIGHT / 2;
        List<Fragment.Step> steps = List.of(
                step(Fragment.StepKind.MOVE, x, y),
                step(Fragment.StepKind.LINE, x + CARET_WIDTH / 2, y + CARET_HEIGHT),
                step(Fragment.StepKind.LINE, x - CARET_WIDTH / 2, y + CARET_HEIGHT),
                step(Fragment.StepKind.CLOSE));
        Optional<String> fill = Optional.of(kind == MarkKind.SINCE_LAST ? kind.line() : kind.ground());
        over(piece.page(), new Fragment.Path(steps, fill, Optional.of(kind.line()), FRAME, Fragment.RuleStyle.SOLID));
        bars.beside(piece.page(), kind, piece.box());
    }

    private void over(int page, Fragment fragment) {
        over.computeIfAbsent(page, p -> new ArrayList<>()).add(fragment);
    }

    /** Words that lead to a place, with dots under them. */
    void link(int from, int to, String target) {
        stretches(from, to).forEach(stretch -> underline(stretch, 0, Fragment.RuleStyle.DOTTED, DOTTED));
        lead(from, to, target);
    }

    /** Figures that were typed by hand, with a double line under them; they lead to a place. */
    void typed(int from, int to, String target) {
        for (Stretch stretch : stretches(from, to)) {
            underline(stretch, -2.2, Fragment.RuleStyle.SOLID, MarkKind.BY_HAND.line());
            underline(stretch, -0.2, Fragment.RuleStyle.SOLID, MarkKind.BY_HAND.line());
        }
        lead(from, to, target);
    }

    private void underline(Stretch stretch, double lower, Fragment.RuleStyle style, String colour) {
        Box box = stretch.box();
        double y = box.bottom() + lower;
        over(stretch.first().page(), new Fragment.Rule(box.x(), y, box.right(), y, DOTS, style, colour));
    }

    private void lead(int from, int to, String target) {
        List<Word.Piece> pieces = new ArrayList<>();
        for (Word word : words.words().subList(from, to)) {
            pieces.addAll(word.pieces());
        }
        for (int i = 0; i < pieces.size(); ) {
            Word.Piece first = pieces.get(i);
            Place place = new Place(first.page(), first.fragment());
            int end = i + 1;
            while (end < pieces.size()
                    && new Place(pieces.get(end).page(), pieces.get(end).fragment()).equals(place)) {
                end++;
            }
            if (first.plain()) {
                cut(place, first.from(), pieces.get(end - 1).to(), target);
            }
            i = end;
        }
    }

    /** A link in a link is none: what leads somewhere already stays as it is. */
    private void cut(Place place, int from, int to, String target) {
        Fragment fragment = pages.pages().get(place.page()).fragments().get(place.fragment());
        if (fragment instanceof Fragment.Tagged tagged
                && elements.get(tagged.element()).kind() != Structure.Kind.LINK) {
            elements.add(new Structure.Element(Structure.Kind.LINK, tagged.element(), 0, "", 1, 1));
            cuts.computeIfAbsent(place, p -> new ArrayList<>()).add(new Cut(from, to, target, elements.size() - 1));
        }
    }

    /** Gives the place of a word a name that links lead to. */
    void name(int word, String name) {
        Word.Piece piece = words.words().get(word).first();
        over(piece.page(), new Fragment.Bookmark(piece.box().x(), piece.box().y(), name));
    }

    /** The words from one to another, line by line, and paragraph by paragraph. */
    private List<Stretch> stretches(int from, int to) {
        List<Stretch> stretches = new ArrayList<>();
        int paragraph = -1;
        for (Word word : words.words().subList(from, to)) {
            for (Word.Piece piece : word.pieces()) {
                int last = stretches.size() - 1;
                boolean goesOn = last >= 0
                        && word.paragraph() == paragraph
                        && stretches.get(last).first().page() == piece.page()
                        && stretches.get(last).box().besides(piece.box())
                        && piece.box().x() >= stretches.get(last).box().x();
                if (goesOn) {
                    stretches.set(
                            last,
                            new Stretch(
                                    stretches.get(last).first(),
                                    stretches.get(last).box().with(piece.box())));
                } else {
                    stretches.add(new Stretch(piece, piece.box()));
                }
                paragraph = word.paragraph();
            }
        }
        return stretches;
    }

    /** The pages with all marks. */
    Pages pages() {
        List<Page> marked = new ArrayList<>();
        for (int p = 0; p < pages.pages().size(); p++) {
            Page page = pages.pages().get(p);
            List<Fragment> fragments = new ArrayList<>();
            for (int f = 0; f < page.fragments().size(); f++) {
                Place place = new Place(p, f);
                fragments.addAll(under.getOrDefault(place, List.of()));
                fragments.addAll(parted(page.fragments().get(f), cuts.getOrDefault(place, List.of())));
            }
            fragments.addAll(over.getOrDefault(p, List.of()));
            fragments.addAll(bars.on(p));
            marked.add(new Page(page.number(), page.label(), page.width(), page.height(), fragments));
        }
        return new Pages(marked, pages.outline(), new Structure(elements));
    }

    /** A text in parts, those that lead somewhere each with its link. */
    private static List<Fragment> parted(Fragment fragment, List<Cut> cuts) {
        if (cuts.isEmpty()
                || !(fragment instanceof Fragment.Tagged tagged)
                || !(tagged.content() instanceof Fragment.Text text)) {
            return List.of(fragment);
        }
        List<Fragment> parts = new ArrayList<>();
        List<Cut> ordered = new ArrayList<>(cuts);
        ordered.sort(java.util.Comparator.comparingInt(Cut::from));
        int at = 0;
        for (Cut cut : ordered) {
            addPart(text, at, cut.from(), tagged.element(), parts);
            addPart(text, cut.from(), cut.to(), cut.element(), parts);
            double left = text.at(cut.from());
            Fragment.Link link = new Fragment.Link(
                    left,
                    text.baseline() - text.ascent(),
                    text.at(cut.to()) - left,
                    text.ascent() + text.descent(),
                    cut.target());
            parts.add(new Fragment.Tagged(link, cut.element()));
            at = cut.to();
        }
        addPart(text, at, text.words().length(), tagged.element(), parts);
        return parts;
    }

    private static void addPart(Fragment.Text text, int from, int to, int element, List<Fragment> parts) {
        if (from < to) {
            parts.add(new Fragment.Tagged(text.part(from, to), element));
        }
    }
}
