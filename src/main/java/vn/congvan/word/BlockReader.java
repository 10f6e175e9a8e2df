package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.finding.Place;
import vn.congvan.word.Paragraph.ListLabel;

/** Reads the blocks of one story: the body, a header, a cell. */
final class BlockReader {
    private final Story story;
    private final Context context;
    private final String part;

    BlockReader(Story story) {
        this.story = story;
        this.context = story.context();
        this.part = story.part();
    }

    /**
     * What a table's style gives the paragraphs and runs in a cell.
     *
     * @param ground colour of the cell's shading
     */
    record TableBase(Layers paragraph, Layers run, Optional<String> ground) {
        static final TableBase NONE = new TableBase(Layers.NONE, Layers.NONE, Optional.empty());
    }

    List<Block> read(Node parent, TableBase table) {
        List<Block> blocks = new ArrayList<>();
        addAll(parent.children(), table, blocks);
        return blocks;
    }

    List<Block> read(List<Node> nodes) {
        List<Block> blocks = new ArrayList<>();
        addAll(nodes, TableBase.NONE, blocks);
        return blocks;
    }

    private void addAll(List<Node> nodes, TableBase table, List<Block> blocks) {
        for (Node node : TrackedMarks.accepted(nodes)) {
            switch (node.name()) {
                case "w:p" -> {
                    context.budget().takeBlock(part);
                    addParagraph(node, table, blocks);
                }
                case "w:tbl" -> {
                    context.budget().takeBlock(part);
                    blocks.add(new TableReader(context, part, this).read(node));
                }
                case "w:sdt" -> addAll(node.child("w:sdtContent").children(), table, blocks);
                case "w:customXml", "w:smartTag", "w:ins", "w:moveTo" -> addAll(node.children(), table, blocks);
                case "w:bookmarkStart" -> addBookmark(node);
                case "w:altChunk" -> addChunk(node, table, blocks);
                default -> addOther(node, table, blocks);
            }
        }
    }

    private void addBookmark(Node node) {
        if (context.isOnce(part)) {
            context.bookmarks().await(node.attribute("w:name", ""));
        }
    }

    private void addParagraph(Node node, TableBase table, List<Block> blocks) {
        Paragraph paragraph = paragraph(node, table);
        Node frame = frame(node.child("w:pPr"));
        if (frame.attributes().isEmpty()) {
            blocks.add(paragraph);
        } else {
            FloatingReader.add(FloatingReader.frame(frame, paragraph), blocks);
        }
    }

    private Node frame(Node direct) {
        if (direct.has("w:framePr")) {
            return direct.child("w:framePr");
        }
        String style = context.styles().idOr(direct.child("w:pStyle").val(), "paragraph");
        return context.styles().chain(style).stream()
                .map(inChain -> inChain.child("w:pPr").child("w:framePr"))
                .filter(Node::exists)
                .findFirst()
                .orElse(Node.NONE);
    }

    /** What is no paragraph but has words, as a formula beside paragraphs, is read as if it stood in one. */
    private void addOther(Node node, TableBase table, List<Block> blocks) {
        if (node.words().isEmpty()) {
            context.shortfalls()
                    .meet("w:body", node, new Place.AtParagraph(context.word().file(), part, ""));
        } else {
            blocks.add(paragraph(new Node("w:p", Map.of(), List.of(node), ""), table));
        }
    }

    private void addChunk(Node node, TableBase table, List<Block> blocks) {
        context.shortfalls()
                .meet("w:body", node, new Place.AtParagraph(context.word().file(), part, ""));
        for (String words : AltChunk.paragraphs(context, part, node.attribute("r:id", ""))) {
            Node text = new Node("w:t", Map.of(), List.of(), words);
            Node run = new Node("w:r", Map.of(), List.of(text), "");
            blocks.add(paragraph(new Node("w:p", Map.of(), List.of(run), ""), table));
        }
    }

