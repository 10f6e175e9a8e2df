package vn.congvan.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congvan.layout.Structure.Element;
import vn.congvan.layout.Structure.Kind;

/** Collects the structure while blocks are laid out, in their order. For one round of one document. */
final class StructureBuilder {
    /** The parent of what is told to nobody: headers, footers and what repeats. */
    static final int ARTIFACT = -1;

    private final List<Element> elements = new ArrayList<>(List.of(new Element(Kind.DOCUMENT, -1, 0, "", 1, 1)));
    private final Map<Integer, Deque<OpenList>> lists = new HashMap<>();

    /** A list that goes on as long as its items follow one another. */
    private record OpenList(String list, int level, int element, int lastBody) {}

    /** The two parts of an item of a list. */
    record ListItem(int label, int body) {}

    /** The document itself. */
    int root() {
        return 0;
    }

    int add(Kind kind, int parent) {
        return add(new Element(kind, parent, 0, "", 1, 1));
    }

    /** @param level as the document has it, from 1 */
    int addHeading(int level, int parent) {
        return add(new Element(Kind.HEADING, parent, level, "", 1, 1));
    }

    /**
     * The next item of a list; one of a deeper level stands in the item before it.
     *
     * @param parent that the list stands in
     */
    ListItem addListItem(String list, int level, int parent) {
        Deque<OpenList> open = lists.computeIfAbsent(parent, p -> new ArrayDeque<>());
        while (!open.isEmpty()
                && (open.peek().level() > level
                        || (open.peek().level() == level && !open.peek().list().equals(list)))) {
            open.pop();
        }
        boolean goesOn = !open.isEmpty() && open.peek().level() == level;
        int holder = open.isEmpty() ? parent : open.peek().lastBody();
        int element = goesOn ? open.pop().element() : add(Kind.LIST, holder);
        int item = add(Kind.LIST_ITEM, element);
        ListItem parts = new ListItem(add(Kind.LABEL, item), add(Kind.LIST_BODY, item));
        open.push(new OpenList(list, level, element, parts.body()));
        return parts;
    }

    /** Something that is no item stands in the parent: its lists end. */
    void endLists(int parent) {
        lists.remove(parent);
    }

    int addFigure(String words, int parent) {
        return add(new Element(Kind.FIGURE, parent, 0, words, 1, 1));
    }

    int addCell(boolean header, int parent, int columns, int rows) {
        return add(new Element(header ? Kind.HEADER_CELL : Kind.CELL, parent, 0, "", columns, rows));
    }

    private int add(Element element) {
        elements.add(element);
        return elements.size() - 1;
    }

    /**
     * The structure, with headings of which no level is left out (ISO 14289-1 §7.4.2).
     *
     * @param used the elements that something was put into: a block that was laid out again has left others
     */
    Structure build(Set<Integer> used) {
        List<Element> levelled = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.kind() == Kind.HEADING && used.contains(i)) {
                last = Math.min(element.level(), last + 1);
                element = new Element(Kind.HEADING, element.parent(), last, "", 1, 1);
            }
            levelled.add(element);
        }
        return new Structure(levelled);
    }
}
