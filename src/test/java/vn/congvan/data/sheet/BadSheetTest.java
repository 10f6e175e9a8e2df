package vn.congvan.data.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Told;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** What no workbook may have, with the words and the place that people are told. */
class BadSheetTest {
    private static final String HEADER = "Mã | Chỉ tiêu | Giá trị";
    private static final String GOOD = TestXlsx.rows(HEADER, "tong_hop.diem | | #1");
    private static final String AT = " @ x.xlsx, trang tính \"Chỉ số\", ô ";

    private static void read(byte[] xlsx) {
        SheetReader.xlsx(xlsx, "x.xlsx", Flat.SCHEMA, new Findings());
    }

    private static void assertRowsRefused(String expected, String... rows) {
        assertRefused(expected, () -> read(TestXlsx.with(rows)));
    }

    private static void assertFileRefused(String expected, TestXlsx xlsx) {
        assertRefused(expected, () -> read(xlsx.bytes()));
    }

    @Test
    void aKeyThatTheSchemaDoesNotKnow() {
        assertRowsRefused(
                "DATA-UNKNOWN-KEY" + AT + "A2 : không có trường nào tên là “tong_hop.diemm”",
                HEADER,
                "tong_hop.diemm | | #1");
        assertRowsRefused(
                "DATA-UNKNOWN-KEY" + AT + "B1 : không có trường nào tên là “truc_tuyen[].diemm”",
                "truc_tuyen[].ten | truc_tuyen[].diemm",
                "a | #1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tong_hop",
                "truc_tuyen",
                "truc_tuyen.ten",
                "truc_tuyen[0].ten",
                "kinh_gui[99999]",
                "tong_hop..diem",
                "Điểm"
            })
    void aKeyOfNoSingleValue(String key) {
        assertRowsRefused(
                "DATA-UNKNOWN-KEY" + AT + "A2 : không có trường nào tên là “" + key + "”", HEADER, key + " | | #1");
    }

    @Test
    void theNearestKeysAreOffered() {
        Findings findings = new Findings();
        try {
            read(TestXlsx.with(HEADER, "truc_tuyen[1].diemm | | #1"));
        } catch (Refused e) {
            findings.addAll(e.findings());
        }
        assertEquals(
                "truc_tuyen[].diem, truc_tuyen[].ten, truc_tuyen[].chi_tiet.so",
                findings.list().get(0).arguments().get("near"));
    }

    @Test
    void aValueWithoutAKey() {
        assertRowsRefused(
                "SHEET-VALUE-WITHOUT-KEY" + AT + "C2 : có giá trị mà ô “Mã” cùng hàng trống", HEADER, " | Điểm | #1");
    }

    @Test
    void aKeyGivenTwice() {
        assertRowsRefused(
                "SHEET-GIVEN-TWICE" + AT + "A3 : “tong_hop.diem” được ghi hai lần (lần đầu ở ô A2)",
                HEADER,
                "tong_hop.diem | | #1",
                "tong_hop.diem | | #2");
        assertFileRefused(
                "SHEET-GIVEN-TWICE @ x.xlsx, trang tính \"B\", ô A2 : "
                        + "“tong_hop.diem” được ghi hai lần (lần đầu ở ô 'A'!A2)",
                new TestXlsx().sheet("A", GOOD, "").sheet("B", GOOD, ""));
    }

    @Test
    void aListGivenByTableAndByKeys() {
        assertRowsRefused(
                "SHEET-GIVEN-TWICE" + AT + "A4 : “kinh_gui” được ghi hai lần (lần đầu ở ô A2)",
                HEADER,
                "kinh_gui[1] | | a",
                "",
                "kinh_gui[]",
                "b");
        assertRowsRefused(
                "SHEET-GIVEN-TWICE" + AT + "A5 : “kinh_gui” được ghi hai lần (lần đầu ở ô A1)",
                "kinh_gui[]",
                "b",
                "",
                HEADER,
                "kinh_gui[1] | | a");
    }

    @Test
    void aHeaderCellTwice() {
        assertRowsRefused(
                "SHEET-HEADER-TWICE" + AT + "D1 : hàng tiêu đề có hai ô “Giá trị” (ô kia là C1)",
                HEADER + " | Giá trị",
                "tong_hop.diem | | #1 | #2");
        assertRowsRefused(
                "SHEET-HEADER-TWICE" + AT + "B1 : hàng tiêu đề có hai ô “kinh_gui[]” (ô kia là A1)",
                "kinh_gui[] | kinh_gui[]",
                "a | b");
    }

    @Test
    void keysOfAListAmongOtherWords() {
        assertRowsRefused(
                "SHEET-MIXED-HEADER" + AT
                        + "A1 : hàng mã của danh sách “truc_tuyen” có ô không phải mã của danh sách ấy: “STT”",
                "STT | truc_tuyen[].ten",
                "#1 | a");
    }

