package vn.congvan.review;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What differs between the words of two documents: paragraphs first, then words within the paragraphs that differ. A paragraph with the
 * same letters is the same, wherever its lines and pages break.
 */
public final class PageDiff {
    /** Stands between paragraphs, so that one cut in two is a change; no word is like it. */
    private static final String END = "\n";

    /** Characters: so little that is the same between two changes is no help to the reader, and they are told as one. */
    private static final int ISLAND = 4;

    /** Words of a paragraph that is told apart from others by them. */
    private static final int LONG = 5;

    private final int[] before;
    private final List<Changed> changes = new ArrayList<>();

    private PageDiff(int words) {
        this.before = new int[words];
        Arrays.fill(before, -1);
    }

    /**
     * Words that were replaced by others, in indexes of the words of both documents.
     *
     * @param oldFrom the first word replaced, {@code oldTo} after the last; the same where words were only put in
     * @param from the first of the new ones, {@code to} after the last; the same where words were only taken out
     */
    record Changed(int oldFrom, int oldTo, int from, int to) {
        boolean removesOnly() {
            return from == to;
        }

        private Changed until(Changed last) {
            return new Changed(oldFrom, last.oldTo, from, last.to);
        }
    }

    public static PageDiff of(PageWords old, PageWords now) {
        PageDiff diff = new PageDiff(now.words().size());
        Paragraphs left = new Paragraphs(old);
        Paragraphs right = new Paragraphs(now);
        int atOld = 0;
        int at = 0;
        for (Changed change : compare(old.paragraphs(), now.paragraphs())) {
            diff.same(left, right, atOld, change.oldFrom(), at);
            diff.words(left.sequence(change.oldFrom(), change.oldTo()), right.sequence(change.from(), change.to()));
            atOld = change.oldTo();
            at = change.to();
        }
        diff.same(left, right, atOld, old.paragraphs().size(), at);
        diff.moved(old, now, left, right);
        return diff;
    }

    /** A paragraph that stands elsewhere now is a change, but its words are what they were; a short one may be another. */
    private void moved(PageWords old, PageWords now, Paragraphs left, Paragraphs right) {
        Set<Integer> known = new HashSet<>();
        Arrays.stream(before).filter(word -> word >= 0).forEach(known::add);
        Map<String, Sequence> gone = new HashMap<>();
        for (int i = 0; i < old.paragraphs().size(); i++) {
            Sequence sequence = left.sequence(i, i + 1);
            if (sequence.words().size() >= LONG && sequence.words().stream().noneMatch(known::contains)) {
                gone.put(old.paragraphs().get(i), sequence);
            }
        }
        for (int i = 0; i < now.paragraphs().size(); i++) {
            Sequence sequence = right.sequence(i, i + 1);
            boolean isNew = sequence.words().stream().allMatch(word -> before[word] < 0);
            Optional<Sequence> there =
                    Optional.ofNullable(isNew ? gone.remove(now.paragraphs().get(i)) : null);
            there.filter(from -> from.keys().equals(sequence.keys()))
                    .ifPresent(from -> align(from, sequence, 0, from.keys().size(), 0));
        }
    }

    /** How many places differ. */
    public int count() {
        return changes.size();
    }

    List<Changed> changes() {
        return List.copyOf(changes);
    }

    /** The word of the old document that a word of the new one is; empty where it is new. */
    OptionalInt before(int word) {
        return before[word] < 0 ? OptionalInt.empty() : OptionalInt.of(before[word]);
    }

