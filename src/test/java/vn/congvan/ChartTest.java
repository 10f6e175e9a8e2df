package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** The chart of an annex: the placeholder's place and size, the month's figures, and the same in words. */
class ChartTest {
    private static final String LETTER = "cong-bo-kem-phu-luc";
    private static final String DESCRIPTION = "letter-templates/" + LETTER + "/letter.yaml";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
        office.write(
                "data/2025-08/" + LETTER + ".yaml",
                OfficeFolder.read(OfficeFolder.PROJECT.resolve("letter-templates/" + LETTER + "/sample/2025-08.yaml")));
    }

    private void generate() {
        Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open().generate(Order.of("2025-08"));
    }

    private byte[] out(String ending) {
        return OfficeFolder.bytes(folder.resolve("out/2025-08/" + LETTER + "-2025-08-du-thao." + ending));
    }

    private WordPackage docx() {
        return WordPackage.open(out("docx"), "x.docx", ZipLimits.standard());
    }

    @Test
    void theChartSaysItsFiguresInWordsForThoseWhoCannotSeeIt() {
        generate();
        String xml = new String(docx().part("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(
                xml.contains("descr=\"Điểm các nhóm chỉ số tháng 8/2025. "
                        + "Công khai minh bạch: Kỳ này 14,3, Trung bình cả nước 10,3; "
                        + "Tiến độ giải quyết: Kỳ này 19,4, Trung bình cả nước 17,8; "),
                xml);
        assertFalse(xml.contains("biểu đồ:"));
    }

    @Test
    void wordHasItAsSvgWithAPngBeside() {
        generate();
        String svg = new String(docx().part("word/media/image2.svg"), StandardCharsets.UTF_8);
        assertTrue(svg.startsWith("<?xml") && !svg.contains("<!DOCTYPE"), svg.substring(0, 200));
        assertFalse(svg.contains("<text"), "letters are shapes: no font is asked for");
        assertEquals((byte) 0x89, docx().part("word/media/image1.png")[0]);
        assertTrue(docx().part("word/media/image1.png").length > 5_000);
    }

    @Test
    void thePdfHasItAsADrawing() throws Exception {
        generate();
        try (PDDocument document = Loader.loadPDF(out("pdf"))) {
            var resources = document.getPage(1).getResources();
            for (COSName name : resources.getXObjectNames()) {
                assertEquals("Form", resources.getXObject(name).getCOSObject().getNameAsString(COSName.SUBTYPE));
            }
            assertTrue(resources.getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        generate();
        byte[] docx = out("docx");
        byte[] pdf = out("pdf");
        generate();
        assertArrayEquals(docx, out("docx"));
        assertArrayEquals(pdf, out("pdf"));
    }

    @Test
    void aPlaceholderForNoChartIsRefused() {
        office.replace(DESCRIPTION, "  nhom:\n    title", "  khac:\n    title");
        assertRefused(
                "TEMPLATE-UNKNOWN-CHART @ letter-templates/" + LETTER + "/template.docx, đoạn “biểu đồ: nhom” : "
                        + "mẫu có ảnh giữ chỗ cho biểu đồ “nhom”, nhưng letter.yaml không khai báo biểu đồ ấy",
                this::generate);
    }

    @Test
    void aChartOfFiguresThatAreNotThereIsRefused() {
        office.replace(DESCRIPTION, "Kỳ này: diem", "Kỳ này: diem_khac");
        assertRefused(
                "TEMPLATE-EMPTY-CHART @ " + DESCRIPTION + ", dòng 15 (charts.nhom) : "
                        + "biểu đồ “nhom” không có đủ số liệu để vẽ",
                this::generate);
    }
}
