package vn.congvan.data.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.data.Value;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** What is read from a workbook, cell by cell. */
class XlsxTest {
    private static final String HEADER = "Mã | Chỉ tiêu | Giá trị";

    private static Value.Fields read(byte[] xlsx, Findings findings) {
        return SheetReader.xlsx(xlsx, "x.xlsx", Flat.SCHEMA, findings);
    }

    private static List<String> read(String... rows) {
        Findings findings = new Findings();
        Value.Fields values = read(TestXlsx.with(rows), findings);
        assertEquals(List.of(), findings.list());
        return Flat.lines(values);
    }

    private static void assertCellRefused(String expected, String key, String cell) {
        assertRefused(expected, () -> read(HEADER, key + " | | " + cell));
    }

    @Test
    void aFormHasAKeyAndAValueInEachRow() {
        assertEquals(
                List.of(
                        "tong_hop.diem = số 80,12 @ C3",
                        "tong_hop.hang = số 12 @ C4",
                        "ky = “2024-11” @ C6",
                        "tam_dung = có @ C7"),
                read(
                        "Số liệu tháng 11",
                        HEADER,
                        "tong_hop.diem | Điểm | #80.12 | ghi chú",
                        "tong_hop.hang | Hạng | #12",
                        "",
                        "ky | Kỳ | 2024-11",
                        "tam_dung | Tạm dừng | ?1"));
    }

    @Test
    void theColumnsStandInAnyOrder() {
        assertEquals(List.of("tong_hop.diem = số 7 @ A2"), read("GIÁ TRỊ | x | mã", "#7 | | tong_hop.diem"));
    }

    @Test
    void anItemOfAListHasItsNumber() {
        assertEquals(
                List.of(
                        "kinh_gui[1] = “Các sở” @ C3",
                        "kinh_gui[2] = “UBND” @ C2",
                        "truc_tuyen[1].ten = “a” @ C4",
                        "truc_tuyen[1].chi_tiet.so = số 5 @ C5"),
                read(
                        HEADER,
                        "kinh_gui[2] | | UBND",
                        "kinh_gui[1] | | Các sở",
                        "truc_tuyen[1].ten | | a",
                        "truc_tuyen[1].chi_tiet.so | | #5",
                        "truc_tuyen[2].ten | | "));
    }

    @Test
    void aListTableHasAnItemInEachRow() {
        assertEquals(
                List.of(
                        "truc_tuyen[1].ten = “a” @ B3",
                        "truc_tuyen[1].diem = số 8 @ C3",
                        "truc_tuyen[2].ten = “b” @ B5",
                        "truc_tuyen[2].chi_tiet.so = số 3 @ D5"),
                read(
                        "| Tên | Điểm | Số lượng",
                        "| truc_tuyen[].ten | truc_tuyen[].diem | truc_tuyen[].chi_tiet.so",
                        "1 | a | #8 | | ghi chú",
                        "2",
                        "3 | b | | #3"));
    }

    @Test
    void aListOfSingleValuesIsATableOfOneColumn() {
        assertEquals(
                List.of("kinh_gui[1] = “Các sở” @ A2", "kinh_gui[2] = “UBND” @ A4"),
                read("kinh_gui[]", "Các sở", "", "UBND"));
    }

    @Test
    void tablesFollowOneAnotherWithTheirTitlesAbove() {
        assertEquals(
                List.of(
                        "tong_hop.diem = số 1 @ C2",
                        "truc_tuyen[1].ten = “a” @ A7",
                        "truc_tuyen[2].ten = “b” @ A9",
                        "kinh_gui[1] = “c” @ A13",
                        "ky = “2024-11” @ C16"),
                read(
                        HEADER,
                        "tong_hop.diem | | #1",
                        "",
                        "1. Trực tuyến",
                        "Tên",
                        "truc_tuyen[].ten",
                        "a",
                        "",
                        "b",
                        "",
                        "Kính gửi",
                        "kinh_gui[]",
                        "c",
                        "",
                        "Mã | | Giá trị",
                        "ky | | 2024-11"));
    }

    @Test
    void aFormMayFollowAFormWithoutABlankRow() {
        assertEquals(
                List.of("tong_hop.diem = số 1 @ C2", "ky = “2024-11” @ B4"),
                read(HEADER, "tong_hop.diem | | #1", "Mã | Giá trị", "ky | 2024-11"));
    }

    @Test
    void aRowOfAFormJustAboveAHeaderIsNoTitle() {
        assertEquals(
                List.of("tong_hop.diem = số 1 @ C3", "kinh_gui[1] = “c” @ A5"),
                read(HEADER, "", "tong_hop.diem | | #1", "kinh_gui[]", "c"));
    }

