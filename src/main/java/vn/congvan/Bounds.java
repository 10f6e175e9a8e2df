package vn.congvan;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Work on a file that nobody vouches for gets so much time and memory, and no more: what wants more ends with one finding. */
final class Bounds {
    private static final long MEGABYTE = 1 << 20;

    private final Duration longest;

    Bounds(Duration longest) {
        this.longest = longest;
    }

    /**
     * Does the work on a thread of its own, which is no reason for the program to go on: once the time is over nobody waits for it, and
     * it is told to stop.
     *
     * @throws Refused if the work takes too much time, memory or depth
     */
    <T> T hold(Place place, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "congvan-bounded");
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        try {
            T result = task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (System.nanoTime() - start > longest.toNanos()) {
                throw tooSlow(place);
            }
            return result;
        } catch (TimeoutException e) {
            throw tooSlow(place);
        } catch (ExecutionException e) {
            throw failure(e, place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalledOff();
        } finally {
            task.cancel(true);
        }
    }

    private Refused tooSlow(Place place) {
        return new Refused(
                Finding.of(OfficeKind.TOO_SLOW, place, "seconds", Long.toString(Math.max(1, longest.toSeconds()))));
    }

    private static RuntimeException failure(ExecutionException failed, Place place) {
        Throwable cause = failed.getCause();
        if (cause instanceof OutOfMemoryError) {
            String limit = Long.toString(Runtime.getRuntime().maxMemory() / MEGABYTE);
            return new Refused(Finding.of(OfficeKind.TOO_LARGE, place, "limit", limit));
        } else if (cause instanceof StackOverflowError) {
            return new Refused(Finding.of(OfficeKind.TOO_DEEP, place));
        } else if (cause instanceof RuntimeException known) {
            return known;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("a Supplier throws nothing checked", failed);
    }
}
