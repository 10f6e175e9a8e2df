package vn.congvan.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.review.DocumentDiff.Fate;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Element;

/** Writes into a paragraph of the second file what became of its words: its runs are parted where that changes, and keep their format. */
final class ChangedParagraph {
    private final List<Sign> was;
    private final List<Sign> is;
    private final Fate[] fates;
    private final Map<Integer, List<Sign>> gone = new HashMap<>();
    private final List<SameObject> objects = new ArrayList<>();
    private final String prefix;
    private final ChangeMarks marks;
    private final FromBefore before;
    private int at;

    private ChangedParagraph(List<Sign> was, List<Sign> is, String prefix, ChangeMarks marks, FromBefore before) {
        this.was = was;
        this.is = is;
        this.fates = new Fate[is.size()];
        this.prefix = prefix;
        this.marks = marks;
        this.before = before;
        Arrays.fill(fates, Fate.EQUAL);
    }

    /** A drawing or a picture that is in both: there may be text boxes in it. */
    record SameObject(Element before, Element after) {}

    /**
     * @param was the first file's signs, {@code is} the paragraph's own
     * @param runs what became of them
     * @return the objects that are in both
     */
    static List<SameObject> write(
            Element paragraph,
            List<Sign> was,
            List<Sign> is,
            List<DocumentDiff.Run> runs,
            String prefix,
            ChangeMarks marks,
            FromBefore before) {
        ChangedParagraph changed = new ChangedParagraph(was, is, prefix, marks, before);
        changed.decide(runs);
        changed.decideFields();
        if (runs.stream().anyMatch(run -> run.fate() != Fate.EQUAL)) {
            changed.rebuild(paragraph);
            paragraph.children().addAll(changed.goneBefore(is.size()));
        }
        return changed.objects;
    }

    private void decide(List<DocumentDiff.Run> runs) {
        int[] old = byCharacter(was);
        int[] own = byCharacter(is);
        int from = 0;
        int to = 0;
        for (DocumentDiff.Run run : runs) {
            int length = run.text().length();
            for (int i = 0; i < length; i++) {
                switch (run.fate()) {
                    case DELETED -> delete(old[from + i], to < own.length ? nextRead(own, to) : is.size());
                    case INSERTED -> insert(own[to + i]);
                    case EQUAL -> pair(old[from + i], own[to + i]);
                }
            }
            from += run.fate() == Fate.INSERTED ? 0 : length;
            to += run.fate() == Fate.DELETED ? 0 : length;
        }
    }

    /** Which sign begins at each character; −1 within one. */
    private static int[] byCharacter(List<Sign> signs) {
        int length = signs.stream().mapToInt(sign -> sign.key().length()).sum();
        int[] begins = new int[length];
        Arrays.fill(begins, -1);
        int at = 0;
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).isRead()) {
                begins[at] = i;
                at += signs.get(i).key().length();
            }
        }
        return begins;
    }

    private int nextRead(int[] own, int from) {
        for (int i = from; i < own.length; i++) {
            if (own[i] >= 0) {
                return own[i];
            }
        }
        return is.size();
    }

    private void delete(int sign, int where) {
        if (sign >= 0) {
            gone.computeIfAbsent(where, w -> new ArrayList<>()).add(was.get(sign));
        }
    }

    private void insert(int sign) {
        if (sign >= 0) {
            fates[sign] = Fate.INSERTED;
        }
    }

    private void pair(int old, int own) {
        if (old >= 0 && own >= 0 && is.get(own).isObject()) {
            objects.add(new SameObject(was.get(old).child(), is.get(own).child()));
        }
    }

    /** A field whose whole result is new is new itself: its marks go with it. One that ends in another paragraph stays. */
    private void decideFields() {
        int depth = 0;
        int from = 0;
        for (int i = 0; i < fates.length; i++) {
            Element child = is.get(i).child();
            String type = child.is("fldChar") ? child.wordAttribute("fldCharType") : "";
            if (type.equals("begin")) {
                from = depth == 0 ? i : from;
                depth++;
            } else if (type.equals("end") && depth > 0) {
                depth--;
                if (depth == 0 && isNew(from, i)) {
                    Arrays.fill(fates, from, i + 1, Fate.INSERTED);
                }
            }
        }
    }

    private boolean isNew(int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (is.get(i).isRead()) {
                any = true;
                if (fates[i] != Fate.INSERTED) {
                    return false;
                }
            }
        }
        return any || was.isEmpty();
    }

    private void rebuild(Element parent) {
        List<Markup> children = new ArrayList<>();
        for (Markup child : parent.children()) {
            if (child instanceof Element element && element.is("r")) {
                children.addAll(parted(element));
            } else if (child instanceof Element element && ParagraphSigns.isFormula(element)) {
                children.addAll(goneBefore(at));
                boolean isNew = fates[at++] == Fate.INSERTED;
                children.add(isNew ? marks.round(Fate.INSERTED, prefix, List.of(element)) : element);
            } else {
                if (child instanceof Element element && ParagraphSigns.isRoundRuns(element)) {
                    rebuild(element);
                }
                children.add(child);
            }
        }
        parent.children().clear();
        parent.children().addAll(children);
    }

    private List<Element> goneBefore(int sign) {
        return gone.containsKey(sign) ? before.deleted(gone.get(sign)) : List.of();
    }

    /** A run as pieces that each have one fate, with what is gone between them. */
    private List<Markup> parted(Element run) {
        int end = at;
        while (end < is.size() && isSame(is.get(end).run(), run)) {
            end++;
        }
        if (end == at) {
            return List.of(run);
        }
        List<Markup> pieces = new ArrayList<>();
        int first = at;
        while (at < end) {
            pieces.addAll(goneBefore(at));
            int from = at++;
            while (at < end && fates[at] == fates[from] && !gone.containsKey(at)) {
                at++;
            }
            boolean whole = from == first && at == end;
            Element piece = whole ? run : piece(run, is.subList(from, at));
            pieces.add(fates[from] == Fate.INSERTED ? marks.round(Fate.INSERTED, prefix, List.of(piece)) : piece);
        }
        return pieces;
    }

    private static Element piece(Element run, List<Sign> signs) {
        Element piece = run.empty();
        run.elements().stream()
                .filter(child -> child.is("rPr"))
                .forEach(properties -> piece.children().add(properties.copy()));
        for (int i = 0; i < signs.size(); i++) {
            Element child = signs.get(i).child();
            if (!signs.get(i).isText()) {
                piece.children().add(child);
                continue;
            }
            StringBuilder text = new StringBuilder(signs.get(i).raw());
            while (i + 1 < signs.size() && isSame(signs.get(i + 1).child(), child)) {
                text.append(signs.get(++i).raw());
            }
            Element part = child.empty();
            part.setText(text.toString());
            part.keepSpaces();
            piece.children().add(part);
        }
        return piece;
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static boolean isSame(Element one, Element other) {
        return one == other;
    }
}
