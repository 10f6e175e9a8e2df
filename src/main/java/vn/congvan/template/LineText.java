package vn.congvan.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of one paragraph as a person reads them, over all its runs, and where each of them stands in the file: ranges are
 * replaced without touching the runs. Tabs are characters here, for in a blank to be filled in they are what the blank is made of.
 */
final class LineText {
    static final char BREAK = '\n';
    private static final char SYMBOL = '\uFFFC';
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private final List<Sign> signs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Where in {@link #signs} each character of the text begins, and where the last one ends. */
    private final List<Integer> begins = new ArrayList<>();

    private int fields;

    /**
     * A character of the file.
     *
     * @param element the text that it stands in, or the tab or break itself
     * @param locked Word puts its own words here: the result of a field, a content control that shows its prompt or other data
     */
    private record Sign(char c, Markup.Element element, Markup.Element parent, boolean locked) {
        boolean isText() {
            return element.is("t");
        }

        boolean isTab() {
            return element.is("tab") || element.is("ptab");
        }
    }

    /** @param inField whether the paragraph begins within a field */
    LineText(Markup.Element paragraph, boolean inField) {
        fields = inField ? 1 : 0;
        collect(paragraph, false);
        compose();
    }

    private void collect(Markup.Element parent, boolean locked) {
        boolean inside = locked || parent.is("fldSimple") || isBound(parent);
        for (Markup.Element child : parent.elements()) {
            if (child.is("t")) {
                for (char c : child.text().toCharArray()) {
                    signs.add(new Sign(c, child, parent, inside || fields > 0));
                }
            } else if (child.is("tab") || child.is("ptab")) {
                signs.add(new Sign('\t', child, parent, inside || fields > 0));
            } else if (child.is("br") || child.is("cr")) {
                signs.add(new Sign(BREAK, child, parent, true));
            } else if (child.is("noBreakHyphen")) {
                signs.add(new Sign(NO_BREAK_HYPHEN, child, parent, true));
            } else if (child.is("sym")) {
                signs.add(new Sign(SYMBOL, child, parent, true));
            } else if (child.is("fldChar")) {
                fields = fieldsAfter(child, fields);
            } else if (!isElsewhere(child)) {
                collect(child, inside);
            }
        }
    }

    /** A paragraph in a text box is one of its own; deleted words are not read; a fallback says the same a second time. */
    private static boolean isElsewhere(Markup.Element element) {
        return element.is("p")
                || element.is("pPr")
                || element.is("rPr")
                || element.is("del")
                || element.is("moveFrom")
                || isFallback(element);
    }

    /** What older programs read instead (ECMA-376 Part 3 §7.7). */
    static boolean isFallback(Markup.Element element) {
        return element.name().substring(element.name().indexOf(':') + 1).equals("Fallback");
    }

    /** How many fields are open after the mark of one. */
    static int fieldsAfter(Markup.Element mark, int before) {
        return switch (mark.wordAttribute("fldCharType")) {
            case "begin" -> before + 1;
            case "end" -> Math.max(0, before - 1);
            default -> before;
        };
    }

    private static boolean isBound(Markup.Element element) {
        return element.is("sdt")
                && element.elements().stream()
                        .filter(child -> child.is("sdtPr"))
                        .flatMap(properties -> properties.elements().stream())
                        .anyMatch(property ->
                                property.is("showingPlcHdr") || property.name().endsWith(":dataBinding"));
    }

    /** Vietnamese letters may be written with their marks apart: one letter for the reader. */
    private void compose() {
        for (int i = 0; i < signs.size(); ) {
            int end = i + 1;
            while (end < signs.size() && Character.getType(signs.get(end).c()) == Character.NON_SPACING_MARK) {
                end++;
            }
            StringBuilder letter = new StringBuilder();
            signs.subList(i, end).forEach(sign -> letter.append(sign.c()));
            String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
            for (int k = 0; k < composed.length(); k++) {
                begins.add(i);
            }
            text.append(composed);
            i = end;
        }
        begins.add(signs.size());
    }

    String text() {
        return text.toString();
    }

    /**
     * Puts words in the place of others; they take the format of the first of them, or of what stands before.
     *
     * @return whether it could be done: not where Word puts words of its own, nor over a break or where there is no text at all
     */
    boolean replace(int from, int to, String words) {
        int begin = begins.get(from);
        int end = begins.get(to);
        if (signs.subList(begin, end).stream().anyMatch(Sign::locked)) {
            return false;
        }
        int host = host(begin, end);
        if (host < 0) {
            return false;
        }
        Map<Markup.Element, StringBuilder> texts = new IdentityHashMap<>();
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            boolean goes = i >= begin && i < end;
            if (sign.isText()) {
                StringBuilder own = texts.computeIfAbsent(sign.element(), e -> new StringBuilder());
                String kept = goes ? "" : String.valueOf(sign.c());
                own.append(i != host ? kept : host < begin ? kept + words : words + kept);
            } else if (goes && sign.isTab()) {
                remove(sign);
            }
        }
        texts.forEach(LineText::write);
        return true;
    }

    /** The character that the words come to stand at: before it, or after it if it stands before the range. */
    private int host(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (signs.get(i).isText()) {
                return i;
            }
        }
        if (begin > 0 && isFree(begin - 1)) {
            return begin - 1;
        }
        return end < signs.size() && isFree(end) ? end : -1;
    }

    private boolean isFree(int index) {
        return signs.get(index).isText() && !signs.get(index).locked();
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static void remove(Sign tab) {
        tab.parent().children().removeIf(child -> child == tab.element());
    }

    private static void write(Markup.Element element, StringBuilder words) {
        if (!element.text().contentEquals(words)) {
            element.setText(words.toString());
            element.keepSpaces();
        }
    }
}
