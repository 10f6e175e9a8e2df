package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.finding.Place;
import vn.congvan.word.Section.Column;
import vn.congvan.word.Section.Furniture;
import vn.congvan.word.Section.PageNumberStyle;
import vn.congvan.word.Section.PageSetup;
import vn.congvan.word.Section.Start;

/** Cuts the body into sections (ECMA-376 Part 1 §17.6): the properties of one stand at its end. */
final class SectionReader {
    private final Context context;
    private final String part;

    SectionReader(Context context, String part) {
        this.context = context;
        this.part = part;
    }

    List<Section> read(Node body) {
        BlockReader blocks = new BlockReader(Story.of(context, part));
        List<Section> sections = new ArrayList<>();
        List<Node> gathered = new ArrayList<>();
        int last = body.children().size() - 1;
        for (int i = 0; i <= last; i++) {
            Node node = body.children().get(i);
            gathered.add(node);
            Node properties = node.is("w:sectPr") ? node : node.child("w:pPr").child("w:sectPr");
            if (properties.exists() || i == last) {
                sections.add(section(properties, blocks(blocks, gathered, properties, i == last), sections));
                gathered.clear();
            }
        }
        return sections.isEmpty() ? List.of(section(Node.NONE, List.of(), sections)) : sections;
    }

    /** The blocks of a section, and the endnotes that stand at its end. */
    private List<Block> blocks(BlockReader reader, List<Node> nodes, Node properties, boolean last) {
        context.footnotes().begin(properties, context);
        context.endnotes().begin(properties, context);
        List<Block> blocks = new ArrayList<>(reader.read(nodes));
        if (last || context.endnotes().endWithSection()) {
            List<Block> notes = context.endnotes().take();
            if (!notes.isEmpty()) {
                Story story = Story.of(context, context.endnotes().part());
                blocks.addAll(new BlockReader(story).read(context.endnotes().separator(false)));
                blocks.addAll(notes);
            }
        }
        return blocks;
    }

    private Section section(Node properties, List<Block> blocks, List<Section> before) {
        Optional<Section> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        tellSimpler(properties);
        context.shortfalls()
                .check(properties, new Place.AtParagraph(context.word().file(), part, ""));
        Start start = switch (properties.child("w:type").val()) {
            case "continuous" -> Start.CONTINUOUS;
            case "evenPage" -> Start.EVEN_PAGE;
            case "oddPage" -> Start.ODD_PAGE;
            case "nextColumn" -> Start.NEXT_COLUMN;
            default -> Start.NEXT_PAGE;
        };
        return new Section(
                start,
                page(properties),
                furniture(properties, "w:headerReference", last.map(Section::headers)),
                furniture(properties, "w:footerReference", last.map(Section::footers)),
                blocks);
    }

    private void tellSimpler(Node properties) {
        Place place = new Place.AtParagraph(context.word().file(), part, "");
        if (Node.isOn(properties.child("w:cols").attribute("w:sep", "0"))) {
            context.unsupported("w:cols@w:sep", place);
        }
        Node numbers = properties.child("w:pgNumType");
        if (numbers.attribute("w:chapStyle").isPresent()) {
            context.unsupported("w:pgNumType@w:chapStyle", place);
        }
        String format = numbers.attribute("w:fmt", "decimal");
        if (!NumberFormats.isKnown(format)) {
            context.unsupported("w:numFmt " + format, place);
        }
        if (properties.child("w:docGrid").number("w:charSpace", 0) != 0
                && properties.child("w:docGrid").attribute("w:type", "").endsWith("Chars")) {
            context.unsupported("w:docGrid@w:charSpace", place);
        }
    }

    private Furniture furniture(Node properties, String reference, Optional<Furniture> before) {
        Furniture inherited = before.orElse(new Furniture(List.of(), List.of(), List.of()));
        return new Furniture(
                story(properties, reference, "first").orElse(inherited.first()),
                story(properties, reference, "default").orElse(inherited.odd()),
                story(properties, reference, "even").orElse(inherited.even()));
    }

    private Optional<List<Block>> story(Node properties, String reference, String type) {
        return properties.all(reference).stream()
                .filter(node -> node.attribute("w:type", "default").equals(type))
                .flatMap(node -> context.word().relationships(part).stream()
                        .filter(r -> r.id().equals(node.attribute("r:id", ""))
                                && context.word().has(r.target())))
                .findFirst()
                .map(Relationship::target)
                .map(name -> new BlockReader(Story.of(context, name))
                        .read(NodeReader.read(
                                        context.word().part(name),
                                        context.word().file(),
                                        name)
                                .children()));
    }

    private static PageSetup page(Node properties) {
        Node size = properties.child("w:pgSz");
        Node margins = properties.child("w:pgMar");
        Node numbers = properties.child("w:pgNumType");
        Node grid = properties.child("w:docGrid");
        int width = size.number("w:w", 12240);
        int left = margins.number("w:left", 1440);
        int right = margins.number("w:right", 1440);
        int gutter = margins.number("w:gutter", 0);
        boolean snaps = switch (grid.attribute("w:type", "default")) {
            case "lines", "linesAndChars", "snapToChars" -> true;
            default -> false;
        };
        OptionalInt first = numbers.number("w:start");
        return new PageSetup(
                width,
                size.number("w:h", 15840),
                margins.number("w:top", 1440),
                right,
                margins.number("w:bottom", 1440),
                left,
                margins.number("w:header", 720),
                margins.number("w:footer", 720),
                gutter,
                properties.has("w:titlePg") && properties.child("w:titlePg").isOn(),
                first,
                numberStyle(numbers.attribute("w:fmt", "decimal")),
                snaps ? grid.number("w:linePitch", 0) : 0,
                columns(properties.child("w:cols"), width - left - right - gutter));
    }

    private static PageNumberStyle numberStyle(String format) {
        return switch (format) {
            case "lowerRoman" -> PageNumberStyle.LOWER_ROMAN;
            case "upperRoman" -> PageNumberStyle.UPPER_ROMAN;
            case "lowerLetter" -> PageNumberStyle.LOWER_LETTER;
            case "upperLetter" -> PageNumberStyle.UPPER_LETTER;
            case "numberInDash" -> PageNumberStyle.IN_DASHES;
            default -> PageNumberStyle.DECIMAL;
        };
    }

    private static List<Column> columns(Node node, int width) {
        List<Column> columns = new ArrayList<>();
        boolean equal = Node.isOn(node.attribute("w:equalWidth", "1"));
        if (!equal) {
            for (Node column : node.all("w:col")) {
                columns.add(new Column(column.number("w:w", width), column.number("w:space", 0)));
            }
        }
        if (columns.isEmpty()) {
            int count = Math.max(1, Math.min(45, node.number("w:num", 1))); // Word allows 45
            int space = count == 1 ? 0 : node.number("w:space", 720);
            int each = Math.max(1, (width - space * (count - 1)) / count);
            for (int i = 0; i < count; i++) {
                columns.add(new Column(each, i == count - 1 ? 0 : space));
            }
        }
        return columns;
    }
}
