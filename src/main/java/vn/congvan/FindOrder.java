package vn.congvan;

import java.util.Optional;

/**
 * What issued letters to look for. Each thing that is empty does not matter.
 *
 * @param words all of which have to be in the letter, in any order; in quotes one after the other; {@code thủ*} stands for every word
 *     that begins so. A word with diacritics means itself, one without means it with any.
 * @param number {@code 1234} or {@code 1234/VPUB-PVHCC&KSTT}
 * @param date of the letter: a day, a month {@code 2024-12}, a year, or from one to another, {@code 2024-12-01..2024-12-31}
 * @param period of the data, {@code 2024-11}
 * @param addressee words that stand one after the other in the name of one
 * @param most how many to show
 */
public record FindOrder(
        String words,
        Optional<String> number,
        Optional<String> date,
        Optional<String> period,
        Optional<String> addressee,
        int most) {
    /** At most so many can be shown. */
    public static final int MOST = 500;

    public FindOrder {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("at most " + MOST + ": " + most);
        }
    }

    public static FindOrder of(String words) {
        return new FindOrder(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 20);
    }
}