    @Test
    void allSheetsAreReadAndOneThatExplainsIsPassedOver() {
        Value.Fields values = read(
                new TestXlsx()
                        .sheet("Hướng dẫn", TestXlsx.rows("Điền vào cột Giá trị | #5"), "")
                        .sheet("A", TestXlsx.rows(HEADER, "tong_hop.diem | | #1"), "")
                        .sheet("B", TestXlsx.rows(HEADER, "ky | | 2024-11"), "")
                        .bytes(),
                new Findings());
        assertEquals(List.of("tong_hop.diem = số 1 @ C2", "ky = “2024-11” @ C2"), Flat.lines(values));
    }

    @ParameterizedTest
    @CsvSource({
        "80.11999999999999,'80,12'",
        "80.120000000000005,'80,12'",
        "1E2,100",
        "1.5E-2,'0,015'",
        "996754,996754",
        "-3.10,'-3,1'",
        "0,0",
        "123456789012345678,123456789012346000"
    })
    void aNumberHasFifteenDigits(String inFile, String expected) {
        assertEquals(List.of("tong_hop.diem = số " + expected + " @ C2"), read(HEADER, "tong_hop.diem | | #" + inFile));
    }

    @ParameterizedTest
    @CsvSource({"1#0.793,'79,3'", "1#0.79300000000000004,'79,3'", "1#1,100", "#0.51,'0,51'", "'79,3%','79,3'"})
    void aPercentageIsReadInPerCentWhereTheSchemaCountsSo(String cell, String expected) {
        Value.Fields given = read(TestXlsx.with(HEADER, "tong_hop.ty_le | | " + cell), new Findings());
        Value.Fields values = Flat.SCHEMA.accept(given, new Findings());
        assertEquals(List.of("tong_hop.ty_le = số " + expected + " @ C2"), Flat.lines(values));
    }

