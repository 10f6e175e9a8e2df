package vn.congvan.data.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.data.Value;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;

/** CSV files as spreadsheets and portals write them. */
class CsvTest {
    private static final String FILE = "Mã;Giá trị\ntong_hop.diem;80,12\nkinh_gui[1];Sở Tư pháp\n";
    private static final List<String> VALUES =
            List.of("tong_hop.diem = “80,12” @ B2", "kinh_gui[1] = “Sở Tư pháp” @ B3");

    private static List<String> read(byte[] csv) {
        Findings findings = new Findings();
        Value.Fields values = SheetReader.csv(csv, "x.csv", Flat.SCHEMA, findings);
        assertEquals(List.of(), findings.list());
        return Flat.lines(values);
    }

    private static List<String> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,'\uFEFF'", "UTF-16LE,'\uFEFF'", "UTF-16BE,'\uFEFF'"})
    void anyUnicode(String charset, String mark) {
        assertEquals(VALUES, read((mark + FILE).getBytes(Charset.forName(charset))));
    }

    /** Windows-1258 has vowels with their roofs and tones that follow: “ở” is “ơ” and a hook. */
    @Test
    void windows1258IsReadAndTold() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String decomposed = FILE.replace("ã", "a\u0303").replace("ị", "i\u0323").replace("ở", "\u01A1\u0309");
        bytes.writeBytes(decomposed.getBytes(Charset.forName("windows-1258")));
        Findings findings = new Findings();
        assertEquals(VALUES, Flat.lines(SheetReader.csv(bytes.toByteArray(), "x.csv", Flat.SCHEMA, findings)));
        assertEquals(
                List.of("SHEET-READ-AS-1258 @ x.csv : "
                        + "tệp không phải UTF-8; đã đọc theo bảng mã Windows-1258 (tiếng Việt)"),
                Told.texts(findings.list()));
    }

    @Test
    void textFromAMacIsComposed() {
        String decomposed = java.text.Normalizer.normalize(FILE, java.text.Normalizer.Form.NFD);
        assertEquals(VALUES, read(decomposed));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void theHeaderTellsTheSeparator(String separator) {
        assertEquals(VALUES, read("" + FILE.replace(";", separator).replace("80,12", "\"80,12\"")));
    }

    @Test
    void wordsAboveTheHeaderDoNotTellTheSeparator() {
        assertEquals(List.of("tong_hop.diem = “80,12” @ B3"), read("a,b,c,d,e,f\nMã;Giá trị\ntong_hop.diem;80,12\n"));
    }

    @Test
    void aFirstLineForExcelTellsTheSeparatorAndIsNoRow() {
        assertEquals(List.of("kinh_gui[1] = “a;b” @ A2"), read("sep=,\r\nkinh_gui[]\r\na;b\r\n"));
    }

    @Test
    void quotedCellsMayHaveLinesAndQuotes() {
        assertEquals(
                List.of("so = “a\n\"b\"; c” @ B2", "tong_hop.diem = “1” @ B3"),
                read("Mã;Giá trị\r\nso;\"a\r\n\"\"b\"\"; c\"\r\ntong_hop.diem;1\r\n"));
    }

    @Test
    void blankLinesAreRows() {
        assertEquals(
                List.of("tong_hop.diem = “1” @ C2", "truc_tuyen[1].ten = “a” @ A6", "truc_tuyen[1].diem = “2” @ B6"),
                read("Mã;;Giá trị;;;\ntong_hop.diem;;1\n;;;\nTên;Điểm\ntruc_tuyen[].ten;truc_tuyen[].diem\na;2\n"));
    }

    @Test
    void aDotInANumberIsAmbiguous() {
        assertRefused(
                "SHEET-AMBIGUOUS-NUMBER @ x.csv, ô B2 : "
                        + "“Điểm”: không rõ dấu chấm trong “80.12” là dấu phần lẻ hay dấu phần nghìn",
                () -> read("Mã;Giá trị\ntong_hop.diem;80.12\n"));
    }

    @Test
    void aQuoteLeftOpen() {
        assertRefused(
                "SHEET-OPEN-QUOTE @ x.csv, dòng 4 : từ dòng này có dấu ngoặc kép mở mà không đóng",
                () -> read("Mã;Giá trị\nso;\"a\nb\"\nky;\"2024-11\ntong_hop.diem;1\n"));
    }

    @Test
    void controlCharacters() {
        assertRefused(
                "DATA-FORBIDDEN-CHARACTER @ x.csv, ô B2 : có ký tự điều khiển U+0007 không đưa được vào tệp Word",
                () -> read("Mã;Giá trị\nso;a\u0007b\n"));
    }

    @Test
    void bytesOfNoEncoding() {
        assertRefused(
                "SHEET-UNKNOWN-ENCODING @ x.csv : không nhận ra bảng mã chữ của tệp",
                () -> read(new byte[] {'a', (byte) 0x8A, 'b'}));
        assertRefused(
                "SHEET-UNKNOWN-ENCODING @ x.csv : không nhận ra bảng mã chữ của tệp",
                () -> read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}));
    }

    @Test
    void aFileWithoutAHeader() {
        assertRefused(
                "SHEET-NOTHING-USABLE @ x.csv : không tìm thấy bảng số liệu nào trong tệp", () -> read("a;b\n1;2\n"));
        assertRefused("SHEET-NOTHING-USABLE @ x.csv : không tìm thấy bảng số liệu nào trong tệp", () -> read(""));
    }

    @Test
    void tooLarge() {
        assertRefused("DATA-TOO-LARGE @ x.csv : tệp số liệu lớn hơn 20 MB", () -> read(new byte[20_000_001]));
    }

    @Test
    void tooManyRows() {
        assertRefused(
                "SHEET-TOO-MANY-ROWS @ x.csv, ô A200001 : tệp có hơn 200.000 hàng có chữ hoặc số",
                () -> read("a;b\n".repeat(200_001)));
    }
}
