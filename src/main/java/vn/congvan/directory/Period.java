package vn.congvan.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From a day to a day, both included.
 *
 * @param from empty where it began before anybody asks
 * @param to empty where no end is known
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    boolean holds(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    boolean overlaps(Period other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Period other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }

    boolean isBackwards() {
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }
}
