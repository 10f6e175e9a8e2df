package vn.congvan.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.finding.CalledOff;

/**
 * What two texts of paragraphs have in common, word by word: paragraphs are paired first, and words compared only within a pair, so
 * that a long document takes no longer than its paragraphs together.
 */
public final class DocumentDiff {
    /** A figure with its commas and slashes is one word. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,/%][\\p{L}\\p{M}\\p{N}]+)*%?|\\s+|.", Pattern.DOTALL);

    /** The share of words that two have to have in common to be one paragraph changed. */
    private static final double LIKE = 0.4;

    /** How far ahead a paragraph is looked for within a stretch that differs; bounds the time of two unlike documents. */
    private static final int AHEAD = 40;

    private DocumentDiff() {}

    /** What became of some words. */
    public enum Fate {
        EQUAL,
        INSERTED,
        DELETED
    }

    /** Words that share their fate, spaces and all. */
    public record Run(Fate fate, String text) {}

    /**
     * A paragraph of either text.
     *
     * @param before its place in the first text, from 0; −1 if it is new
     * @param after its place in the second text, from 0; −1 if it is gone
     * @param runs in reading order, what was deleted before what stands in its place; none where the paragraph is empty
     */
    public record Paragraph(int before, int after, List<Run> runs) {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public boolean isChanged() {
            return before < 0 || after < 0 || runs.stream().anyMatch(run -> run.fate() != Fate.EQUAL);
        }
    }

    /** Every paragraph of both texts, in the order of the second, those that are gone where they stood. */
    public static List<Paragraph> of(List<String> before, List<String> after) {
        List<Paragraph> all = new ArrayList<>();
        int at = 0;
        int there = 0;
        for (Stretch stretch : stretches(before, after)) {
            while (at < stretch.from()) {
                all.add(same(before.get(at), at++, there++));
            }
            addStretch(before, after, stretch, all);
            at = stretch.end();
            there = stretch.last();
        }
        while (at < before.size()) {
            all.add(same(before.get(at), at++, there++));
        }
        return List.copyOf(all);
    }

    private static Paragraph same(String text, int at, int there) {
        return new Paragraph(at, there, whole(Fate.EQUAL, text));
    }

    private static List<Run> whole(Fate fate, String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(fate, text));
    }

    /** Each with the first one after the last pair that is like it; what has no like is gone or new. */
    private static void addStretch(List<String> before, List<String> after, Stretch stretch, List<Paragraph> all) {
        int next = stretch.first();
        int last = stretch.last();
        Map<Integer, Set<String>> seen = new HashMap<>();
        for (int at = stretch.from(); at < stretch.end(); at++) {
            CalledOff.stopIfSo();
            int like = likeOf(seen(before.get(at)), after, seen, next, Math.min(last, next + AHEAD));
            if (like < 0) {
                all.add(new Paragraph(at, -1, whole(Fate.DELETED, before.get(at))));
                continue;
            }
            while (next < like) {
                all.add(new Paragraph(-1, next, whole(Fate.INSERTED, after.get(next++))));
            }
            all.add(new Paragraph(at, next, words(before.get(at), after.get(next++))));
        }
        while (next < last) {
            all.add(new Paragraph(-1, next, whole(Fate.INSERTED, after.get(next++))));
        }
    }

    /** @param seen the words of those that were looked at before: each is beside many */
    private static int likeOf(Set<String> words, List<String> after, Map<Integer, Set<String>> seen, int from, int to) {
        for (int i = from; i < to; i++) {
            Set<String> other = seen.computeIfAbsent(i, there -> seen(after.get(there)));
            int most = Math.max(words.size(), other.size());
            int least = Math.min(words.size(), other.size());
            boolean mayBe = (double) least / most >= LIKE; // cheap, and most are not
            if (most == 0 || (mayBe && (double) common(words, other) / most >= LIKE)) {
                return i;
            }
        }
        return -1;
    }

    private static long common(Set<String> words, Set<String> others) {
        return words.stream().filter(others::contains).count();
    }

    private static Set<String> seen(String text) {
        Set<String> words = new HashSet<>(split(text));
        words.removeIf(String::isBlank);
        return words;
    }

    /** The words of one paragraph beside those of another. */
    static List<Run> words(String before, String after) {
        List<String> was = split(before);
        List<String> is = split(after);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Stretch stretch : stretches(was, is)) {
            add(runs, Fate.EQUAL, was.subList(at, stretch.from()));
            add(runs, Fate.DELETED, was.subList(stretch.from(), stretch.end()));
            add(runs, Fate.INSERTED, is.subList(stretch.first(), stretch.last()));
            at = stretch.end();
        }
        add(runs, Fate.EQUAL, was.subList(at, was.size()));
        return runs;
    }

    /** What differs: from one end to another in either text. */
    private record Stretch(int from, int end, int first, int last) {}

    /**
     * Myers' way with its paths kept takes memory by the square of what differs; in linear space it does not, but tells of what goes and
     * what comes one after the other, which is put together here.
     */
    private static List<Stretch> stretches(List<String> before, List<String> after) {
        List<Stretch> all = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            int first = delta.getTarget().getPosition();
            int end = from + delta.getSource().size();
            int last = first + delta.getTarget().size();
            Stretch previous = all.isEmpty() ? new Stretch(-1, -1, -1, -1) : all.get(all.size() - 1);
            if (previous.end() == from && previous.last() == first) {
                all.set(all.size() - 1, new Stretch(previous.from(), end, previous.first(), last));
            } else {
                all.add(new Stretch(from, end, first, last));
            }
        }
        return all;
    }

    private static void add(List<Run> runs, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(fate, String.join("", words)));
        }
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
