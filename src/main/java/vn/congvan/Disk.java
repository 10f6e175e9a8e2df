package vn.congvan;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** The one place that puts files on disk: whole, synced, or not at all, with the failures that a user can mend told apart. */
final class Disk {
    private final Path office;
    private final WriteWatch watch;
    private final Duration patience;

    /**
     * @param office the folder that messages leave out of file names
     * @param patience how long to wait for another run that writes
     */
    Disk(Path office, WriteWatch watch, Duration patience) {
        this.office = office;
        this.watch = watch;
        this.patience = patience;
    }

    Disk(Path office) {
        this(office, WriteWatch.NONE, Duration.ZERO);
    }

    Duration patience() {
        return patience;
    }

    /** A file's name as people know it: from the office's folder where it lies there, with {@code /} on every system. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(office) ? office.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }

    /** @throws Refused if there is no such file or it cannot be read */
    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_MISSING, new Place.InFile(name(file))));
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name(file))));
        }
    }

    /** Every regular file in a folder and below it, by its name from there, sorted; none if the folder is not there. */
    SortedMap<String, Path> filesIn(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            } catch (IOException | UncheckedIOException e) {
                throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name(folder))));
            }
        }
        return files;
    }

    /** Writes and syncs a file that nobody looks at yet. */
    void writeAside(Path aside, byte[] content) {
        int half = content.length / 2;
        writeAside(aside, out -> {
            out.write(content, 0, half);
            out.write(content, half, content.length - half);
        });
    }

    /** What is written piece by piece, because it may be longer than memory. */
    interface Content {
        /** @throws IOException if the disk does not take it; what else goes wrong is told otherwise */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes and syncs a file that nobody looks at yet. */
    void writeAside(Path aside, Content content) {
        try {
            makeFolder(above(aside));
            write(aside, content, true, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw failure(aside, e);
        }
    }

    private void write(Path file, Content content, boolean sync, StandardOpenOption where) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, where)) {
            watch.after(WriteWatch.Step.CREATED, file);
            content.writeTo(watched(Channels.newOutputStream(channel), file));
            watch.after(WriteWatch.Step.WRITTEN, file);
            if (sync) {
                sync(channel, file);
            }
        }
    }

    private void sync(FileChannel channel, Path file) throws IOException {
        channel.force(true);
        watch.after(WriteWatch.Step.SYNCED, file);
    }

    /**
     * Writes a file of a folder that {@link #beginFolder} has begun. It is on disk for good only after {@link #syncFiles}: of many files a
     * file system syncs the last a hundred times as fast as each by itself.
     *
     * @param more whether the content comes behind what is there
     */
    void writeUnsynced(Path aside, Content content, boolean more) {
        try {
            Files.createDirectories(above(aside));
            write(aside, content, false, more ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw failure(aside, e);
        }
    }

    /** Every file in a folder, for good; the names of files and folders follow with {@link #endFolder}. */
    void syncFiles(Path aside) {
        try (Stream<Path> all = Files.walk(aside)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    sync(channel, file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure(aside, e instanceof IOException cause ? cause : new IOException(e));
        }
    }

    /** Tells once that some of a file is written. */
    private OutputStream watched(OutputStream out, Path file) {
        return new FilterOutputStream(out) {
            private boolean told;

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
                if (!told) {
                    told = true;
                    watch.after(WriteWatch.Step.HALF, file);
                }
            }
        };
    }

    private static Path above(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "nobody writes to a file system's root");
    }

    /** With every folder above it that is not there yet, each for good. */
    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(above(folder));
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            syncFolder(above(folder));
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Adds to the end of a file, synced. A file that is not there begins. */
    void append(Path file, byte[] content) {
        try {
            makeFolder(above(file));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.position(channel.size());
                ByteBuffer bytes = ByteBuffer.wrap(content);
                write(channel, bytes.limit(content.length / 2));
                watch.after(WriteWatch.Step.HALF, file);
                write(channel, bytes.limit(content.length));
                watch.after(WriteWatch.Step.WRITTEN, file);
                channel.force(true);
                watch.after(WriteWatch.Step.SYNCED, file);
            }
            syncFolder(above(file));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** The end of a file: at most so many bytes; empty where there is no file. */
    byte[] tail(Path file, int most) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - most);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // goes on where it stopped
            }
            return bytes.array();
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name(file))));
        }
    }

    /** Takes bytes off the end of a file, for good. */
    void shorten(Path file, int bytes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
            channel.force(true);
            watch.after(WriteWatch.Step.SYNCED, file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Moves a finished file or folder into place in one step, for good. */
    void moveIntoPlace(Path aside, Path file) {
        try {
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
            watch.after(WriteWatch.Step.MOVED, file);
            syncFolder(above(file));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** After a power cut a folder may have forgotten a name that it was not asked to keep. */
    private void syncFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) { // which opens no folder and needs none
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        watch.after(WriteWatch.Step.FOLDER_SYNCED, folder);
    }

    /** Puts a single file into place, whole or not at all. */
    void replace(Path file, byte[] content) {
        Path aside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".new");
        writeAside(aside, content);
        moveIntoPlace(aside, file);
    }

    /** The same for what is written piece by piece. */
    void replace(Path file, Content content) {
        Path aside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".new");
        writeAside(aside, content);
        moveIntoPlace(aside, file);
    }

    /**
     * Puts a folder of files into place, whole or not at all. One of that name that is there already gives way: nothing may mean it any
     * more.
     */
    void putFolder(Path folder, Map<String, byte[]> files) {
        Path aside = beginFolder(folder);
        files.forEach((name, content) -> writeAside(aside.resolve(name), content));
        deleteFolder(folder);
        endFolder(aside, folder);
    }

    /**
     * Where a folder's files are written until it is whole; what a killed run has left there gives way.
     *
     * @param folder which will be their place
     */
    Path beginFolder(Path folder) {
        Path aside = folder.resolveSibling("." + folder.getFileName() + ".new");
        deleteFolder(aside);
        return aside;
    }

    /** A full disk has room again; what cannot be removed now the next run removes. */
    void giveUp(Path aside, Exception cause) {
        try {
            deleteFolder(aside);
        } catch (TryAgain e) {
            cause.addSuppressed(e);
        }
    }

    /** Gives a folder that is whole its name. Nothing of that name may be there. */
    void endFolder(Path aside, Path folder) {
        try {
            for (Path inside : folders(aside)) {
                syncFolder(inside);
            }
            moveIntoPlace(aside, folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static List<Path> folders(Path within) throws IOException {
        try (Stream<Path> all = Files.walk(within)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    void delete(Path file) {
        try {
            if (Files.deleteIfExists(file)) {
                watch.after(WriteWatch.Step.DELETED, file);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** With all that is in it, if it is there. */
    void deleteFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(this::delete);
            } catch (IOException e) {
                throw failure(folder, e);
            }
        }
    }

    /** Nobody changes a file of this folder any more by mistake. */
    void protectAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(this::protect);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name(folder))));
        }
    }

    /** Nobody changes this file any more by mistake. */
    void protect(Path file) {
        if (!file.toFile().setReadOnly()) {
            throw failure(file, new IOException("cannot be made read-only"));
        }
    }

    /** Word and LibreOffice leave a file of their own beside one that they have open. */
    void refuseIfOpen(Path file) {
        String name = file.getFileName().toString();
        String tail = name.length() > 2 ? name.substring(2) : name;
        for (String owner : List.of("~$" + name, "~$" + tail, ".~lock." + name + "#")) {
            if (Files.exists(file.resolveSibling(owner))) {
                throw new TryAgain(Finding.of(OfficeKind.OPEN_ELSEWHERE, new Place.InFile(name(file))));
            }
        }
    }

    TryAgain failure(Path file, IOException cause) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean full =
                reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota");
        boolean locked = reason.contains("being used by another process");
        OfficeKind kind = full ? OfficeKind.DISK_FULL : locked ? OfficeKind.OPEN_ELSEWHERE : OfficeKind.NOT_WRITABLE;
        return new TryAgain(Finding.of(kind, new Place.InFile(name(file))), cause);
    }

    /** SHA-256, in hexadecimal. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
