package vn.congvan.word;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/** What stands beside one another in a paragraph. Hidden and deleted text is not among it. */
public sealed interface Inline {
    RunFormat format();

    /** As words for people and for comparing; a tab or break is a space. */
    String words();

    /**
     * Characters of one format.
     *
     * @param text as typed (capitals are a matter of the format); U+00AD and U+2011 are the soft and the no-break hyphen
     * @param link the address that a click opens, http, https or mailto, or # and a bookmark of the document
     */
    record Text(String text, RunFormat format, Optional<String> link) implements Inline {
        @Override
        public String words() {
            return text;
        }
    }

    /** @param absolute where it leads, if that is no tab stop of the paragraph */
    record Tab(RunFormat format, Optional<AbsoluteTab> absolute) implements Inline {
        @Override
        public String words() {
            return " ";
        }
    }

    /**
     * A tab to the text's left edge, middle or right edge (§17.3.3.23).
     *
     * @param kind left, centre or right
     * @param fromIndents the edges are the paragraph's indents, not the margins
     */
    record AbsoluteTab(ParagraphFormat.TabKind kind, ParagraphFormat.TabLeader leader, boolean fromIndents) {}

    record Break(BreakKind kind, RunFormat format) implements Inline {
        @Override
        public String words() {
            return " ";
        }
    }

    enum BreakKind {
        LINE,
        PAGE,
        COLUMN
    }

    /**
     * A number that only the laid-out pages know.
     *
     * @param numbers its format as {@link NumberFormats} knows it; empty for the section's, or figures
     */
    record PageField(PageFieldKind kind, Optional<String> numbers, RunFormat format) implements Inline {
        @Override
        public String words() {
            return "";
        }
    }

    enum PageFieldKind {
        PAGE,
        NUMPAGES,
        SECTIONPAGES
    }

    /**
     * A drawing.
     *
     * @param anchor where it stands; empty for one in the line
     */
    record Drawn(Drawing drawing, Optional<Anchor> anchor, RunFormat format, Place place) implements Inline {
        @Override
        public String words() {
            return "";
        }
    }

    /**
     * The call of a footnote.
     *
     * @param mark as it stands in the line, empty where the text itself has it
     */
    record NoteCall(String mark, List<Block> note, RunFormat format, Place place) implements Inline {
        public NoteCall {
            note = List.copyOf(note);
        }

        @Override
        public String words() {
            return mark;
        }
    }

    /** The rule between text and notes: two inches, or the whole width of the text (§17.11.1, §17.11.23). */
    record NoteRule(boolean whole, RunFormat format) implements Inline {
        @Override
        public String words() {
            return "";
        }
    }

    /**
     * A construct that the engine does not know: its words are laid out all the same, and a finding has named it.
     *
     * @param construct the element's name, {@code w:drawing}
     */
    record Unsupported(String construct, String words, RunFormat format, Place place) implements Inline {}
}
