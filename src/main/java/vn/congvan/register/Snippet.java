package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a letter round those that were looked for.
 *
 * @param text in one line; dots where the letter goes on
 * @param marks the words that were looked for, in their order
 */
public record Snippet(String text, List<Mark> marks) {
    /** About so many characters. */
    private static final int WIDTH = 100;

    /** A quarter of it stands before the first hit: people read on, not back. */
    private static final int BEFORE = WIDTH / 4;

    private static final int MOST_HITS = 200;

    private static final String GOES_ON = "…";

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** @param start in the text; {@code end} behind the last character */
    public record Mark(int start, int end) {}

    /** A term that was found. */
    private record Hit(int start, int end, int term) {}

    /** @param text in the form {@link Folding#composed} */
    static Snippet of(String text, List<Term> terms) {
        List<TextWord> words = TextWord.of(text);
        List<Hit> hits = hits(words, terms);
        if (hits.isEmpty()) {
            return new Snippet("", List.of());
        }
        int first = best(hits);
        int from = begin(words, hits.get(first).start());
        int to = end(words, Math.max(from + WIDTH, hits.get(first).end()));
        return cut(text, from, to, hits.subList(first, hits.size()), words);
    }

    private static List<Hit> hits(List<TextWord> words, List<Term> terms) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size() && hits.size() < MOST_HITS; at++) {
            for (int term = 0; term < terms.size(); term++) {
                if (terms.get(term).startsAt(at, words)) {
                    int last = at + terms.get(term).parts().size() - 1;
                    hits.add(new Hit(words.get(at).start(), words.get(last).end(), term));
                }
            }
        }
        return hits;
    }

    /** The hit with the most different terms right after it; of like ones the first. */
    private static int best(List<Hit> hits) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int end = hits.get(i).start() + WIDTH - BEFORE;
            long different = hits.stream()
                    .skip(i)
                    .takeWhile(hit -> hit.start() < end)
                    .filter(hit -> hit.end() <= end)
                    .mapToInt(Hit::term)
                    .distinct()
                    .count();
            if (different > most) {
                best = i;
                most = different;
            }
        }
        return best;
    }

    private static int begin(List<TextWord> words, int hit) {
        return words.stream()
                .mapToInt(TextWord::start)
                .filter(start -> start >= hit - BEFORE)
                .findFirst()
                .orElse(hit);
    }

    private static int end(List<TextWord> words, int limit) {
        int end = words.get(0).end();
        for (TextWord word : words) {
            if (word.end() > limit) {
                break;
            }
            end = word.end();
        }
        return end;
    }

    private static Snippet cut(String text, int from, int to, List<Hit> hits, List<TextWord> words) {
        boolean begins = from <= words.get(0).start();
        boolean ends = to >= words.get(words.size() - 1).end();
        int start = begins ? 0 : from;
        int end = ends ? text.length() : to;
        boolean[] marked = new boolean[text.length()];
        hits.stream()
                .filter(hit -> hit.end() <= to)
                .forEach(hit -> java.util.Arrays.fill(marked, hit.start(), hit.end(), true));
        StringBuilder line = new StringBuilder(begins ? "" : GOES_ON);
        List<Mark> marks = new ArrayList<>();
        int mark = -1;
        for (int at = start; at < end; at++) {
            if (marked[at] && mark < 0) {
                mark = line.length();
            } else if (!marked[at] && mark >= 0) {
                marks.add(new Mark(mark, line.length()));
                mark = -1;
            }
            append(line, text.charAt(at));
        }
        if (mark >= 0) {
            marks.add(new Mark(mark, line.length()));
        }
        return new Snippet(line.append(ends ? "" : GOES_ON).toString().stripTrailing(), marks);
    }

    /** Any white space, however long, is one space. */
    private static void append(StringBuilder line, char next) {
        boolean space = Character.isWhitespace(next) || Character.isSpaceChar(next) || Character.isISOControl(next);
        if (!space) {
            line.append(next);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }
}
