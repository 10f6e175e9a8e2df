package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** Bad input ends with one clear message at its place, and nothing is written. Each test is named after its finding. */
class BadInputTest {
    private static final String DATA = "data/2024-11/cong-bo-bo-chi-so.yaml";
    private static final String TEMPLATE = "letter-templates/cong-bo-bo-chi-so/template.docx";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(
                List.of(),
                office.files("out").stream()
                        .filter(file -> !file.endsWith(".lock"))
                        .toList());
    }

    private void generate(String month, String... letters) {
        Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(Order.of(month).letters(List.of(letters)));
    }

    private void assertNovemberRefused(String expected) {
        assertRefused(expected, () -> generate("2024-11"));
    }

    @Test
    void officeNoData() {
        assertRefused(
                "OFFICE-NO-DATA @ data/2024-12 : tháng 12/2024 chưa có tệp số liệu nào", () -> generate("2024-12"));
    }

    @Test
    void officeDataFileMissing() {
        assertRefused(
                "OFFICE-DATA-FILE-MISSING @ data/2024-12/cong-bo-bo-chi-so.yaml : "
                        + "chưa có tệp số liệu của mẫu “cong-bo-bo-chi-so” cho tháng 12/2024",
                () -> generate("2024-12", "cong-bo-bo-chi-so"));
    }

    @Test
    void officeUnknownLetter() {
        assertRefused(
                "OFFICE-UNKNOWN-LETTER @ lệnh “cong-bo” : không có mẫu công văn “cong-bo”",
                () -> generate("2024-11", "cong-bo"));
    }

    @Test
    void officeOtherMonth() {
        office.withData("ky: 2024-11", "ky: 2024-10");
        assertNovemberRefused("OFFICE-OTHER-MONTH @ " + DATA
                + ", dòng 2 (ky) : tệp ghi số liệu của tháng 10/2024, nhưng lệnh yêu cầu tháng 11/2024");
    }

    @Test
    void dataNotAMonth() {
        assertRefused("DATA-NOT-A-MONTH @ lệnh “2024-13” : không có tháng “2024-13”", () -> generate("2024-13"));
    }

    @Test
    void dataTab() {
        office.withData("  diem: 80,12", "\tdiem: 80,12");
        assertNovemberRefused("DATA-TAB @ " + DATA + ", dòng 9 : dòng này thụt đầu dòng bằng phím Tab");
    }

    @Test
    void dataDuplicateKey() {
        office.withData("  diem: 80,12", "  diem: 80,12\n  diem: 81");
        assertNovemberRefused("DATA-DUPLICATE-KEY @ " + DATA
                + ", dòng 10 (tong_hop.diem) : trường “diem” được ghi hai lần (lần đầu ở dòng 9)");
    }

    @Test
    void dataSyntax() {
        office.withData("  diem: 80,12", "  diem: [80,12");
        assertNovemberRefused("DATA-SYNTAX @ " + DATA + ", dòng 10 : dòng này viết không đúng quy tắc YAML");
    }

    @Test
    void dataUnknownKey() {
        office.withData("  diem: 80,12\n  xep_hang", "  diem: 80,12\n  ghi_chu: x\n  xep_hang");
        assertNovemberRefused(
                "DATA-UNKNOWN-KEY @ " + DATA + ", dòng 10 (tong_hop.ghi_chu) : không có trường nào tên là “ghi_chu”");
    }

    @Test
    void dataMissingKey() {
        office.withData("  diem: 80,12\n", "");
        assertNovemberRefused(
                "DATA-MISSING-KEY @ " + DATA + ", dòng 8 (tong_hop) : thiếu trường “diem” (Điểm tổng hợp)");
    }

    @Test
    void dataNotANumber() {
        office.withData("diem: 80,12", "diem: tám mươi");
        assertNovemberRefused("DATA-NOT-A-NUMBER @ " + DATA
                + ", dòng 9 (tong_hop.diem) : “Điểm tổng hợp” phải là số, nhưng ở đây là “tám mươi”");
    }

    @Test
    void dataNotWhole() {
        office.withData("so_luong: 996754", "so_luong: 996.754");
        assertNovemberRefused("DATA-NOT-WHOLE @ " + DATA
                + ", dòng 56 (so_hoa.chi_tiet[4].so_luong) : “Số lượng” phải là số nguyên, nhưng ở đây là “996.754”");
    }

    @Test
    void dataNoneNotAllowed() {
        office.withData("diem: 80,12", "diem:");
        assertNovemberRefused(
                "DATA-NONE-NOT-ALLOWED @ " + DATA + ", dòng 9 (tong_hop.diem) : “Điểm tổng hợp” không được để trống");
    }

    @Test
    void dataRankBeyond() {
        office.withData("xep_hang: 12", "xep_hang: 70");
        assertNovemberRefused(
                "DATA-RANK-BEYOND @ " + DATA
                        + ", dòng 10 (tong_hop.xep_hang) : “Xếp hạng tổng hợp” là 70, trong khi chỉ có 63 đơn vị được xếp hạng");
    }

    @Test
    void dataScoreAboveMaximum() {
        office.withData("diem: 19,4", "diem: 20,4");
        assertNovemberRefused("DATA-SCORE-ABOVE-MAXIMUM @ " + DATA
                + ", dòng 19 (tien_do.diem) : “Điểm tiến độ giải quyết” là 20,4 điểm, vượt điểm tối đa là 20");
    }

    @Test
    void dataTooGreat() {
        office.withData("ty_le: 97,3", "ty_le: 973");
        assertNovemberRefused("DATA-TOO-GREAT @ " + DATA
                + ", dòng 21 (tien_do.ty_le) : “Tỷ lệ tiến độ giải quyết (%)” là 973, lớn hơn mức cao nhất là 100");
    }

    @Test
    void dataNotADate() {
        office.withData("ngay: 2024-12 ", "ngay: 2024-02-30 ");
        assertNovemberRefused("DATA-NOT-A-DATE @ " + DATA
                + ", dòng 6 (van_ban.ngay) : “Ngày ban hành” không phải là ngày có thật: “2024-02-30”");
    }

    @Test
    void dataForbiddenCharacter() {
        office.withData("ten: Tỷ lệ hồ sơ cấp kết quả điện tử", "ten: \"chuông \\a\"");
        assertNovemberRefused("DATA-FORBIDDEN-CHARACTER @ " + DATA
                + ", dòng 49 (so_hoa.chi_tiet[2].ten) : có ký tự điều khiển U+0007 không đưa được vào tệp Word");
    }

    @Test
    void officeGlyphMissing() {
        office.withData("ten: Tỷ lệ hồ sơ cấp kết quả điện tử", "ten: hồ sơ 文");
        assertNovemberRefused("OFFICE-GLYPH-MISSING @ " + TEMPLATE
                + ", đoạn “+ hồ sơ 文: 80,99%” : phông Liberation Serif không có chữ “文” (U+6587)");
    }

    @Test
    void wordNotADocx() {
        office.write(TEMPLATE, "đây không phải tệp Word");
        assertNovemberRefused("WORD-NOT-A-DOCX @ " + TEMPLATE + " : tệp không phải là tệp Word DOCX");
    }

    @Test
    void wordDtd() {
        office.write(
                TEMPLATE,
                TestDocx.withBody("")
                        .raw("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
                        .bytes());
        assertNovemberRefused("WORD-DTD @ " + TEMPLATE
                + ", word/document.xml : tệp có khai báo kiểu tài liệu (DTD), thứ mà Word không bao giờ ghi ra");
    }

    @Test
    void wordMacros() {
        office.write(
                TEMPLATE,
                TestDocx.withBody(TestDocx.p("x"))
                        .mainType("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .bytes());
        assertNovemberRefused("WORD-MACROS @ " + TEMPLATE + " : tệp có macro");
    }

    @Test
    void templateOutsideLink() {
        office.write(
                TEMPLATE,
                TestDocx.withBody(TestDocx.p("x"))
                        .relationship("a", "http://x/attachedTemplate", "file:///c:/Normal.dotm", true)
                        .hyperlink("b", "https://hungyen.gov.vn")
                        .bytes());
        assertNovemberRefused("TEMPLATE-OUTSIDE-LINK @ " + TEMPLATE
                + ", word/document.xml : mẫu trỏ ra ngoài tệp (attachedTemplate): file:///c:/Normal.dotm");
    }

    @Test
    void templateUnclosedSection() {
        office.write(
                TEMPLATE,
                TestDocx.withBody(TestDocx.p("{{#kinh_gui}}") + TestDocx.p("- {{.}}"))
                        .bytes());
        assertNovemberRefused("TEMPLATE-UNCLOSED-SECTION @ " + TEMPLATE
                + ", đoạn “{{#kinh_gui}}” : đoạn mở bằng {{#kinh_gui}} chưa được đóng");
    }

    @Test
    void templateUnknownTag() {
        office.write(
                TEMPLATE,
                TestDocx.withBody(TestDocx.p("Đạt {{tong_hop.dim}} điểm")).bytes());
        assertNovemberRefused("TEMPLATE-UNKNOWN-TAG @ " + TEMPLATE
                + ", đoạn “Đạt {{tong_hop.dim}} điểm” : thẻ {{tong_hop.dim}} không ứng với trường số liệu nào");
    }

    @Test
    void zipTooDense() {
        office.write(
                TEMPLATE,
                TestDocx.withBody(TestDocx.p("x"))
                        .raw("word/bom.xml", "0".repeat(30_000_000))
                        .bytes());
        assertNovemberRefused(
                "ZIP-TOO-DENSE @ " + TEMPLATE + " : gói nén có tỷ lệ nén quá 100 : 1, giống một “bom nén”");
    }

    @Test
    void dataNotUtf8() {
        office.write(DATA, "ky: tháng".getBytes(StandardCharsets.UTF_16));
        assertNovemberRefused("DATA-NOT-UTF8 @ " + DATA + ", dòng 1 : tệp không phải văn bản UTF-8");
    }
}
