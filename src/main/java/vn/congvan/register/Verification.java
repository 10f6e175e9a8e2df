package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/**
 * What a check of the whole register found.
 *
 * @param store what messages call the register
 * @param events how many rows the journal has
 * @param head the hash of its last row; 64 zeros if it has none. Who keeps it elsewhere can tell whether the end was cut off.
 * @param broken the first row that is not as it was written
 * @param differences rows of the tables that do not say what the journal says, as {@code letter …}, {@code counter …}; empty where
 *     the journal is broken, for then they prove nothing
 * @param damage what the store finds wrong with its own pages
 */
public record Verification(
        String store,
        long events,
        String head,
        Optional<Broken> broken,
        List<String> differences,
        Optional<String> damage) {
    public enum Fault {
        CHANGED,
        REMOVED,
        INSERTED,
        MOVED
    }

    /** @param sequence of the row that is bad, or that is missing */
    public record Broken(long sequence, Fault fault) {
        /** No letter knows of it: it was not recorded with one. */
        Broken inserted() {
            return new Broken(sequence, Fault.INSERTED);
        }

        RegisterKind kind() {
            return switch (fault) {
                case CHANGED -> RegisterKind.ROW_CHANGED;
                case REMOVED -> RegisterKind.ROW_REMOVED;
                case INSERTED -> RegisterKind.ROW_INSERTED;
                case MOVED -> RegisterKind.ROW_MOVED;
            };
        }
    }

    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean isSound() {
        return findings().isEmpty();
    }

    /** All that is wrong. */
    public List<Finding> findings() {
        Place place = new Place.InFile(store);
        List<Finding> findings = new ArrayList<>();
        damage.ifPresent(told -> findings.add(Finding.of(RegisterKind.DAMAGED, place, "told", told)));
        broken.ifPresent(row -> findings.add(Finding.of(row.kind(), place, "sequence", Long.toString(row.sequence()))));
        for (String row : differences) {
            findings.add(Finding.of(RegisterKind.TABLE_DIFFERS, place, "row", row));
        }
        return findings;
    }
}