    @ParameterizedTest
    @CsvSource({"'14,3','14,3'", "'80,10','80,10'", "12,12"})
    void aNumberStoredAsTextHasADecimalComma(String cell, String expected) {
        Value.Fields given = read(TestXlsx.with(HEADER, "tong_hop.diem | | " + cell), new Findings());
        Value.Fields values = Flat.SCHEMA.accept(given, new Findings());
        assertEquals(List.of("tong_hop.diem = số " + expected + " @ C2"), Flat.lines(values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.3", "996.754", "-0.5"})
    void aDotInANumberStoredAsTextIsAmbiguous(String text) {
        assertCellRefused(
                "SHEET-AMBIGUOUS-NUMBER @ x.xlsx, trang tính \"Chỉ số\", ô C2 : “Điểm”: không rõ dấu chấm trong “"
                        + text + "” là dấu phần lẻ hay dấu phần nghìn",
                "tong_hop.diem",
                text);
    }

    @ParameterizedTest
    @CsvSource({
        "ngay,2#45631,2024-12-05",
        "ngay,5#45631.75,2024-12-05",
        "ngay,3#45627,2024-12",
        "ngay,2#61,1900-03-01",
        "ngay,2#59,1900-02-28",
        "ky,2#45597,2024-11",
        "ky,3#45597,2024-11"
    })
    void aDateIsReadAsItIsShown(String key, String cell, String expected) {
        assertEquals(List.of(key + " = “" + expected + "” @ C2"), read(HEADER, key + " | | " + cell));
    }

    @Test
    void anOldMacCountsDaysFrom1904() {
        byte[] xlsx = new TestXlsx()
                .properties("date1904='1'")
                .sheet("a", TestXlsx.rows(HEADER, "ngay | | 2#44169"), "")
                .bytes();
        assertEquals(List.of("ngay = “2024-12-05” @ C2"), Flat.lines(read(xlsx, new Findings())));
    }

    @Test
    void aDateWhereANumberBelongsIsRefused() {
        assertCellRefused(
                "SHEET-DATE-NOT-WANTED @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "“Hạng” không phải là ngày, nhưng bảng tính hiểu ô này là ngày 2024-12-05",
                "tong_hop.hang",
                "2#45631");
        assertCellRefused(
                "SHEET-DATE-NOT-WANTED @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "“Số” không phải là ngày, nhưng bảng tính hiểu ô này là ngày 2024-12",
                "so",
                "3#45627");
    }

    @Test
    void aBareNumberWhereADateBelongsIsRefused() {
        assertCellRefused(
                "SHEET-NUMBER-FOR-DATE @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "“Ngày” phải là ngày hoặc tháng, nhưng ô này là con số 45631",
                "ngay",
                "#45631");
    }

    @Test
    void aPercentageWhereNoneBelongsIsRefused() {
        assertCellRefused(
                "SHEET-PERCENT-NOT-WANTED @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "“Điểm” không tính bằng phần trăm, nhưng ô này là 79,3%",
                "tong_hop.diem", "1#0.793");
    }

    @Test
    void aNumberFormatWithWordsIsNoDate() {
        assertEquals(List.of("tong_hop.diem = số 8,5 @ C2"), read(HEADER, "tong_hop.diem | | 6#8.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "General,NUMBER",
        "0.00,NUMBER",
        "'#,##0',NUMBER",
        "0.00E+00,NUMBER",
        "@,NUMBER",
        "[Red]0;[Blue]-0,NUMBER",
        "0%,PERCENT",
        "0.0\\ %,PERCENT",
        "dd/mm/yyyy,DAY",
        "yyyy-mm-dd hh:mm,DAY",
        "[$-42A]d mmmm yyyy;@,DAY",
        "mm/yyyy,MONTH",
        "mmm-yy,MONTH",
        "yyyy,DAY",
        "hh:mm,TIME",
        "[h]:mm,TIME",
        "'0 \"tháng\"',NUMBER"
    })
    void aNumberFormatTellsADate(String code, NumberFormats.Look expected) {
        assertEquals(expected, NumberFormats.look(code));
    }

    @ParameterizedTest
    @CsvSource({"-,không có", "không có,không có", "Không Có,không có", "'''-',“-”", "'''=A1',“=A1”", "'''a',“'a”"})
    void aDashIsNoneOnPurposeAndAnApostropheKeepsASign(String cell, String expected) {
        assertEquals(List.of("so = " + expected + " @ C2"), read(HEADER, "so | | " + cell));
    }

    @ParameterizedTest
    @CsvSource({"có,có", "Không,không", "?0,không", "?1,có", "TRUE,có", "x,có", "sai,không"})
    void yesAndNo(String cell, String expected) {
        assertEquals(List.of("tam_dung = " + expected + " @ C2"), read(HEADER, "tam_dung | | " + cell));
    }

    @Test
    void aFormulaCountsByItsResult() {
        assertEquals(
                List.of("tong_hop.diem = số 80,12 @ C2"), read(HEADER, "tong_hop.diem | | =40.06*2:80.11999999999999"));
    }

    @Test
    void aFormulaThatFailedOrWasNeverCalculatedIsRefused() {
        assertCellRefused(
                "SHEET-FORMULA-ERROR @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "công thức trong ô này bị lỗi hoặc chưa được tính: #REF!",
                "tong_hop.diem",
                "!#REF!");
        assertCellRefused(
                "SHEET-FORMULA-ERROR @ x.xlsx, trang tính \"Chỉ số\", ô C2 : "
                        + "công thức trong ô này bị lỗi hoặc chưa được tính: =A1+1",
                "tong_hop.diem",
                "=A1+1:");
    }

    @Test
    void sharedTextsWithRunsReadingAidsAndEscapes() {
        byte[] xlsx = new TestXlsx()
                .sharedTexts(
                        "<si><t>Mã</t></si>",
                        "<si><t>Giá trị</t></si>",
                        "<si><r><t>Các </t></r><r><t>sở</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>",
                        "<si><t>a_x000D__x000A_b_x005F_x0041_</t></si>")
                .sheet(
                        "a",
                        "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                                + "<row><c t='inlineStr'><is><t>kinh_gui[1]</t></is></c><c t='s'><v>2</v></c></row>"
                                + "<row><c t='inlineStr'><is><t>so</t></is></c><c t='s'><v>3</v></c></row></sheetData>",
                        "")
                .bytes();
        assertEquals(
                List.of("kinh_gui[1] = “Các sở” @ B2", "so = “a\nb_x0041_” @ B3"),
                Flat.lines(read(xlsx, new Findings())));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aPartMayHaveAByteOrderMark(String charset) {
        String sheet = "xl/worksheets/sheet1.xml";
        Map<String, byte[]> parts =
                new LinkedHashMap<>(ZipReader.read(TestXlsx.with(HEADER, "so | | ế"), "x.xlsx", ZipLimits.standard()));
        String content = "\uFEFF" + new String(parts.get(sheet), StandardCharsets.UTF_8);
        parts.put(sheet, content.getBytes(Charset.forName(charset)));
        assertEquals(List.of("so = “ế” @ C2"), Flat.lines(read(ZipWriter.write(parts), new Findings())));
    }

    @Test
    void textFromAMacIsComposed() {
        assertEquals(
                List.of("kinh_gui[1] = “Sở Tư pháp” @ C2"),
                read("Ma\u0303 | | Gia\u0301 tri\u0323", "kinh_gui[1] | | So\u031B\u0309 Tu\u031B pha\u0301p\u00A0"));
    }

    @Test
    void aValueThatIsLeftOutIsToldAtItsCell() {
        Findings findings = new Findings();
        Value.Fields given = read(
                TestXlsx.with(
                        HEADER,
                        "tong_hop.diem | | ",
                        "tong_hop.hang | | ",
                        "",
                        "truc_tuyen[].ten | truc_tuyen[].diem",
                        "| #5"),
                findings);
        Flat.SCHEMA.accept(given, findings);
        assertEquals(
                List.of(
                        "DATA-MISSING-VALUE @ x.xlsx, trang tính \"Chỉ số\", ô A6 : “Tên” (ten) chưa được điền",
                        "DATA-MISSING-VALUE @ x.xlsx, trang tính \"Chỉ số\", ô C2 : “Tổng hợp” (tong_hop) chưa được điền"),
                Told.texts(findings.list()).stream().sorted().toList());
    }
}
