package vn.congvan.fidelity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the words of one text stand in another that says the same, perhaps in part or with more between. First the sequences of a few
 * words that both have exactly once, as many as follow each other in the same order; then, between those, the longest
 * sequence that both have, and so on to its left and its right.
 */
final class Alignment {
    private static final int NOT_THERE = -1;
    private static final int TWICE = -2;

    /** Between two anchors no more pairs of words are compared than this: what is longer has nothing in common. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> from;
    private final List<String> to;
    private final int gram;
    private final int[] places;

    private Alignment(List<String> from, List<String> to, int gram) {
        this.from = from;
        this.to = to;
        this.gram = gram;
        this.places = new int[from.size()];
        Arrays.fill(places, NOT_THERE);
    }

    /**
     * Places each word.
     *
     * @param gram how many words in a row are enough to know a place by
     * @return for each word of {@code from} its index in {@code to}, or -1
     */
    static int[] of(List<String> from, List<String> to, int gram) {
        Alignment alignment = new Alignment(from, to, gram);
        alignment.run();
        return alignment.places;
    }

    private record Pair(int from, int to) {}

    private void run() {
        int a = 0;
        int b = 0;
        for (Pair anchor : longestInOrder(pairs())) {
            fill(a, anchor.from(), b, anchor.to());
            for (int n = 0; n < gram; n++) {
                places[anchor.from() + n] = anchor.to() + n;
            }
            a = Math.max(a, anchor.from() + gram);
            b = Math.max(b, anchor.to() + gram);
        }
        fill(a, from.size(), b, to.size());
    }

    /** Sequences that both have exactly once, in the order of {@code from}. */
    private List<Pair> pairs() {
        Map<List<String>, Integer> there = once(to);
        Map<List<String>, Integer> here = once(from);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + gram <= from.size(); i++) {
            List<String> words = from.subList(i, i + gram);
            int place = there.getOrDefault(words, NOT_THERE);
            if (place >= 0 && here.get(words) >= 0) {
                pairs.add(new Pair(i, place));
            }
        }
        return pairs;
    }

    private Map<List<String>, Integer> once(List<String> words) {
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i + gram <= words.size(); i++) {
            places.merge(words.subList(i, i + gram), i, (first, second) -> TWICE);
        }
        return places;
    }

    /** The longest run of pairs whose places rise on both sides: each pair goes on from the best that it can (patience sorting). */
    private static List<Pair> longestInOrder(List<Pair> pairs) {
        int[] before = new int[pairs.size()];
        int[] lastOfLength = new int[pairs.size()];
        int longest = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(lastOfLength[middle]).to() < pairs.get(k).to()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? NOT_THERE : lastOfLength[low - 1];
            lastOfLength[low] = k;
            longest = Math.max(longest, low + 1);
        }
        Deque<Pair> run = new ArrayDeque<>();
        for (int k = longest == 0 ? NOT_THERE : lastOfLength[longest - 1]; k >= 0; k = before[k]) {
            run.push(pairs.get(k));
        }
        return List.copyOf(run);
    }

    /** Places the words of a gap between two anchors. */
    private void fill(int a, int aEnd, int b, int bEnd) {
        if (aEnd <= a || bEnd <= b || (long) (aEnd - a) * (bEnd - b) >= MOST_PAIRS) {
            return;
        }
        Deque<int[]> gaps = new ArrayDeque<>();
        gaps.push(new int[] {a, aEnd, b, bEnd});
        while (!gaps.isEmpty()) {
            int[] gap = gaps.pop();
            int[] common = longestCommon(gap);
            int length = common[2];
            for (int n = 0; n < length; n++) {
                places[common[0] + n] = common[1] + n;
            }
            if (length > 0) {
                gaps.push(new int[] {gap[0], common[0], gap[2], common[1]});
                gaps.push(new int[] {common[0] + length, gap[1], common[1] + length, gap[3]});
            }
        }
    }

    /** Where the longest common sequence begins on both sides, and how long it is; the first of several. */
    private int[] longestCommon(int[] gap) {
        int[] best = {gap[0], gap[2], 0};
        int width = gap[3] - gap[2];
        int[] endingBefore = new int[width + 1];
        for (int i = gap[0]; i < gap[1]; i++) {
            int[] endingHere = new int[width + 1];
            for (int j = 0; j < width; j++) {
                if (from.get(i).equals(to.get(gap[2] + j))) {
                    int length = endingBefore[j] + 1;
                    endingHere[j + 1] = length;
                    if (length > best[2]) {
                        best = new int[] {i - length + 1, gap[2] + j - length + 1, length};
                    }
                }
            }
            endingBefore = endingHere;
        }
        return best;
    }
}
