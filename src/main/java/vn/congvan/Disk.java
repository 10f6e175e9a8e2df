package vn.congvan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Files read and written whole, with the failures that a user can mend told apart. */
final class Disk {
    private final Path office;

    /** @param office the folder that messages leave out of file names */
    Disk(Path office) {
        this.office = office;
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

    /** Writes and syncs a file that nobody looks at yet. */
    void writeAside(Path aside, byte[] content) {
        try {
            Files.createDirectories(aside.getParent());
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw failure(aside, e);
        }
    }

    /** Moves a finished file into place in one step. */
    void moveIntoPlace(Path aside, Path file) {
        try {
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Puts a single file into place, whole or not at all. */
    void replace(Path file, byte[] content) {
        Path aside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".new");
        writeAside(aside, content);
        moveIntoPlace(aside, file);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(file, e);
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
