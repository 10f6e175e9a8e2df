package vn.congvan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of {@link LetterLife#number}.
 *
 * @param letter the words that mean it
 * @param number as the office's document system gave it; empty: the next of the office's own series
 * @param date of the letter, {@code 2024-12-05}; today where empty
 * @param late whether the letter has gone out already and is entered late (NĐ30 Điều 15.1)
 * @param key names the request: repeated with its key it is answered with the number that was given to it
 */
public record NumberOrder(
        String letter, By by, OptionalInt number, Optional<String> date, boolean late, Optional<String> key) {}