    private Paragraph paragraph(Node node, TableBase table) {
        Node direct = node.child("w:pPr");
        String style = context.styles().idOr(direct.child("w:pStyle").val(), "paragraph");
        Place place = context.place(part, node);
        context.shortfalls().check(direct, place);
        context.shortfalls().check(direct.child("w:rPr"), place);
        context.shortfalls().checkStyle(context.styles(), style, place);
        Optional<Item> item = item(direct, style);
        Layers layers = layers(direct, style, item)
                .over(table.paragraph())
                .over(Layers.NONE.under(context.styles().paragraphDefaults()));
        RunFormats.Base base = new RunFormats.Base(
                style, table.run(), Shading.colour(layers.find("w:shd")).or(table::ground));
        Layers markLayers = Layers.NONE.under(direct.child("w:rPr"));
        RunFormat mark = context.runs().resolve(markLayers, base);
        ParagraphFormat format = context.formats()
                .computeIfAbsent(
                        ParagraphFormats.resolve(layers, context.styles().name(style), mark.size()), f -> f);
        Optional<ListLabel> label = item.map(i -> label(i, markLayers, base, place));
        InlineReader inlines = new InlineReader(story, base, place);
        List<Inline> read = inlines.read(node);
        return new Paragraph(format, label, read, inlines.bookmarks(), mark, place);
    }

    /**
     * A paragraph's place in a list.
     *
     * @param style the style in the chain that put it there; empty if the paragraph did itself
     */
    private record Item(String list, int level, Node definition, Optional<Node> style) {}

    /** From the paragraph, else from its styles; list 0 takes it out of any (ECMA-376 Part 1 §17.9.18). */
    private Optional<Item> item(Node direct, String style) {
        if (direct.child("w:numPr").has("w:numId")) {
            return item(direct.child("w:numPr"), OptionalInt.empty(), Optional.empty());
        }
        for (Node node : context.styles().chain(style)) {
            Node numbering = node.child("w:pPr").child("w:numPr");
            if (numbering.has("w:numId")) {
                OptionalInt level = direct.child("w:numPr").child("w:ilvl").number("w:val");
                return item(numbering, level, Optional.of(node));
            }
        }
        return Optional.empty();
    }

    private Optional<Item> item(Node numbering, OptionalInt directLevel, Optional<Node> style) {
        String list = numbering.child("w:numId").val();
        int own = numbering.child("w:ilvl").number("w:val", 0);
        int level = Math.max(0, Math.min(8, directLevel.orElse(own)));
        return context.numbering().level(list, level).map(definition -> new Item(list, level, definition, style));
    }

    /** The list's own indents stand just below whatever put the paragraph into the list. */
    @SuppressWarnings("ReferenceEquality") // the very style of the chain, not one like it
    private Layers layers(Node direct, String style, Optional<Item> item) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(direct);
        Node ofList = item.map(i -> i.definition().child("w:pPr")).orElse(Node.NONE);
        boolean byParagraph = item.isPresent() && item.get().style().isEmpty();
        if (byParagraph) {
            nodes.add(ofList);
        }
        for (Node inChain : context.styles().chain(style)) {
            nodes.add(inChain.child("w:pPr"));
            if (item.isPresent() && item.get().style().filter(s -> s == inChain).isPresent()) {
                nodes.add(ofList);
            }
        }
        nodes.removeIf(node -> !node.exists());
        return new Layers(nodes);
    }

    private ListLabel label(Item item, Layers mark, RunFormats.Base base, Place place) {
        Node definition = item.definition();
        context.shortfalls().checkOnce(item.list() + "/" + item.level(), definition, place);
        String numbers = definition.child("w:numFmt").attribute("w:val", "decimal");
        if (!NumberFormats.isKnown(numbers)) {
            context.unsupported("w:numFmt " + numbers, place);
        }
        Layers layers = Layers.NONE.under(definition.child("w:rPr")).over(mark);
        RunFormat format = context.runs().resolve(layers, base);
        ListLabel.After after = switch (definition.child("w:suff").val()) {
            case "space" -> ListLabel.After.SPACE;
            case "nothing" -> ListLabel.After.NOTHING;
            default -> ListLabel.After.TAB;
        };
        String text = context.numbering().count(item.list(), item.level());
        String font = context.runs().ascii(layers, base);
        context.legacy().read(font);
        return new ListLabel(
                item.list(),
                item.level(),
                Symbols.readable(LegacyText.readable(text, font), font),
                format,
                after,
                ParagraphFormats.alignment(definition.child("w:lvlJc").val()));
    }
}
