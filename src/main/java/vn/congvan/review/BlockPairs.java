package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Which block of one story is which of another, in the order of the second, those that are gone where they stood. */
final class BlockPairs {
    private final List<Block> before;
    private final List<Block> after;
    private final BiPredicate<Block, Block> alike;

    private BlockPairs(List<Block> before, List<Block> after, BiPredicate<Block, Block> alike) {
        this.before = before;
        this.after = after;
        this.alike = alike;
    }

    /**
     * @param before its place among the first ones, from 0; −1 if it is new
     * @param after its place among the second ones, from 0; −1 if it is gone
     */
    record Pair(int before, int after) {
        boolean isOne() {
            return before >= 0 && after >= 0;
        }
    }

    /** Of a story: its last paragraph stays, for there has to be one (ECMA-376 Part 1 §17.4.65). */
    static List<Pair> ofStory(List<Block> before, List<Block> after) {
        BlockPairs pairs = new BlockPairs(before, after, (a, b) -> a.isParagraph() == b.isParagraph());
        return pairs.lastIsLast(pairs.all());
    }

    /** Of a table: as many as there were, each with the one in its place, a row's figures with the new ones. */
    static List<Pair> ofRows(List<Block> before, List<Block> after) {
        BlockPairs pairs = new BlockPairs(
                before, after, (a, b) -> a.cells().size() == b.cells().size());
        return pairs.inPlace(pairs.all());
    }

    private List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (DocumentDiff.Paragraph paragraph : DocumentDiff.of(texts(before), texts(after))) {
            Pair pair = new Pair(paragraph.before(), paragraph.after());
            if (!pair.isOne() || isAlike(pair)) {
                pairs.add(pair);
            } else {
                pairs.add(new Pair(pair.before(), -1));
                pairs.add(new Pair(-1, pair.after()));
            }
        }
        return pairs;
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private boolean isAlike(Pair pair) {
        return alike.test(before.get(pair.before()), after.get(pair.after()));
    }

    private List<Pair> lastIsLast(List<Pair> pairs) {
        Pair last = new Pair(before.size() - 1, after.size() - 1);
        boolean bothLeft = pairs.contains(new Pair(last.before(), -1)) && pairs.contains(new Pair(-1, last.after()));
        if (!bothLeft || !last.isOne() || !isAlike(last)) {
            return pairs;
        }
        List<Pair> changed = new ArrayList<>(pairs);
        changed.remove(new Pair(last.before(), -1));
        changed.remove(new Pair(-1, last.after()));
        changed.add(last);
        return changed;
    }

    private List<Pair> inPlace(List<Pair> pairs) {
        List<Pair> changed = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Integer> come = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.isOne()) {
                addStretch(gone, come, changed);
                changed.add(pair);
            } else if (pair.after() < 0) {
                gone.add(pair.before());
            } else {
                come.add(pair.after());
            }
        }
        addStretch(gone, come, changed);
        return changed;
    }

    private void addStretch(List<Integer> gone, List<Integer> come, List<Pair> pairs) {
        boolean even = gone.size() == come.size();
        for (int i = 0; i < gone.size(); i++) {
            Pair pair = new Pair(gone.get(i), even ? come.get(i) : -1);
            if (even && !isAlike(pair)) {
                pairs.add(new Pair(gone.get(i), -1));
                pairs.add(new Pair(-1, come.get(i)));
            } else {
                pairs.add(pair);
            }
        }
        if (!even) {
            come.forEach(there -> pairs.add(new Pair(-1, there)));
        }
        gone.clear();
        come.clear();
    }
}
