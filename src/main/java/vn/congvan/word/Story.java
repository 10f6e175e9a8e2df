package vn.congvan.word;

import java.util.Optional;

/**
 * A story as it is read: the body, a header, a note, a text box.
 *
 * @param part that holds it
 * @param note the mark by which a note is called; empty in any other story
 * @param fields that are open where the reader stands
 */
record Story(Context context, String part, Optional<String> note, Fields fields) {
    static Story of(Context context, String part) {
        return new Story(context, part, Optional.empty(), new Fields());
    }

    static Story ofNote(Context context, Notes notes, String mark) {
        return new Story(context, notes.part(), Optional.of(mark), new Fields());
    }

    /** A story within this one: a text box. */
    Story inner() {
        return new Story(context, part, note, new Fields());
    }
}
