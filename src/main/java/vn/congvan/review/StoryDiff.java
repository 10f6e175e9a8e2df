package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.CalledOff;
import vn.congvan.review.DocumentDiff.Fate;
import vn.congvan.template.Markup;
import vn.congvan.template.Markup.Element;

/**
 * Compares a body, a header or a note with its like, tables and text boxes in it too, and writes into the second one what came and went
 * (ECMA-376 Part 1 §17.13.5).
 */
final class StoryDiff {
    private final DiffLine.Story story;
    private final Block.Signs old;
    private final Block.Signs own;
    private final String prefix;
    private final ChangeMarks marks;
    private final FromBefore before;
    private List<DiffLine> lines = new ArrayList<>();

    /** @param old how the first file's signs are read, {@code own} how the second one's are */
    StoryDiff(
            DiffLine.Story story,
            Block.Signs old,
            Block.Signs own,
            String prefix,
            ChangeMarks marks,
            FromBefore before) {
        this.story = story;
        this.old = old;
        this.own = own;
        this.prefix = prefix;
        this.marks = marks;
        this.before = before;
    }

    List<DiffLine> lines() {
        return lines;
    }

    /** Where blocks are put: each after the one before it. */
    private static final class Putting {
        private final Element container;
        private Optional<Block> first;
        private Element parent;
        private Optional<Element> last = Optional.empty();

        Putting(Element container, List<Block> blocks) {
            this.container = container;
            this.parent = container;
            this.first = blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(0));
        }

        void passed(Block block) {
            parent = block.parent();
            last = Optional.of(block.element());
        }

        void put(Element element) {
            if (last.isPresent()) {
                parent.children().add(position(parent, last.get()) + 1, element);
            } else if (first.isPresent()) {
                parent = first.get().parent();
                parent.children().add(position(parent, first.get().element()), element);
            } else {
                container.children().add(end(container), element);
            }
            last = Optional.of(element);
        }

        private static int end(Element container) {
            int at = container.children().size();
            boolean section = at > 0 && container.children().get(at - 1) instanceof Element e && e.is("sectPr");
            return section ? at - 1 : at;
        }

