package vn.congvan.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Place;
import vn.congvan.word.Section.Furniture;
import vn.congvan.word.Section.Start;

/** Cuts the body into sections (ECMA-376 Part 1 §17.6): the properties of one stand at its end. */
final class SectionReader {
    private final Context context;
    private final String part;

    /** Headers and footers as XML: thousands of sections may name the same one. */
    private final Map<String, Node> furniture = new HashMap<>();

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
                new PageReader(context, part).page(properties),
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
                        .read(furniture.computeIfAbsent(name, this::parsed).children()));
    }

    private Node parsed(String name) {
        return NodeReader.read(context.word().part(name), context.word().file(), name);
    }
}
