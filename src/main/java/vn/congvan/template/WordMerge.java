package vn.congvan.template;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program changed in a text, brought into the same text as a person has changed it: word by word, wherever the person has
 * not changed the same words.
 */
final class WordMerge {
    /** A figure with its commas and slashes is one word. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.,/%][\\p{L}\\p{N}]+)*%?|\\s+|.", Pattern.DOTALL);

    private final List<String> base;
    private final List<String> edited;
    private final List<AbstractDelta<String>> ours;
    private final List<AbstractDelta<String>> theirs;

    private WordMerge(String base, String edited, String fresh) {
        this.base = words(base);
        this.edited = words(edited);
        this.ours = DiffUtils.diff(this.base, words(fresh)).getDeltas();
        this.theirs = DiffUtils.diff(this.base, this.edited).getDeltas();
    }

    /** A change to make in the edited text, in characters. */
    record Change(int from, int to, String words) {}

    /** A change that has no place there any more. */
    record Lost(String before, String now) {}

    /**
     * @param changes from the last to the first, so that each leaves the places of the others as they are
     */
    record Result(List<Change> changes, List<Lost> lost) {}

    static Result merge(String base, String edited, String fresh) {
        return new WordMerge(base, edited, fresh).merge();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private Result merge() {
        List<Change> changes = new ArrayList<>();
        List<Lost> lost = new ArrayList<>();
        for (int i = ours.size() - 1; i >= 0; i--) {
            Chunk<String> source = ours.get(i).getSource();
            String now = String.join("", ours.get(i).getTarget().getLines());
            if (touched(source)) {
                if (!theirs.contains(ours.get(i))) { // the person has made the very same change
                    lost.add(0, new Lost(String.join("", source.getLines()), now));
                }
                continue;
            }
            int from = moved(source.getPosition());
            int begin = length(edited, from);
            changes.add(
                    new Change(begin, begin + String.join("", source.getLines()).length(), now));
        }
        return new Result(changes, lost);
    }

    /** Whether the person changed any of these words; for words put in between, the words on both sides. */
    private boolean touched(Chunk<String> source) {
        int from = source.getPosition();
        int to = from + source.size();
        for (AbstractDelta<String> their : theirs) {
            int begin = their.getSource().getPosition();
            int end = begin + their.getSource().size();
            boolean overlap = begin < to && from < end;
            boolean bothInsert = source.size() == 0 && begin <= from && from <= end;
            if (overlap || bothInsert) {
                return true;
            }
        }
        return false;
    }

    /** Where a word of the base stands in the edited text. */
    private int moved(int position) {
        int shift = 0;
        for (AbstractDelta<String> their : theirs) {
            if (their.getSource().getPosition() + their.getSource().size() <= position
                    && their.getSource().getPosition() <= position) {
                shift += their.getTarget().size() - their.getSource().size();
            }
        }
        return position + shift;
    }

    private static int length(List<String> words, int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += words.get(i).length();
        }
        return length;
    }
}
