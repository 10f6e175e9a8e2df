package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** Until a letter is issued each of its pages says DỰ THẢO, and so does its file's name; nobody else's file does. */
class DraftMarkTest {
    private static final String NAME = "out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao";

    @TempDir
    Path folder;

    private OfficeFolder files;
    private Office office;

    @BeforeEach
    void anOffice() {
        files = OfficeFolder.withNovember(folder);
        office = Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    private interface Editing {
        void change(XWPFDocument document) throws IOException;
    }

    /** Another program opens the draft, changes something and saves it. */
    private void edit(Editing editing) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(OfficeFolder.bytes(folder.resolve(NAME + ".docx"))))) {
            editing.change(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            files.write(NAME + ".docx", out.toByteArray());
        }
    }

    private static void dropMark(XWPFDocument document) {
        POIXMLProperties.CustomProperties custom = document.getProperties().getCustomProperties();
        custom.getUnderlyingProperties().removeProperty(0);
    }

    /** For each page whether it has a watermark; all of it must be there, and nothing of it in the text. */
    private List<Boolean> marked(String pdf) throws IOException {
        List<Boolean> marked = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(OfficeFolder.bytes(folder.resolve(pdf)))) {
            assertFalse(new PDFTextStripper().getText(document).contains("THẢO"));
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                boolean artifact = content(document.getPage(i))
                        .startsWith("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n");
                assertEquals(artifact, grey(renderer.renderImageWithDPI(i, 36)) > 1500, "page " + i);
                marked.add(artifact);
            }
        }
        return marked;
    }

    private static String content(PDPage page) throws IOException {
        return new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static int grey(BufferedImage page) {
        int count = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += (page.getRGB(x, y) & 0xFFFFFF) == 0xE6E6E6 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everyPageOfAGeneratedLetterIsMarked() throws IOException {
        Draft draft = office.generate(Order.of("2024-11")).drafts().get(0);
        assertEquals(NAME + ".docx", draft.docx());
        assertEquals(NAME + ".pdf", draft.pdf());
        assertEquals(List.of(true, true), marked(NAME + ".pdf"));
    }

    @Test
    void theMarkOutlivesAnotherProgram() throws IOException {
        office.generate(Order.of("2024-11"));
        edit(document -> document.createParagraph().createRun().setText("Thêm một dòng"));
        office.render(folder.resolve(NAME + ".docx"), folder.resolve("sua.pdf"));
        assertEquals(List.of(true, true), marked("sua.pdf"));
    }

    @Test
    void whoTakesThePropertyAwayHasAnUnmarkedCopy() throws IOException {
        office.generate(Order.of("2024-11"));
        edit(DraftMarkTest::dropMark);
        office.render(folder.resolve(NAME + ".docx"), folder.resolve("sua.pdf"));
        assertEquals(List.of(false, false), marked("sua.pdf"));
    }

    @Test
    void anUpdatedDraftIsMarkedAgain() throws IOException {
        office.generate(Order.of("2024-11"));
        edit(document -> {
            dropMark(document);
            document.createParagraph().createRun().setText("Thêm một dòng");
        });
        files.withData("diem: 80,12", "diem: 80,10");
        office.generate(Order.of("2024-11").updating(true));
        assertEquals(List.of(true, true), marked(NAME + ".pdf"));
    }

    @Test
    void theTemplatesOwnPropertiesStayBesideTheMark() throws IOException {
        try (XWPFDocument template = new XWPFDocument(new ByteArrayInputStream(OfficeFolder.bytes(files.template())))) {
            template.getProperties().getCustomProperties().addProperty("Phòng", "Hành chính");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            template.write(out);
            files.write("letter-templates/" + OfficeFolder.LETTER + "/template.docx", out.toByteArray());
        }
        office.generate(Order.of("2024-11"));
        byte[] docx = Oracles.keepDocx("two-properties", OfficeFolder.bytes(folder.resolve(NAME + ".docx")));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var custom = document.getProperties().getCustomProperties();
            assertEquals("Hành chính", custom.getProperty("Phòng").getLpwstr());
            assertEquals("du-thao", custom.getProperty("congvan.trang-thai").getLpwstr());
        }
        assertEquals(List.of(true, true), marked(NAME + ".pdf"));
    }

    @Test
    void aForeignFileIsRenderedAsItIs() throws IOException {
        files.write("la.docx", TestDocx.withBody(TestDocx.p("Kính gửi")).bytes());
        office.render(folder.resolve("la.docx"), folder.resolve("la.pdf"));
        assertEquals(List.of(false), marked("la.pdf"));
    }

    @Test
    void aDraftWithHolesSaysSoToo() {
        files.withData("  diem: 80,12\n", "");
        office.generate(Order.of("2024-11").withHoles(true));
        assertTrue(files.files("out").contains(NAME + ".con-thieu.docx"));
    }

    @Test
    void headersAndFootersAreArtifactsOfTheirKind() throws IOException {
        office.generate(Order.of("2024-11"));
        try (PDDocument document = Loader.loadPDF(OfficeFolder.bytes(folder.resolve(NAME + ".pdf")))) {
            assertTrue(content(document.getPage(1)).contains("/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"));
        }
    }
}
