package vn.congvan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** One run at a time writes to {@code out/}; the lock goes with the process, so a killed run leaves none behind. */
final class OutLock implements AutoCloseable {
    private final FileChannel channel;

    private OutLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws TryAgain if another run has it, or {@code out/} cannot be written */
    static OutLock take(Path out, Disk disk) {
        Path file = out.resolve(".congvan.lock");
        try {
            Files.createDirectories(out);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel)) {
                return new OutLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw disk.failure(file, e);
        }
        throw new TryAgain(Finding.of(OfficeKind.ANOTHER_RUN, new Place.InFile(disk.name(out))));
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
    public void close() throws IOException {
        channel.close();
    }
}
