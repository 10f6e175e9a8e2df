package vn.congvan.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congvan.template.Markup.Element;
import vn.congvan.word.WordPackage;

/** The signs of one paragraph in reading order, over all its runs. */
final class ParagraphSigns {
    /** What stands round runs and says nothing of its own (ECMA-376 Part 1 §17.3.2, §17.5, §17.16). */
    private static final Set<String> ROUND_RUNS =
            Set.of("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo");

    private static final Set<String> OBJECTS =
            Set.of("drawing", "pict", "object", "ruby", "footnoteReference", "endnoteReference", "sym");

    private final ObjectSigns objects;
    private final WordPackage word;
    private final String part;
    private final List<Sign> signs = new ArrayList<>();

    private ParagraphSigns(ObjectSigns objects, WordPackage word, String part) {
        this.objects = objects;
        this.word = word;
        this.part = part;
    }

    static List<Sign> of(Element paragraph, ObjectSigns objects, WordPackage word, String part) {
        ParagraphSigns signs = new ParagraphSigns(objects, word, part);
        signs.collect(paragraph);
        return List.copyOf(signs.signs);
    }

    static String text(List<Sign> signs) {
        StringBuilder text = new StringBuilder();
        signs.forEach(sign -> text.append(sign.key()));
        return text.toString();
    }

    static boolean isRoundRuns(Element element) {
        return element.isWordprocessing() && ROUND_RUNS.contains(element.local());
    }

    /** A formula stands beside runs (§22.1). */
    static boolean isFormula(Element element) {
        return !element.isWordprocessing()
                && (element.local().equals("oMath") || element.local().equals("oMathPara"));
    }

    private void collect(Element parent) {
        for (Element child : parent.elements()) {
            if (child.is("r")) {
                child.elements().forEach(inner -> add(child, inner));
            } else if (isRoundRuns(child)) {
                collect(child);
            } else if (isFormula(child)) {
                signs.add(new Sign(child, child, "", objects.of(child, word, part)));
            }
        }
    }

    private void add(Element run, Element child) {
        if (child.is("rPr")) {
            return;
        }
        if (child.is("t")) {
            addText(run, child);
        } else if (child.local().equals("AlternateContent")
                || (child.isWordprocessing() && OBJECTS.contains(child.local()))) {
            signs.add(new Sign(run, child, "", objects.of(child, word, part)));
        } else {
            signs.add(new Sign(run, child, "", key(child)));
        }
    }

    private static String key(Element child) {
        if (!child.isWordprocessing()) {
            return "";
        }
        return switch (child.local()) {
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "\u2011";
            case "softHyphen" -> "\u00AD";
            default -> "";
        };
    }

    /** A letter and its marks are one sign where they make one letter: the same however it was typed. */
    private void addText(Element run, Element child) {
        String text = text(child);
        int i = 0;
        while (i < text.length()) {
            int next = i + Character.charCount(text.codePointAt(i));
            int end = next;
            while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            String key = Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFC);
            if (key.codePointCount(0, key.length()) != 1) {
                end = next;
                key = text.substring(i, end);
            }
            signs.add(new Sign(run, child, text.substring(i, end), key));
            i = end;
        }
    }

    /** Spaces at its ends count only where the file says so (ECMA-376 Part 1 §17.3.3.31). */
    private static String text(Element child) {
        boolean kept = child.attributes().stream()
                .anyMatch(attribute -> attribute.name().equals("xml:space")
                        && attribute.value().equals("preserve"));
        String text = child.text();
        return kept ? text : text.replaceAll("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$", "");
    }
}
