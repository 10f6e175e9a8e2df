package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.SmallDisk;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** What can befall a register that is a file: a full disk, no right to write, damage, a stranger's file in its place. */
class RegisterFileTest {
    @TempDir
    Path folder;

    private Store.SqliteFile store() {
        return new Store.SqliteFile(folder.resolve("register.db"));
    }

    private static Desk desk(Store store) {
        return Desk.at(store, Flow.NUMBER_FIRST);
    }

    private static Finding refusal(Store store) {
        return assertThrows(Refused.class, () -> desk(store).close()).findings().get(0);
    }

    @Test
    void whenTheStoreMayNotGrowAStepIsRefusedWholeAndWorksWhenThereIsRoom() throws SQLException {
        Database database = Database.open(store(), Desk.PATIENCE);
        try (Desk desk = new Desk(new Register(store(), database, new Rules(Flow.NUMBER_FIRST)))) {
            LetterId letter = desk.approved(1);
            Dialect.run(database.connection(), "PRAGMA max_page_count = 1"); // it cannot be less than there are
            List<LetterId> full = new ArrayList<>();
            Busy told = assertThrows(Busy.class, () -> {
                for (int i = 2; i < 1000; i++) {
                    desk.does(Desk.id(i), Step.SUBMIT, "remark", "Đầy".repeat(200));
                    full.add(Desk.id(i));
                }
            });
            assertEquals(RegisterKind.DISK_FULL, told.finding().kind());
            assertEquals(new Place.InFile(store().name()), told.finding().place());
            assertEquals(full.size() + 1, desk.register.letters().size());
            assertEquals(List.of(), desk.register.verify().findings());
            Dialect.run(database.connection(), "PRAGMA max_page_count = 100000");
            assertEquals(1, desk.number(letter, Desk.next("2024-12-06")));
        }
    }

