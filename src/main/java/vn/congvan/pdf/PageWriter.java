package vn.congvan.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;

/** Writes a page's fragments, each in the marked content of its element; neighbours of one element together. */
final class PageWriter {
    private static final int NONE = -2;
    private static final int ARTIFACT = -1;

    private final ContentStream stream;
    private final StructureWriter structure;
    private final COSDictionary page;
    private int open = NONE;

    PageWriter(ContentStream stream, StructureWriter structure, COSDictionary page) {
        this.stream = stream;
        this.structure = structure;
        this.page = page;
    }

    void write(Page fragments) {
        structure.beginPage(page);
        for (Fragment fragment : fragments.fragments()) {
            Fragment content = fragment.untagged();
            if (!(content instanceof Fragment.Link)) {
                turnTo(fragment instanceof Fragment.Tagged tagged ? tagged.element() : ARTIFACT);
                stream.add(content);
            }
        }
        turnTo(NONE);
    }

    private void turnTo(int element) {
        if (element == open) {
            return;
        }
        if (open != NONE) {
            stream.end();
        }
        if (element == ARTIFACT) {
            stream.beginArtifact();
        } else if (element != NONE) {
            stream.begin(structure.type(element), structure.content(element, page));
        }
        open = element;
    }
}
