package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.word.Block;
import vn.congvan.word.NumberFormats;
import vn.congvan.word.Section;
import vn.congvan.word.Section.Furniture;
import vn.congvan.word.Section.PageSetup;

/** What stands in a page's margins, and how much of the page it leaves to the text (ECMA-376 Part 1 §17.10, §17.6.11). */
final class PageFurniture {
    private final BlockLayout blocks;
    private final Totals totals;

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

    ItemCollector.PageNumbers numbers(PageDraft page) {
        return new ItemCollector.PageNumbers(label(page), page.number(), totals.pages(), totals.of(page.section()));
    }

    private List<Piece> pieces(PageDraft page, Furniture furniture) {
        PageSetup setup = page.properties().page();
        boolean even = blocks.settings().evenAndOddHeaders() && page.number() % 2 == 0;
        List<Block> story = setup.titlePage() && page.isFirstOfSection()
                ? furniture.first()
                : even ? furniture.even() : furniture.odd();
        double width = (setup.width() - setup.left() - setup.right() - setup.gutter()) / 20.0;
        return blocks.pieces(
                story, new BlockLayout.Room(width, 0, false, numbers(page), StructureBuilder.ARTIFACT, Flow.NONE));
    }

    /** Where the text begins: a header that is higher than the margin pushes it down, unless the margin is exact. */
    double top(PageDraft page) {
        PageSetup setup = page.properties().page();
        double header = setup.header() / 20.0
                + RowBox.height(pieces(page, page.properties().headers()));
        return setup.top() < 0 ? -setup.top() / 20.0 : Math.max(setup.top() / 20.0, headerIsEmpty(page) ? 0 : header);
    }

    private boolean headerIsEmpty(PageDraft page) {
        return pieces(page, page.properties().headers()).isEmpty();
    }

    double bottom(PageDraft page) {
        PageSetup setup = page.properties().page();
        double height = setup.height() / 20.0;
        double footer = RowBox.height(pieces(page, page.properties().footers()));
        double reserved = footer == 0 ? 0 : setup.footer() / 20.0 + footer;
        return height - (setup.bottom() < 0 ? -setup.bottom() / 20.0 : Math.max(setup.bottom() / 20.0, reserved));
    }

    /** Draws header and footer. */
    void finish(PageDraft page) {
        PageSetup setup = page.properties().page();
        double left = (setup.left() + setup.gutter()) / 20.0;
        stack(
                page,
                pieces(page, page.properties().headers()),
                left,
                setup.header() / 20.0,
                Fragment.ArtifactKind.HEADER);
        List<Piece> footer = pieces(page, page.properties().footers());
        double bottom = (setup.height() - setup.footer()) / 20.0;
        stack(page, footer, left, bottom - RowBox.height(footer), Fragment.ArtifactKind.FOOTER);
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