    @Test
    void tablesWithoutABlankRowBetween() {
        assertRowsRefused(
                "SHEET-TABLES-TOUCH" + AT
                        + "A3 : không rõ hàng ngay trên hàng này thuộc bảng trên hay là tiêu đề của bảng dưới",
                "kinh_gui[]",
                "Các sở",
                "truc_tuyen[].ten",
                "a");
        assertRowsRefused(
                "SHEET-TABLES-TOUCH" + AT
                        + "A4 : không rõ hàng ngay trên hàng này thuộc bảng trên hay là tiêu đề của bảng dưới",
                "truc_tuyen[].ten | truc_tuyen[].diem",
                "",
                "a | #5",
                "kinh_gui[]",
                "Các sở");
    }

    @Test
    void mergedHeaderCells() {
        assertFileRefused(
                "SHEET-MERGED-HEADER" + AT + "C1 : hàng tiêu đề có ô bị gộp (C1:D1)",
                new TestXlsx().sheet("Chỉ số", GOOD + "<mergeCells><mergeCell ref='C1:D1'/></mergeCells>", ""));
        assertFileRefused(
                "SHEET-MERGED-HEADER" + AT + "B1 : hàng tiêu đề có ô bị gộp (B1:B2)",
                new TestXlsx()
                        .sheet(
                                "Chỉ số",
                                TestXlsx.rows("truc_tuyen[].diem | truc_tuyen[].ten", "#1 | a")
                                        + "<mergeCells><mergeCell ref='B1:B2'/></mergeCells>",
                                ""));
    }

    @Test
    void mergedCellsElsewhereDoNoHarm() {
        String title = TestXlsx.rows("Số liệu tháng", HEADER, "tong_hop.diem | | #1");
        read(new TestXlsx()
                .sheet("a", title + "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='C3:D3'/></mergeCells>", "")
                .bytes());
    }

    @Test
    void aHiddenSheetIsToldAndNotRead() {
        Findings findings = new Findings();
        SheetReader.xlsx(
                new TestXlsx()
                        .sheet("A", GOOD, "")
                        .sheet("Cũ", GOOD, "hidden")
                        .sheet("Rất cũ", "<x", "veryHidden")
                        .bytes(),
                "x.xlsx",
                Flat.SCHEMA,
                findings);
        assertEquals(
                List.of(
                        "SHEET-HIDDEN @ x.xlsx : trang tính “Cũ” đang ẩn nên không được đọc",
                        "SHEET-HIDDEN @ x.xlsx : trang tính “Rất cũ” đang ẩn nên không được đọc"),
                Told.texts(findings.list()));
    }

    @Test
    void twoSheetsWhoseNamesDifferInCaseOnly() {
        assertFileRefused(
                "SHEET-SAME-NAMES @ x.xlsx : "
                        + "hai trang tính có tên chỉ khác nhau ở chữ hoa, chữ thường: “Chỉ số” và “CHỈ SỐ”",
                new TestXlsx().sheet("Chỉ số", GOOD, "").sheet("CHỈ SỐ", GOOD, "hidden"));
    }

    @Test
    void aWorkbookWithNothingUsable() {
        assertRowsRefused(
                "SHEET-NOTHING-USABLE @ x.xlsx : không tìm thấy bảng số liệu nào trong tệp",
                "Chỉ tiêu | Giá trị",
                "a | #1");
        assertFileRefused("SHEET-NOTHING-USABLE @ x.xlsx : không tìm thấy bảng số liệu nào trong tệp", new TestXlsx());
    }

    @Test
    void macros() {
        String told = "SHEET-MACROS @ x.xlsx : bảng tính có macro";
        assertFileRefused(told, new TestXlsx().sheet("a", GOOD, "").part("xl/vbaProject.bin", "x"));
        assertFileRefused(
                told,
                new TestXlsx()
                        .sheet("a", GOOD, "")
                        .type("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertFileRefused(
                told, new TestXlsx().sheet("a", GOOD, "").type("xl/x.bin", "application/vnd.ms-office.vbaProject"));
    }

    @Test
    void linksToOtherWorkbooks() {
        String told = "SHEET-OUTSIDE-LINKS @ x.xlsx : "
                + "bảng tính lấy số từ tệp khác (external links), nên số trong tệp này có thể đã cũ";
        assertFileRefused(told, new TestXlsx().sheet("a", GOOD, "").part("xl/externalLinks/externalLink1.xml", "<x/>"));
    }

    @Test
    void aDocumentType() {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet xmlns='" + TestXlsx.MAIN
                + "'><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertFileRefused(
                "SHEET-DTD @ x.xlsx : phần xl/worksheets/sheet1.xml của bảng tính có khai báo kiểu tài liệu (DTD), "
                        + "thứ mà Excel không bao giờ ghi ra",
                new TestXlsx().sheet("a", GOOD, "").part("xl/worksheets/sheet1.xml", evil));
        assertFileRefused(
                "SHEET-DTD @ x.xlsx : phần xl/worksheets/sheet1.xml của bảng tính có khai báo kiểu tài liệu (DTD), "
                        + "thứ mà Excel không bao giờ ghi ra",
                new TestXlsx()
                        .sheet("a", GOOD, "")
                        .part("xl/worksheets/sheet1.xml", "<?xml version='1.0'?>" + " ".repeat(5_000) + evil));
    }

