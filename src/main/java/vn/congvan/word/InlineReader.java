package vn.congvan.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Place;
import vn.congvan.word.Inline.BreakKind;
import vn.congvan.word.ParagraphFormat.TabKind;

/** Reads what stands in one paragraph. */
final class InlineReader {
    private static final Set<String> TRANSPARENT =
            Set.of("w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:ins", "w:moveTo");

    /** On one letter; no language has more (Unicode, UAX #15 §13). */
    private static final int MOST_MARKS = 30;

    private final Story story;
    private final Context context;
    private final String part;
    private final Fields fields;
    private final RunFormats.Base base;
    private final Place place;
    private final List<Inline> inlines = new ArrayList<>();
    private final List<Paragraph.Bookmark> bookmarks = new ArrayList<>();

    InlineReader(Story story, RunFormats.Base base, Place place) {
        this.story = story;
        this.context = story.context();
        this.part = story.part();
        this.fields = story.fields();
        this.base = base;
        this.place = place;
    }

    List<Inline> read(Node paragraph) {
        if (context.isOnce(part)) {
            context.bookmarks().take().forEach(this::addBookmark);
        }
        addAll(paragraph, Optional.empty());
        return inlines;
    }

    /** The bookmarks that begin in the paragraph; asked for after {@link #read}. */
    List<Paragraph.Bookmark> bookmarks() {
        return bookmarks;
    }

    private void addBookmark(String name) {
        context.bookmarks().begin(name, inlines.size()).ifPresent(bookmarks::add);
    }

    private void addAll(Node parent, Optional<String> link) {
        parent.children().forEach(child -> add(child, link));
    }

    private void add(Node node, Optional<String> link) {
        String name = node.name();
        if (name.equals("w:r")) {
            addRun(node, link);
        } else if (name.equals("w:hyperlink")) {
            addAll(node, hyperlink(node).or(() -> link));
        } else if (name.equals("w:bookmarkStart")) {
            if (context.isOnce(part)) {
                addBookmark(node.attribute("w:name", ""));
            }
        } else if (name.equals("w:fldSimple")) {
            addSimpleField(node, link);
        } else if (TRANSPARENT.contains(name)) {
            if (name.equals("w:ins") || name.equals("w:moveTo")) {
                context.note(WordKind.TRACKED_CHANGES);
            }
            if (name.equals("w:dir") || name.equals("w:bdo")) {
                context.shortfalls().meet("w:p", node, place);
            }
            addAll(node, link);
        } else if (name.equals("w:del") || name.equals("w:moveFrom")) {
            context.note(WordKind.TRACKED_CHANGES);
        } else {
            addUnsupported("w:p", node, Layers.NONE);
        }
    }

    /** To another place by its relationship, else within the document by a bookmark (§17.16.22). */
    private Optional<String> hyperlink(Node node) {
        Optional<String> id = node.attribute("r:id");
        Optional<String> target = id.isPresent()
                ? id.flatMap(i -> context.link(part, i))
                : node.attribute("w:anchor").map(Bookmarks::link);
        context.bookmarks().use(target, place);
        return target;
    }

    private void addSimpleField(Node node, Optional<String> link) {
        Optional<Inline.PageFieldKind> kind = Fields.pageField(node.attribute("w:instr", ""));
        if (kind.isPresent()) {
            Layers direct = Layers.NONE.under(node.child("w:r").child("w:rPr"));
            addPageField(
                    kind.get(), node.attribute("w:instr", ""), context.runs().resolve(direct, base));
        } else {
            Optional<String> target = Fields.target(node.attribute("w:instr", ""));
            context.bookmarks().use(target, place);
            addAll(node, target.or(() -> link));
        }
    }

    private void addRun(Node run, Optional<String> link) {
        Node properties = run.child("w:rPr");
        context.shortfalls().check(properties, place);
        context.shortfalls()
                .checkStyle(context.styles(), properties.child("w:rStyle").val(), place);
        Layers direct = Layers.NONE.under(properties);
        if (context.runs().isHidden(direct, base)) {
            readHidden(run);
            return;
        }
        RunFormat format = context.runs().resolve(direct, base);
        for (Node node : run.children()) {
            if (node.is("w:fldChar")) {
                addFieldCharacter(node, format);
            } else if (node.is("w:instrText")) {
                fields.instruction(node.text());
            } else if (fields.shows()) {
                addContent(node, format, direct, link.or(fields::link));
            }
        }
    }

