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
    private NoteArea notes = NoteArea.EMPTY;
    private double notesLeft;
    private double notesBottom;

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
    record Snapshot(int fragments, int marks, NoteArea notes) {}

    Snapshot snapshot() {
        return new Snapshot(fragments.size(), marks.size(), notes);
    }

    void restore(Snapshot snapshot) {
        fragments.subList(snapshot.fragments(), fragments.size()).clear();
        marks.subList(snapshot.marks(), marks.size()).clear();
        notes = snapshot.notes();
    }

    NoteArea notes() {
        return notes;
    }

    /** @param left of the notes, {@code bottom} of the page's text, in points */
    void notes(NoteArea area, double left, double bottom) {
        notes = area;
        notesLeft = left;
        notesBottom = bottom;
    }

    /** Puts the notes to the page's foot, once it is full. */
    void placeNotes() {
        double y = notesBottom - notes.height();
        for (Piece piece : notes.pieces()) {
            place(piece, notesLeft, y + piece.before());
            y += piece.before() + piece.height() + piece.after();
        }
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
