package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Paragraph.ListLabel;

/** Where in the structure a paragraph's text, links and label belong; elements are made when there is something to put into them. */
final class ParagraphTags {
    private final StructureBuilder structure;
    private final Paragraph paragraph;
    private final BlockLayout.Room room;
    private Optional<Integer> own = Optional.empty();
    private Optional<StructureBuilder.ListItem> item = Optional.empty();

    ParagraphTags(StructureBuilder structure, Paragraph paragraph, BlockLayout.Room room) {
        this.structure = structure;
        this.paragraph = paragraph;
        this.room = room;
    }

    /**
     * What the reader is told of a line: its text, links and pictures; rules and fills are artifacts.
     *
     * @param label how many of the fragments are the list's label
     */
    List<Fragment> tagged(List<Fragment> fragments, int label) {
        if (room.parent() == StructureBuilder.ARTIFACT) {
            return fragments;
        }
        List<Fragment> tagged = new ArrayList<>(fragments);
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            if (fragment instanceof Fragment.Link) {
                int link = structure.add(Structure.Kind.LINK, element());
                tagged.set(i, new Fragment.Tagged(fragment, link));
                tagText(tagged, i, link);
            } else if (fragment instanceof Fragment.Text) {
                tagged.set(i, new Fragment.Tagged(fragment, i < label && isItem() ? item().label() : element()));
            }
        }
        return tagged;
    }

    /** A link comes right after its text. */
    private static void tagText(List<Fragment> tagged, int link, int element) {
        for (int i = link - 1; i >= 0; i--) {
            if (tagged.get(i).untagged() instanceof Fragment.Text text) {
                tagged.set(i, new Fragment.Tagged(text, element));
                return;
            }
        }
    }

    /** The element that holds the paragraph's text. */
    int element() {
        if (isItem()) {
            return item().body();
        }
        if (own.isEmpty()) {
            structure.endLists(room.parent());
            own = Optional.of(
                    isHeading()
                            ? structure.addHeading(
                                    paragraph.format().outlineLevel().orElse(0) + 1, room.parent())
                            : structure.add(Structure.Kind.PARAGRAPH, room.parent()));
        }
        return own.get();
    }

    private boolean isHeading() {
        return paragraph.format().outlineLevel().isPresent() && !room.inCell();
    }

    /** A numbered heading is a heading. */
    private boolean isItem() {
        return paragraph.label().isPresent() && !isHeading();
    }

    private StructureBuilder.ListItem item() {
        if (item.isEmpty()) {
            ListLabel label = paragraph.label().orElseThrow();
            item = Optional.of(structure.addListItem(label.list(), label.level(), room.parent()));
        }
        return item.get();
    }
}
