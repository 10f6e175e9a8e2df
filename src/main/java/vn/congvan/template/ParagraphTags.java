package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.template.Markup.Characters;
import vn.congvan.template.Markup.Element;
import vn.congvan.template.Markup.TagMark;

/**
 * Takes the tags out of one paragraph's text and puts them as marks where they act: a variable into the text of the run in which
 * its first character stood, a section's tag between runs.
 */
final class ParagraphTags {
    /** What a tag cannot reach over; nobody types it. */
    private static final char BARRIER = '\uFFFC';

    private static final Set<String> BARRIERS =
            Set.of("tab", "br", "cr", "drawing", "pict", "object", "fldChar", "sym");
    private static final int LONGEST_QUOTE = 80;

    private final String file;
    private final String part;
    private final Findings findings;
    private final List<TextElement> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ParagraphTags(String file, String part, Findings findings) {
        this.file = file;
        this.part = part;
        this.findings = findings;
    }

    /** A {@code w:t} with its run and the run's parent, and where its text begins in the paragraph's. */
    private record TextElement(Element element, Element run, Element parent, int from) {
        int to() {
            return from + element.text().length();
        }
    }

    private void collect(Element parent) {
        for (Element child : parent.elements()) {
            if (child.is("r")) {
                for (Element content : child.elements()) {
                    if (content.is("t")) {
                        texts.add(new TextElement(content, child, parent, text.length()));
                        text.append(content.text());
                    } else if (BARRIERS.stream().anyMatch(content::is)) {
                        text.append(BARRIER);
                    }
                }
            } else if (!child.is("p") && !child.is("pPr")) {
                collect(child);
            }
        }
    }

    private Place place() {
        String words = text.toString().replace(BARRIER, ' ').strip();
        boolean isLong = words.length() > LONGEST_QUOTE;
        return new Place.AtParagraph(
                file, part, isLong ? words.substring(0, LONGEST_QUOTE).strip() + "…" : words);
    }

    /**
     * Joins tags that Word has split and marks every tag.
     *
     * @return the tags, if nothing but tags of sections and partials is in the paragraph; else nothing
     */
    List<Tag> mark(Element paragraph) {
        List<TagScanner.Found> found = join(paragraph);
        List<Tag> alone = found.stream().map(TagScanner.Found::tag).toList();
        boolean onlyTags = !found.isEmpty()
                && restOf(found).isBlank()
                && alone.stream()
                        .allMatch(tag -> tag.opens() || tag.type() == Tag.Type.CLOSE || tag.type() == Tag.Type.PARTIAL);
        if (onlyTags) {
            return alone;
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            place(found.get(i));
        }
        return List.of();
    }

    private String restOf(List<TagScanner.Found> found) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            rest.delete(found.get(i).from(), found.get(i).to());
        }
        return rest.toString();
    }

    /** Each tag into the one {@code w:t} that has its first character. */
    List<TagScanner.Found> join(Element paragraph) {
        collect(paragraph);
        if (text.indexOf("{{") < 0 && text.indexOf("}}") < 0) {
            return List.of();
        }
        List<TagScanner.Found> found = TagScanner.scan(text.toString(), place(), findings);
        boolean split = false;
        for (int i = found.size() - 1; i >= 0; i--) {
            split |= join(found.get(i));
        }
        if (split) {
            String before = text.toString();
            texts.clear();
            text.setLength(0);
            collect(paragraph);
            if (!before.contentEquals(text)) {
                throw new IllegalStateException("joining changed the text: " + before);
            }
        }
        return found;
    }

    private boolean join(TagScanner.Found tag) {
        TextElement first = at(tag.from());
        if (tag.to() <= first.to()) {
            return false;
        }
        String source = text.substring(tag.from(), tag.to());
        String head = first.element().text();
        first.element().setText(head.substring(0, tag.from() - first.from()) + source);
        for (TextElement other : texts) {
            if (other.from() > first.from() && other.from() < tag.to()) {
                String own = other.element().text();
                other.element().setText(own.substring(Math.min(own.length(), tag.to() - other.from())));
            }
        }
        findings.add(Finding.of(
                TemplateKind.SPLIT_TAG, tag.tag().place(), "tag", tag.tag().source()));
        return true;
    }

    private TextElement at(int position) {
        for (TextElement one : texts) {
            if (position >= one.from() && position < one.to()) {
                return one;
            }
        }
        throw new IllegalStateException("no text at " + position);
    }

    private void place(TagScanner.Found found) {
        TextElement where = at(found.from());
        Tag tag = found.tag();
        Element element = where.element();
        int from = found.from() - where.from();
        List<Markup> children = element.children();
        // Tags are placed from the last to the first, so what stands before this one is still plain text.
        String plain = ((Characters) children.get(0)).text();
        String before = plain.substring(0, from);
        String after = plain.substring(from + found.to() - found.from());
        if (tag.type() == Tag.Type.VARIABLE || tag.type() == Tag.Type.COMMENT) {
            children.set(0, new Characters(before));
            if (tag.type() == Tag.Type.VARIABLE) {
                children.add(1, new TagMark(tag));
                children.add(2, new Characters(after));
                preserveSpace(element);
            } else {
                children.add(1, new Characters(after));
                merge(children);
            }
            return;
        }
        if (tag.type() == Tag.Type.PARTIAL) {
            findings.add(Finding.of(TemplateKind.MISPLACED_PARTIAL, tag.place(), "tag", tag.source()));
        }
        splitRun(where, before, after, tag);
    }

    private static void merge(List<Markup> children) {
        String joined = ((Characters) children.get(0)).text() + ((Characters) children.get(1)).text();
        children.remove(1);
        children.set(0, new Characters(joined));
    }

    /** The run in two, and the tag between them. */
    private static void splitRun(TextElement where, String before, String after, Tag tag) {
        Element run = where.run();
        int at = run.children().indexOf(where.element());
        Element secondText = where.element().empty();
        secondText.children().add(new Characters(after));
        secondText
                .children()
                .addAll(where.element()
                        .children()
                        .subList(1, where.element().children().size()));
        preserveSpace(secondText);
        Element second = run.empty();
        run.elements().stream()
                .filter(child -> child.is("rPr"))
                .forEach(child -> second.children().add(child.copy()));
        second.children().add(secondText);
        second.children().addAll(run.children().subList(at + 1, run.children().size()));
        run.children().subList(at + 1, run.children().size()).clear();
        where.element().setText(before);
        preserveSpace(where.element());
        int runAt = where.parent().children().indexOf(run);
        where.parent().children().add(runAt + 1, new TagMark(tag));
        where.parent().children().add(runAt + 2, second);
    }

    private static void preserveSpace(Element text) {
        if (text.attributes().stream().noneMatch(attribute -> attribute.name().equals("xml:space"))) {
            text.attributes().add(new Markup.Attribute("xml:space", "preserve"));
        }
    }
}
