package vn.congvan.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/**
 * Whether two layouts of a letter are the same but for lines that were meant to change: the same pages, and everything on them at the same
 * place to a hundredth of a point. A line that was meant to change has to read so on the page, before and after, and keeps its baselines.
 */
public final class PageComparison {
    private static final double TOLERANCE = 0.01;

    private final String file;
    private final List<Change> expected;
    private final Findings findings;
    private final Map<Integer, Element> before = new TreeMap<>();
    private final Map<Integer, Element> after = new TreeMap<>();

    /** How a paragraph reads before and after. */
    public record Change(String before, String after) {}

    /** What of a page belongs to one element of the structure. */
    private record Placed(int page, Fragment fragment) {}

    /** All that belongs to an element, in reading order. */
    private static final class Element {
        private final List<Placed> placed = new ArrayList<>();

        String words() {
            return placed.stream().map(one -> wordsOf(one.fragment())).collect(Collectors.joining());
        }

        /** The baselines that it stands on, page by page. */
        List<String> lines() {
            return placed.stream()
                    .map(one -> one.page() + " " + line(one.fragment()))
                    .distinct()
                    .toList();
        }

        int page() {
            return placed.isEmpty() ? 0 : placed.get(0).page();
        }
    }

    private PageComparison(String file, List<Change> expected, Findings findings) {
        this.file = file;
        this.expected = new ArrayList<>(expected);
        this.findings = findings;
    }

    /**
     * @param file what people call the letter
     * @param expected the paragraphs that may differ, and have to
     * @param findings receives an error for each difference that is not one of them, and for each of them that is not to be seen
     */
    public static void compare(Pages before, Pages after, List<Change> expected, String file, Findings findings) {
        new PageComparison(file, expected, findings).run(before, after);
    }

    /** The pages without the mark of a draft, which comes first on each. */
    public static Pages withoutMark(Pages draft) {
        List<Page> pages = new ArrayList<>();
        for (Page page : draft.pages()) {
            List<Fragment> all = page.fragments();
            boolean marked = !all.isEmpty()
                    && all.get(0) instanceof Fragment.Artifact artifact
                    && artifact.kind() == Fragment.ArtifactKind.WATERMARK;
            List<Fragment> own = marked ? all.subList(1, all.size()) : all;
            pages.add(new Page(page.number(), page.label(), page.width(), page.height(), own));
        }
        return new Pages(pages, draft.outline(), draft.structure());
    }

    private void run(Pages was, Pages is) {
        if (was.pages().size() != is.pages().size()) {
            tell(
                    Math.min(was.pages().size(), is.pages().size()),
                    was.pages().size() + " → " + is.pages().size());
            return;
        }
        Used old = Used.of(was);
        Used now = Used.of(is);
        if (!old.elements().equals(now.elements())) {
            tell(1, "P, H, L, Table");
            return;
        }
        comparePages(was, is, old, now);
        compareElements();
        if (!was.outline().equals(is.outline())) {
            tell(1, "H");
        }
        expected.forEach(change -> tell(1, change.before() + " → " + change.after()));
    }

    /**
     * The elements that something stands in, in their order and numbered anew: a block that was laid out twice has left others.
     *
     * @param numbers of each by its number in the pages
     */
    private record Used(List<Structure.Element> elements, Map<Integer, Integer> numbers) {
        static Used of(Pages pages) {
            TreeSet<Integer> used = new TreeSet<>();
            for (Page page : pages.pages()) {
                for (Fragment fragment : page.fragments()) {
                    int at = fragment instanceof Fragment.Tagged tagged ? tagged.element() : -1;
                    while (at >= 0 && used.add(at)) {
                        at = pages.structure().elements().get(at).parent();
                    }
                }
            }
            Map<Integer, Integer> numbers = new LinkedHashMap<>();
            List<Structure.Element> elements = new ArrayList<>();
            for (int number : used) {
                Structure.Element one = pages.structure().elements().get(number);
                int parent = numbers.getOrDefault(one.parent(), -1);
                numbers.put(number, elements.size());
                elements.add(
                        new Structure.Element(one.kind(), parent, one.level(), one.words(), one.columns(), one.rows()));
            }
            return new Used(elements, numbers);
        }
    }

    private void comparePages(Pages was, Pages is, Used oldNumbers, Used newNumbers) {
        for (int i = 0; i < was.pages().size(); i++) {
            Page old = was.pages().get(i);
            Page now = is.pages().get(i);
            boolean sameSheet = old.number() == now.number()
                    && old.label().equals(now.label())
                    && old.width() == now.width()
                    && old.height() == now.height();
            if (!sameSheet) {
                tell(i + 1, old.label() + " → " + now.label());
            }
            compareRest(i, rest(old, i, oldNumbers, before), rest(now, i, newNumbers, after));
        }
    }

    /** What belongs to no element; the rest is put to its element. */
    private static List<Fragment> rest(Page page, int index, Used used, Map<Integer, Element> elements) {
        List<Fragment> rest = new ArrayList<>();
        for (Fragment fragment : page.fragments()) {
            if (fragment instanceof Fragment.Tagged tagged) {
                elements.computeIfAbsent(used.numbers().getOrDefault(tagged.element(), -1), e -> new Element())
                        .placed
                        .add(new Placed(index, tagged.content()));
            } else {
                rest.add(fragment);
            }
        }
        return rest;
    }

