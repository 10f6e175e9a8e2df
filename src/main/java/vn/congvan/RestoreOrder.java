package vn.congvan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of {@link Archive#restore}: either a month or a place.
 *
 * @param month whose bags are meant, {@code 2024-11}
 * @param place a bag anywhere: a folder or a ZIP
 * @param to the folder into which each bag is put, under its own name
 */
public record RestoreOrder(Optional<String> month, Optional<Path> place, Path to) {}