    /** Hidden text shows nothing, but a field that begins in it is a field all the same. */
    private void readHidden(Node run) {
        for (Node node : run.children()) {
            if (node.is("w:fldChar")) {
                switch (node.attribute("w:fldCharType", "")) {
                    case "begin" -> fields.begin("");
                    case "separate" -> separateField();
                    default -> fields.end();
                }
            } else if (node.is("w:instrText")) {
                fields.instruction(node.text());
            }
        }
    }

    private void addFieldCharacter(Node node, RunFormat format) {
        switch (node.attribute("w:fldCharType", "")) {
            case "begin" -> fields.begin(FormFields.shown(node));
            case "separate" -> separateField();
            default -> endField(format);
        }
    }

    private void separateField() {
        context.bookmarks().use(fields.separate(), place);
    }

    private void endField(RunFormat format) {
        String shown = fields.shown().isEmpty() ? fields.button() : fields.shown();
        Optional<String> unanswered = fields.unanswered();
        String instruction = fields.instruction();
        Optional<Inline.PageFieldKind> kind = fields.end();
        if (!fields.shows()) {
            return;
        }
        if (kind.isPresent()) {
            addPageField(kind.get(), instruction, format);
        } else if (unanswered.isPresent() && !shown.isEmpty()) {
            inlines.add(new Inline.Text(shown, format, Optional.empty()));
        } else {
            unanswered.ifPresent(name -> context.shortfalls().meetField(name, place));
        }
    }

    private void addPageField(Inline.PageFieldKind kind, String instruction, RunFormat format) {
        if (Fields.hasOtherFormat(instruction)) {
            context.unsupported("w:instrText " + instruction.strip(), place);
        }
        inlines.add(new Inline.PageField(kind, Fields.numbers(instruction), format));
    }

    private void addContent(Node node, RunFormat format, Layers direct, Optional<String> link) {
        switch (node.name()) {
            case "w:t" -> addText(node.text(), format, direct, link);
            case "w:tab" -> inlines.add(new Inline.Tab(format, Optional.empty()));
            case "w:ptab" -> inlines.add(new Inline.Tab(format, Optional.of(absolute(node))));
            case "w:br" -> addBreak(node, format);
            case "w:cr" -> inlines.add(new Inline.Break(BreakKind.LINE, format));
            case "w:noBreakHyphen" -> addText("\u2011", format, direct, link);
            case "w:softHyphen" -> inlines.add(new Inline.Text("\u00AD", format, link));
            case "w:sym" -> addSymbol(node, format);
            case "w:pgNum" -> inlines.add(new Inline.PageField(Inline.PageFieldKind.PAGE, Optional.empty(), format));
            case "w:commentReference" -> context.note(WordKind.COMMENTS);
            case "w:delText" -> context.note(WordKind.TRACKED_CHANGES);
            case "w:footnoteReference" -> addNote(node, context.footnotes(), format);
            case "w:endnoteReference" -> addNote(node, context.endnotes(), format);
            case "w:footnoteRef", "w:endnoteRef" ->
                story.note().ifPresent(mark -> addText(mark, format, direct, Optional.empty()));
            case "w:separator" -> inlines.add(new Inline.NoteRule(false, format));
            case "w:continuationSeparator" -> inlines.add(new Inline.NoteRule(true, format));
            case "w:drawing" -> addDrawing(node, new DrawingReader(story, place).read(node, format), direct);
            case "w:pict", "w:object" -> addDrawing(node, new VmlReader(story, place).read(node, format), direct);
            default -> addUnsupported("w:r", node, direct);
        }
    }

    private static Inline.AbsoluteTab absolute(Node node) {
        TabKind kind = switch (node.attribute("w:alignment", "left")) {
            case "center" -> TabKind.CENTRE;
            case "right" -> TabKind.RIGHT;
            default -> TabKind.LEFT;
        };
        boolean fromIndents = node.attribute("w:relativeTo", "margin").equals("indent");
        return new Inline.AbsoluteTab(kind, ParagraphFormats.leader(node), fromIndents);
    }

    private void addDrawing(Node node, List<Inline> read, Layers direct) {
        if (read.isEmpty() && !node.words().isEmpty()) {
            context.unsupported(node.name(), place);
            addWords(node, direct);
        }
        inlines.addAll(read);
    }

    private void addBreak(Node node, RunFormat format) {
        BreakKind kind = switch (node.attribute("w:type", "textWrapping")) {
            case "page" -> BreakKind.PAGE;
            case "column" -> BreakKind.COLUMN;
            default -> BreakKind.LINE;
        };
        if (kind == BreakKind.LINE && !node.attribute("w:clear", "none").equals("none")) {
            context.unsupported("w:br@w:clear", place);
        }
        inlines.add(new Inline.Break(kind, format));
    }

