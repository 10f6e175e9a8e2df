package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** What the PDF of any DOCX says of itself. */
class RenderTest {
    private static final String CORE =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                    + "<dc:title>Báo cáo</dc:title><dc:subject>Bộ chỉ số</dc:subject><dc:creator>Sở</dc:creator>"
                    + "<cp:keywords>a, b</cp:keywords>"
                    + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-12-05T08:00:00+07:00</dcterms:created>"
                    + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">hôm qua</dcterms:modified></cp:coreProperties>";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/><Relationship Id=\"c\" Target=\"docProps/core.xml\""
                    + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\"/></Relationships>";
    private static final String ENGLISH_WORD =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    private PDDocument render(TestDocx docx) throws Exception {
        Files.write(folder.resolve("thu.docx"), docx.bytes());
        office.render(folder.resolve("thu.docx"), folder.resolve("thu.pdf"));
        return Loader.loadPDF(folder.resolve("thu.pdf").toFile());
    }

    private String language(String text, String styles) throws Exception {
        try (PDDocument pdf = render(TestDocx.withBody(TestDocx.p(text)).styles(styles))) {
            return pdf.getDocumentCatalog().getLanguage();
        }
    }

    @Test
    void thePropertiesOfTheDocumentAreThoseOfThePdf() throws Exception {
        TestDocx docx = TestDocx.withBody(TestDocx.p("chữ"))
                .raw("docProps/core.xml", CORE)
                .raw("_rels/.rels", RELATIONSHIPS);
        try (PDDocument pdf = render(docx)) {
            var told = pdf.getDocumentInformation();
            assertEquals("Báo cáo", told.getTitle());
            assertEquals("Bộ chỉ số", told.getSubject());
            assertEquals("Sở", told.getAuthor());
            assertEquals("a, b", told.getKeywords());
            assertEquals("D:20241205010000Z", told.getPropertyStringValue("CreationDate"));
            assertEquals(null, told.getPropertyStringValue("ModDate"));
        }
    }

    @Test
    void aDocumentWithoutATitleIsCalledByItsFile() throws Exception {
        try (PDDocument pdf = render(TestDocx.withBody(TestDocx.p("chữ")))) {
            assertEquals("thu", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aVietnameseTextIsReadOutInVietnameseWhateverWordSays() throws Exception {
        assertEquals("vi-VN", language("Kính gửi: các sở, ban, ngành", ENGLISH_WORD));
    }

    @Test
    void anotherTextIsReadOutInTheLanguageThatTheFileSays() throws Exception {
        assertEquals("en-US", language("To the departments of Hưng Yên", ENGLISH_WORD));
    }

    @Test
    void aFileThatSaysNoLanguageIsVietnamese() throws Exception {
        assertEquals("vi-VN", language("2024", ""));
        assertEquals("vi-VN", language("2024", ENGLISH_WORD.replace("en-US", "x-none")));
    }
}
