package vn.congvan.template;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which paragraph of one document is which of another: the same words, or, between those, the likeliest. */
final class ParagraphPairs {
    /** The share of words that two have to have in common to be one paragraph changed. */
    private static final double LIKE = 0.4;

    private final int[] other;

    private ParagraphPairs(int[] other) {
        this.other = other;
    }

    static ParagraphPairs of(List<ParagraphText> from, List<ParagraphText> to) {
        List<String> left = from.stream().map(ParagraphText::text).toList();
        List<String> right = to.stream().map(ParagraphText::text).toList();
        int[] other = new int[left.size()];
        int at = 0;
        int there = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            while (at < delta.getSource().getPosition()) {
                other[at++] = there++;
            }
            pair(other, delta, left, right);
            at = delta.getSource().getPosition() + delta.getSource().size();
            there = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        while (at < other.length) {
            other[at++] = there++;
        }
        return new ParagraphPairs(other);
    }

    /**
     * Within a stretch that differs: as many as there were, each with the one in its place, a cell's figure with the new one; otherwise
     * each with the first one after the last pair that is like it.
     */
    private static void pair(int[] other, AbstractDelta<String> delta, List<String> left, List<String> right) {
        int end = delta.getTarget().getPosition() + delta.getTarget().size();
        int next = delta.getTarget().getPosition();
        boolean even = delta.getSource().size() == delta.getTarget().size();
        for (int i = 0; i < delta.getSource().size(); i++) {
            int index = delta.getSource().getPosition() + i;
            other[index] = -1;
            for (int there = next; there < end; there++) {
                boolean inPlace = even && there == delta.getTarget().getPosition() + i;
                if (inPlace || likeness(left.get(index), right.get(there)) >= LIKE) {
                    other[index] = there;
                    next = there + 1;
                    break;
                }
            }
        }
    }

    private static double likeness(String a, String b) {
        Set<String> left = new HashSet<>(WordMerge.words(a));
        Set<String> right = new HashSet<>(WordMerge.words(b));
        left.removeIf(String::isBlank);
        right.removeIf(String::isBlank);
        int all = Math.max(left.size(), right.size());
        left.retainAll(right);
        return all == 0 ? 1 : (double) left.size() / all;
    }

    /** The paragraph's like in the other document. */
    Optional<Integer> other(int index) {
        return other[index] < 0 ? Optional.empty() : Optional.of(other[index]);
    }

    /** Whether a paragraph of the other document is the like of none here. */
    boolean isNew(int there) {
        for (int index : other) {
            if (index == there) {
                return false;
            }
        }
        return true;
    }
}
