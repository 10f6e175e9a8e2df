package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Characters;
import vn.congvan.template.Markup.Element;

/**
 * Copies what is gone out of the first file into a part of the second, as deleted. Only WordprocessingML is copied, and nothing that leads to
 * another part: pictures, notes and fields of the first file are not in the second.
 */
final class FromBefore {
    private static final Set<String> STYLES = Set.of("pStyle", "rStyle", "tblStyle");

    private final Block.Signs signs;
    private final String prefix;
    private final String oldPrefix;
    private final ChangeMarks marks;
    private final Known known;
    private final Place place;
    private final Findings findings;

    /**
     * What the second file has that the first one's text leans on.
     *
     * @param styles the ids of its styles
     * @param sameNumbering whether its lists are the first one's
     */
    record Known(Set<String> styles, boolean sameNumbering) {
        Known {
            styles = Set.copyOf(styles);
        }
    }

    /** @param findings receives what cannot be copied */
    FromBefore(
            Block.Signs signs,
            String prefix,
            String oldPrefix,
            ChangeMarks marks,
            Known known,
            Place place,
            Findings findings) {
        this.signs = signs;
        this.prefix = prefix;
        this.oldPrefix = oldPrefix;
        this.marks = marks;
        this.known = known;
        this.place = place;
        this.findings = findings;
    }

    /** A paragraph, its end not yet marked, or a table with each row marked. */
    Element block(Element element) {
        return element.is("p") ? paragraph(element) : copy(element);
    }

    private Element paragraph(Element old) {
        Element copy = empty(old);
        old.elements().stream()
                .filter(child -> child.is("pPr"))
                .forEach(properties -> copy.children().add(copy(properties)));
        copy.children().addAll(deleted(signs.of(old)));
        return copy;
    }

    /** Signs as a deletion; nothing where none of them can be copied. */
    List<Element> deleted(List<Sign> gone) {
        List<Markup> runs = new ArrayList<>();
        int i = 0;
        while (i < gone.size()) {
            int end = i;
            while (end < gone.size() && isSame(gone.get(end).run(), gone.get(i).run())) {
                end++;
            }
            Element run = run(gone.subList(i, end));
            if (run.elements().stream().anyMatch(child -> !child.is("rPr"))) {
                runs.add(run);
            }
            i = end;
        }
        return runs.isEmpty() ? List.of() : List.of(marks.round(DocumentDiff.Fate.DELETED, prefix, runs));
    }

    private Element run(List<Sign> gone) {
        Element old = gone.get(0).run();
        Element run = empty(old);
        old.elements().stream()
                .filter(child -> child.is("rPr"))
                .forEach(properties -> run.children().add(copy(properties)));
        StringBuilder text = new StringBuilder();
        for (Sign sign : gone) {
            if (sign.isText()) {
                text.append(sign.raw());
                continue;
            }
            addText(run, text);
            if (sign.isObject() && !sign.child().is("sym")) {
                findings.add(Finding.of(
                        ReviewKind.OBJECT_NOT_TRACKED,
                        place,
                        "object",
                        sign.child().local()));
            } else if (sign.isRead()) {
                run.children().add(copy(sign.child()));
            }
        }
        addText(run, text);
        return run;
    }

    private void addText(Element run, StringBuilder text) {
        if (text.length() > 0) {
            Element deleted = new Element(prefix + "delText", true, List.of());
            deleted.setText(text.toString());
            deleted.keepSpaces();
            run.children().add(deleted);
            text.setLength(0);
        }
    }

    /** Paragraphs and properties of tables, rows and cells with them. */
    Element copy(Element old) {
        Element copy = empty(old);
        for (Markup child : old.children()) {
            if (child instanceof Characters) {
                continue; // only white space stands between these elements
            }
            if (child instanceof Element element) {
                copyInto(copy, element);
            }
        }
        if (old.is("tr")) {
            marks.markRow(copy, DocumentDiff.Fate.DELETED, prefix);
        }
        return copy;
    }

    private void copyInto(Element copy, Element element) {
        if (element.is("p")) {
            copy.children().add(paragraph(element));
        } else if (element.is("sdt") || element.is("sdtContent") || element.is("customXml")) {
            element.elements().forEach(inner -> copyInto(copy, inner));
        } else if (element.is("sectPr")) {
            findings.add(Finding.of(ReviewKind.SECTION_NOT_TRACKED, place));
        } else if (isKnown(element)) {
            copy.children().add(copy(element));
        }
    }

    private boolean isKnown(Element element) {
        boolean otherStyle = STYLES.contains(element.local()) && !known.styles().contains(element.wordAttribute("val"));
        boolean otherList = element.is("numPr") && !known.sameNumbering();
        boolean property = element.local().equals("sdtPr") || element.local().equals("sdtEndPr");
        boolean mark = element.local().startsWith("bookmark") || element.local().startsWith("comment");
        boolean merge = element.local().equals("cellMerge");
        return element.isWordprocessing() && !otherStyle && !otherList && !property && !mark && !merge;
    }

    private Element empty(Element old) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : old.attributes()) {
            String name = attribute.name();
            if (name.startsWith(oldPrefix) && !oldPrefix.isEmpty() && !name.startsWith("xmlns")) {
                attributes.add(new Attribute(prefix + name.substring(oldPrefix.length()), attribute.value()));
            }
        }
        return new Element(prefix + old.local(), true, attributes);
    }

    @SuppressWarnings("ReferenceEquality") // this very run, not one like it
    private static boolean isSame(Element one, Element other) {
        return one == other;
    }
}
