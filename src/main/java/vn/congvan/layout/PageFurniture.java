package vn.congvan.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.word.Block;
import vn.congvan.word.NumberFormats;
import vn.congvan.word.Section;
import vn.congvan.word.Section.Furniture;
import vn.congvan.word.Section.PageSetup;

/** What stands in a page's margins, and how much of the page it leaves to the text (ECMA-376 Part 1 §17.10, §17.6.11). */
final class PageFurniture {
    private final BlockLayout blocks;
    private final Totals totals;
    private final ItemCollector.Asked askedByText = new ItemCollector.Asked();

    /** What was laid out last of each story: most of them are the same on every page. */
    private final Map<Story, Laid> known = new HashMap<>();

    PageFurniture(BlockLayout blocks, Totals totals) {
        this.blocks = blocks;
        this.totals = totals;
    }

    /**
     * How many pages there are, as far as is known.
     *
     * @param bySection by section index
     */
    record Totals(int pages, List<Integer> bySection) {
        static Totals unknown() {
            return new Totals(1, List.of());
        }

        int of(int section) {
            return section < bySection.size() ? bySection.get(section) : 1;
        }
    }

    private enum Which {
        FIRST,
        ODD,
        EVEN
    }

    /** A header or footer of a section. */
    private record Story(int section, boolean isHeader, Which which) {}

    private record Laid(List<Piece> pieces, ItemCollector.PageNumbers numbers) {
        boolean saysTheSameOn(String page) {
            return !numbers.asked().page() || numbers.page().equals(page);
        }
    }

    /** The same with another number of pages in all. */
    PageFurniture with(Totals others) {
        return new PageFurniture(blocks, others);
    }

    /** Whether the text itself, and not only what stands in the margins, says how many pages there are. */
    boolean textTellsTotals() {
        return askedByText.totals();
    }

    static String label(PageDraft page) {
        String format = switch (page.properties().page().numberStyle()) {
            case DECIMAL -> "decimal";
            case LOWER_ROMAN -> "lowerRoman";
            case UPPER_ROMAN -> "upperRoman";
            case LOWER_LETTER -> "lowerLetter";
            case UPPER_LETTER -> "upperLetter";
            case IN_DASHES -> "numberInDash";
        };
        return NumberFormats.format(page.number(), format);
    }

    /** What the page's text is told of numbers. */
    ItemCollector.PageNumbers numbers(PageDraft page) {
        return numbers(page, askedByText);
    }

    private ItemCollector.PageNumbers numbers(PageDraft page, ItemCollector.Asked asked) {
        return new ItemCollector.PageNumbers(
                label(page), page.number(), totals.pages(), totals.of(page.section()), asked);
    }

    private List<Piece> header(PageDraft page) {
        return pieces(page, true);
    }

    private List<Piece> footer(PageDraft page) {
        return pieces(page, false);
    }

    private List<Piece> pieces(PageDraft page, boolean isHeader) {
        PageSetup setup = page.properties().page();
        boolean even = blocks.settings().evenAndOddHeaders() && page.number() % 2 == 0;
        Which which = setup.titlePage() && page.isFirstOfSection() ? Which.FIRST : even ? Which.EVEN : Which.ODD;
        Story story = new Story(page.section(), isHeader, which);
        Laid last = known.get(story);
        if (last != null && last.saysTheSameOn(label(page))) {
            return last.pieces();
        }
        double width = (setup.width() - setup.left() - setup.right() - setup.gutter()) / 20.0;
        ItemCollector.PageNumbers numbers = numbers(page, new ItemCollector.Asked());
        Furniture furniture =
                isHeader ? page.properties().headers() : page.properties().footers();
        List<Piece> pieces = blocks.pieces(
                blocksOf(furniture, which),
                new BlockLayout.Room(width, 0, false, numbers, StructureBuilder.ARTIFACT, Flow.NONE));
        known.put(story, new Laid(pieces, numbers));
        return pieces;
    }

    private static List<Block> blocksOf(Furniture furniture, Which which) {
        return switch (which) {
            case FIRST -> furniture.first();
            case ODD -> furniture.odd();
            case EVEN -> furniture.even();
        };
    }

    /** Where the text begins: a header that is higher than the margin pushes it down, unless the margin is exact. */
    double top(PageDraft page) {
        PageSetup setup = page.properties().page();
        List<Piece> pieces = header(page);
        double height = RowBox.height(pieces);
        page.headerHeight(height);
        double header = setup.header() / 20.0 + height;
        return setup.top() < 0 ? -setup.top() / 20.0 : Math.max(setup.top() / 20.0, pieces.isEmpty() ? 0 : header);
    }

    double bottom(PageDraft page) {
        PageSetup setup = page.properties().page();
        double height = setup.height() / 20.0;
        double footer = RowBox.height(footer(page));
        page.footerHeight(footer);
        double reserved = footer == 0 ? 0 : setup.footer() / 20.0 + footer;
        return height - (setup.bottom() < 0 ? -setup.bottom() / 20.0 : Math.max(setup.bottom() / 20.0, reserved));
    }

    /**
     * Draws header and footer.
     *
     * @return whether they are as high as they were when the page was filled
     */
    boolean finish(PageDraft page) {
        PageSetup setup = page.properties().page();
        double left = (setup.left() + setup.gutter()) / 20.0;
        List<Piece> header = header(page);
        stack(page, header, left, setup.header() / 20.0, Fragment.ArtifactKind.HEADER);
        List<Piece> footer = footer(page);
        double bottom = (setup.height() - setup.footer()) / 20.0;
        stack(page, footer, left, bottom - RowBox.height(footer), Fragment.ArtifactKind.FOOTER);
        return page.wasFilledBeside(RowBox.height(header), RowBox.height(footer));
    }

    private static void stack(PageDraft page, List<Piece> pieces, double x, double top, Fragment.ArtifactKind kind) {
        List<Fragment> fragments = new ArrayList<>();
        PageSetup setup = page.properties().page();
        Stack.place(pieces, x, top, frame(setup, x, setup.width() / 20.0 - setup.right() / 20.0), fragments);
        page.add(fragments.stream()
                .map(fragment -> (Fragment) new Fragment.Artifact(fragment.untagged(), kind))
                .toList());
    }

    /** What is anchored on a page is placed by its edges, its margins and a column. */
    static Frame frame(PageSetup setup, double columnLeft, double columnRight) {
        double width = setup.width() / 20.0;
        double height = setup.height() / 20.0;
        Frame.Box margins = new Frame.Box(
                (setup.left() + setup.gutter()) / 20.0,
                Math.abs(setup.top()) / 20.0,
                width - setup.right() / 20.0,
                height - Math.abs(setup.bottom()) / 20.0);
        Frame.Box column = new Frame.Box(columnLeft, margins.top(), columnRight, margins.bottom());
        return new Frame(
                new Frame.Box(0, 0, width, height), margins, column, margins.top(), columnLeft, margins.top(), true);
    }

    static double columnLeft(Section section, int column) {
        PageSetup setup = section.page();
        double x = (setup.left() + setup.gutter()) / 20.0;
        for (int i = 0; i < column; i++) {
            x += (setup.columns().get(i).width() + setup.columns().get(i).space()) / 20.0;
        }
        return x;
    }
}