    private void addSymbol(Node node, RunFormat format) {
        String font = node.attribute("w:font", "");
        try {
            String code = Character.toString(Integer.parseInt(node.attribute("w:char", ""), 16));
            inlines.add(new Inline.Text(
                    Symbols.readable(code, font), font.isEmpty() ? format : format.withFont(font), Optional.empty()));
        } catch (IllegalArgumentException e) {
            context.unsupported("w:sym", place);
        }
    }

    /** A note calls no note: it could be itself. */
    private void addNote(Node reference, Notes notes, RunFormat format) {
        if (story.note().isPresent()) {
            context.unsupported(reference.name(), place);
            return;
        }
        String mark = markOf(reference, notes);
        List<Block> note = new BlockReader(Story.ofNote(context, notes, mark))
                .read(notes.note(reference.attribute("w:id", "")).children());
        inlines.add(notes.called(mark, note, format, place));
    }

    /** A mark of the writer's own choice follows as text, and is not counted (§17.11.14). */
    private static String markOf(Node reference, Notes notes) {
        return Node.isOn(reference.attribute("w:customMarkFollows", "0")) ? "" : notes.count();
    }

    private void addUnsupported(String parent, Node node, Layers direct) {
        if (context.shortfalls().meet(parent, node, place)) {
            addWords(node, direct);
        }
    }

    private void addWords(Node node, Layers direct) {
        String words = node.words();
        if (!words.isEmpty()) {
            RunFormat format = context.runs().resolve(direct, base);
            inlines.add(new Inline.Unsupported(node.name(), words, format, place));
        }
    }

    /** A run may ask one font for ASCII, one for East Asian characters and another for everything else (§17.3.2.26). */
    private void addText(String text, RunFormat format, Layers direct, Optional<String> link) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\n', ' ')
                .replace('\t', ' ');
        String ascii = context.runs().ascii(direct, base);
        String beyond = context.runs().beyondAscii(direct, base);
        if (ascii.equals(beyond) && composed.codePoints().noneMatch(CodePoint::isWide)) {
            addMeant(composed, ascii, format, link);
            return;
        }
        int start = 0;
        while (start < composed.length()) {
            Script script = Script.of(composed.codePointAt(start));
            int end = start;
            while (end < composed.length() && Script.of(composed.codePointAt(end)) == script) {
                end += Character.charCount(composed.codePointAt(end));
            }
            String font = switch (script) {
                case ASCII -> ascii;
                case EAST_ASIAN -> context.runs().eastAsian(direct, base);
                case OTHER -> beyond;
            };
            addMeant(composed.substring(start, end), font, format, link);
            start = end;
        }
    }

    private enum Script {
        ASCII,
        EAST_ASIAN,
        OTHER;

        static Script of(int codePoint) {
            return codePoint < 0x80 ? ASCII : CodePoint.isWide(codePoint) ? EAST_ASIAN : OTHER;
        }
    }

    /** In a legacy or a symbol font characters mean others than they are. */
    private void addMeant(String text, String font, RunFormat format, Optional<String> link) {
        context.legacy().read(font);
        String meant = Symbols.readable(LegacyText.readable(text, font), font);
        String family = LegacyText.family(font);
        RunFormat own = family.equals(format.font()) ? format : format.withFont(family);
        int marks = joinMarks(meant);
        if (marks < meant.length()) {
            inlines.add(new Inline.Text(meant.substring(marks), own, link));
        }
    }

    /**
     * Word may part a letter from its mark; the mark belongs to the letter.
     *
     * @return how many marks at the text's start have gone to the text before it
     */
    private int joinMarks(String text) {
        int marks = 0;
        while (marks < text.length() && Character.getType(text.charAt(marks)) == Character.NON_SPACING_MARK) {
            marks++;
        }
        if (marks == 0
                || marks > MOST_MARKS
                || inlines.isEmpty()
                || !(inlines.get(inlines.size() - 1) instanceof Inline.Text before)) {
            return 0;
        }
        int letter = before.text().length() - 1;
        while (letter > 0 && Character.getType(before.text().charAt(letter)) == Character.NON_SPACING_MARK) {
            letter--;
        }
        if (before.text().length() - letter > MOST_MARKS) {
            return 0;
        }
        letter = Math.max(0, letter);
        String joined = before.text().substring(0, letter)
                + Normalizer.normalize(before.text().substring(letter) + text.substring(0, marks), Normalizer.Form.NFC);
        inlines.set(inlines.size() - 1, new Inline.Text(joined, before.format(), before.link()));
        return marks;
    }
}
