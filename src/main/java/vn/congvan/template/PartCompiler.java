package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Findings;
import vn.congvan.template.Markup.Characters;
import vn.congvan.template.Markup.Element;
import vn.congvan.template.Markup.TagMark;

/** Puts every tag of a part where it acts, so that whatever a section does, the XML stays whole. */
final class PartCompiler {
    private final String file;
    private final String part;
    private final Partials partials;
    private final Findings findings;

    PartCompiler(String file, String part, Partials partials, Findings findings) {
        this.file = file;
        this.part = part;
        this.partials = partials;
        this.findings = findings;
    }

    /** @return the tags of the part in their order */
    List<Tag> compile(Element root) {
        placeTags(root, List.of());
        liftRows(root);
        new SectionBalance(findings).check(root);
        fillCells(root);
        List<Tag> tags = new ArrayList<>();
        collect(root, tags);
        return tags;
    }

    private static void collect(Element element, List<Tag> tags) {
        for (Markup child : element.children()) {
            if (child instanceof TagMark mark) {
                tags.add(mark.tag());
            } else if (child instanceof Element inner) {
                collect(inner, tags);
            }
        }
    }

    /** @param within the partials that are being put in, outermost first */
    private void placeTags(Element element, List<String> within) {
        List<Markup> children = new ArrayList<>();
        for (Markup child : element.children()) {
            if (!(child instanceof Element inner)) {
                children.add(child);
                continue;
            }
            if (!inner.is("p")) {
                placeTags(inner, within);
                children.add(inner);
                continue;
            }
            // Text boxes hold paragraphs of their own inside a run.
            placeTags(inner, within);
            List<Tag> alone = new ParagraphTags(file, part, findings).mark(inner);
            if (alone.isEmpty()) {
                children.add(inner);
            }
            for (Tag tag : alone) {
                if (tag.type() == Tag.Type.PARTIAL) {
                    children.addAll(partial(tag, within));
                } else {
                    children.add(new TagMark(tag));
                }
            }
        }
        element.children().clear();
        element.children().addAll(children);
    }

    private List<Markup> partial(Tag tag, List<String> within) {
        Optional<Element> body = partials.body(tag, within, findings);
        if (body.isEmpty()) {
            return List.of();
        }
        List<String> deeper = new ArrayList<>(within);
        deeper.add(tag.name());
        placeTags(body.get(), deeper);
        return List.copyOf(body.get().children());
    }

    /** A section's tag alone in a row takes the row's place; one that opens and closes in a row repeats the row. */
    private static void liftRows(Element element) {
        for (Element child : element.elements()) {
            liftRows(child);
        }
        List<Markup> children = new ArrayList<>();
        for (Markup child : element.children()) {
            if (child instanceof Element row && row.is("tr")) {
                List<TagMark> marks = blockMarks(row);
                boolean empty = !hasText(row);
                if (!marks.isEmpty() && empty) {
                    children.addAll(marks);
                    continue;
                }
                Optional<Pair> pair = crossingPair(row, marks);
                if (pair.isPresent()) {
                    remove(row, pair.get());
                    children.add(pair.get().open());
                    children.add(row);
                    children.add(pair.get().close());
                    continue;
                }
            }
            children.add(child);
        }
        element.children().clear();
        element.children().addAll(children);
    }

    private record Pair(TagMark open, TagMark close) {}

    /** The first mark of the row and the last, if they belong together and stand in different cells. */
    private static Optional<Pair> crossingPair(Element row, List<TagMark> marks) {
        if (marks.size() < 2) {
            return Optional.empty();
        }
        TagMark first = marks.get(0);
        TagMark last = marks.get(marks.size() - 1);
        boolean belong = first.tag().opens()
                && last.tag().type() == Tag.Type.CLOSE
                && first.tag().name().equals(last.tag().name());
        boolean apart = row.elements().stream().noneMatch(cell -> contains(cell, first) && contains(cell, last));
        return belong && apart ? Optional.of(new Pair(first, last)) : Optional.empty();
    }

    /** The sections' marks anywhere in the row. */
    private static List<TagMark> blockMarks(Element element) {
        List<TagMark> marks = new ArrayList<>();
        for (Markup child : element.children()) {
            if (child instanceof TagMark mark && mark.tag().type() != Tag.Type.VARIABLE) {
                marks.add(mark);
            } else if (child instanceof Element inner) {
                marks.addAll(blockMarks(inner));
            }
        }
        return marks;
    }

    private static boolean contains(Element element, TagMark mark) {
        return element.children().stream()
                .anyMatch(child -> child == mark || (child instanceof Element inner && contains(inner, mark)));
    }

    private static void remove(Element element, Pair pair) {
        element.children().removeIf(child -> child == pair.open() || child == pair.close());
        element.elements().forEach(inner -> remove(inner, pair));
    }

    private static boolean hasText(Element element) {
        for (Markup child : element.children()) {
            if (child instanceof Characters characters && !characters.text().isBlank()) {
                return true;
            }
            if (child instanceof TagMark mark && mark.tag().type() == Tag.Type.VARIABLE) {
                return true;
            }
            if (child instanceof Element inner && (inner.is("drawing") || inner.is("pict") || hasText(inner))) {
                return true;
            }
        }
        return false;
    }

    /** A cell ends with a paragraph, whatever the sections in it leave (ECMA-376 Part 1 §17.4.65). */
    private static void fillCells(Element element) {
        for (Element child : element.elements()) {
            fillCells(child);
            if (child.is("tc")) {
                fill(child);
            }
        }
    }

    private static void fill(Element cell) {
        List<Markup> children = cell.children();
        Markup last = children.isEmpty() ? cell : children.get(children.size() - 1);
        boolean endsWithParagraph = last instanceof Element element && element.is("p");
        if (endsWithParagraph) {
            return;
        }
        String prefix = cell.name().substring(0, cell.name().indexOf(':') + 1);
        Element paragraph = new Element(prefix + "p", true, List.of());
        if (last instanceof TagMark close && close.tag().type() == Tag.Type.CLOSE && opensWithText(children, close)) {
            Tag tag = close.tag();
            children.add(new TagMark(new Tag(Tag.Type.INVERTED, tag.name(), tag.place())));
            children.add(paragraph);
            children.add(new TagMark(tag));
        } else {
            children.add(paragraph);
        }
    }

    /** Whether the section that ends the cell is no inverted one, so that its opposite can stand in for it. */
    private static boolean opensWithText(List<Markup> children, TagMark close) {
        for (Markup child : children) {
            if (child instanceof TagMark mark
                    && mark.tag().opens()
                    && mark.tag().name().equals(close.tag().name())) {
                return mark.tag().type() == Tag.Type.SECTION;
            }
        }
        return false;
    }
}
