package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.finding.Refused;
import vn.congvan.register.Busy;
import vn.congvan.register.Flow;
import vn.congvan.register.Register;
import vn.congvan.register.Store;

/** Where an office's register stands, opened for one piece of work at a time; the mirror of its journal follows it. */
final class OfficeRegister {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path records;
    private final Disk disk;
    private final JournalMirror mirror;

    OfficeRegister(Path records, Disk disk) {
        this.records = records;
        this.disk = disk;
        this.mirror = new JournalMirror(records, disk);
    }

    JournalMirror mirror() {
        return mirror;
    }

    /** The register's own file, where it has one. */
    Path file() {
        return records.resolve("register.db");
    }

    Store store(OfficeSettings settings) {
        return settings.register()
                .<Store>map(Store.PostgresUrl::new)
                .orElseGet(() -> new Store.SqliteFile(file(), disk.name(file())));
    }

    private static Flow flow(OfficeSettings settings) {
        return settings.paper() ? Flow.SIGN_FIRST : Flow.NUMBER_FIRST;
    }

    /**
     * One piece of work at a time, so that a step's files and its event are of the same run.
     *
     * @throws TryAgain if others are at it all the while, or it cannot be written just now
     */
    <T> T write(OfficeSettings settings, Function<Register, T> work) {
        try (OutLock lock = OutLock.take(records, disk);
                Register register = Register.open(store(settings), flow(settings), PATIENCE)) {
            mirror.follow(register);
            T done;
            try {
                done = work.apply(register);
            } catch (Refused e) {
                mirror.follow(register); // that a letter has fallen back to a draft was recorded before it was refused
                throw e;
            }
            mirror.follow(register);
            return done;
        } catch (Busy e) {
            throw new TryAgain(e.finding(), e);
        }
    }

    /** Empty where no register was begun. */
    <T> Optional<T> read(OfficeSettings settings, Function<Register, T> work) {
        return read(settings, PATIENCE, work);
    }

    /** @param patience how long to wait for others who write */
    <T> Optional<T> read(OfficeSettings settings, Duration patience, Function<Register, T> work) {
        Optional<Register> opened = open(settings, patience);
        try {
            return opened.map(work);
        } catch (Busy e) {
            throw new TryAgain(e.finding(), e);
        } finally {
            opened.ifPresent(Register::close);
        }
    }

    /**
     * To be read only, and closed by whoever asked for it; empty where no register was begun.
     *
     * @throws Refused if it is damaged, or has less than was mirrored
     * @throws TryAgain if it cannot be read just now
     */
    Optional<Register> open(OfficeSettings settings) {
        return open(settings, PATIENCE);
    }

    private Optional<Register> open(OfficeSettings settings, Duration patience) {
        if (settings.register().isEmpty() && !Files.exists(file())) {
            return Optional.empty();
        }
        try {
            Register register = Register.open(store(settings), flow(settings), patience);
            try {
                mirror.compare(register);
                return Optional.of(register);
            } catch (RuntimeException e) {
                register.close();
                throw e;
            }
        } catch (Busy e) {
            throw new TryAgain(e.finding(), e);
        }
    }
}
