package vn.congvan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.zip.ZipWriter;

/** {@code congvan restore}: a copy of what was sealed, proved whole. */
class RestoringTest {
    private static final String BAG = "records/2024-11";

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private LifeOffice office;
    private Path to;

    @BeforeAll
    static void issuedOnce() {
        new LifeOffice(template.resolve("office")).issued(1234);
    }

    @BeforeEach
    void sealed() {
        OfficeFolder.copy(template.resolve("office"), folder.resolve("office"));
        office = LifeOffice.in(folder.resolve("office"));
        office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
        to = folder.resolve("phục hồi");
    }

    private Path path(String name) {
        return office.folder().path().resolve(name);
    }

    private Archive.Restored month() {
        return office.open().archive().restore(new RestoreOrder(Optional.of("2024-11"), Optional.empty(), to));
    }

    private Archive.Restored place(Path place, Path target) {
        return office.open().archive().restore(new RestoreOrder(Optional.empty(), Optional.of(place), target));
    }

    @Test
    void theCopyIsTheBagFileByFile() {
        assertEquals(List.of(to.resolve("2024-11").toString()), month().folders());
        for (String file : office.folder().files(BAG)) {
            Path copy = to.resolve("2024-11" + file.substring(BAG.length()));
            assertEquals(Disk.digest(OfficeFolder.bytes(path(file))), Disk.digest(OfficeFolder.bytes(copy)), file);
        }
    }

    @Test
    void twiceIsOnce() {
        month();
        assertEquals(List.of(to.resolve("2024-11").toString()), month().folders());
    }

    @Test
    void somethingElseOfThatNameIsLeftAlone() throws Exception {
        Files.createDirectories(to.resolve("2024-11"));
        Files.writeString(to.resolve("2024-11/của tôi.txt"), "giữ lại");
        assertFalse(LifeOffice.refusal(this::month).isEmpty());
        assertEquals("giữ lại", OfficeFolder.read(to.resolve("2024-11/của tôi.txt")));
    }

    @Test
    void aBagWithAFaultIsNotRestored() throws Exception {
        Path file = path(BAG + "/data/2024-VPUB-PVHCC&KSTT-1234/premis.xml");
        file.toFile().setWritable(true);
        Files.writeString(file, "khác");
        assertTrue(LifeOffice.refusal(this::month).contains("ARCHIVE-FILE-CHANGED"));
        assertFalse(Files.exists(to.resolve("2024-11")));
        assertFalse(Files.exists(to.resolve(".2024-11.new")));
    }

    @Test
    void aDamagedBagInTheRecordsIsReplacedByItsCopy() throws Exception {
        month();
        Files.move(path(BAG), path("hong"));
        place(to.resolve("2024-11"), path("records"));
        office.open().archive().verify(new VerifyOrder(Optional.empty(), Optional.empty(), false), finding -> {
            assertEquals("PDF-PDFA-NOT-JUDGED", finding.id());
        });
    }

    @Test
    void aBagOfOthersIsRestoredUnderItsFoldersName() throws Exception {
        Path foreign = folder.resolve("cua-nguoi-khac");
        Files.createDirectories(foreign.resolve("data"));
        Files.writeString(foreign.resolve("bagit.txt"), "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(foreign.resolve("data/a.txt"), "a");
        Files.writeString(foreign.resolve("manifest-sha256.txt"), Disk.digest(new byte[] {'a'}) + "  data/a.txt\n");
        assertEquals(
                List.of(to.resolve("cua-nguoi-khac").toString()),
                place(foreign, to).folders());
        assertEquals("a", OfficeFolder.read(to.resolve("cua-nguoi-khac/data/a.txt")));
    }

    @Test
    void whatWasHandedOverIsRestoredFromItsOneFile() throws Exception {
        office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, true));
        Path zip = folder.resolve("nhận được (1).zip");
        Files.move(path("out/2024-11/2024-11.zip"), zip);
        assertEquals(List.of(to.resolve("2024-11").toString()), place(zip, to).folders());
        for (String file : office.folder().files(BAG)) {
            Path copy = to.resolve("2024-11" + file.substring(BAG.length()));
            assertEquals(Disk.digest(OfficeFolder.bytes(path(file))), Disk.digest(OfficeFolder.bytes(copy)), file);
        }
    }

    @Test
    void aZipThatClimbsOutIsRefusedAndNothingWritten() throws Exception {
        Path zip = folder.resolve("climbs.zip");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String manifest = Disk.digest(new byte[] {'a'}) + "  data/../../../ra-ngoai.txt\n";
        entries.put("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(UTF_8));
        entries.put("bag/manifest-sha256.txt", manifest.getBytes(UTF_8));
        entries.put("bag/data/../../../ra-ngoai.txt", new byte[] {'a'});
        Files.write(zip, ZipWriter.write(entries));
        assertFalse(LifeOffice.refusal(() -> place(zip, to)).isEmpty());
        assertFalse(Files.exists(to));
        assertFalse(Files.exists(folder.resolve("ra-ngoai.txt")));
    }

    @Test
    void nothingIsRestoredIntoABag() {
        for (String into : List.of(BAG, BAG + "/data", BAG + "/data/2024-VPUB-PVHCC&KSTT-1234/mới")) {
            assertEquals(
                    List.of("OFFICE-INTO-A-BAG"),
                    LifeOffice.refusal(() -> office.open()
                            .archive()
                            .restore(new RestoreOrder(Optional.of("2024-11"), Optional.empty(), path(into)))));
        }
        office.open().archive().verify(new VerifyOrder(Optional.empty(), Optional.empty(), false), finding -> {
            assertEquals("PDF-PDFA-NOT-JUDGED", finding.id());
        });
    }
}
