package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Refused;
import vn.congvan.register.PostgresCluster;

/** A whole office where the machine fails, and with its register on a server. */
class OfficeFaultsTest {
    private static final List<String> STEPS =
            List.of("generate", "submit", "approve", "number", "signed", "issue", "archive", "restore");

    @TempDir
    Path folder;

    @Test
    void onAFullDiskNothingIsDoneByHalvesAndTheSameCommandWorksWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 6)) {
            LifeOffice office = new LifeOffice(disk.path().resolve("office")).withOwnSeries();
            for (String step : STEPS) {
                disk.fill();
                TryAgain told = assertThrows(TryAgain.class, () -> KilledRun.take(step, office.open()), step);
                assertTrue(told.finding().id().endsWith("-DISK-FULL"), step + ": " + told.finding());
                disk.makeRoom();
                KilledRun.take(step, office.open());
            }
            assertEquals("archived", office.status().state());
            assertEquals("01/VPUB-PVHCC&KSTT", office.status().number());
            assertEquals(List.of(), office.open().register().verify().findings());
            assertEquals(List.of(), office.folder().files("records/.2024-11.new"));
        }
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
        assertEquals("archived", office.status().state());
        assertEquals(
                1,
                office.open()
                        .register()
                        .find(FindOrder.of("thu tuc hanh chinh"))
                        .total(),
                "put into the index when it was issued");
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