    /** Rules, fills, headers, bookmarks: none of them may move. */
    private void compareRest(int page, List<Fragment> was, List<Fragment> is) {
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            boolean both = i < was.size() && i < is.size();
            if (!both || !same(was.get(i), is.get(i))) {
                Fragment shown = i < was.size() ? was.get(i) : is.get(i);
                String words = wordsOf(shown.untagged());
                tell(page + 1, words.isEmpty() ? shown.untagged().getClass().getSimpleName() : words);
                return;
            }
        }
    }

    private void compareElements() {
        Map<Integer, Element> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        for (int element : all.keySet()) {
            Element was = before.getOrDefault(element, new Element());
            Element is = after.getOrDefault(element, new Element());
            if (!same(was, is) && !(was.lines().equals(is.lines()) && takeExpected(was.words(), is.words()))) {
                tell(
                        Math.max(was.page(), is.page()) + 1,
                        was.words().strip() + " → " + is.words().strip());
            }
        }
    }

    /** Each change may be seen once, and has to be. */
    private boolean takeExpected(String was, String is) {
        for (Change change : expected) {
            if (bare(change.before()).equals(bare(was)) && bare(change.after()).equals(bare(is))) {
                expected.remove(change);
                return true;
            }
        }
        return false;
    }

    /** Words as they compare: spaces are laid out in many ways, small letters may be shown as capitals. */
    private static String bare(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        return composed.replaceAll("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF]", "")
                .replace('\u2011', '-')
                .toLowerCase(Locale.ROOT);
    }

    private static boolean same(Element was, Element is) {
        if (was.placed.size() != is.placed.size()) {
            return false;
        }
        for (int i = 0; i < was.placed.size(); i++) {
            Placed old = was.placed.get(i);
            Placed now = is.placed.get(i);
            if (old.page() != now.page() || !same(old.fragment(), now.fragment())) {
                return false;
            }
        }
        return true;
    }

    /** The same thing at the same place: what is not a number has to be equal. */
    private static boolean same(Fragment was, Fragment is) {
        if (was.equals(is)) {
            return true;
        }
        if (was instanceof Fragment.Text old && is instanceof Fragment.Text now) {
            return near(old.x(), now.x())
                    && near(old.baseline(), now.baseline())
                    && old.equals(new Fragment.Text(
                            old.x(),
                            old.baseline(),
                            now.run(),
                            now.size(),
                            now.scale(),
                            now.extra(),
                            now.wordExtra(),
                            now.colour()));
        } else if (was instanceof Fragment.Rule old && is instanceof Fragment.Rule now) {
            return near(old.x1(), now.x1())
                    && near(old.y1(), now.y1())
                    && near(old.x2(), now.x2())
                    && near(old.y2(), now.y2())
                    && old.equals(new Fragment.Rule(
                            old.x1(), old.y1(), old.x2(), old.y2(), now.width(), now.style(), now.colour()));
        } else if (was instanceof Fragment.Turned old && is instanceof Fragment.Turned now) {
            return same(old.content(), now.content())
                    && near(old.degrees(), now.degrees())
                    && near(old.x(), now.x())
                    && near(old.y(), now.y());
        } else if (was instanceof Fragment.Clipped old && is instanceof Fragment.Clipped now) {
            return same(old.content(), now.content())
                    && near(old.x(), now.x())
                    && near(old.y(), now.y())
                    && near(old.width(), now.width())
                    && near(old.height(), now.height());
        } else if (was instanceof Fragment.Bookmark old && is instanceof Fragment.Bookmark now) {
            return old.name().equals(now.name())
                    && near(old.y(), now.y()); // links lead to a height; nobody sees where in its line
        } else if (was instanceof Fragment.Artifact old && is instanceof Fragment.Artifact now) {
            return old.kind() == now.kind() && same(old.content(), now.content());
        }
        return false;
    }

    private static boolean near(double was, double is) {
        return Math.abs(was - is) <= TOLERANCE;
    }

    private static String wordsOf(Fragment fragment) {
        if (fragment instanceof Fragment.Text text) {
            return text.run().text();
        } else if (fragment instanceof Fragment.Turned turned) {
            return wordsOf(turned.content());
        } else if (fragment instanceof Fragment.Clipped clipped) {
            return wordsOf(clipped.content());
        }
        return "";
    }

    /** The line that a fragment stands on, to a hundredth of a point. */
    private static String line(Fragment fragment) {
        if (fragment instanceof Fragment.Text text) {
            return Long.toString(Math.round(text.baseline() / TOLERANCE));
        } else if (fragment instanceof Fragment.Turned turned) {
            return "turned " + turned.degrees() + " " + turned.x() + " " + turned.y() + " " + line(turned.content());
        } else if (fragment instanceof Fragment.Clipped in) {
            return "in " + in.x() + " " + in.y() + " " + in.width() + " " + in.height() + " " + line(in.content());
        }
        return fragment.toString();
    }

    private void tell(int page, String words) {
        String shown = words.length() > 120 ? words.substring(0, 120) + "…" : words;
        findings.add(Finding.of(
                LayoutKind.PAGES_DIFFER, new Place.InFile(file), "page", Integer.toString(page), "words", shown));
    }
}
