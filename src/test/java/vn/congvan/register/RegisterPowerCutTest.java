package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut takes away what was written and not synced, all of it or any part. What the disk may then hold is laid out here as
 * copies of the register's files; each has to open as the register was before the last step or after it, whole.
 */
class RegisterPowerCutTest {
    private static final int SECTOR = 512;
    private static final int WAL_HEADER = 32;
    private static final int WAL_FRAME = 24 + 4096;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("register.db");
    }

    private Path wal() {
        return folder.resolve("register.db-wal");
    }

    private final Random random = new Random(20241206);
    private int copies;

    /** What a disk may hold after a power cut, opened again. */
    private List<Event> events(byte[] database, byte[] wal) throws IOException {
        copies++;
        Path place = folder.resolve("copy");
        Files.createDirectories(place);
        Files.deleteIfExists(place.resolve("register.db-shm"));
        Files.write(place.resolve("register.db"), database);
        Files.write(place.resolve("register.db-wal"), wal);
        try (Desk desk = Desk.at(new Store.SqliteFile(place.resolve("register.db")), Flow.NUMBER_FIRST)) {
            Verification verification = desk.register.verify();
            assertEquals(List.of(), verification.findings());
            return desk.register.eventsAfter(0);
        }
    }

    @Test
    void aCommitIsOnDiskWhenItReturns() throws SQLException {
        try (Database database = Database.open(new Store.SqliteFile(file()), Desk.PATIENCE)) {
            Connection connection = database.connection();
            assertEquals("2", pragma(connection, "synchronous"), "FULL: the WAL is synced at every commit");
            assertEquals("wal", pragma(connection, "journal_mode"));
            assertEquals("1", pragma(connection, "foreign_keys"));
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void whereverTheWalIsCutAfterTheLastSyncedCommitTheRegisterIsAsBeforeOrAsAfter() throws IOException {
        try (Desk desk = Desk.at(new Store.SqliteFile(file()), Flow.NUMBER_FIRST)) {
            LetterId letter = desk.approved(1);
            byte[] database = Files.readAllBytes(file());
            byte[] synced = Files.readAllBytes(wal());
            List<Event> before = desk.register.eventsAfter(0);
            desk.number(letter, Desk.next("2024-12-06"));
            byte[] written = Files.readAllBytes(wal());
            List<Event> after = desk.register.eventsAfter(0);
            assertEquals(before.size() + 1, after.size());
            assertEquals(synced.length, Arrays.mismatch(synced, written), "the step only adds to the WAL");

            TreeSet<Integer> cuts = new TreeSet<>(List.of(synced.length, written.length));
            for (int frame = WAL_HEADER; frame <= written.length; frame += WAL_FRAME) {
                cuts.addAll(List.of(frame - 1, frame, frame + 1, frame + 24));
            }
            for (int i = 0; i < 12; i++) {
                cuts.add(synced.length + random.nextInt(written.length - synced.length));
            }
            for (int cut : cuts) {
                if (cut < synced.length || cut > written.length) {
                    continue;
                }
                List<Event> expected = cut == written.length ? after : before;
                assertEquals(expected, events(database, Arrays.copyOf(written, cut)), "cut at " + cut);
                // The file had got its length, but not what belongs there: zeros, or what stood on the disk.
                byte[] zeros = Arrays.copyOf(Arrays.copyOf(written, cut), written.length);
                assertEquals(expected, events(database, zeros), "zeros from " + cut);
                byte[] rubbish = written.clone();
                random.nextBytes(rubbish);
                System.arraycopy(written, 0, rubbish, 0, cut);
                assertEquals(expected, events(database, rubbish), "rubbish from " + cut);
            }
            assertTrue(copies > 80, "copies: " + copies);
        }
    }

    @Test
    void whicheverSectorsOfTheUnsyncedStepAreLostTheRegisterIsAsBefore() throws IOException {
        try (Desk desk = Desk.at(new Store.SqliteFile(file()), Flow.NUMBER_FIRST)) {
            LetterId letter = desk.approved(1);
            byte[] database = Files.readAllBytes(file());
            byte[] synced = Files.readAllBytes(wal());
            List<Event> before = desk.register.eventsAfter(0);
            desk.number(letter, Desk.next("2024-12-06"));
            byte[] written = Files.readAllBytes(wal());
            for (int i = 0; i < 30; i++) {
                byte[] left = loseSectors(written, synced.length);
                if (!Arrays.equals(left, written)) {
                    assertEquals(before, events(database, left));
                }
            }
        }
    }

    private byte[] loseSectors(byte[] written, int from) {
        byte[] left = written.clone();
        for (int sector = from / SECTOR; sector * SECTOR < left.length; sector++) {
            if (random.nextInt(4) == 0) {
                int start = Math.max(from, sector * SECTOR);
                Arrays.fill(left, start, Math.min(left.length, (sector + 1) * SECTOR), (byte) 0);
            }
        }
        return left;
    }

    /** A checkpoint writes the database from a WAL that is synced: whatever of it is lost, the WAL has it. */
    @Test
    void aPowerCutWhileTheWalIsCheckpointedLosesNothing() throws IOException, SQLException {
        try (Desk desk = Desk.at(new Store.SqliteFile(file()), Flow.NUMBER_FIRST)) {
            desk.number(desk.approved(1), Desk.next("2024-12-06"));
            byte[] before = Files.readAllBytes(file());
            byte[] wal = Files.readAllBytes(wal());
            List<Event> events = desk.register.eventsAfter(0);
            Stores.SQLITE.run(new Store.SqliteFile(file()), "PRAGMA wal_checkpoint(FULL)");
            byte[] after = Files.readAllBytes(file());
            assertTrue(after.length >= before.length && !Arrays.equals(before, after));
            for (int i = 0; i < 30; i++) {
                byte[] mixed = Arrays.copyOf(before, after.length);
                for (int sector = 0; sector * SECTOR < after.length; sector++) {
                    if (random.nextBoolean()) {
                        System.arraycopy(after, sector * SECTOR, mixed, sector * SECTOR, SECTOR);
                    }
                }
                assertEquals(events, events(mixed, wal));
            }
        }
    }

    /** Before its first commit a new register is an empty file. */
    @Test
    void aRegisterWhoseMakingWasCutShortIsMadeAgain() throws IOException {
        Files.createFile(file());
        try (Desk desk = Desk.at(new Store.SqliteFile(file()), Flow.NUMBER_FIRST)) {
            assertEquals(1, desk.number(desk.approved(1), Desk.next("2024-12-06")));
        }
    }
}
