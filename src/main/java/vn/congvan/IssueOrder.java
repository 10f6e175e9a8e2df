package vn.congvan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of {@link LetterLife#issue}.
 *
 * @param letter the words that mean it
 * @param on the day on which it goes out, or went out, {@code 2024-12-05}; today where empty
 * @param copies how many are sent; one to each recipient where empty
 */
public record IssueOrder(String letter, By by, Optional<String> on, OptionalInt copies) {}
