package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.word.TestDocx;

/** Two Word files on disk, and what is written of their comparison. */
class FileDiffTest {
    private static final Catalogue WORDS = Catalogue.in("vi");

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void twoFiles() throws Exception {
        office = Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
        write("a.docx", TestDocx.p("Tỉnh đạt 80 điểm") + TestDocx.p("cuối"));
        write("b.docx", TestDocx.p("Tỉnh đạt 81 điểm &lt;b&gt;") + TestDocx.p("\u009b31m cuối"));
    }

    private void write(String name, String body) throws Exception {
        Files.write(folder.resolve(name), TestDocx.withBody(body).bytes());
    }

    private DiffedFiles diff(String before, String after, String html, String docx) {
        return office.diff(
                folder.resolve(before),
                folder.resolve(after),
                Optional.of(html).filter(name -> !name.isEmpty()).map(folder::resolve),
                Optional.of(docx).filter(name -> !name.isEmpty()).map(folder::resolve),
                WORDS);
    }

    private List<String> refused(String before, String after, String html, String docx) {
        return assertThrows(Refused.class, () -> diff(before, after, html, docx)).findings().stream()
                .map(Finding::id)
                .toList();
    }

    @Test
    void thePageIsOfOnePieceInItsLanguageAndEscaped() {
        diff("a.docx", "b.docx", "d.html", "");
        String page = OfficeFolder.read(folder.resolve("d.html"));
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"vi\">"), page);
        assertTrue(page.contains("<h1>So sánh a.docx với b.docx</h1>"), page);
        assertTrue(
                page.contains("<p class=\"changed\">Tỉnh đạt <del>80</del><ins>81</ins> điểm<ins> &lt;b&gt;</ins></p>"),
                page);
        assertFalse(page.contains("<script") || page.contains("src=") || page.contains("href="), page);
    }

    /** Terminals take some characters of a text for orders. */
    @Test
    void whatATerminalWouldObeyIsASpace() {
        String all = diff("a.docx", "b.docx", "", "").paragraphs().toString();
        assertFalse(all.contains("\u009b"), all);
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        diff("a.docx", "b.docx", "d.html", "d.docx");
        byte[] docx = Oracles.keepDocx("diff-files", OfficeFolder.bytes(folder.resolve("d.docx")));
        byte[] html = OfficeFolder.bytes(folder.resolve("d.html"));
        diff("a.docx", "b.docx", "d.html", "d.docx");
        assertTrue(Arrays.equals(docx, OfficeFolder.bytes(folder.resolve("d.docx"))));
        assertTrue(Arrays.equals(html, OfficeFolder.bytes(folder.resolve("d.html"))));
    }

    @Test
    void nothingIsWrittenOverWhatIsCompared() {
        assertEquals(List.of("OFFICE-SAME-OUTPUT"), refused("a.docx", "b.docx", "", "b.docx"));
        assertEquals(List.of("OFFICE-SAME-OUTPUT"), refused("a.docx", "b.docx", "a.docx", ""));
        assertEquals(List.of("OFFICE-SAME-OUTPUT"), refused("a.docx", "b.docx", "d", "d"));
    }

    @Test
    void aDamagedFileIsRefusedAndNothingIsWritten() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("b.docx"));
        Files.write(folder.resolve("c.docx"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(List.of("ZIP-DAMAGED"), refused("a.docx", "c.docx", "d.html", "d.docx"));
        assertFalse(Files.exists(folder.resolve("d.html")));
        assertEquals(List.of("OFFICE-FILE-MISSING"), refused("a.docx", "none.docx", "", ""));
    }

    /** Parts beside the main one are read, too. */
    @Test
    void aDamagedHeaderIsRefused() throws Exception {
        String body = TestDocx.p("A") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
        TestDocx docx = TestDocx.withBody(body).header(TestDocx.p("Đầu"));
        Files.write(
                folder.resolve("c.docx"), docx.raw("word/header.xml", "<w:hdr").bytes());
        assertEquals(List.of("WORD-DAMAGED-XML"), refused("c.docx", "a.docx", "", ""));
    }

    @Test
    void theLettersOfTheHouseAreComparedWithEachOther() throws Exception {
        List<String> letters = List.of("cong-bo-bo-chi-so", "cong-bo-kem-phu-luc", "giay-moi", "bao-cao-ket-qua");
        for (String letter : letters) {
            Files.copy(
                    OfficeFolder.PROJECT.resolve("letter-templates/" + letter + "/template.docx"),
                    folder.resolve(letter + ".docx"));
        }
        for (int i = 0; i < letters.size(); i++) {
            String other = letters.get((i + 1) % letters.size());
            diff(letters.get(i) + ".docx", other + ".docx", "", "d.docx");
            Oracles.keepDocx("diff-" + letters.get(i), OfficeFolder.bytes(folder.resolve("d.docx")));
            assertEquals(0, diff("d.docx", other + ".docx", "", "").changed());
        }
    }
}
