package vn.congvan.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congvan.data.Shown;
import vn.congvan.finding.Place;

/** What one merge has put into a letter: grows while the letter is written. For one merge, by one thread. */
final class Trace {
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Shown.Hole> holes = new ArrayList<>();
    private final boolean marks;

    /** @param marks whether each value stands between marks that say which one it is */
    Trace(boolean marks) {
        this.marks = marks;
    }

    Trace() {
        this(false);
    }

    /**
     * A value that stands in the letter.
     *
     * @param tag as typed in the template
     * @param shown the words in the letter
     * @param from where the value came from
     */
    record Use(String tag, String shown, Place from) {}

    boolean marks() {
        return marks;
    }

    /** Whether it is mentioned for the first time; from now on it is not. */
    boolean mention(String id) {
        return mentioned.add(id);
    }

    /** @return the words as they are put into the letter */
    String use(Tag tag, String shown, Place from) {
        uses.add(new Use(tag.source(), shown, from));
        return marks ? FigureMarks.mark(uses.size() - 1, shown) : shown;
    }

    void hole(Shown.Hole hole) {
        holes.add(hole);
    }

    /** The holes in the letter, in its order. */
    List<Shown.Hole> holes() {
        return List.copyOf(holes);
    }

    /** The ids of what the letter mentions. */
    Set<String> mentioned() {
        return Set.copyOf(mentioned);
    }

    List<Use> uses() {
        return List.copyOf(uses);
    }
}
