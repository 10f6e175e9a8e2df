package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.font.Faces;
import vn.congvan.word.Document;
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
        Substitutions fonts = new Substitutions();
        Pages pages = settled(document, fonts, findings);
        Unseen.tell(pages, fonts.file(), findings);
        fonts.tell(findings);
        return pages;
    }

    private Pages settled(Document document, Substitutions fonts, Findings findings) {
        boolean draft = document.properties().draft();
        PageFurniture.Totals assumed = PageFurniture.Totals.unknown();
        for (int count = 1; ; count++) {
            Round round = lay(document, assumed, fonts, findings);
            if (round.totals().equals(assumed)) {
                return finish(round, round.furniture(), draft).pages();
            } else if (count == ROUNDS) {
                findings.add(Finding.of(LayoutKind.PAGES_NOT_SETTLED, new Place.Nowhere()));
                return finish(round, round.furniture(), draft).pages();
            } else if (!round.furniture().textTellsTotals()) {
                // Only the margins tell them: the text need not be laid out again, if the margins stay as high.
                Finished finished = finish(round, round.furniture().with(round.totals()), draft);
                if (finished.fits()) {
                    return finished.pages();
                }
            }
            assumed = round.totals();
        }
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
        int[] bySection = new int[document.sections().size()];
        for (PageDraft page : drafts) {
            bySection[page.section()]++;
        }
        return new PageFurniture.Totals(
                drafts.size(), Arrays.stream(bySection).boxed().toList());
    }

    /** @param fits whether the margins are as high as they were when the pages were filled */
    private record Finished(Pages pages, boolean fits) {}

    private Finished finish(Round round, PageFurniture furniture, boolean draft) {
        boolean fits = true;
        List<Page> pages = new ArrayList<>();
        List<Pages.Heading> outline = new ArrayList<>();
        for (PageDraft page : round.drafts()) {
            if (page.properties().page().alignment() != Table.VerticalAlignment.TOP) {
                page.align(round.furniture().bottom(page));
            }
            page.placeNotes();
            fits &= furniture.finish(page);
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
        return new Finished(new Pages(pages, outline, round.structure().build(used(pages))), fits);
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
}
