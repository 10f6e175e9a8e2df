package vn.congvan.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.word.WordPackage;

/**
 * Whether two packages are the same but for the words of some paragraphs: every other part byte for byte, every other paragraph and all that
 * stands round them element for element, and in those paragraphs everything but the words and the tabs of a blank.
 */
public final class WordComparison {
    private WordComparison() {}

    /**
     * @param lines that may differ, and how they have to read before and after
     * @param findings receives an error for each difference that is not one of them
     */
    public static void compare(
            WordPackage before, WordPackage after, List<NumberFill.ChangedLine> lines, Findings findings) {
        Set<String> names = new TreeSet<>(before.partNames());
        names.addAll(after.partNames());
        for (String name : names) {
            if (!before.has(name) || !after.has(name)) {
                tell(after, name, name, findings);
            } else if (!Arrays.equals(before.part(name), after.part(name))) {
                List<NumberFill.ChangedLine> own =
                        lines.stream().filter(line -> line.part().equals(name)).toList();
                if (own.isEmpty()) {
                    tell(after, name, name, findings);
                } else {
                    comparePart(before, after, name, own, findings);
                }
            }
        }
    }

    private static void comparePart(
            WordPackage before, WordPackage after, String name, List<NumberFill.ChangedLine> lines, Findings findings) {
        Markup.Element was = MarkupReader.read(before.part(name));
        Markup.Element is = MarkupReader.read(after.part(name));
        List<Markup.Element> old = paragraphs(was);
        List<Markup.Element> now = paragraphs(is);
        if (old.size() != now.size()) {
            tell(after, name, old.size() + " → " + now.size(), findings);
            return;
        }
        Set<Integer> free =
                lines.stream().map(NumberFill.ChangedLine::paragraph).collect(Collectors.toSet());
        for (NumberFill.ChangedLine line : lines) {
            String first = words(old.get(line.paragraph()));
            String second = words(now.get(line.paragraph()));
            if (!first.equals(line.before()) || !second.equals(line.after())) {
                tell(after, name, first + " → " + second, findings);
            }
        }
        for (int i = 0; i < old.size(); i++) {
            boolean same = free.contains(i)
                    ? skeleton(old.get(i)).equals(skeleton(now.get(i)))
                    : xml(old.get(i)).equals(xml(now.get(i))) || holdsFree(old.get(i), old, free);
            if (!same) {
                tell(after, name, words(old.get(i)) + " → " + words(now.get(i)), findings);
            }
        }
        // what stands round and between the paragraphs, and those that hold others in a text box
        free.forEach(index -> {
            blank(old.get(index));
            blank(now.get(index));
        });
        if (!xml(was).equals(xml(is))) {
            tell(after, name, name, findings);
        }
    }

    /** A paragraph with a text box in which such a line stands: compared with all else, once the line's words are taken out. */
    private static boolean holdsFree(Markup.Element paragraph, List<Markup.Element> all, Set<Integer> free) {
        List<Markup.Element> inside = paragraphs(paragraph);
        return free.stream().anyMatch(index -> inside.stream().anyMatch(one -> isSame(one, all.get(index))));
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static boolean isSame(Markup.Element one, Markup.Element other) {
        return one == other;
    }

    private static List<Markup.Element> paragraphs(Markup.Element root) {
        return ParagraphText.all(root).stream().map(ParagraphText::paragraph).toList();
    }

    private static String words(Markup.Element paragraph) {
        return LetterLines.words(new LineText(paragraph, false));
    }

    private static String skeleton(Markup.Element paragraph) {
        Markup.Element copy = paragraph.copy();
        blank(copy);
        return xml(copy);
    }

    /** Without words and tabs; how its spaces are kept says nothing then either. */
    private static void blank(Markup.Element element) {
        for (Markup child : new ArrayList<>(element.children())) {
            if (!(child instanceof Markup.Element inner) || inner.is("pPr") || inner.is("rPr")) {
                continue;
            }
            if (inner.is("t")) {
                inner.setText("");
                inner.attributes().removeIf(attribute -> attribute.name().equals("xml:space"));
            } else if (inner.is("tab") || inner.is("ptab")) {
                element.children().remove(child);
            } else if (!inner.is("p")) {
                blank(inner);
            }
        }
    }

    private static String xml(Markup.Element element) {
        return MarkupWriter.write(element, Tag::source);
    }

    private static void tell(WordPackage word, String part, String what, Findings findings) {
        findings.add(
                Finding.of(TemplateKind.CHANGED_ELSEWHERE, new Place.AtParagraph(word.file(), part, ""), "what", what));
    }
}
