package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.template.FigureMarks;

/** One paragraph's texts as words. */
final class ParagraphReader {
    /** A figure with its commas and slashes is one word; what is no letter or digit is a word by itself. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,/%][\\p{L}\\p{M}\\p{N}]+)*%?|[^\\s]");

    private final int paragraph;
    private final boolean marked;
    private final List<TextRun> runs;
    private final StringBuilder text = new StringBuilder();
    private final List<Character> characters = new ArrayList<>();

    /** @param marked whether the texts have {@link FigureMarks} */
    ParagraphReader(int paragraph, boolean marked, List<TextRun> runs) {
        this.paragraph = paragraph;
        this.marked = marked;
        this.runs = runs;
    }

    /**
     * Where a character comes from.
     *
     * @param value the number of the value it stands in; -1 for none
     */
    private record Character(int run, int index, int value) {}

    List<Word> read() {
        FigureMarks.Reader marks = new FigureMarks.Reader();
        for (int r = 0; r < runs.size(); r++) {
            if (r > 0 && runs.get(r).beginsAfter(runs.get(r - 1))) {
                text.append(' ');
                characters.add(new Character(r, 0, -1));
            }
            String own = runs.get(r).text().words();
            for (int i = 0; i < own.length(); i++) {
                if (!marked || !marks.takes(own.charAt(i))) {
                    text.append(own.charAt(i));
                    characters.add(new Character(r, i, marks.number()));
                }
            }
        }
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(word(matcher.start(), matcher.end()));
        }
        return words;
    }

    private Word word(int from, int to) {
        List<Word.Piece> pieces = new ArrayList<>();
        OptionalInt value = OptionalInt.empty();
        int start = from;
        for (int i = from; i < to; i++) {
            Character at = characters.get(i);
            if (value.isEmpty() && at.value() >= 0) {
                value = OptionalInt.of(at.value());
            }
            if (i + 1 == to || characters.get(i + 1).run() != at.run()) {
                TextRun run = runs.get(at.run());
                int first = characters.get(start).index();
                int end = at.index() + 1;
                pieces.add(new Word.Piece(run.page(), run.fragment(), first, end, run.box(first, end), run.plain()));
                start = i + 1;
            }
        }
        return new Word(text.substring(from, to), paragraph, value, pieces);
    }
}
