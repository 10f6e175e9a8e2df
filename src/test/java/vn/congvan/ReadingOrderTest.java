package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** The structure of finished PDFs, walked as a screen reader walks it: a letter is read as a person reads it. */
class ReadingOrderTest {
    @TempDir
    Path folder;

    private static String begin(String line) {
        return line.length() > 48 ? line.substring(0, 48) + "…" : line;
    }

    private Office office() {
        return Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    @Test
    void theLetterIsReadFromItsHeadToItsSignature() {
        OfficeFolder.withNovember(folder);
        Draft draft = office().generate(Order.of("2024-11")).drafts().get(0);
        List<String> lines = PdfTree.of(OfficeFolder.bytes(folder.resolve(draft.pdf()))).stream()
                .map(ReadingOrderTest::begin)
                .toList();
        assertEquals(
                List.of(
                        "Document",
                        " Div",
                        "  P: UBND TỈNH HƯNG YÊN",
                        "  P: VĂN PHÒNG",
                        "  P: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "  P: Độc lập - Tự do - Hạnh phúc",
                        "  P: Số:        /VPUB-PVHCC&KSTT",
                        "  P: V/v Công bố kết quả đánh giá Bộ chỉ số phục…",
                        "  P: Hưng Yên, ngày      tháng 12 năm 2024",
                        " P: Kính gửi:",
                        " P: - Các sở, ban, ngành tỉnh;",
                        " P: - UBND các huyện, thị xã, thành phố.",
                        " P: Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/20…",
                        " P: Căn cứ Công văn số 2283/UBND-PVHCC&KSTT ngày…",
                        " P: Trên cơ sở kết quả đồng bộ công khai trên Cổ…",
                        " H1: 1. Tổng hợp các nhóm chỉ số của tỉnh Hưng Y…"),
                lines.subList(0, 16));
        assertEquals(
                List.of(
                        " P: Giao Trung tâm Thông tin - Hội nghị tỉnh côn…",
                        " Div",
                        "  P: Nơi nhận:",
                        "  P: - Như trên;",
                        "  P: - Thường trực Tỉnh ủy (để b/c);",
                        "  P: - Chủ tịch, các PCT UBND tỉnh (để b/c);",
                        "  P: - Lãnh đạo VP UBND tỉnh;",
                        "  P: - Trung tâm TT-HN tỉnh;",
                        "  P: - Trung tâm PVHCC&KSTTHCTài+Côn;",
                        "  P: - Lưu: VT, PVHCC&KSTTNh.",
                        "  P: KT. CHÁNH VĂN PHÒNG",
                        "  P: PHÓ CHÁNH VĂN PHÒNG",
                        "  P: Trần Văn Thắng"),
                lines.subList(lines.size() - 13, lines.size()));
    }

    private List<String> render(String name, TestDocx docx) throws IOException {
        Files.write(folder.resolve("thu.docx"), docx.bytes());
        office().render(folder.resolve("thu.docx"), folder.resolve("thu.pdf"));
        return PdfTree.of(Oracles.keepPdf(name, OfficeFolder.bytes(folder.resolve("thu.pdf"))));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String row(String properties, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>")
                    .append(TestDocx.p(cell))
                    .append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    @Test
    void everyKindOfElementIsToldAsWhatItIs() throws IOException {
        String heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Kết quả</w:t></w:r></w:p>";
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>mục</w:t></w:r></w:p>";
        String link = "<w:p><w:r><w:t xml:space=\"preserve\">xem </w:t></w:r>"
                + "<w:hyperlink r:id=\"l\"><w:r><w:t>cổng</w:t></w:r></w:hyperlink></w:p>";
        String note = "<w:p><w:r><w:t>số liệu</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                + row("<w:tblHeader/>", "Nhóm", "Điểm") + row("", "A", "18") + "</w:tbl>";
        String picture = "<w:p>" + TestDocx.inline("a.png", "", 20, 30, "Biểu đồ") + "</w:p>";
        TestDocx docx = TestDocx.withBody(heading + item + link + note + table + picture)
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .hyperlink("l", "https://a.vn/")
                .footnotes("<w:footnote w:id=\"2\">" + TestDocx.p("tính đến tháng 11") + "</w:footnote>")
                .picture("a.png", png());
        assertEquals(
                List.of(
                        "Document",
                        " H1: Kết quả",
                        " L",
                        "  LI",
                        "   Lbl: 1.",
                        "   LBody: mục",
                        " P: xem",
                        "  Link [annotation]: cổng",
                        " P: số liệu1",
                        "  Note",
                        "   P: tính đến tháng 11",
                        " Table",
                        "  TR",
                        "   TH O=Table, Scope=Column",
                        "    P: Nhóm",
                        "   TH O=Table, Scope=Column",
                        "    P: Điểm",
                        "  TR",
                        "   TD",
                        "    P: A",
                        "   TD",
                        "    P: 18",
                        " P",
                        "  Figure alt=Biểu đồ"),
                render("structure", docx));
    }

    @Test
    void whatStandsInTheHeaderIsReadToNobodyButItsLinkOnceAfterAllElse() throws IOException {
        String header = "<w:p><w:hyperlink r:id=\"h\"><w:r><w:t>cổng</w:t></w:r></w:hyperlink></w:p>";
        TestDocx docx = TestDocx.withBody(TestDocx.p("thân")
                        + "<w:p><w:r><w:br w:type=\"page\"/><w:t>hết</w:t></w:r></w:p>"
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
                .header(header)
                .raw(
                        "word/_rels/header.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"h\" TargetMode=\"External\" Target=\"https://a.vn/\" Type="
                                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>"
                                + "</Relationships>");
        assertEquals(
                List.of("Document", " P: thân", " P: hết", " Link alt=https://a.vn/ [annotation] [annotation]"),
                render("header-link", docx));
    }
}
