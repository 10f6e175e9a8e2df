package vn.congvan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.word.WordPackage;

/**
 * Makes holes plain to see: yellow, each with a Word comment that says what is missing and where it belongs. While a letter is merged
 * a hole is its title between two characters that no value can hold.
 */
final class HoleMarks {
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + OPEN + CLOSE + "]*)" + CLOSE);
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String COMMENTS = "word/comments.xml";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /** What comes after the highlight in a run's properties (ECMA-376 Part 1 §17.3.2.28, CT_RPr). */
    private static final Set<String> AFTER_HIGHLIGHT = Set.of(
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish");

    private final List<String> comments;
    private int next;

    /** @param comments one for each hole, in the order of the main part */
    private HoleMarks(List<String> comments) {
        this.comments = comments;
    }

    /** @param title what is missing */
    static String mark(String title) {
        return OPEN + title + CLOSE;
    }

    /**
     * @param comments what the comment of each hole says, in the order in which they were marked; holes outside the main part are
     *     yellow only, for Word knows no comments in headers
     */
    static WordPackage show(WordPackage merged, List<String> comments) {
        WordPackage shown = merged;
        // A template with comments of its own keeps them.
        boolean mayComment = merged.related("comments").isEmpty() && !merged.has(COMMENTS);
        HoleMarks marks = new HoleMarks(comments);
        for (String part : WordTemplate.textParts(merged)) {
            Markup.Element root = MarkupReader.read(merged.part(part));
            boolean commented = mayComment && part.equals(merged.mainPart());
            if (marks.mark(root, commented)) {
                String xml = MarkupWriter.write(root, Tag::source);
                shown = shown.with(part, xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        return marks.next == 0 ? shown : shown.adding(COMMENTS, "comments", COMMENTS_TYPE, marks.commentsPart());
    }

    private boolean mark(Markup.Element element, boolean commented) {
        boolean found = false;
        List<Markup> children = new ArrayList<>();
        for (Markup child : element.children()) {
            if (child instanceof Markup.Element run && run.is("r") && hasMark(run)) {
                children.addAll(split(run, commented));
                found = true;
            } else {
                found |= child instanceof Markup.Element inner && mark(inner, commented);
                children.add(child);
            }
        }
        element.children().clear();
        element.children().addAll(children);
        return found;
    }

    private static boolean hasMark(Markup.Element run) {
        return run.elements().stream()
                .anyMatch(child -> child.is("t") && MARKED.matcher(child.text()).find());
    }

    /** The run as several: what stands before a hole, the hole, what stands after it. */
    private List<Markup> split(Markup.Element run, boolean commented) {
        Optional<Markup.Element> properties =
                run.elements().stream().filter(child -> child.is("rPr")).findFirst();
        List<Markup> runs = new ArrayList<>();
        Markup.Element current = like(run, properties);
        for (Markup.Element child : run.elements()) {
            if (child.is("t")) {
                Matcher matcher = MARKED.matcher(child.text());
                int from = 0;
                while (matcher.find()) {
                    addText(current, child.text().substring(from, matcher.start()));
                    runs.add(current);
                    addHole(run, properties, matcher.group(1), commented, runs);
                    current = like(run, properties);
                    from = matcher.end();
                }
                addText(current, child.text().substring(from));
            } else if (!child.is("rPr")) {
                current.children().add(child);
            }
        }
        runs.add(current);
        return runs;
    }

    private static Markup.Element like(Markup.Element run, Optional<Markup.Element> properties) {
        Markup.Element copy = run.empty();
        properties.ifPresent(p -> copy.children().add(p.copy()));
        return copy;
    }

    private static void addText(Markup.Element run, String text) {
        if (!text.isEmpty()) {
            Markup.Element words = element("w:t", new Markup.Attribute("xml:space", "preserve"));
            words.setText(text);
            run.children().add(words);
        }
    }

    private void addHole(
            Markup.Element run,
            Optional<Markup.Element> properties,
            String title,
            boolean commented,
            List<Markup> runs) {
        Markup.Element hole = run.empty();
        Markup.Element yellow = properties.map(Markup.Element::copy).orElseGet(() -> element("w:rPr"));
        highlight(yellow);
        hole.children().add(yellow);
        addText(hole, "[" + title + "]");
        if (!commented || next >= comments.size()) {
            runs.add(hole);
            return;
        }
        Markup.Attribute id = new Markup.Attribute("w:id", Integer.toString(next++));
        runs.add(element("w:commentRangeStart", id));
        runs.add(hole);
        runs.add(element("w:commentRangeEnd", id));
        Markup.Element reference = element("w:r");
        reference.children().add(element("w:commentReference", id));
        runs.add(reference);
    }

    private static void highlight(Markup.Element properties) {
        List<Markup> children = properties.children();
        children.removeIf(child -> child instanceof Markup.Element element && element.is("highlight"));
        int at = 0;
        while (at < children.size()
                && !(children.get(at) instanceof Markup.Element element
                        && AFTER_HIGHLIGHT.contains(
                                element.name().substring(element.name().indexOf(':') + 1)))) {
            at++;
        }
        children.add(at, element("w:highlight", new Markup.Attribute("w:val", "yellow")));
    }

    private static Markup.Element element(String name, Markup.Attribute... attributes) {
        return new Markup.Element(name, true, List.of(attributes));
    }

    private byte[] commentsPart() {
        Markup.Element root = element("w:comments", new Markup.Attribute("xmlns:w", W));
        for (int i = 0; i < next; i++) {
            Markup.Element comment = element(
                    "w:comment",
                    new Markup.Attribute("w:id", Integer.toString(i)),
                    new Markup.Attribute("w:author", "congvan"),
                    new Markup.Attribute("w:initials", "cv"));
            Markup.Element paragraph = element("w:p");
            Markup.Element run = element("w:r");
            addText(run, comments.get(i));
            paragraph.children().add(run);
            comment.children().add(paragraph);
            root.children().add(comment);
        }
        return MarkupWriter.write(root, Tag::source).getBytes(StandardCharsets.UTF_8);
    }
}
