package vn.congvan.register;

import java.util.Optional;
import vn.congvan.register.Verification.Broken;
import vn.congvan.register.Verification.Fault;

/** Takes the journal's rows in order and names the first that is not as it was written; one row behind, to tell what befell it. */
final class Chain {
    /** How far off a row is looked for that stood elsewhere. */
    private static final int REACH = 100;

    private long events;
    private String hashBefore = ""; // of the row before the last good one
    private String lastHash = JournalRow.FIRST_PREVIOUS;
    private long lastSequence;
    private Optional<JournalRow> suspect = Optional.empty();
    private Optional<Broken> broken = Optional.empty();

    /** @return whether the row and all before it are good */
    boolean accept(JournalRow row) {
        events++;
        if (broken.isPresent()) {
            return false;
        }
        if (suspect.isPresent()) {
            broken = Optional.of(judge(suspect.get(), Optional.of(row)));
            return false;
        }
        boolean good = row.sequence() == lastSequence + 1 && row.previousHash().equals(lastHash) && row.isWhole();
        if (good) {
            hashBefore = lastHash;
            lastHash = row.hash();
            lastSequence = row.sequence();
        } else {
            suspect = Optional.of(row);
        }
        return good;
    }

    /** To be asked after the last row. */
    Optional<Broken> broken() {
        return broken.or(() -> suspect.map(row -> judge(row, Optional.empty())));
    }

    long events() {
        return events;
    }

    /** The hash of the last good row. */
    String head() {
        return lastHash;
    }

    long lastSequence() {
        return lastSequence;
    }

    private Broken judge(JournalRow bad, Optional<JournalRow> next) {
        long here = lastSequence + 1;
        if (bad.sequence() < here) {
            return new Broken(bad.sequence(), Fault.INSERTED);
        } else if (bad.sequence() > here) {
            return new Broken(here, Fault.REMOVED);
        } else if (bad.isWhole()) {
            // Whoever wrote the row before knew how to hash; this one still names what stood there.
            boolean skips = lastSequence > 0 && bad.previousHash().equals(hashBefore);
            return lastSequence == 0
                    ? new Broken(here, Fault.CHANGED)
                    : new Broken(lastSequence, skips ? Fault.INSERTED : Fault.CHANGED);
        }
        int shift = shift(bad);
        if (shift > 0) {
            boolean allMoved = next.map(row -> shift(row) == shift).orElse(true);
            return new Broken(here, allMoved ? Fault.REMOVED : Fault.MOVED);
        } else if (shift < 0) {
            return new Broken(here + shift, Fault.INSERTED);
        }
        boolean nextBelongsHere = next.isPresent()
                && shift(next.get()) == -1
                && next.get().previousHash().equals(lastHash);
        return new Broken(here, nextBelongsHere ? Fault.INSERTED : Fault.CHANGED);
    }

    /** By how much the row stood later when it was written; 0 if it was not written elsewhere near. */
    private static int shift(JournalRow row) {
        for (int by = 1; by <= REACH; by++) {
            if (row.hash().equals(row.hashAs(row.sequence() + by))) {
                return by;
            } else if (row.hash().equals(row.hashAs(row.sequence() - by))) {
                return -by;
            }
        }
        return 0;
    }
}