    @Test
    void aFullDiskIsToldAndTheRegisterIsAsItWas() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 1);
                Desk desk = desk(new Store.SqliteFile(disk.path().resolve("register.db")))) {
            LetterId letter = desk.approved(1);
            disk.fill();
            List<LetterId> done = new ArrayList<>();
            Busy told = assertThrows(Busy.class, () -> {
                for (int i = 2; i < 1000; i++) {
                    desk.does(Desk.id(i), Step.SUBMIT, "remark", "Đầy".repeat(200));
                    done.add(Desk.id(i));
                }
            });
            assertEquals(RegisterKind.DISK_FULL, told.finding().kind());
            assertThrows(Busy.class, () -> desk.number(letter, Desk.next("2024-12-06")));
            assertEquals(done.size() + 1, desk.register.letters().size());
            disk.makeRoom();
            assertEquals(1, desk.number(letter, Desk.next("2024-12-06")));
            assertEquals(List.of(), desk.register.verify().findings());
        }
    }

    /** Runs as another user where the tests run as root, whom no permission stops. */
    private final class Stranger {
        private final List<String> as = new ArrayList<>();
        private final List<String> classPath = new ArrayList<>();

        Stranger() throws IOException, InterruptedException {
            boolean root = "0"
                    .equals(new String(
                                    new ProcessBuilder("id", "-u")
                                            .start()
                                            .getInputStream()
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .strip());
            if (root) {
                as.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            copyProgram(Files.createDirectory(folder.resolve("program")));
        }

        /** To where the stranger may read it. */
        private void copyProgram(Path to) throws IOException {
            String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            for (String entry : all.split(File.pathSeparator)) {
                Path from = Path.of(entry);
                Path copy = to.resolve(Integer.toString(classPath.size()));
                if (Files.isDirectory(from)) {
                    for (String room : List.of("vn/congvan/register", "vn/congvan/finding")) {
                        copyFolder(from, from.resolve(room), copy);
                    }
                    classPath.add(copy.toString());
                } else if (from.getFileName()
                        .toString()
                        .matches("(jdbi|flyway|sqlite|slf4j|postgresql|geantyref|jspecify).*")) {
                    Files.copy(from, copy);
                    classPath.add(copy.toString());
                }
            }
        }

        private static void copyFolder(Path root, Path folder, Path to) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }

        String opens(Store store) {
            try (Child child = Child.start(as, String.join(File.pathSeparator, classPath), "open", store)) {
                return child.line().orElse("nothing");
            }
        }
    }

    @Test
    void whoMayNotWriteIsTold() throws Exception {
        Path records = Files.createDirectory(folder.resolve("records"));
        Store existing = new Store.SqliteFile(records.resolve("register.db"));
        desk(existing).close();
        byte[] before = Files.readAllBytes(records.resolve("register.db"));
        Files.setPosixFilePermissions(records.resolve("register.db"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(records, PosixFilePermissions.fromString("r-xr-xr-x"));
        Stranger stranger = new Stranger();
        try {
            assertEquals("REGISTER-NOT-WRITABLE", stranger.opens(existing));
            assertEquals("REGISTER-NOT-WRITABLE", stranger.opens(new Store.SqliteFile(records.resolve("new.db"))));
            assertEquals(
                    "REGISTER-NOT-WRITABLE", stranger.opens(new Store.SqliteFile(records.resolve("new/register.db"))));
            assertArrayEquals(before, Files.readAllBytes(records.resolve("register.db")));
        } finally {
            Files.setPosixFilePermissions(records, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(records.resolve("register.db"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertEquals("fine", stranger.opens(existing), "the stranger is no stranger to the program");
    }

    @Test
    void aStrangersFileIsNotTakenForARegisterAndLeftAlone() throws IOException {
        Path file = store().file();
        Files.writeString(file, "Sổ đăng ký văn bản đi năm 2024\n".repeat(100));
        byte[] text = Files.readAllBytes(file);
        assertEquals(RegisterKind.NOT_A_REGISTER, refusal(store()).kind());
        assertArrayEquals(text, Files.readAllBytes(file));

        Path other = folder.resolve("other.db");
        Stores.run("jdbc:sqlite:" + other, "CREATE TABLE letter (id TEXT)", "INSERT INTO letter VALUES ('x')");
        byte[] database = Files.readAllBytes(other);
        assertEquals(
                RegisterKind.NOT_A_REGISTER,
                refusal(new Store.SqliteFile(other)).kind());
        assertArrayEquals(database, Files.readAllBytes(other));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsTold() throws IOException {
        Files.createDirectory(store().file());
        Busy told = assertThrows(Busy.class, () -> desk(store()).close());
        assertEquals(RegisterKind.NOT_WRITABLE, told.finding().kind());
    }

    /** Damage is told, or it harms nothing: never is the register taken for whole while it tells something else. */
    @Test
    void whereverTheFileIsDamagedItIsToldOrHarmsNothing() throws IOException {
        List<Event> events;
        try (Desk desk = desk(store())) {
            for (int i = 1; i <= 10; i++) {
                desk.number(desk.approved(i), Desk.next("2024-12-06"));
            }
            events = desk.register.eventsAfter(0);
        }
        byte[] whole = Files.readAllBytes(store().file());
        Random random = new Random(42);
        int told = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length - 64);
            for (int j = 0; j < 1 + random.nextInt(64); j++) {
                damaged[at + j] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("damaged.db");
            Files.write(file, damaged);
            Optional<Boolean> sound = soundness(new Store.SqliteFile(file), events, "damaged at " + at);
            told += sound.orElse(false) ? 0 : 1;
            for (String rest : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(folder.resolve("damaged.db" + rest));
            }
        }
        assertTrue(told > 10, "told: " + told); // most of a small register is empty pages

        Path rebuilt = folder.resolve("rebuilt.db");
        Register.rebuild(new Store.SqliteFile(rebuilt), events);
        assertEquals(Optional.of(true), soundness(new Store.SqliteFile(rebuilt), events, "rebuilt"));
    }

    /** @return empty if the register could not be read, else whether it says that it is sound */
    private static Optional<Boolean> soundness(Store store, List<Event> events, String where) {
        try (Desk desk = desk(store)) {
            Verification verification = desk.register.verify();
            if (verification.isSound()) {
                assertEquals(events, desk.register.eventsAfter(0), where);
                assertEquals(10, desk.register.outgoing(2024).size(), where);
            }
            return Optional.of(verification.isSound());
        } catch (Refused | Busy e) {
            return Optional.empty();
        }
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        try (Desk desk = desk(store())) {
            desk.approved(1);
        }
        byte[] whole = Files.readAllBytes(store().file());
        Files.write(store().file(), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(RegisterKind.DAMAGED, refusal(store()).kind());
    }
}
