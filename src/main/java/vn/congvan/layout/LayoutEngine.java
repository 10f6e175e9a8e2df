package vn.congvan.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.font.Faces;
import vn.congvan.word.Block;
import vn.congvan.word.Document;
import vn.congvan.word.Floating;
import vn.congvan.word.Inline;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Section;
import vn.congvan.word.Table;

/** Lays a document out as pages. Thread-safe. */
public final class LayoutEngine {
    /** Rounds until a document that tells its own number of pages has the number that it tells. */
    private static final int ROUNDS = 5;

    private final Faces faces;

    public LayoutEngine(Faces faces) {
        this.faces = faces;
    }

    /** @param findings receives fonts and glyphs that are not there */
    public Pages lay(Document document, Findings findings) {
        PageFurniture.Totals totals = PageFurniture.Totals.unknown();
        Substitutions fonts = new Substitutions();
        Round round = lay(document, totals, fonts, findings);
        for (int count = 1; tellsTotals(document) && !round.totals().equals(totals); count++) {
            if (count == ROUNDS) {
                findings.add(Finding.of(LayoutKind.PAGES_NOT_SETTLED, new Place.Nowhere()));
                break;
            }
            totals = round.totals();
            round = lay(document, totals, fonts, findings);
        }
        Pages pages = finish(round, document.properties().draft());
        Unseen.tell(pages, fonts.file(), findings);
        fonts.tell(findings);
        return pages;
    }

    private record Round(
            List<PageDraft> drafts, PageFurniture furniture, PageFurniture.Totals totals, StructureBuilder structure) {}

    private Round lay(Document document, PageFurniture.Totals assumed, Substitutions fonts, Findings findings) {
        BlockLayout blocks = new BlockLayout(new Typographer(faces, fonts, findings), document);
        PageFurniture furniture = new PageFurniture(blocks, assumed);
        List<PageDraft> drafts = new PageBreaker(document, blocks, furniture).run();
        return new Round(drafts, furniture, totals(document, drafts), blocks.structure());
    }

    private static PageFurniture.Totals totals(Document document, List<PageDraft> drafts) {
        List<Integer> bySection = new ArrayList<>();
        for (int i = 0; i < document.sections().size(); i++) {
            int section = i;
            bySection.add((int)
                    drafts.stream().filter(page -> page.section() == section).count());
        }
        return new PageFurniture.Totals(drafts.size(), List.copyOf(bySection));
    }

    private Pages finish(Round round, boolean draft) {
        List<Page> pages = new ArrayList<>();
        List<Pages.Heading> outline = new ArrayList<>();
        for (PageDraft page : round.drafts()) {
            if (page.properties().page().alignment() != Table.VerticalAlignment.TOP) {
                page.align(round.furniture().bottom(page));
            }
            page.placeNotes();
            round.furniture().finish(page);
            for (PageDraft.Mark mark : page.marks()) {
                outline.add(
                        new Pages.Heading(mark.heading().level(), mark.heading().text(), pages.size(), mark.y()));
            }
            Section.PageSetup setup = page.properties().page();
            double width = setup.width() / 20.0;
            double height = setup.height() / 20.0;
            List<Fragment> fragments = new ArrayList<>();
            if (draft) {
                fragments.add(DraftMark.on(width, height, faces));
            }
            fragments.addAll(page.fragments());
            pages.add(new Page(page.number(), PageFurniture.label(page), width, height, fragments));
        }
        return new Pages(pages, outline, round.structure().build(used(pages)));
    }

    private static Set<Integer> used(List<Page> pages) {
        Set<Integer> used = new HashSet<>();
        for (Page page : pages) {
            for (Fragment fragment : page.fragments()) {
                if (fragment instanceof Fragment.Tagged tagged) {
                    used.add(tagged.element());
                }
            }
        }
        return used;
    }

    private static boolean tellsTotals(Document document) {
        return document.sections().stream()
                .anyMatch(section -> tellsTotals(section.blocks())
                        || tellsTotals(section.headers())
                        || tellsTotals(section.footers()));
    }

    private static boolean tellsTotals(Section.Furniture furniture) {
        return tellsTotals(furniture.first()) || tellsTotals(furniture.odd()) || tellsTotals(furniture.even());
    }

    private static boolean tellsTotals(List<Block> blocks) {
        for (Block block : blocks) {
            if (tellsTotals(block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsTotals(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.inlines().stream()
                    .anyMatch(inline ->
                            inline instanceof Inline.PageField field && field.kind() != Inline.PageFieldKind.PAGE);
        } else if (block instanceof Floating floating) {
            return tellsTotals(floating.blocks());
        }
        return ((Table) block)
                .rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> tellsTotals(cell.blocks()));
    }
}
