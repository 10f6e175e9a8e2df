package vn.congvan.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.congvan.finding.Place;
import vn.congvan.word.WordPackage;

/** The words of a paragraph and where they stand. */
record ParagraphWords(String text, Place place) {
    private static final int SHOWN = 60;

    /** Every paragraph of a part that has words, in NFC. */
    static List<ParagraphWords> of(WordPackage word, String part) {
        List<ParagraphWords> all = new ArrayList<>();
        collect(MarkupReader.read(word.part(part)), word.file(), part, all);
        return all;
    }

    private static void collect(Markup.Element element, String file, String part, List<ParagraphWords> all) {
        if (element.is("p")) {
            StringBuilder words = new StringBuilder();
            append(element, words);
            String text = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
            if (!text.isEmpty()) {
                String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
                all.add(new ParagraphWords(text, new Place.AtParagraph(file, part, start)));
            }
        }
        element.elements().forEach(child -> collect(child, file, part, all));
    }

    /** A paragraph in a text box is one of its own. */
    private static void append(Markup.Element element, StringBuilder words) {
        for (Markup.Element child : element.elements()) {
            if (child.is("t")) {
                words.append(child.text());
            } else if (child.is("tab") || child.is("br")) {
                words.append(' ');
            } else if (!child.is("p") && !child.is("pPr")) {
                append(child, words);
            }
        }
    }
}