        @SuppressWarnings("ReferenceEquality") // this very element, not one like it
        private static int position(Element parent, Element child) {
            List<Markup> children = parent.children();
            for (int i = 0; i < children.size(); i++) {
                if (children.get(i) == child) {
                    return i;
                }
            }
            throw new IllegalStateException("no child of its parent");
        }
    }

    /** Compares what two elements hold. */
    void compare(Element was, Element is) {
        List<Block> first = Block.in(was, old);
        List<Block> second = Block.in(is, own);
        Putting putting = new Putting(is, second);
        List<ParagraphEnds.Item> items = new ArrayList<>();
        for (BlockPairs.Pair pair : BlockPairs.ofStory(first, second)) {
            CalledOff.stopIfSo();
            if (pair.after() < 0) {
                Element copy = before.block(first.get(pair.before()).element());
                tellAll(first.get(pair.before()), old, Fate.DELETED);
                putting.put(copy);
                items.add(new ParagraphEnds.Item(copy, Fate.DELETED));
                continue;
            }
            Block block = second.get(pair.after());
            if (pair.isOne()) {
                pair(first.get(pair.before()), block);
            } else {
                insert(block.element(), block.isParagraph());
            }
            putting.passed(block);
            items.add(new ParagraphEnds.Item(block.element(), pair.isOne() ? Fate.EQUAL : Fate.INSERTED));
        }
        new ParagraphEnds(marks, prefix).mark(items);
    }

    private void pair(Block was, Block is) {
        if (is.isParagraph()) {
            paragraph(was.signs(), is.signs(), is.element());
        } else {
            table(was.element(), is.element());
        }
    }

    private void paragraph(List<Sign> was, List<Sign> is, Element paragraph) {
        List<DocumentDiff.Run> runs = DocumentDiff.words(ParagraphSigns.text(was), ParagraphSigns.text(is));
        lines.add(new DiffLine(story, true, true, shown(runs)));
        List<ChangedParagraph.SameObject> same =
                ChangedParagraph.write(paragraph, was, is, runs, prefix, marks, before);
        for (Sign sign : was) {
            if (sign.isObject() && same.stream().noneMatch(one -> isSame(one.before(), sign.child()))) {
                tellBoxes(sign.child(), old, Fate.DELETED);
            }
        }
        for (Sign sign : is) {
            if (sign.isObject() && same.stream().noneMatch(one -> isSame(one.after(), sign.child()))) {
                tellBoxes(sign.child(), own, Fate.INSERTED);
            }
        }
        same.forEach(one -> boxes(one.before(), one.after()));
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static boolean isSame(Element one, Element other) {
        return one == other;
    }

    /** Text boxes; one is in the file twice, for Word and for older programs (ECMA-376 Part 3 §7.7). */
    private void boxes(Element was, Element is) {
        List<Element> first = Block.inside(was, "txbxContent");
        List<Element> second = Block.inside(is, "txbxContent");
        int repeated = second.size() - boxesBeforeFallback(is);
        for (int i = 0; i < second.size(); i++) {
            List<DiffLine> told = lines;
            if (i >= second.size() - repeated) {
                lines = new ArrayList<>();
            }
            compare(
                    i < first.size() ? first.get(i) : new Element(prefix + "txbxContent", true, List.of()),
                    second.get(i));
            lines = told;
        }
    }

    private static int boxesBeforeFallback(Element element) {
        int count = 0;
        for (Element child : element.elements()) {
            if (!ObjectSigns.isFallback(child)) {
                count += child.is("txbxContent") ? 1 : boxesBeforeFallback(child);
            }
        }
        return count;
    }

    private void table(Element was, Element is) {
        List<Block> first = Block.rows(was, old);
        List<Block> second = Block.rows(is, own);
        Putting putting = new Putting(is, second);
        for (BlockPairs.Pair pair : BlockPairs.ofRows(first, second)) {
            if (pair.after() < 0) {
                putting.put(before.copy(first.get(pair.before()).element()));
                tellAll(first.get(pair.before()), old, Fate.DELETED);
                continue;
            }
            Block row = second.get(pair.after());
            if (pair.isOne()) {
                List<Element> cells = first.get(pair.before()).cells();
                for (int i = 0; i < cells.size(); i++) {
                    compare(cells.get(i), row.cells().get(i));
                }
            } else {
                insert(row.element(), false);
            }
            putting.passed(row);
        }
    }

    /** A paragraph, or a table or a row with all that is in it. */
    private void insert(Element element, boolean isParagraph) {
        if (isParagraph) {
            List<Sign> signs = own.of(element);
            List<DocumentDiff.Run> runs = DocumentDiff.words("", ParagraphSigns.text(signs));
            lines.add(new DiffLine(story, false, true, shown(runs)));
            tellBoxes(element, own, Fate.INSERTED);
            ChangedParagraph.write(element, List.of(), signs, runs, prefix, marks, before);
            return;
        }
        if (element.is("tr")) {
            marks.markRow(element, Fate.INSERTED, prefix);
        }
        element.elements().stream()
                .filter(child -> !child.local().endsWith("Pr"))
                .forEach(child -> insert(child, child.is("p")));
    }

    private void tellAll(Block block, Block.Signs signs, Fate fate) {
        if (block.isParagraph()) {
            tell(block.element(), signs, fate);
        } else {
            Block.inside(block.element(), "p").forEach(paragraph -> tell(paragraph, signs, fate));
        }
    }

    private void tell(Element paragraph, Block.Signs signs, Fate fate) {
        String text = ParagraphSigns.text(signs.of(paragraph));
        List<DocumentDiff.Run> runs = text.isEmpty() ? List.of() : List.of(new DocumentDiff.Run(fate, text));
        lines.add(new DiffLine(story, fate == Fate.DELETED, fate == Fate.INSERTED, shown(runs)));
        tellBoxes(paragraph, signs, fate);
    }

    private void tellBoxes(Element paragraph, Block.Signs signs, Fate fate) {
        for (Element child : paragraph.elements()) {
            if (child.is("p")) {
                tell(child, signs, fate);
            } else if (!ObjectSigns.isFallback(child)) {
                tellBoxes(child, signs, fate);
            }
        }
    }

    private static List<DocumentDiff.Run> shown(List<DocumentDiff.Run> runs) {
        return runs.stream()
                .map(run -> new DocumentDiff.Run(run.fate(), ObjectSigns.shown(run.text())))
                .toList();
    }
}
