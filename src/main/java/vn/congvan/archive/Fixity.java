package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.CalledOff;

/**
 * Reads files, each once for all algorithms, on a few threads; what comes of them is handed over in the order in which they were asked
 * for, on the thread that asked. Small files go to a thread together, or handing over would cost more than reading.
 */
final class Fixity implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int BUFFER = 131_072;
    private static final int BATCH_FILES = 32;
    private static final long BATCH_OCTETS = 1_000_000;
    private static final int WAITING = 1_024;

    private final BagFiles bag;
    private final ExecutorService threads;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private Batch batch = new Batch();

    /** What is handed over when its turn has come. */
    private record Turn(@Nullable Batch batch, Runnable then) {}

    private static final class Batch {
        private final List<Runnable> jobs = new ArrayList<>();
        private long octets;
        private @Nullable Future<?> done;
    }

    /** Digests, or none if the file could not be read. */
    private static final class Reading {
        private Map<Algorithm, byte[]> digests = new EnumMap<>(Algorithm.class);
        private boolean failed;
    }

    Fixity(BagFiles bag) {
        this.bag = bag;
        int count = Math.min(THREADS, Runtime.getRuntime().availableProcessors());
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "fixity");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** After everything that was asked for before. */
    void inTurn(Runnable then) {
        if (waiting.isEmpty()) {
            then.run();
        } else {
            add(new Turn(null, then));
        }
    }

    /**
     * @param digests what it gives, in its turn
     * @param unreadable what else it gives
     */
    void read(BagFile file, Set<Algorithm> algorithms, Consumer<Map<Algorithm, byte[]>> digests, Runnable unreadable) {
        Reading reading = new Reading();
        batch.jobs.add(() -> {
            try {
                reading.digests = digests(file, algorithms);
            } catch (IOException e) {
                reading.failed = true;
            }
        });
        batch.octets += file.size();
        add(new Turn(batch, () -> {
            if (reading.failed) {
                unreadable.run();
            } else {
                digests.accept(reading.digests);
            }
        }));
        if (batch.jobs.size() >= BATCH_FILES || batch.octets >= BATCH_OCTETS) {
            submit();
        }
    }

    private void submit() {
        Batch full = batch;
        full.done = threads.submit(() -> full.jobs.forEach(Runnable::run));
        batch = new Batch();
    }

    private void add(Turn turn) {
        waiting.add(turn);
        while (waiting.size() > WAITING) {
            take();
        }
    }

    private void take() {
        Turn turn = waiting.remove();
        Batch of = turn.batch();
        if (of != null) {
            if (of.done == null) {
                submit();
            }
            await(java.util.Objects.requireNonNull(of.done));
        }
        turn.then().run();
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalledOff();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Hands over everything that was asked for. */
    void finish() {
        while (!waiting.isEmpty()) {
            take();
        }
    }

    private Map<Algorithm, byte[]> digests(BagFile file, Set<Algorithm> algorithms) throws IOException {
        Map<Algorithm, MessageDigest> running = new EnumMap<>(Algorithm.class);
        algorithms.forEach(a -> running.put(a, a.digest()));
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(0, file.size()) + 1)];
        try (InputStream in = bag.open(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (MessageDigest digest : running.values()) {
                    digest.update(buffer, 0, count);
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("called off");
                }
            }
        }
        Map<Algorithm, byte[]> digests = new EnumMap<>(Algorithm.class);
        running.forEach((algorithm, digest) -> digests.put(algorithm, digest.digest()));
        return digests;
    }

    /** Nothing goes on behind the back of who gave up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
