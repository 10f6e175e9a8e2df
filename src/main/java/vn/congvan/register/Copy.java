package vn.congvan.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A new register from a journal, in one transaction: either all of it is there or nothing. */
final class Copy {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 1000;

    private final Store store;
    private final Failures told;
    private final Tables tables;
    private final Chain chain = new Chain();
    private final Replay replay = new Replay();
    private final List<JournalRow> batch = new ArrayList<>();

    private Copy(Store store, Failures told, Handle handle) {
        this.store = store;
        this.told = told;
        this.tables = new Tables(handle);
    }

    /**
     * @param told what is said of a journal that is not as it was written
     * @param journal hands over its rows in order
     */
    static void into(Store store, Failures told, Consumer<Consumer<JournalRow>> journal) {
        Optional<Path> made = store instanceof Store.SqliteFile sqlite && Files.notExists(sqlite.file())
                ? Optional.of(sqlite.file())
                : Optional.empty();
        try (Database database = Database.open(store, PATIENCE)) {
            database.write(handle -> {
                new Copy(store, told, handle).all(journal);
                return store;
            });
        } catch (RuntimeException e) {
            made.ifPresent(file -> remove(file, e));
            throw e;
        }
    }

    /** An empty register must not be taken for the copy. */
    private static void remove(Path file, RuntimeException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void all(Consumer<Consumer<JournalRow>> journal) {
        if (tables.last().isPresent()) {
            throw new Failures(store).refused(RegisterKind.EXISTS);
        }
        journal.accept(this::take);
        chain.broken().ifPresent(broken -> {
            throw told.refused(broken.kind(), "sequence", Long.toString(broken.sequence()));
        });
        tables.addAll(batch);
        replay.letters().forEach(tables::putWhole);
        replay.counters().forEach(tables::putCounter);
    }

    private void take(JournalRow row) {
        if (!chain.accept(row)) {
            return; // what is wrong with it is told at the end, when the row after it is known too
        }
        replay.take(row);
        batch.add(row);
        if (batch.size() == BATCH) {
            tables.addAll(batch);
            batch.clear();
        }
    }
}
