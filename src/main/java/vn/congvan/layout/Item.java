package vn.congvan.layout;

import java.util.List;
import java.util.Optional;
import vn.congvan.word.Anchor;
import vn.congvan.word.Inline;
import vn.congvan.word.Inline.BreakKind;

/** What lines are made of. Widths are in points. */
sealed interface Item {
    double width();

    /** Glyphs from..to of a segment, without a space among them; a line may end after it if {@code breakAfter}. */
    record Word(Segment segment, int from, int to, boolean breakAfter, boolean hyphenAtBreak) implements Item {
        @Override
        public double width() {
            return segment.width(from, to);
        }
    }

    /** One or more spaces; a line may end after it, and then it hangs into the margin. */
    record Space(Segment segment, int from, int to) implements Item {
        @Override
        public double width() {
            return segment.width(from, to);
        }
    }

    /**
     * Moves to the next tab stop: its width is known in its line only.
     *
     * @param absolute where it leads instead of to one of the paragraph's stops
     */
    record Tab(TextStyle style, Optional<TabStops.Stop> absolute) implements Item {
        /** To a stop of the paragraph. */
        Tab(TextStyle style) {
            this(style, Optional.empty());
        }

        /** Where it leads from a place in the line. */
        TabStops.Stop stop(TabStops tabs, double from) {
            return absolute.orElseGet(() -> tabs.after(from));
        }

        @Override
        public double width() {
            return 0;
        }
    }

    record Break(BreakKind kind, TextStyle style) implements Item {
        @Override
        public double width() {
            return 0;
        }
    }

    /**
     * A drawing that stands on the baseline; a line may end after it.
     *
     * @param height points
     * @param fragments from its top left corner
     */
    record Drawn(double width, double height, List<Fragment> fragments, TextStyle style) implements Item {}

    /**
     * Where a drawing is anchored: nothing of its own.
     *
     * @param fragments from its top left corner
     */
    record Anchored(Anchor anchor, double drawnWidth, double drawnHeight, List<Fragment> fragments) implements Item {
        @Override
        public double width() {
            return 0;
        }
    }

    /**
     * Before a list's label that ends where the line begins, or has its middle there.
     *
     * @param width how far back it begins: not above 0
     */
    record LabelStart(double width) implements Item {}

    /** Where a list's label ends. */
    record LabelEnd() implements Item {
        @Override
        public double width() {
            return 0;
        }
    }

    /** A place with a name, before the word that follows it. */
    record Bookmark(String name) implements Item {
        @Override
        public double width() {
            return 0;
        }
    }

    /** Where a footnote is called: nothing of its own, it stays with the word before it. */
    record Note(Inline.NoteCall call) implements Item {
        @Override
        public double width() {
            return 0;
        }
    }

    /** The rule between text and notes; it stands above the baseline as high as a small letter's middle. */
    record Stroke(double width, TextStyle style) implements Item {}

    /** For tests and measuring: something of a width that no text stands for. */
    record Box(double width, boolean breakAfter) implements Item {}

    /** A space of a width that no text stands for. */
    record Gap(double width) implements Item {}
}
