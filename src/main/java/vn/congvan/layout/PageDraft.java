package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import vn.congvan.word.Anchor;
import vn.congvan.word.Section;

/** A page being filled. */
final class PageDraft {
    private final int section;
    private final Section properties;
    private final int number;
    private final boolean firstOfSection;
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Float> behind = new ArrayList<>();
    private final List<Float> front = new ArrayList<>();
    private final List<Flow.Obstacle> obstacles = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private NoteArea notes = NoteArea.EMPTY;
    private OptionalDouble headerHeight = OptionalDouble.empty();
    private OptionalDouble footerHeight = OptionalDouble.empty();
    private double notesLeft;
    private double notesBottom;
    private double textBottom;

    PageDraft(int section, Section properties, int number, boolean firstOfSection) {
        this.section = section;
        this.properties = properties;
        this.number = number;
        this.firstOfSection = firstOfSection;
    }

    record Mark(Piece.Mark heading, double y) {}

    /** How high the header is that the page is filled below, in points. */
    void headerHeight(double height) {
        headerHeight = OptionalDouble.of(height);
    }

    /** How high the footer is that the page is filled above, in points. */
    void footerHeight(double height) {
        footerHeight = OptionalDouble.of(height);
    }

    /** Whether the page would be filled the same way beside header and footer of those heights; a blank one always is. */
    boolean wasFilledBeside(double header, double footer) {
        return headerHeight.orElse(header) == header && footerHeight.orElse(footer) == footer;
    }

    void place(Piece piece, double x, double y) {
        for (Fragment fragment : piece.fragments()) {
            fragments.add(fragment.moved(x, y));
        }
        textBottom = Math.max(textBottom, y + piece.height());
        if (piece instanceof Piece.OfLine line) {
            line.heading().ifPresent(heading -> marks.add(new Mark(heading, y)));
        }
    }

    /**
     * Fragments of a drawing that stands before or behind the text.
     *
     * @param withText it is placed by a line or paragraph
     */
    private record Float(long order, List<Fragment> fragments, boolean withText) {
        Float moved(double dy) {
            return withText ? new Float(order, PageDraft.moved(fragments, dy), true) : this;
        }
    }

    private static List<Fragment> moved(List<Fragment> fragments, double dy) {
        return fragments.stream().map(fragment -> fragment.moved(0, dy)).toList();
    }

    /**
     * Moves all of the page's text down to the middle or the foot (ECMA-376 Part 1 §17.6.23); before notes, headers and footers are
     * placed.
     *
     * @param bottom of the room for text and notes, in points
     */
    void align(double bottom) {
        double free = Math.max(0, bottom - notes.height() - textBottom);
        double dy = switch (properties.page().alignment()) {
            case TOP -> 0;
            case CENTRE -> free / 2;
            case BOTTOM -> free;
        };
        fragments.replaceAll(fragment -> fragment.moved(0, dy));
        behind.replaceAll(one -> one.moved(dy));
        front.replaceAll(one -> one.moved(dy));
        marks.replaceAll(mark -> new Mark(mark.heading(), mark.y() + dy));
    }

    /** Places what is anchored in a piece that is placed there itself. */
    void anchor(Piece piece, Frame frame, double x, double y) {
        for (Piece.Floating floating : piece.floats()) {
            Frame.Box box = floating.box(frame, x, y);
            (floating.anchor().behind() ? behind : front)
                    .add(new Float(floating.anchor().order(), floating.placed(box), isWithText(floating.anchor())));
            if (floating.anchor().wrap() != Anchor.Wrap.NONE) {
                obstacles.add(Flow.Obstacle.of(floating.anchor(), box));
            }
        }
    }

    private static boolean isWithText(Anchor anchor) {
        return switch (anchor.vertical().from()) {
            case PARAGRAPH, LINE, CHARACTER -> true;
            case PAGE, MARGIN, NEAR_MARGIN, FAR_MARGIN, COLUMN -> false;
        };
    }

    void add(List<Fragment> more) {
        fragments.addAll(more);
    }

    List<Flow.Obstacle> obstacles() {
        return obstacles;
    }

    /** Places what stands on an earlier page already. */
    void repeat(Piece piece, double x, double y) {
        for (Fragment fragment : piece.fragments()) {
            fragments.add(fragment.untagged().moved(x, y));
        }
    }

    /** How much is on the page: to go back to with {@link #restore}. */
    record Snapshot(
            int fragments, int behind, int front, int obstacles, int marks, NoteArea notes, double textBottom) {}

    Snapshot snapshot() {
        return new Snapshot(
                fragments.size(), behind.size(), front.size(), obstacles.size(), marks.size(), notes, textBottom);
    }

    void restore(Snapshot snapshot) {
        fragments.subList(snapshot.fragments(), fragments.size()).clear();
        behind.subList(snapshot.behind(), behind.size()).clear();
        front.subList(snapshot.front(), front.size()).clear();
        obstacles.subList(snapshot.obstacles(), obstacles.size()).clear();
        marks.subList(snapshot.marks(), marks.size()).clear();
        notes = snapshot.notes();
        textBottom = snapshot.textBottom();
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

    /** All that is on the page as it is painted: what stands behind the text, the text, what stands before it. */
    List<Fragment> fragments() {
        List<Fragment> all = ordered(behind);
        all.addAll(fragments);
        all.addAll(ordered(front));
        return all;
    }

    private static List<Fragment> ordered(List<Float> floats) {
        List<Fragment> ordered = new ArrayList<>();
        floats.stream().sorted(Comparator.comparingLong(Float::order)).forEach(one -> ordered.addAll(one.fragments()));
        return ordered;
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
