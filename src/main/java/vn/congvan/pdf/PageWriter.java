package vn.congvan.pdf;

import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;

/** Writes a page's fragments, each in the marked content of its element; neighbours of one element together. */
final class PageWriter {
    private static final int ARTIFACT = -1;

    private final ContentStream stream;
    private final StructureWriter structure;
    private final COSDictionary page;
    private Optional<Owner> open = Optional.empty();

    PageWriter(ContentStream stream, StructureWriter structure, COSDictionary page) {
        this.stream = stream;
        this.structure = structure;
        this.page = page;
    }

    /** What a fragment belongs to: an element, or one kind of artifact. */
    private record Owner(int element, Optional<Fragment.ArtifactKind> kind) {
        static Owner of(Fragment fragment) {
            if (fragment instanceof Fragment.Artifact artifact) {
                return new Owner(ARTIFACT, Optional.of(artifact.kind()));
            }
            return new Owner(
                    fragment instanceof Fragment.Tagged tagged ? tagged.element() : ARTIFACT, Optional.empty());
        }
    }

    void write(Page fragments) {
        structure.beginPage(page);
        for (Fragment fragment : fragments.fragments()) {
            Fragment content = fragment.untagged();
            if (!(content instanceof Fragment.Link || content instanceof Fragment.Bookmark)) {
                turnTo(Owner.of(fragment));
                stream.add(content);
            }
        }
        end();
    }

    private void turnTo(Owner owner) {
        if (open.equals(Optional.of(owner))) {
            return;
        }
        end();
        if (owner.kind().isPresent()) {
            stream.beginArtifact(owner.kind().get());
        } else if (owner.element() == ARTIFACT) {
            stream.beginArtifact();
        } else {
            stream.begin(structure.type(owner.element()), structure.content(owner.element(), page));
        }
        open = Optional.of(owner);
    }

    private void end() {
        if (open.isPresent()) {
            stream.end();
        }
        open = Optional.empty();
    }
}
