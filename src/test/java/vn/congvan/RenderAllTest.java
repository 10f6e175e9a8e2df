package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.font.FontLibrary;
import vn.congvan.layout.LayoutEngine;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.TestDocx;
import vn.congvan.word.WordPackage;

/** Many files at once, through the façade. */
class RenderAllTest {
    private static final Duration NO_TIME = Duration.ofNanos(1);

    @TempDir
    Path folder;

    private Office office() {
        return office(Duration.ofMinutes(2));
    }

    private Office office(Duration longest) {
        return Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .renderWithin(longest)
                .open();
    }

    private Path file(String name, byte[] content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path docx(String name, int paragraphs) throws Exception {
        return file(
                name,
                TestDocx.withBody(TestDocx.p("Kính gửi: " + name).repeat(paragraphs))
                        .bytes());
    }

    private Path to() {
        return folder.resolve("pdf");
    }

    /** What a listener heard, one line for each file. */
    private static final class Heard implements RenderListener {
        private final List<String> lines = new ArrayList<>();
        private int steps;

        @Override
        public void begins(int files) {
            lines.add(files + " files");
        }

        @Override
        public synchronized void oneIsDone() {
            steps++;
        }

        @Override
        public void told(RenderedFile file) {
            String name = file.file().getFileName() + ": ";
            if (file instanceof RenderedFile.Written written) {
                lines.add(name + written.pages() + " pages, " + written.pdf().getFileName());
            } else if (file instanceof RenderedFile.Failed failed) {
                lines.add(name + Told.texts(failed.findings()));
            } else {
                lines.add(name + file);
            }
        }
    }

    private Heard render(Office office, int jobs, Path... given) {
        Heard heard = new Heard();
        office.renderAll(List.of(given), to(), jobs, false, heard);
        return heard;
    }

    private List<String> written() throws Exception {
        if (!Files.exists(to())) {
            return List.of();
        }
        try (var all = Files.list(to())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileThatFailsNeverStopsTheRest() throws Exception {
        Path good = docx("a.docx", 1);
        Path cut = file("b.docx", java.util.Arrays.copyOf(Files.readAllBytes(good), 400));
        Path empty = file("c.docx", new byte[0]);
        Path missing = folder.resolve("d.docx");
        Path last = docx("e.docx", 100);

        Heard heard = render(office(), 2, good, cut, empty, missing, last);

        assertEquals(
                List.of(
                        "5 files",
                        "a.docx: 1 pages, a.pdf",
                        "b.docx: [ZIP-DAMAGED @ b.docx : gói nén bị hỏng hoặc bị cắt cụt]",
                        "c.docx: [WORD-NOT-A-DOCX @ c.docx : tệp không phải là tệp Word DOCX]",
                        "d.docx: [OFFICE-FILE-MISSING @ d.docx : không có tệp này]",
                        "e.docx: 2 pages, e.pdf"),
                heard.lines);
        assertEquals(5, heard.steps);
        assertEquals(List.of("a.pdf", "e.pdf"), written());
    }

    @Test
    void filesAreToldInTheOrderGivenWhateverIsDoneFirst() throws Exception {
        Path large = docx("z.docx", 3_000);
        Path small = docx("a.docx", 1);
        List<String> names = render(office(), 2, large, small).lines.stream()
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();
        assertEquals(List.of("2 files", "z.docx", "a.docx"), names);
    }

    @Test
    void howManyAtATimeChangesNoByte() throws Exception {
        List<Path> given = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            given.add(file("docx/" + i + ".docx", varied(i)));
        }
        Office office = office();
        office.renderAll(given, folder.resolve("one"), 1, false, new Heard());
        office.renderAll(given, folder.resolve("four"), 4, false, new Heard());
        for (int i = 0; i < 20; i++) {
            String name = i + ".pdf";
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(name)),
                    Files.readAllBytes(folder.resolve("four").resolve(name)),
                    name);
        }
    }

