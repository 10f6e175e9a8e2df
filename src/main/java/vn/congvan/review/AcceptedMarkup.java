package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Element;

/** Takes the tracked changes out of a part, all of them accepted (ECMA-376 Part 1 §17.13.5). */
final class AcceptedMarkup {
    /** What stands round words that were put in. */
    private static final Set<String> KEPT = Set.of("ins", "moveTo");

    private static final Set<String> GONE = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "cellIns",
            "cellDel",
            "cellMerge",
            "numberingChange",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange");

    private boolean found;

    private AcceptedMarkup() {}

    /** @return whether there was any */
    static boolean accept(Element root) {
        AcceptedMarkup accepted = new AcceptedMarkup();
        accepted.inside(root);
        return accepted.found;
    }

    private void inside(Element parent) {
        List<Markup> all = new ArrayList<>();
        List<Element> going = new ArrayList<>(); // paragraphs without a mark, one after the other
        for (Markup child : List.copyOf(parent.children())) {
            if (!(child instanceof Element element)) {
                all.add(child);
                continue;
            }
            boolean goesOn = element.is("p") && hasLostItsMark(element);
            if (isGone(element)) {
                found = true;
                continue;
            }
            inside(element);
            if (goesOn) {
                going.add(element);
            } else if (element.isWordprocessing() && KEPT.contains(element.local())) {
                found = true;
                all.addAll(element.children());
            } else if (!element.is("tbl") || hasRows(element)) {
                boolean isBlock = element.is("p") || element.is("tbl") || element.is("sdt");
                if (isBlock && !going.isEmpty()) {
                    join(going, element, all);
                }
                all.add(element);
            }
        }
        if (!going.isEmpty()) {
            join(going, parent, all);
        }
        parent.children().clear();
        parent.children().addAll(all);
    }

    /** They go on in the next paragraph and have its format; where something else follows, they become one that ends there. */
    private static void join(List<Element> going, Element next, List<Markup> all) {
        List<Markup> words = new ArrayList<>();
        for (Element paragraph : going) {
            paragraph.children().stream()
                    .filter(child -> !(child instanceof Element element && element.is("pPr")))
                    .forEach(words::add);
        }
        if (next.is("p")) {
            next.children().addAll(afterProperties(next), words);
        } else if (!words.isEmpty()) {
            Element last = going.get(going.size() - 1);
            last.children().removeIf(child -> !(child instanceof Element element && element.is("pPr")));
            last.children().addAll(words);
            all.add(last);
        }
        going.clear();
    }

    private static boolean hasRows(Element element) {
        return element.is("tr") || element.elements().stream().anyMatch(AcceptedMarkup::hasRows);
    }

    private static int afterProperties(Element paragraph) {
        for (int i = 0; i < paragraph.children().size(); i++) {
            if (paragraph.children().get(i) instanceof Element element) {
                return element.is("pPr") ? i + 1 : i;
            }
        }
        return paragraph.children().size();
    }

    private static boolean hasLostItsMark(Element paragraph) {
        return has(paragraph, "pPr", "rPr", "del") || has(paragraph, "pPr", "rPr", "moveFrom");
    }

    private static boolean isGone(Element element) {
        return element.isWordprocessing()
                && (GONE.contains(element.local())
                        || (element.is("tr") && has(element, "trPr", "del"))
                        || (element.is("tc") && has(element, "tcPr", "cellDel")));
    }

    private static boolean has(Element element, String... path) {
        List<Element> at = List.of(element);
        for (String name : path) {
            at = at.stream()
                    .flatMap(one -> one.elements().stream())
                    .filter(child -> child.is(name))
                    .toList();
        }
        return !at.isEmpty();
    }
}
