package vn.congvan.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A new register from a journal, in one transaction: either all of it is there or nothing. */
final class Copy {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 1000;

    private final Store store;
    private final Tables tables;
    private final Chain chain = new Chain();
    private final Replay replay = new Replay();
    private final List<JournalRow> batch = new ArrayList<>();

    private Copy(Store store, Handle handle) {
        this.store = store;
        this.tables = new Tables(handle);
    }

    /** @param journal hands over its rows in order */
    static void into(Store store, Consumer<Consumer<JournalRow>> journal) {
        try (Database database = Database.open(store, PATIENCE)) {
            database.write(handle -> {
                new Copy(store, handle).all(journal);
                return store;
            });
        }
    }

    private void all(Consumer<Consumer<JournalRow>> journal) {
        if (tables.last().isPresent()) {
            throw new Failures(store).refused(RegisterKind.EXISTS);
        }
        journal.accept(this::take);
        chain.broken().ifPresent(broken -> {
            throw new Failures(store).refused(broken.kind(), "sequence", Long.toString(broken.sequence()));
        });
        tables.addAll(batch);
        replay.letters().forEach(tables::putWhole);
        replay.counters().forEach(tables::putCounter);
    }

    private void take(JournalRow row) {
        if (!chain.accept(row)) {
            return; // what is wrong with it is told at the end, when the row after it is known too
        }
        replay.take(row.event());
        batch.add(row);
        if (batch.size() == BATCH) {
            tables.addAll(batch);
            batch.clear();
        }
    }
}