    /** Other fonts, words and lengths each time: what is shared between files is asked for at the same moment. */
    private static byte[] varied(int i) {
        String[] fonts = {"Times New Roman", "Arial", "Calibri", "Cambria", "Courier New", "Verdana", "Wingdings"};
        StringBuilder body = new StringBuilder();
        for (int p = 0; p < 40 + i; p++) {
            String font = fonts[(p + i) % fonts.length];
            body.append("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"")
                    .append(font)
                    .append("\" w:hAnsi=\"")
                    .append(font)
                    .append("\"/>")
                    .append(p % 3 == 0 ? "<w:b/>" : "")
                    .append("</w:rPr><w:t>Ủy ban nhân dân tỉnh số ")
                    .append(p * 31 + i)
                    .append(" báo cáo € ∑ ☎ 漢字 kết quả thực hiện</w:t></w:r></w:p>");
        }
        return TestDocx.withBody(body.toString()).bytes();
    }

    @Test
    void aFolderGivesTheDocumentsRightInIt() throws Exception {
        docx("thu/b.docx", 1);
        docx("thu/A.DOCX", 1);
        file("thu/~$b.docx", new byte[162]);
        file("thu/._b.docx", new byte[82]);
        file("thu/ghi-chu.txt", "x".getBytes(StandardCharsets.UTF_8));
        docx("thu/cu/c.docx", 1);

        Heard heard = render(office(), 1, folder.resolve("thu"));

        assertEquals(List.of("2 files", "A.DOCX: 1 pages, A.pdf", "b.docx: 1 pages, b.pdf"), heard.lines);
    }

    @Test
    void aFileThatIsNamedTwiceIsLaidOutOnce() throws Exception {
        Path file = docx("thu/a.docx", 1);
        assertEquals(
                List.of("1 files", "a.docx: 1 pages, a.pdf"),
                render(office(), 1, file, folder.resolve("thu"), folder.resolve("thu/../thu/a.docx")).lines);
    }

    @Test
    void aFolderWithoutDocumentsIsTold() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("trong"));
        Path file = docx("a.docx", 1);
        assertEquals(
                List.of(
                        "2 files",
                        "trong: [OFFICE-NO-DOCX @ trong : ngay trong thư mục này không có tệp DOCX nào]",
                        "a.docx: 1 pages, a.pdf"),
                render(office(), 1, empty, file).lines);
    }

    @Test
    void twoFilesOfOneNameAreRefusedBeforeAnythingIsWritten() throws Exception {
        Path one = docx("mot/a.docx", 1);
        Path two = docx("hai/A.docx", 1);
        Path other = docx("b.docx", 1);
        Told.assertRefused(
                "OFFICE-SAME-PDF @ hai/A.docx : tệp này sẽ thành pdf/A.pdf, mà mot/a.docx cũng thành đúng tệp PDF ấy",
                () -> render(office(), 1, other, one, two));
        assertEquals(List.of(), written());
    }

    @Test
    void aPdfNeverTakesThePlaceOfAFileThatWasGiven() throws Exception {
        Path docx = docx("pdf/a.docx", 1);
        Path named = docx("pdf/a.pdf", 1);
        byte[] before = Files.readAllBytes(named);
        Told.assertRefused(
                "OFFICE-SAME-FILE @ pdf/a.pdf : tệp PDF trùng với chính tệp DOCX cần dàn trang",
                () -> render(office(), 1, docx, named));
        assertArrayEquals(before, Files.readAllBytes(named));
    }

    @Test
    void aFileIsNoFolderForPdfs() throws Exception {
        Path file = docx("a.docx", 1);
        file("pdf", new byte[0]);
        Told.assertRefused(
                "OFFICE-NO-FOLDER @ pdf : đây là tệp, không phải thư mục để ghi các tệp PDF",
                () -> render(office(), 1, file));
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpWithoutAPdf() throws Exception {
        Path file = docx("a.docx", 1);
        Told.assertRefused(
                "OFFICE-TOO-SLOW @ a.docx : không làm xong tệp này trong 1 giây nên đã thôi",
                () -> office(NO_TIME).render(file, folder.resolve("a.pdf")));
        assertFalse(Files.exists(folder.resolve("a.pdf")));
        assertEquals(
                List.of(
                        "1 files",
                        "a.docx: [OFFICE-TOO-SLOW @ a.docx : không làm xong tệp này trong 1 giây nên đã thôi]"),
                render(office(NO_TIME), 1, file).lines);
        assertEquals(List.of(), written());
    }

    @Test
    void readingAndLayoutStopWhenToldTo() throws Exception {
        WordPackage word = TestDocx.withBody(TestDocx.p("Kính gửi")).open();
        Document document = new DocumentReader().read(word, new Findings());
        LayoutEngine layout = new LayoutEngine(FontLibrary.open(List.of(OfficeFolder.PROJECT.resolve("fonts"))));
        Thread.currentThread().interrupt();
        try {
            assertThrows(CalledOff.class, () -> new DocumentReader().read(word, new Findings()));
            assertThrows(CalledOff.class, () -> layout.lay(document, new Findings()));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
