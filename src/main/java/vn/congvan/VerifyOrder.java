package vn.congvan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of {@link Archive#verify}.
 *
 * @param month whose bags are meant, {@code 2024-11}
 * @param place a bag anywhere: a folder or a ZIP; every month that was sealed where both are empty
 * @param rebuild whether each letter is made again from what it was made from
 */
public record VerifyOrder(Optional<String> month, Optional<Path> place, boolean rebuild) {}
