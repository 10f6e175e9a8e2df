package vn.congvan;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Refused;

/** Renders many files, several at a time. What happens to one is nothing to the others. */
final class RenderRun {
    private final Function<RenderList.Entry, Office.Rendered> render;
    private final int jobs;
    private final RenderListener listener;

    /** Files that are laid out side by side share it; a file that needs the machine for itself has it alone. */
    private final ReadWriteLock machine = new ReentrantReadWriteLock();

    /** @param jobs how many files at a time */
    RenderRun(Function<RenderList.Entry, Office.Rendered> render, int jobs, RenderListener listener) {
        this.render = render;
        this.jobs = jobs;
        this.listener = listener;
    }

    void run(List<RenderList.Entry> entries) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "congvan-render");
            thread.setDaemon(true);
            return thread;
        });
        try {
            listener.begins(entries.size());
            Queue<Future<RenderedFile>> results = new ArrayDeque<>();
            entries.forEach(entry -> results.add(workers.submit(() -> one(entry))));
            while (!results.isEmpty()) {
                listener.told(results.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalledOff();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what goes wrong with a file is a result", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private RenderedFile one(RenderList.Entry entry) {
        RenderedFile file = attempt(entry, machine.readLock());
        if (jobs > 1 && isTooMuch(file)) {
            // Beside others it had only a share of the time and the memory: what it fails of by itself is its own.
            file = attempt(entry, machine.writeLock());
        }
        listener.oneIsDone();
        return file;
    }

    private RenderedFile attempt(RenderList.Entry entry, Lock lock) {
        lock.lock();
        try {
            if (!entry.trouble().isEmpty()) {
                return new RenderedFile.Failed(entry.docx(), entry.trouble());
            }
            Office.Rendered rendered = render.apply(entry);
            return new RenderedFile.Written(entry.docx(), entry.pdf(), rendered.pages(), rendered.findings());
        } catch (Refused e) {
            return new RenderedFile.Failed(entry.docx(), e.findings());
        } catch (TryAgain e) {
            return new RenderedFile.Failed(entry.docx(), List.of(e.finding()));
        } catch (RuntimeException | Error e) {
            return new RenderedFile.Broken(entry.docx(), e);
        } finally {
            lock.unlock();
        }
    }

    private static boolean isTooMuch(RenderedFile file) {
        return file instanceof RenderedFile.Failed failed
                && failed.findings().stream()
                        .anyMatch(finding ->
                                finding.kind() == OfficeKind.TOO_LARGE || finding.kind() == OfficeKind.TOO_SLOW);
    }
}
