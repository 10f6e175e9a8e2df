package vn.congvan.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.congvan.Oracles;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;
import vn.congvan.font.Shaper;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;
import vn.congvan.layout.Structure;

class PdfWriterTest {
    private static final FontLibrary FONTS = FontLibrary.open(List.of(Path.of("fonts")));
    private static final PdfMetadata METADATA =
            new PdfMetadata("Công bố & <kết quả>", "Văn phòng", "vi-VN", "congvan thử");

    private static Fragment text(double y, String text, boolean bold) {
        return new Fragment.Text(
                50,
                y,
                Shaper.shape(text, FONTS.choose("Times New Roman", bold, false).face()),
                14,
                100,
                0,
                2.5,
                "000000");
    }

    private static Pages pages(Fragment... fragments) {
        Page page = new Page(1, "1", 595.3, 841.9, List.of(fragments));
        return new Pages(
                List.of(page, page),
                List.of(
                        new Pages.Heading(0, "Chương", 0, 50),
                        new Pages.Heading(2, "Mục", 0, 80),
                        new Pages.Heading(0, "Chương sau", 1, 50)));
    }

    private static byte[] write(String name, Fragment... fragments) {
        return Oracles.keepPdf(name, pages(fragments), METADATA, new Findings());
    }

    @Test
    void textComesBackAsItWentIn() throws Exception {
        byte[] pdf =
                write("text", text(100, "Độc lập - Tự do - Hạnh phúc", true), text(120, "80,12 điểm; “ế” ₫", false));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertEquals(
                    "Độc lập - Tự do - Hạnh phúc\n80,12 điểm; “ế” ₫\n",
                    stripper.getText(document).replace("\r", ""));
        }
    }

    @Test
    void aCharacterWithoutAGlyphKeepsItsText() throws Exception {
        try (PDDocument document = Loader.loadPDF(write("no-glyph", text(100, "文 và 字", false)))) {
            assertTrue(new PDFTextStripper().getText(document).contains("文 và 字"));
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws Exception {
        try (PDDocument document = Loader.loadPDF(write("fonts", text(100, "Đậm", true), text(120, "Thường", false)))) {
            List<String> names = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded());
                names.add(font.getName());
            }
            assertEquals(2, names.size());
            assertTrue(names.get(0).matches("[A-Z]{6}\\+LiberationSerif-Bold"), names.get(0));
        }
    }

    @Test
    void theFileTellsItsTitleAuthorAndLanguage() throws Exception {
        try (PDDocument document = Loader.loadPDF(write("metadata"))) {
            assertEquals(
                    "Công bố & <kết quả>", document.getDocumentInformation().getTitle());
            assertEquals("Văn phòng", document.getDocumentInformation().getAuthor());
            assertEquals("congvan thử", document.getDocumentInformation().getProducer());
            assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("Công bố &amp; &lt;kết quả&gt;"), xmp);
        }
    }

    @Test
    void informationAndXmpSayTheSame() throws Exception {
        PdfMetadata metadata = new PdfMetadata(
                "Công bố",
                "Văn phòng",
                "Bộ chỉ số",
                "chỉ số; tháng",
                "vi-VN",
                "congvan thử",
                Optional.of(OffsetDateTime.parse("2024-12-05T08:00:00+07:00")),
                Optional.of(OffsetDateTime.parse("2024-12-06T01:02:03Z")));
        byte[] pdf = Oracles.keepPdf("metadata-all", pages(), metadata, new Findings());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation told = document.getDocumentInformation();
            assertEquals("Bộ chỉ số", told.getSubject());
            assertEquals("chỉ số; tháng", told.getKeywords());
            assertEquals("D:20241205010000Z", told.getCOSObject().getString(COSName.CREATION_DATE));
            assertEquals("D:20241206010203Z", told.getCOSObject().getString(COSName.MOD_DATE));
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            for (String line : List.of(
                    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Công bố</rdf:li></rdf:Alt></dc:title>",
                    "<dc:creator><rdf:Seq><rdf:li>Văn phòng</rdf:li></rdf:Seq></dc:creator>",
                    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">Bộ chỉ số</rdf:li></rdf:Alt></dc:description>",
                    "<pdf:Keywords>chỉ số; tháng</pdf:Keywords>",
                    "<pdf:Producer>congvan thử</pdf:Producer>",
                    "<xmp:CreateDate>2024-12-05T01:00:00Z</xmp:CreateDate>",
                    "<xmp:ModifyDate>2024-12-06T01:02:03Z</xmp:ModifyDate>")) {
                assertTrue(xmp.contains(line + "\n"), xmp);
            }
        }
    }

    @Test
    void whatTheDocumentDoesNotSayStandsNowhere() throws Exception {
        PdfMetadata metadata = new PdfMetadata("Tên\u0001", "", "vi-VN", "congvan thử");
        byte[] pdf = Oracles.keepPdf("metadata-none", pages(), metadata, new Findings());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(
                    Set.of("Title", "Producer"),
                    document.getDocumentInformation().getMetadataKeys());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains(">Tên</rdf:li>"), xmp); // XML cannot hold the control character
            assertFalse(xmp.contains("creator"), xmp);
            assertFalse(xmp.contains("Date"), xmp);
        }
    }

    @Test
    void headingsAreBookmarksByTheirLevels() throws Exception {
        try (PDDocument document = Loader.loadPDF(write("bookmarks"))) {
            List<String> found = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                found.add(item.getTitle());
                item.children().forEach(child -> found.add("> " + child.getTitle()));
            }
            assertEquals(List.of("Chương", "> Mục", "Chương sau"), found);
        }
    }

    @Test
    void aLinkOpensItsAddress() throws Exception {
        Structure structure = new Structure(List.of(
                new Structure.Element(Structure.Kind.DOCUMENT, -1, 0, "", 1, 1),
                new Structure.Element(Structure.Kind.PARAGRAPH, 0, 0, "", 1, 1),
                new Structure.Element(Structure.Kind.LINK, 1, 0, "", 1, 1)));
        Page page = new Page(
                1,
                "1",
                595.3,
                841.9,
                List.of(
                        new Fragment.Tagged(text(100, "hungyen.gov.vn", false), 2),
                        new Fragment.Tagged(new Fragment.Link(50, 90, 100, 14, "https://hungyen.gov.vn/"), 2)));
        byte[] pdf = Oracles.keepPdf("link", new Pages(List.of(page), List.of(), structure), METADATA, new Findings());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationLink link =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
            assertEquals("https://hungyen.gov.vn/", ((PDActionURI) link.getAction()).getURI());
            assertEquals(841.9 - 104, link.getRectangle().getLowerLeftY(), 0.01);
        }
    }

    @Test
    void aLinkToABookmarkGoesToItsPageAndIsToldByItsWords() throws Exception {
        Structure structure = new Structure(List.of(
                new Structure.Element(Structure.Kind.DOCUMENT, -1, 0, "", 1, 1),
                new Structure.Element(Structure.Kind.PARAGRAPH, 0, 0, "", 1, 1),
                new Structure.Element(Structure.Kind.LINK, 1, 0, "", 1, 1)));
        List<Fragment> link = List.of(
                new Fragment.Tagged(text(100, "xem Mục 2", false), 2),
                new Fragment.Tagged(new Fragment.Link(50, 90, 100, 14, "#muc"), 2));
        List<Fragment> place =
                List.of(new Fragment.Bookmark(50, 90, "muc"), new Fragment.Tagged(text(100, "Mục 2", false), 1));
        List<Page> pages = List.of(new Page(1, "1", 595.3, 841.9, link), new Page(2, "2", 595.3, 841.9, place));
        byte[] pdf = Oracles.keepPdf("link-within", new Pages(pages, List.of(), structure), METADATA, new Findings());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationLink read =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
            PDPageXYZDestination destination =
                    (PDPageXYZDestination) ((PDActionGoTo) read.getAction()).getDestination();
            assertEquals(1, destination.retrievePageNumber());
            assertEquals(752, destination.getTop());
            assertEquals("xem Mục 2", read.getContents());
        }
    }

    @Test
    void rulesAndFillsAreDrawn() {
        byte[] pdf = write(
                "rules",
                new Fragment.Fill(50, 50, 100, 20, "FFFF00"),
                new Fragment.Rule(50, 80, 150, 80, 0.75, Fragment.RuleStyle.DASHED, "FF0000"),
                new Fragment.Rule(50, 90, 150, 90, 0.75, Fragment.RuleStyle.DOTTED, "000000"));
        assertTrue(pdf.length > 500);
    }

    @Test
    void theSamePagesGiveTheSameBytes() {
        Fragment[] fragments = {text(100, "Một", false), text(120, "Hai", true)};
        assertArrayEquals(write("same", fragments), write("same", fragments));
    }
}
