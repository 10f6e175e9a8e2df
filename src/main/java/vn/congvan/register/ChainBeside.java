package vn.congvan.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A chain that another thread judges while the next rows are read: hashing is as much work as all the rest. */
final class ChainBeside implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int UNDER_WAY = 4;

    private final Chain chain = new Chain();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private List<JournalRow> batch = new ArrayList<>(BATCH);

    void accept(JournalRow row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    private void hand() {
        List<JournalRow> rows = batch;
        batch = new ArrayList<>(BATCH);
        underWay.add(thread.submit(() -> rows.forEach(chain::accept)));
        if (underWay.size() > UNDER_WAY) {
            await(underWay.remove());
        }
    }

    /** The chain with all rows judged. */
    Chain end() {
        hand();
        underWay.forEach(ChainBeside::await);
        return chain;
    }

    /** Other work for the thread, once the chain has ended; {@link #await} gives what it found. */
    <T> Future<T> then(Callable<T> work) {
        return thread.submit(work);
    }

    static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
