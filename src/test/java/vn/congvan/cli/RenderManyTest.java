package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.OfficeFolder;
import vn.congvan.word.TestDocx;

/** What {@code render … --to} says, and where. */
class RenderManyTest {
    private static final String DAMAGED = """
                LỖI ZIP-DAMAGED: gói nén bị hỏng hoặc bị cắt cụt
                    Ở: thu/b.docx
                    Cần làm: chép lại tệp từ bản gốc, hoặc mở bằng Word rồi lưu lại
            """.indent(0);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void threeFiles() throws Exception {
        Files.createDirectories(folder.resolve("thu"));
        // The font is one of our own, so that there is nothing to tell of it.
        byte[] good = TestDocx.withBody(TestDocx.p("Kính gửi"))
                .styles("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Liberation Serif\""
                        + " w:hAnsi=\"Liberation Serif\"/></w:rPr></w:rPrDefault></w:docDefaults>")
                .bytes();
        Files.write(folder.resolve("thu/a.docx"), good);
        Files.write(folder.resolve("thu/b.docx"), java.util.Arrays.copyOf(good, 400));
        Files.write(folder.resolve("thu/c.docx"), good);
    }

    private int run(boolean watched, String... arguments) {
        PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of("--office", "."));
        all.addAll(List.of(arguments));
        return new CommandLineProgram(
                        toOut,
                        toErr,
                        folder,
                        OfficeFolder.PROJECT,
                        watched,
                        new Session("", java.time.InstantSource.system()))
                .run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachFileHasALineAndItsFindingsUnderIt() {
        assertEquals(1, run(false, "render", "thu", "--to", "pdf"));
        assertEquals("""
                thu/a.docx: 1 trang, pdf/a.pdf
                thu/b.docx: HỎNG, không có PDF
                thu/c.docx: 1 trang, pdf/c.pdf
                2 tệp đã dàn trang (2 trang), 1 tệp hỏng
                """, out());
        assertEquals(DAMAGED, err());
    }

    @Test
    void theExitCodeIsZeroIfNoneFailed() {
        assertEquals(0, run(false, "render", "thu/a.docx", "thu/c.docx", "--to", "pdf", "--jobs", "2"));
        assertEquals("", err());
        assertTrue(out().endsWith("2 tệp đã dàn trang (2 trang), 0 tệp hỏng\n"), out());
    }

    @Test
    void jsonHasOneObjectForEachFile() {
        assertEquals(1, run(true, "render", "thu", "--to", "pdf", "--json"));
        assertEquals("", err());
        JsonNode root = JsonMapper.shared().readTree(out());
        assertEquals(1, root.get("exit").asInt());
        assertEquals(2, root.get("done").asInt());
        assertEquals(1, root.get("failed").asInt());
        assertEquals(3, root.get("files").size());
        JsonNode good = root.get("files").get(0);
        assertEquals(
                "{\"file\":\"thu/a.docx\",\"written\":true,\"pdf\":\"pdf/a.pdf\",\"pages\":1,\"findings\":[]}",
                good.toString());
        JsonNode bad = root.get("files").get(1);
        assertFalse(bad.get("written").asBoolean());
        assertEquals("ZIP-DAMAGED", bad.get("findings").get(0).get("id").asString());
    }

    @Test
    void aBarShowsHowFarItIsWhereAPersonWatches() {
        run(true, "render", "thu", "--to", "pdf");
        assertTrue(err().contains("Dàn trang 100% |"), err());
        assertTrue(err().contains("3/3"), err());
        assertTrue(err().contains(DAMAGED), err());
        assertTrue(err().endsWith("\r" + " ".repeat(79) + "\r"), "the bar is taken away at the end");
        assertFalse(out().contains("\r"), out());
    }

    @Test
    void oneFileForTwoPdfsIsRefused() throws Exception {
        Files.copy(folder.resolve("thu/a.docx"), folder.resolve("a.docx"));
        assertEquals(1, run(false, "render", "a.docx", "thu", "--to", "pdf", "--lang", "en"));
        assertEquals("", out());
        assertTrue(
                err().startsWith("ERROR OFFICE-SAME-PDF: the PDF would be pdf/a.pdf, and so would that of a.docx\n"),
                err());
        assertFalse(Files.exists(folder.resolve("pdf")));
    }

    @Test
    void flagsThatDoNotGoTogetherAreWrongUsage() {
        assertEquals(2, run(false, "render", "thu/a.docx", "thu/c.docx"));
        assertEquals(2, run(false, "render", "thu/a.docx", "--jobs", "2"));
        assertEquals(2, run(false, "render", "thu", "--to", "pdf", "-o", "x.pdf"));
        assertEquals(2, run(false, "render", "--to", "pdf"));
        for (String jobs : new String[] {"0", "-1", "x", "1000", ""}) {
            assertEquals(2, run(false, "render", "thu", "--to", "pdf", "--jobs=" + jobs), jobs);
        }
        assertFalse(Files.exists(folder.resolve("pdf")));
    }
}
