package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;
import vn.congvan.layout.Structure;

/** Documents one after the other as one: one structure, one outline with a heading for each, and no two places of one name. */
public final class JoinedPages {
    private final List<Page> pages = new ArrayList<>();
    private final List<Pages.Heading> outline = new ArrayList<>();
    private final List<Structure.Element> elements = new ArrayList<>();

    private JoinedPages() {
        elements.add(Structure.NONE.elements().get(0));
    }

    /**
     * One of the documents.
     *
     * @param title for the outline
     */
    record Part(String title, Pages pages) {}

    static Pages of(List<Part> parts) {
        JoinedPages joined = new JoinedPages();
        parts.forEach(joined::add);
        return new Pages(joined.pages, joined.outline, new Structure(joined.elements));
    }

    private void add(Part part) {
        int first = pages.size();
        int shift = elements.size() - 1; // each document's own element, its first, is the one of all
        List<Structure.Element> own = part.pages().structure().elements();
        for (Structure.Element element : own.subList(1, own.size())) {
            elements.add(new Structure.Element(
                    element.kind(),
                    element.parent() == 0 ? 0 : element.parent() + shift,
                    element.level(),
                    element.words(),
                    element.columns(),
                    element.rows()));
        }
        outline.add(new Pages.Heading(0, part.title(), first, 0));
        for (Pages.Heading heading : part.pages().outline()) {
            outline.add(new Pages.Heading(heading.level() + 1, heading.text(), heading.page() + first, heading.y()));
        }
        for (Page page : part.pages().pages()) {
            List<Fragment> fragments = page.fragments().stream()
                    .map(fragment -> fragment instanceof Fragment.Tagged tagged && tagged.element() > 0
                            ? new Fragment.Tagged(tagged.content(), tagged.element() + shift)
                            : fragment)
                    .toList();
            pages.add(new Page(page.number(), page.label(), page.width(), page.height(), fragments));
        }
    }

    /** The pages with the names of their places, and the links to them, under a name of their own. */
    static Pages named(String part, Pages pages) {
        List<Page> renamed = new ArrayList<>();
        for (Page page : pages.pages()) {
            List<Fragment> fragments =
                    page.fragments().stream().map(one -> named(part, one)).toList();
            renamed.add(new Page(page.number(), page.label(), page.width(), page.height(), fragments));
        }
        return new Pages(renamed, pages.outline(), pages.structure());
    }

    private static Fragment named(String part, Fragment fragment) {
        if (fragment instanceof Fragment.Tagged tagged) {
            return new Fragment.Tagged(named(part, tagged.content()), tagged.element());
        } else if (fragment instanceof Fragment.Artifact artifact) {
            return new Fragment.Artifact(named(part, artifact.content()), artifact.kind());
        } else if (fragment instanceof Fragment.Bookmark bookmark) {
            return new Fragment.Bookmark(bookmark.x(), bookmark.y(), part + "/" + bookmark.name());
        } else if (fragment instanceof Fragment.Link link && link.target().startsWith("#")) {
            return new Fragment.Link(
                    link.x(),
                    link.y(),
                    link.width(),
                    link.height(),
                    "#" + part + "/" + link.target().substring(1));
        }
        return fragment;
    }
}
