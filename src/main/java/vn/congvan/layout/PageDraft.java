package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.word.Section;

/** A page being filled. */
final class PageDraft {
    private final int section;
    private final Section properties;
    private final int number;
    private final boolean firstOfSection;
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    PageDraft(int section, Section properties, int number, boolean firstOfSection) {
        this.section = section;
        this.properties = properties;
        this.number = number;
        this.firstOfSection = firstOfSection;
    }

    record Mark(Piece.Mark heading, double y) {}

    void place(Piece piece, double x, double y) {
        for (Fragment fragment : piece.fragments()) {
            fragments.add(fragment.moved(x, y));
        }
        if (piece instanceof Piece.OfLine line) {
            line.heading().ifPresent(heading -> marks.add(new Mark(heading, y)));
        }
    }

    /** Places what stands on an earlier page already. */
    void repeat(Piece piece, double x, double y) {
        for (Fragment fragment : piece.fragments()) {
            fragments.add(fragment.untagged().moved(x, y));
        }
    }

    /** How much is on the page: to go back to with {@link #restore}. */
    record Snapshot(int fragments, int marks) {}

    Snapshot snapshot() {
        return new Snapshot(fragments.size(), marks.size());
    }

    void restore(Snapshot snapshot) {
        fragments.subList(snapshot.fragments(), fragments.size()).clear();
        marks.subList(snapshot.marks(), marks.size()).clear();
    }

    List<Fragment> fragments() {
        return fragments;
    }

    List<Mark> marks() {
        return marks;
    }

    int section() {
        return section;
    }

    Section properties() {
        return properties;
    }

    int number() {
        return number;
    }

    boolean isFirstOfSection() {
        return firstOfSection;
    }
}
