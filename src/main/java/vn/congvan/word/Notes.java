package vn.congvan.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.finding.Place;

/** The footnotes or the endnotes of a document (ECMA-376 Part 1 §17.11). Counts as they are called: one serves one reading only. */
final class Notes {
    private final Kind kind;
    private final String part;
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Node settings;
    private final List<Block> waiting = new ArrayList<>();
    private Node section = Node.NONE;
    private int next;
    private boolean begun;

    /**
     * @param part the notes' own part, empty if there is none
     * @param root of the part
     * @param settings {@code w:footnotePr} or {@code w:endnotePr} of the whole document
     */
    Notes(Kind kind, String part, Node root, Node settings) {
        this.kind = kind;
        this.part = part;
        this.settings = settings;
        root.all(kind.element).forEach(note -> byId.put(note.attribute("w:id", ""), note));
    }

    enum Kind {
        FOOTNOTE("w:footnote", "w:footnotePr", "decimal"),
        ENDNOTE("w:endnote", "w:endnotePr", "lowerRoman");

        private final String element;
        private final String properties;
        private final String numbers;

        Kind(String element, String properties, String numbers) {
            this.element = element;
            this.properties = properties;
            this.numbers = numbers;
        }
    }

    String part() {
        return part;
    }

    /** A section begins; its own rules go before the document's. */
    void begin(Node sectionProperties, Context context) {
        section = sectionProperties.child(kind.properties);
        String restart = property("w:numRestart").val();
        if (restart.equals("eachPage")) {
            // Which page a note stands on is known only when it is laid out; a section is the nearest thing known here.
            context.unsupported(
                    "w:numRestart eachPage", new Place.InFile(context.word().file()));
        }
        if (!begun || restart.equals("eachSect") || restart.equals("eachPage")) {
            next = property("w:numStart").number("w:val", 1);
        }
        begun = true;
    }

    /** Whether the endnotes of a section stand at its end, not at the document's (§17.11.22). */
    boolean endWithSection() {
        return property("w:pos").val().equals("sectEnd");
    }

    private Node property(String name) {
        return section.has(name) ? section.child(name) : settings.child(name);
    }

    /** The number that a note is called by, counted. */
    String count() {
        OptionalInt start =
                begun ? OptionalInt.empty() : settings.child("w:numStart").number("w:val");
        next = begun ? next : start.orElse(1);
        begun = true;
        String format = property("w:numFmt").val();
        return NumberFormats.format(next++, format.isEmpty() ? kind.numbers : format);
    }

    /** The call of a note in the line. An endnote is kept for the end of its section or of the document. */
    Inline called(String mark, List<Block> note, RunFormat format, Place place) {
        if (kind == Kind.FOOTNOTE) {
            return new Inline.NoteCall(mark, note, format, place);
        }
        waiting.addAll(note);
        return new Inline.Text(mark, format, Optional.empty());
    }

    /** Hands out the endnotes that wait, where they are to stand. */
    List<Block> take() {
        List<Block> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** What is in a note, {@link Node#NONE} where there is no such note. */
    Node note(String id) {
        return byId.getOrDefault(id, Node.NONE);
    }

    /** The line between text and notes, or between text and notes that go on from the page before; empty where the file has none. */
    List<Node> separator(boolean continued) {
        String wanted = continued ? "continuationSeparator" : "separator";
        return byId.values().stream()
                .filter(note -> note.attribute("w:type", "").equals(wanted))
                .findFirst()
                .map(Node::children)
                .orElse(List.of());
    }
}
