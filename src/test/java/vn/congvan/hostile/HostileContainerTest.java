package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.word.TestDocx;
import vn.congvan.zip.ZipWriter;

/** Containers, parts and relationships that are not what they should be. */
class HostileContainerTest {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static void assertRefused(String id, byte[] file) {
        Rendering rendering = Rendering.of(file);
        assertTrue(rendering.isRefused());
        assertEquals(List.of(id), rendering.ids());
    }

    @Test
    void aFileCutShortAnywhereIsRefusedWithOneError() {
        byte[] whole = TestDocx.withBody(p("Kính gửi")).bytes();
        for (int length = 0; length < whole.length; length += 7) {
            Rendering rendering = Rendering.of(Arrays.copyOf(whole, length));
            assertTrue(rendering.isRefused(), "cut at " + length);
            assertEquals(1, rendering.findings().size(), "cut at " + length);
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            parts.put("word/media/" + i + ".png", new byte[12_000_000]);
        }
        assertRefused("ZIP-TOO-DENSE", ZipWriter.write(parts));
    }

    @Test
    void anHonestLongDocumentMayCompressWell() {
        String text = p("Kết luận của cuộc họp").repeat(100_000);
        byte[] file = TestDocx.withBody("<w:p/><!--" + text + "-->").bytes();
        assertTrue(text.length() / file.length > 100, "not dense enough to test anything");
        assertFalse(Rendering.of(file).isRefused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "docProps/custom.xml"})
    void aDtdIsRefusedInWhicheverPart(String part) {
        String lol = "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]><a>&b;</a>";
        assertRefused("WORD-DTD", TestDocx.withBody(p("x")).raw(part, lol).bytes());
    }

    @Test
    void anEntityThatNobodyDeclaredIsDamage() {
        assertRefused("WORD-DAMAGED-XML", TestDocx.withBody(p("&ngoai;")).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "văn bản thường", "<html>", "<?xml version=\"1.0\" encoding=\"không có\"?><a/>"})
    void aMainPartThatIsNoXmlIsDamage(String content) {
        assertRefused(
                "WORD-DAMAGED-XML",
                TestDocx.withBody("").raw("word/document.xml", content).bytes());
    }

    @Test
    void aPartThatIsNotUtf8IsDamage() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .getBytes(StandardCharsets.UTF_8);
        parts.put("[Content_Types].xml", types);
        parts.put("_rels/.rels", "<a>\u00E9</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("WORD-DAMAGED-XML", ZipWriter.write(parts));
    }

    @Test
    void aUtf16PartIsRead() {
        String document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document " + W + "><w:body>" + p("Việt")
                + "</w:body></w:document>";
        Map<String, byte[]> parts = new LinkedHashMap<>(vn.congvan.zip.ZipReader.read(
                TestDocx.withBody("").bytes(), "thu.docx", vn.congvan.zip.ZipLimits.standard()));
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_16));
        assertFalse(Rendering.of(ZipWriter.write(parts)).isRefused());
    }

    @Test
    void aPictureInPlaceOfAHeaderIsDamage() {
        byte[] file = TestDocx.withBody(
                        p("x") + "<w:sectPr><w:headerReference r:id=\"a.png\" w:type=\"default\"/></w:sectPr>")
                .picture("a.png", Samples.image("png"))
                .bytes();
        assertRefused("WORD-DAMAGED-XML", file);
    }

    @Test
    void aHeaderThatIsNotThereIsNone() {
        byte[] file = TestDocx.withBody(
                        p("x") + "<w:sectPr><w:headerReference r:id=\"h\" w:type=\"default\"/></w:sectPr>")
                .relationship("h", TYPE + "header", "nowhere.xml", false)
                .bytes();
        assertEquals(1, Rendering.of(file).pages());
    }

    @Test
    void aHeaderThatIsTheDocumentItselfIsReadOnce() {
        byte[] file = TestDocx.withBody(
                        p("x") + "<w:sectPr><w:headerReference r:id=\"h\" w:type=\"default\"/></w:sectPr>")
                .relationship("h", TYPE + "header", "document.xml", false)
                .bytes();
        assertEquals(1, Rendering.of(file).pages());
    }

    @Test
    void aStrictFileIsRead() {
        byte[] file = TestDocx.withBody("")
                .raw(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + p("x")
                                + "</w:body></w:document>")
                .bytes();
        assertEquals(1, Rendering.of(file).pages());
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink, file:///etc/passwd",
        "hyperlink, ftp://example.vn/a",
        "hyperlink, javascript:alert(1)",
        "attachedTemplate, http://example.vn/a.dotm",
        "image, https://example.vn/a.png",
        "oleObject, file://host/a.xls",
        "header, http://example.vn/header.xml",
        "subDocument, b.docx"
    })
    void whatPointsOutsideIsToldAndNeverFollowed(String type, String target) {
        byte[] file = TestDocx.withBody(
                        "<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>x</w:t></w:r></w:hyperlink>"
                                + "<w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><a:graphic><a:graphicData><pic:pic>"
                                + "<pic:blipFill><a:blip r:link=\"x\" r:embed=\"x\"/></pic:blipFill></pic:pic></a:graphicData>"
                                + "</a:graphic></wp:inline></w:drawing></w:r></w:p><w:sectPr><w:headerReference r:id=\"x\"/></w:sectPr>")
                .relationship("x", TYPE + type, target, true)
                .bytes();
        Rendering rendering = Rendering.of(file);
        assertTrue(
                rendering.ids().contains("WORD-OUTSIDE-IGNORED"),
                rendering.ids().toString());
        String pdf = new String(rendering.pdf(), StandardCharsets.ISO_8859_1);
        assertFalse(pdf.contains(target.replace("(", "\\(").replace(")", "\\)")), "the PDF links there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.vn/", "HTTPS://example.vn/", "mailto:vanthu@example.vn"})
    void aLinkThatAReaderMayClickStaysALink(String target) {
        byte[] file = TestDocx.withBody("<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>")
                .hyperlink("x", target)
                .bytes();
        Rendering rendering = Rendering.of(file);
        assertFalse(rendering.ids().contains("WORD-OUTSIDE-IGNORED"));
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(rendering.pdf())) {
            var link = (org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink)
                    pdf.getPage(0).getAnnotations().get(0);
            var action = (org.apache.pdfbox.pdmodel.interactive.action.PDActionURI) link.getAction();
            assertEquals(target, action.getURI());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
