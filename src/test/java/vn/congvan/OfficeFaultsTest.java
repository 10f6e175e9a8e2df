package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Refused;
import vn.congvan.register.PostgresCluster;

/** A whole office where the machine fails, and with its register on a server. */
class OfficeFaultsTest {
    private static final List<String> STEPS = List.of("generate", "submit", "approve", "number", "signed", "issue");

    @TempDir
    Path folder;

    @Test
    void onAFullDiskNothingIsDoneByHalvesAndTheSameCommandWorksWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) == 0,
                "no right to mount a disk");
        try {
            LifeOffice office = new LifeOffice(disk.resolve("office")).withOwnSeries();
            for (String step : STEPS) {
                fill(disk.resolve("filler"));
                TryAgain told = assertThrows(TryAgain.class, () -> KilledRun.take(step, office.open()), step);
                assertTrue(told.finding().id().endsWith("-DISK-FULL"), step + ": " + told.finding());
                Files.delete(disk.resolve("filler"));
                KilledRun.take(step, office.open());
            }
            assertEquals("issued", office.status().state());
            assertEquals("01/VPUB-PVHCC&KSTT", office.status().number());
            assertEquals(List.of(), office.open().register().verify().findings());
        } finally {
            assertEquals(0, run("umount", disk.toString()));
        }
    }

    /** Until nothing more goes in. */
    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[4096];
            for (int i = 0; i < 10_000; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), command[0] + " does not end");
        return process.exitValue();
    }

    @Test
    void theRegisterMayStandOnAServer() {
        LifeOffice office = new LifeOffice(folder).withOwnSeries();
        office.folder()
                .append(
                        "data/office.yaml",
                        "\nso_dang_ky: \"" + PostgresCluster.get().fresh().jdbcUrl() + "\"\n");
        for (String step : STEPS) {
            KilledRun.take(step, office.open());
        }
        assertEquals("issued", office.status().state());
        assertEquals(List.of(), office.open().register().verify().findings());
        assertEquals(List.of(), office.folder().files("records/register.db"));
        assertEquals(
                "REGISTER-EXISTS",
                assertThrows(Refused.class, () -> office.open().register().rebuild())
                        .findings()
                        .get(0)
                        .id());
    }

    @Test
    void aRegisterOnAServerThatWasLostIsMadeAgainInAnother() {
        LifeOffice office = new LifeOffice(folder).withOwnSeries();
        String lost = PostgresCluster.get().fresh().jdbcUrl();
        office.folder().append("data/office.yaml", "\nso_dang_ky: \"" + lost + "\"\n");
        STEPS.subList(0, 4).forEach(step -> KilledRun.take(step, office.open()));
        String found = PostgresCluster.get().fresh().jdbcUrl();
        office.folder().replace("data/office.yaml", lost, found);
        assertEquals(
                List.of("OFFICE-REGISTER-BEHIND"), LifeOffice.refusal(() -> KilledRun.take("signed", office.open())));
        assertEquals(3, office.open().register().rebuild().events());
        assertEquals("01/VPUB-PVHCC&KSTT", office.status().number());
        KilledRun.take("signed", office.open());
        assertEquals(List.of(), office.open().register().verify().findings());
    }
}
