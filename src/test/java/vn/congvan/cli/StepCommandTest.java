package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.OfficeFolder;

/** What the commands of a letter's life say, and how they end. */
class StepCommandTest {
    @TempDir
    Path folder;

    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void anOfficeWithItsDraft() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        office.write("data/office.yaml", OfficeFolder.bytes(OfficeFolder.PROJECT.resolve("data/office.yaml")));
        assertEquals(0, run("generate", "2024-11"));
    }

    private int run(String... arguments) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--office", "."));
        all.addAll(List.of(arguments));
        return new CommandLineProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder,
                        OfficeFolder.PROJECT,
                        false,
                        new Session("nhan", () -> Instant.parse("2024-12-05T02:00:00Z")))
                .run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aStepSaysTheStateTheFilesAndThatNobodyWasProved() {
        assertEquals(0, run("submit", "2024-11"));
        assertEquals("""
                cong-bo-bo-chi-so/2024-11/1: đã trình
                  out/2024-11/cong-bo-bo-chi-so-2024-11-trinh-ky.pdf
                Người làm: Nguyễn Thị Nhàn (nhan), theo tài khoản đang dùng máy; chương trình ghi lại, không xác minh danh tính
                """, out());
    }

    @Test
    void statusSaysWhoseTurnItIs() {
        run("submit", "2024-11");
        assertEquals(0, run("status", "2024-11"));
        assertEquals("""
                cong-bo-bo-chi-so/2024-11/1: đã trình
                  Việc tiếp theo: return, approve, void  –  người duyệt: Trần Văn Thắng
                """, out());
    }

    @Test
    void theRemarkIsShownToTheDrafter() {
        run("submit", "2024-11");
        assertEquals(0, run("return", "2024-11", "--as", "thang", "--remark", "Sửa mục 2"));
        run("status", "2024-11");
        assertTrue(out().contains("Ý kiến: Sửa mục 2"), out());
    }

    @Test
    void aReturnWithoutARemarkIsWrongUsage() {
        run("submit", "2024-11");
        assertEquals(2, run("return", "2024-11", "--as", "thang"));
        assertTrue(err().contains("CLI-WORD-MISSING"), err());
    }

    @Test
    void aNumberIsACount() {
        assertEquals(2, run("number", "2024-11", "--number", "12a"));
        assertTrue(err().contains("CLI-NO-COUNT"), err());
    }

    @Test
    void whoHasNotTheDutyEndsWithOne() {
        run("submit", "2024-11");
        assertEquals(1, run("approve", "2024-11"));
        assertTrue(err().contains("DIRECTORY-NOT-HIS-DUTY"), err());
    }

    @Test
    void machinesReadTheSameAsJson() {
        assertEquals(0, run("submit", "2024-11", "--json"));
        JsonNode step = JsonMapper.shared().readTree(out());
        assertEquals("submitted", step.get("state").asString());
        assertEquals("cong-bo-bo-chi-so/2024-11/1", step.get("letter").asString());
        run("status", "--json");
        JsonNode letter = JsonMapper.shared().readTree(out()).get("letters").get(0);
        assertEquals("duyet", letter.get("duty").asString());
    }

    @Test
    void verifyingTellsTheHashOfTheLastRow() {
        assertEquals(1, run("register", "verify"));
        assertTrue(err().contains("OFFICE-NO-REGISTER"), err());
        run("submit", "2024-11");
        assertEquals(0, run("register", "verify"));
        assertTrue(out().matches("(?s)Sổ nguyên vẹn: 1 dòng nhật ký, 1 bước có hồ sơ.*: [0-9a-f]{64}\\n"), out());
    }

    @Test
    void aBackupAndARebuildSayWhereTheFilesAre() {
        run("submit", "2024-11");
        assertEquals(0, run("register", "backup", "so.db"));
        assertEquals("Đã sao sổ vào so.db\n", out());
        assertEquals(0, run("register", "rebuild"));
        assertEquals("""
                Đã dựng lại sổ: 1 dòng nhật ký
                Tệp sổ cũ được giữ ở records/register.db.hong-2024-12-05T02-00-00Z
                """, out());
        assertEquals(0, run("register", "verify"));
    }
}
