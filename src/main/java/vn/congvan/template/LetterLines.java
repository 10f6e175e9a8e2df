package vn.congvan.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congvan.word.WordPackage;

/** The paragraphs of a letter by the style that tells what they are: in tables and text boxes, too. */
final class LetterLines {
    private final Map<String, Style> styles;
    private final List<Found> paragraphs = new ArrayList<>();
    private int count;
    private int fields;

    private record Style(String name, String basedOn) {}

    /**
     * A paragraph with words.
     *
     * @param index among all paragraphs of the part
     * @param style its style's id; empty for the default
     * @param inField whether it begins within a field
     * @param repeats whether it says for older programs what another paragraph says
     */
    record Found(Markup.Element paragraph, int index, String style, boolean inField, boolean repeats) {
        /** As it is now. */
        LineText read() {
            return new LineText(paragraph, inField);
        }

        String text() {
            return read().text();
        }

        /** For people: tabs and breaks are spaces. */
        String words() {
            return LetterLines.words(read());
        }
    }

    /** For people: tabs and breaks are spaces. */
    static String words(LineText line) {
        return line.text().replace('\t', ' ').replace(LineText.BREAK, ' ').strip();
    }

    private LetterLines(Map<String, Style> styles) {
        this.styles = styles;
    }

    static LetterLines of(WordPackage word, Markup.Element root) {
        LetterLines lines = new LetterLines(styles(word));
        lines.collect(root, false);
        return lines;
    }

    private static Map<String, Style> styles(WordPackage word) {
        Map<String, Style> styles = new HashMap<>();
        word.related("styles").ifPresent(part -> {
            for (Markup.Element style : MarkupReader.read(word.part(part)).elements()) {
                if (style.is("style")) {
                    styles.put(
                            style.wordAttribute("styleId"), new Style(value(style, "name"), value(style, "basedOn")));
                }
            }
        });
        return styles;
    }

    private static String value(Markup.Element parent, String child) {
        return parent.elements().stream()
                .filter(element -> element.is(child))
                .map(element -> element.wordAttribute("val"))
                .findFirst()
                .orElse("");
    }

    private void collect(Markup.Element element, boolean repeats) {
        if (element.is("fldChar")) {
            fields = LineText.fieldsAfter(element, fields);
        } else if (element.is("p")) {
            paragraphs.add(new Found(element, count++, styleOf(element), fields > 0, repeats));
        }
        boolean inside = repeats || LineText.isFallback(element);
        element.elements().forEach(child -> collect(child, inside));
    }

    private static String styleOf(Markup.Element paragraph) {
        return styleOf(paragraph, "pPr", "pStyle");
    }

    private static String styleOf(Markup.Element of, String properties, String style) {
        return of.elements().stream()
                .filter(element -> element.is(properties))
                .map(found -> value(found, style))
                .findFirst()
                .orElse("");
    }

    /** The paragraphs of a style, or of one made from it, that have words. */
    List<Found> of(LineStyle style) {
        return paragraphs.stream()
                .filter(paragraph -> is(paragraph.style(), style))
                .filter(paragraph -> !paragraph.words().isEmpty())
                .toList();
    }

    /** A paragraph's words but those of a character style. */
    String wordsWithout(LineStyle character, Found paragraph) {
        StringBuilder words = new StringBuilder();
        add(paragraph.paragraph(), character, words);
        return words.toString().strip();
    }

    private void add(Markup.Element element, LineStyle without, StringBuilder words) {
        if (element.is("t")) {
            words.append(element.text());
        } else if (element.is("tab") || element.is("br")) {
            words.append(' ');
        } else if (!element.is("r") || !is(styleOf(element, "rPr", "rStyle"), without)) {
            element.elements().forEach(child -> add(child, without, words));
        }
    }

    private boolean is(String id, LineStyle wanted) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (!at.isEmpty() && seen.add(at)) {
            Style style = styles.getOrDefault(at, new Style("", ""));
            String name = Normalizer.normalize(style.name(), Normalizer.Form.NFC);
            if (at.equals(wanted.id()) || name.equalsIgnoreCase(wanted.name())) {
                return true;
            }
            at = style.basedOn();
        }
        return false;
    }
}