    @Test
    void moreThanTwoHundredThousandRows() {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 200_001; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("'><c r='B")
                    .append(i)
                    .append("'><v>")
                    .append(i)
                    .append("</v></c></row>");
        }
        assertFileRefused(
                "SHEET-TOO-MANY-ROWS" + AT + "B200001 : tệp có hơn 200.000 hàng có chữ hoặc số",
                new TestXlsx().sheet("Chỉ số", rows.append("</sheetData>").toString(), ""));
    }

    @Test
    void aMillionBlankRowsAreNoRows() {
        StringBuilder rows = new StringBuilder(GOOD.replace("</sheetData>", ""));
        for (int i = 3; i <= 1_000_000; i++) {
            rows.append("<row r='").append(i).append("'/>");
        }
        read(new TestXlsx()
                .sheet("a", rows.append("</sheetData>").toString(), "")
                .bytes());
    }

    @Test
    void aZipBomb() {
        assertFileRefused(
                "ZIP-TOO-DENSE @ x.xlsx : gói nén có tỷ lệ nén quá 100 : 1, giống một “bom nén”",
                new TestXlsx().sheet("a", GOOD + " ".repeat(30_000_000), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>",
                "<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
                "<row r='1'><c r='A2'><v>1</v></c></row>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c t='s'><v>7</v></c></row>",
                "<row r='1'><c t='s'><v>x</v></c></row>",
                "<row r='1'><c t='q'><v>1</v></c></row>",
                "<row r='x'/>",
                "<row r='1'><c s='x'/></row>",
                "<row r='1'><c><v>1</c></row>",
                "<row r='1'>",
                "&x;"
            })
    void whatIsNoSheetIsDamaged(String data) {
        assertFileRefused(
                "SHEET-DAMAGED @ x.xlsx : phần xl/worksheets/sheet1.xml của bảng tính bị hỏng",
                new TestXlsx().sheet("a", "<sheetData>" + data + "</sheetData>", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e999999999", "1-2", "NaN"})
    void aNumberThatIsNone(String value) {
        assertFileRefused(
                "SHEET-FORMULA-ERROR" + AT + "B2 : công thức trong ô này bị lỗi hoặc chưa được tính: " + value,
                new TestXlsx()
                        .sheet(
                                "Chỉ số",
                                TestXlsx.rows("Mã | Giá trị")
                                        .replace(
                                                "</sheetData>",
                                                "<row><c t='inlineStr'><is><t>tong_hop.diem</t></is></c><c><v>" + value
                                                        + "</v></c></row></sheetData>"),
                                ""));
    }

    @Test
    void otherFiles() {
        assertRefused(
                "SHEET-NOT-AN-XLSX @ x.xlsx : tệp không phải là bảng tính Excel (.xlsx)", () -> read(new byte[0]));
        assertRefused(
                "SHEET-NOT-AN-XLSX @ x.xlsx : tệp không phải là bảng tính Excel (.xlsx)",
                () -> read("Mã;Giá trị".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "SHEET-NOT-AN-XLSX @ x.xlsx : tệp không phải là bảng tính Excel (.xlsx)",
                () -> read(ZipWriter.write(Map.of("mimetype", "x".getBytes(StandardCharsets.UTF_8)))));
        byte[] ole = new byte[600];
        ole[0] = (byte) 0xD0;
        ole[1] = (byte) 0xCF;
        assertRefused("SHEET-OLD-XLS @ x.xlsx : tệp là bảng tính Excel kiểu cũ (.xls)", () -> read(ole));
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 100, name.length);
        assertRefused("SHEET-ENCRYPTED @ x.xlsx : bảng tính được đặt mật khẩu", () -> read(ole));
    }

    /** A few thousand damaged files: each is read or refused, and none gets out of hand. */
    @Test
    void whateverIsDamagedIsRefusedAndNothingElse() {
        Map<String, byte[]> parts = ZipReader.read(
                new TestXlsx()
                        .sharedTexts("<si><t>Mã</t></si>", "<si><r><t>Giá trị</t></r></si>")
                        .sheet("a", GOOD + "<mergeCells><mergeCell ref='A9:B9'/></mergeCells>", "")
                        .bytes(),
                "x.xlsx",
                ZipLimits.standard());
        List<String> names = new ArrayList<>(parts.keySet());
        Random random = new Random(20241124);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            byte[] content = damaged.get(name).clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                content[random.nextInt(content.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&'\"/=0 ".charAt(random.nextInt(9)));
            }
            damaged.put(name, content);
            try {
                read(ZipWriter.write(damaged));
            } catch (Refused e) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "only " + refused);
    }
}