    /** In indexes of the lists; what is taken out and what is put in at one place is one change. */
    private static List<Changed> compare(List<String> old, List<String> now) {
        List<Changed> changes = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null)) {
            Changed next =
                    new Changed(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised);
            boolean touches = !changes.isEmpty()
                    && changes.get(changes.size() - 1).oldTo() == next.oldFrom()
                    && changes.get(changes.size() - 1).to() == next.from();
            changes.add(touches ? changes.remove(changes.size() - 1).until(next) : next);
        }
        return byPlace(changes, old, now);
    }

    /**
     * Where as much stays the same place by place as does by what was put in before it and taken out after it, the places decide: a
     * cell's figure that is now its neighbour's as well is still the cell's.
     */
    private static List<Changed> byPlace(List<Changed> changes, List<String> old, List<String> now) {
        List<Changed> settled = new ArrayList<>();
        for (Changed change : changes) {
            int last = settled.size() - 1;
            Changed all = last < 0 ? change : settled.get(last).until(change);
            int between = last < 0 ? 0 : change.oldFrom() - settled.get(last).oldTo();
            boolean isEven = all.oldTo() - all.oldFrom() == all.to() - all.from();
            if (last >= 0 && isEven && samePlaces(all, old, now) >= between) {
                settled.remove(last);
                settled.addAll(placeByPlace(all, old, now));
            } else {
                settled.add(change);
            }
        }
        return settled;
    }

    private static int samePlaces(Changed block, List<String> old, List<String> now) {
        int same = 0;
        for (int i = 0; i < block.to() - block.from(); i++) {
            same += old.get(block.oldFrom() + i).equals(now.get(block.from() + i)) ? 1 : 0;
        }
        return same;
    }

    private static List<Changed> placeByPlace(Changed block, List<String> old, List<String> now) {
        List<Changed> places = new ArrayList<>();
        for (int i = 0; i < block.to() - block.from(); i++) {
            int before = block.oldFrom() + i;
            int at = block.from() + i;
            if (!old.get(before).equals(now.get(at))) {
                Changed place = new Changed(before, before + 1, at, at + 1);
                boolean touches =
                        !places.isEmpty() && places.get(places.size() - 1).to() == at;
                places.add(touches ? places.remove(places.size() - 1).until(place) : place);
            }
        }
        return places;
    }

    /** Paragraphs with the same letters: word by word, or, where a line's end parts a word in one, by what is the same. */
    private void same(Paragraphs left, Paragraphs right, int oldFrom, int oldTo, int from) {
        for (int i = oldFrom; i < oldTo; i++) {
            Sequence old = left.sequence(i, i + 1);
            Sequence now = right.sequence(from + i - oldFrom, from + i - oldFrom + 1);
            if (old.keys().size() == now.keys().size()) {
                for (int w = 0; w < now.keys().size(); w++) {
                    align(old, w, now, w);
                }
            } else {
                align(old, now, compare(old.keys(), now.keys()));
            }
        }
    }

    private void words(Sequence old, Sequence now) {
        List<Changed> found = compare(old.keys(), now.keys());
        align(old, now, found);
        for (Changed change : withoutIslands(found, now.keys())) {
            changes.add(new Changed(
                    old.word(change.oldFrom()),
                    old.word(change.oldTo()),
                    now.word(change.from()),
                    now.word(change.to())));
        }
    }

    private static List<Changed> withoutIslands(List<Changed> changes, List<String> now) {
        List<Changed> joined = new ArrayList<>();
        for (Changed change : changes) {
            int last = joined.size() - 1;
            if (last >= 0 && isIsland(joined.get(last), change, now)) {
                joined.set(last, joined.get(last).until(change));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    /** Only between words that were put in on both sides, and never over a paragraph's end. */
    private static boolean isIsland(Changed before, Changed after, List<String> now) {
        List<String> between = now.subList(before.to(), after.from());
        boolean putIn = before.from() < before.to() && after.from() < after.to();
        boolean hasDigit = between.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isDigit));
        return putIn
                && !hasDigit
                && !between.contains(END)
                && between.stream().mapToInt(String::length).sum() <= ISLAND;
    }

    /** All that stands between changes is the same. */
    private void align(Sequence old, Sequence now, List<Changed> changes) {
        int atOld = 0;
        int at = 0;
        for (Changed change : changes) {
            align(old, now, atOld, change.oldFrom(), at);
            atOld = change.oldTo();
            at = change.to();
        }
        align(old, now, atOld, old.keys().size(), at);
    }

    private void align(Sequence old, Sequence now, int oldFrom, int oldTo, int from) {
        for (int i = oldFrom; i < oldTo; i++) {
            align(old, i, now, from + i - oldFrom);
        }
    }

    private void align(Sequence old, int oldAt, Sequence now, int at) {
        if (!now.keys().get(at).equals(END)) {
            before[now.word(at)] = old.word(oldAt);
        }
    }

    /**
     * Words of some paragraphs with their ends.
     *
     * @param words the index of the word at each place; at a paragraph's end of the word after it
     */
    private record Sequence(List<String> keys, List<Integer> words, int end) {
        int word(int place) {
            return place < words.size() ? words.get(place) : end;
        }
    }

    /** Where the words of each paragraph begin. */
    private static final class Paragraphs {
        private final PageWords document;
        private final int[] starts;

        Paragraphs(PageWords document) {
            this.document = document;
            this.starts = new int[document.paragraphs().size() + 1];
            Arrays.fill(starts, document.words().size());
            for (int i = document.words().size() - 1; i >= 0; i--) {
                starts[document.words().get(i).paragraph()] = i;
            }
        }

        Sequence sequence(int from, int to) {
            List<String> keys = new ArrayList<>();
            List<Integer> words = new ArrayList<>();
            for (int paragraph = from; paragraph < to; paragraph++) {
                for (int i = starts[paragraph]; i < starts[paragraph + 1]; i++) {
                    keys.add(document.words().get(i).key());
                    words.add(i);
                }
                if (paragraph + 1 < to) {
                    keys.add(END);
                    words.add(starts[paragraph + 1]);
                }
            }
            return new Sequence(keys, words, starts[to]);
        }
    }
}
