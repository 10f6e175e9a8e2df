package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.OfficeFolder;

/** What {@code archive}, {@code verify} and {@code restore} say, and how they end. */
class ArchiveCommandTest {
    private static final String BAG = "records/2024-11";
    private static final String METADATA = BAG + "/data/2024-VPUB-PVHCC&KSTT-1234/metadata.xml";

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copied() {
        OfficeFolder.copy(template.resolve("office"), folder);
    }

    @BeforeAll
    static void issued() {
        OfficeFolder office = OfficeFolder.withNovember(template.resolve("office"));
        office.write("data/office.yaml", OfficeFolder.bytes(OfficeFolder.PROJECT.resolve("data/office.yaml")));
        for (String step : List.of(
                "generate 2024-11",
                "submit 2024-11 --as nhan",
                "approve 2024-11 --as thang",
                "number 2024-11 --number 1234 --as hoa",
                "signed 2024-11 --as hoa",
                "issue 2024-11 --as hoa")) {
            assertEquals(
                    0,
                    run(office.path(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), step.split(" ")),
                    step);
        }
    }

    private int run(String... arguments) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        return run(folder, out, err, arguments);
    }

    private static int run(Path office, ByteArrayOutputStream out, ByteArrayOutputStream err, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--office", "."));
        all.addAll(List.of(arguments));
        return new CommandLineProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        office,
                        OfficeFolder.PROJECT,
                        false,
                        new Session("hoa", () -> Instant.parse("2024-12-05T02:00:00Z")))
                .run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void damage(String file) throws IOException {
        folder.resolve(file).toFile().setWritable(true);
        Files.writeString(folder.resolve(file), "khác");
    }

    @Test
    void sealingSaysTheBagItsLettersItsSealAndWhoDidIt() {
        assertEquals(0, run("archive", "2024-11", "--as", "hoa", "--zip"));
        List<String> lines = out().lines().toList();
        assertTrue(lines.get(0).startsWith("Đã niêm phong records/2024-11: "), out());
        assertEquals("Công văn trong gói: 1234/VPUB-PVHCC&KSTT", lines.get(1));
        assertTrue(lines.get(2).matches("Dấu niêm phong .*: [0-9a-f]{64}"), out());
        assertTrue(lines.get(3).startsWith("Người làm: Lê Thị Hoa (hoa)"), out());
        assertEquals("ZIP: out/2024-11/2024-11.zip", lines.get(4));
    }

    @Test
    void aSealedMonthThatIsWholeIsSaidToBe() {
        run("archive", "2024-11");
        assertEquals(0, run("verify"));
        assertTrue(out().startsWith("Đúng và đủ: records/2024-11 – 1 công văn, "), out());
        assertEquals("", err());
    }

    @Test
    void everyFaultIsALineAndEndsTheCommandWithOne() throws IOException {
        run("archive", "2024-11");
        damage(METADATA);
        Files.writeString(folder.resolve(BAG + "/data/thêm.txt"), "x");
        assertEquals(1, run("verify", "2024-11"));
        List<String> faults =
                out().lines().filter(line -> line.startsWith("LỖI ")).toList();
        assertEquals(
                1,
                faults.stream()
                        .filter(line -> line.startsWith("LỖI ARCHIVE-FILE-CHANGED: " + METADATA))
                        .count(),
                out());
        assertEquals(
                1,
                faults.stream()
                        .filter(line -> line.startsWith("LỖI ARCHIVE-FILE-UNTRACKED: "))
                        .count(),
                out());
        assertTrue(out().contains("CÓ LỖI: records/2024-11"), out());
        assertTrue(out().contains("Số lỗi: " + faults.size()), out());
    }

    @Test
    void machinesGetEveryFaultInOneObject() throws IOException {
        run("archive", "2024-11");
        damage(METADATA);
        assertEquals(1, run("verify", "--json"));
        JsonNode said = JsonMapper.shared().readTree(out());
        assertEquals("invalid", said.get("bags").get(0).get("verdict").asString());
        assertEquals(said.get("faults").asInt(), said.get("findings").size());
        assertFalse(said.get("whole").asBoolean());
    }

    @Test
    void theZipIsVerifiedAndRestored() throws IOException {
        run("archive", "2024-11", "--zip");
        assertEquals(0, run("verify", "out/2024-11/2024-11.zip"), out());
        assertEquals(0, run("restore", "out/2024-11/2024-11.zip", "--to", "lay-ra"), err());
        assertEquals("Đã lấy ra: lay-ra/2024-11\n", out());
        assertEquals(
                OfficeFolder.read(folder.resolve(METADATA)),
                OfficeFolder.read(folder.resolve(METADATA.replace("records", "lay-ra"))));
    }

    @Test
    void aMonthThatWasNotSealedCanNeitherBeVerifiedNorRestored() {
        assertEquals(1, run("verify", "2024-11"));
        assertTrue(out().contains("OFFICE-NOT-ARCHIVED"), out());
        assertEquals(1, run("restore", "2024-11", "--to", "lay-ra"));
        assertTrue(err().contains("OFFICE-NOT-ARCHIVED"), err());
    }

    @Test
    void whereThereIsNothingSealedVerifySaysSo() {
        assertEquals(0, run("verify"));
        assertTrue(out().startsWith("LƯU Ý OFFICE-NOTHING-ARCHIVED: chưa có tháng nào"), out());
    }

    @Test
    void whatIsNoBagIsSaidToBeNone() {
        assertEquals(1, run("verify", "khong-co.zip"));
        assertTrue(out().contains("OFFICE-NO-SUCH-BAG"), out());
        assertEquals(1, run("verify", "data/office.yaml"));
        assertTrue(out().contains("ARCHIVE-ZIP-DAMAGED"), out());
    }

    @Test
    void aMonthIsNeededToSealAndAFolderToRestore() {
        assertEquals(2, run("archive"));
        assertEquals(2, run("restore"));
        assertEquals(2, run("restore", "2024-11"));
        assertEquals(2, run("verify", "2024-11", "2024-12"));
        assertEquals(1, run("archive", "2024-13"));
    }
}
