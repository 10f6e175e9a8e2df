package vn.congvan.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Element;

/** Makes the elements of tracked changes (ECMA-376 Part 1 §17.13.5), each with a number that no other annotation of the file has. */
final class ChangeMarks {
    private static final String INSERTED = "ins";
    private static final String DELETED = "del";

    private final String author;
    private final Optional<String> date;
    private final Set<String> taken = new HashSet<>();
    private int next = 1;

    /** @param date when the changes were made, as XML Schema writes it; none where nobody knows */
    ChangeMarks(String author, Optional<String> date) {
        this.author = author;
        this.date = date;
    }

    /** Numbers that are in use. */
    void take(Element root) {
        String id = root.wordAttribute("id");
        if (!id.isEmpty()) {
            taken.add(id);
        }
        root.elements().forEach(this::take);
    }

    static String name(DocumentDiff.Fate fate) {
        return fate == DocumentDiff.Fate.INSERTED ? INSERTED : DELETED;
    }

    /** @param prefix of WordprocessingML in the part, with its colon */
    Element of(String local, String prefix) {
        while (taken.contains(Integer.toString(next))) {
            next++;
        }
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(prefix + "id", Integer.toString(next++)));
        attributes.add(new Attribute(prefix + "author", author));
        date.ifPresent(day -> attributes.add(new Attribute(prefix + "date", day)));
        return new Element(prefix + local, true, attributes);
    }

    /** Runs that share their fate. */
    Element round(DocumentDiff.Fate fate, String prefix, List<? extends Markup> runs) {
        Element mark = of(name(fate), prefix);
        mark.children().addAll(runs);
        return mark;
    }

    /** Marks a paragraph's end (§17.13.5.15, §17.13.5.20). */
    void markEnd(Element paragraph, DocumentDiff.Fate fate, String prefix) {
        Element properties = child(paragraph, "pPr", prefix, 0);
        int at = properties.children().size();
        while (at > 0
                && properties.children().get(at - 1) instanceof Element last
                && (last.is("sectPr") || last.is("pPrChange"))) {
            at--;
        }
        child(properties, "rPr", prefix, at).children().add(0, of(name(fate), prefix));
    }

    /** Marks a table row (§17.13.5.12, §17.13.5.17). */
    void markRow(Element row, DocumentDiff.Fate fate, String prefix) {
        int at = 0;
        while (at < row.children().size()
                && !(row.children().get(at) instanceof Element first && !first.is("tblPrEx"))) {
            at++;
        }
        child(row, "trPr", prefix, at).children().add(of(name(fate), prefix));
    }

    /** The child of that name; made, and put there, if there is none. */
    static Element child(Element parent, String local, String prefix, int at) {
        for (Element child : parent.elements()) {
            if (child.is(local)) {
                return child;
            }
        }
        Element made = new Element(prefix + local, true, List.of());
        parent.children().add(at, made);
        return made;
    }
}
