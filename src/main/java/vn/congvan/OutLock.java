package vn.congvan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/**
 * One run at a time writes below a folder; the lock goes with the process, so a killed run leaves none behind. A second run waits a
 * while before it gives up.
 */
final class OutLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private OutLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws TryAgain if another run has it all the while, or the folder cannot be written */
    static OutLock take(Path folder, Disk disk) {
        Path file = folder.resolve(".congvan.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + disk.patience().toNanos();
            while (!lock(channel)) {
                if (System.nanoTime() >= end) {
                    channel.close();
                    throw new TryAgain(Finding.of(OfficeKind.ANOTHER_RUN, new Place.InFile(disk.name(folder))));
                }
                pause();
            }
            return new OutLock(channel);
        } catch (IOException e) {
            throw disk.failure(file, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CalledOff();
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a lock file that cannot be closed: nothing a user could do
        }
    }
}
