package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes at any step of any write, and whatever was not synced is lost: what is left is the state before or the state after, and
 * taking the step again gives what it would have given. A killed process cannot show a missing sync: the system still has the bytes.
 */
class PowerCutTest {
    private static final List<String> STEPS =
            List.of("generate", "submit", "approve", "number", "signed", "issue", "archive", "restore");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"generate", "submit", "number", "issue", "archive", "restore"})
    void powerCutAtAnyWrite(String step) {
        Path whole = folder.resolve("whole");
        LifeOffice office = new LifeOffice(whole).withOwnSeries();
        for (String earlier : STEPS.subList(0, STEPS.indexOf(step))) {
            KilledRun.take(earlier, office.open());
        }
        List<Path> cuts = new ArrayList<>();
        List<DurableFiles> disk = new ArrayList<>();
        disk.add(new DurableFiles(whole, () -> {
            Path cut = folder.resolve("cut-" + cuts.size());
            disk.get(0).writeTo(cut);
            cuts.add(cut);
        }));
        KilledRun.take(step, office.open(disk.get(0)));
        List<String> expected = KillTest.lasting(whole);

        assertTrue(cuts.size() > 5, step + " was cut " + cuts.size() + " times only");
        for (Path cut : cuts) {
            KillTest.checkMended(cut, step, expected, cut.getFileName().toString());
        }
    }

    @Test
    void whatWasNotSyncedIsLostInTheModel() {
        OfficeFolder office = OfficeFolder.withNovember(folder.resolve("office"));
        Path office1 = office.path();
        DurableFiles disk = new DurableFiles(office1, () -> {});
        office.write("out/a.docx", "unsynced");
        disk.after(WriteWatch.Step.MOVED, office1.resolve("out/a.docx"));
        disk.after(WriteWatch.Step.FOLDER_SYNCED, office1.resolve("out"));
        office.write("out/b.docx", "no name");
        disk.after(WriteWatch.Step.SYNCED, office1.resolve("out/b.docx"));
        disk.writeTo(folder.resolve("after"));
        assertEquals(
                List.of("out/a.docx"), OfficeFolder.at(folder.resolve("after")).files("out"));
        assertEquals("", OfficeFolder.read(folder.resolve("after/out/a.docx")));
    }
}
