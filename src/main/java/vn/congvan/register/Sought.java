package vn.congvan.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What letters are looked for; each thing that is empty does not matter.
 *
 * @param words as a person types them: all of them have to be there, those in quotes one after the other; a star after a word stands
 *     for whatever ends it. A word with diacritics means itself, one without means the word with any. No sign in it is an error.
 * @param symbol all of it, in whatever letters and with whatever signs between
 * @param from the first and {@code to} the last day on which a letter may be dated
 * @param period of the data, as the letter's id has it
 * @param addressee words that stand one after the other in the name of one addressee
 */
public record Sought(
        String words,
        OptionalInt number,
        String symbol,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String period,
        String addressee) {
    public static Sought words(String words) {
        return new Sought(words, OptionalInt.empty(), "", Optional.empty(), Optional.empty(), "", "");
    }

    /** Whether there is anything by which to tell letters apart: signs alone are nothing. */
    public boolean isNothing() {
        return SearchQuery.of(this).isNothing();
    }
}
