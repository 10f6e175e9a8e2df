package vn.congvan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.congvan.finding.Told.assertRefused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;

class JsonReaderTest {
    private static Value.Fields read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), "x.json");
    }

    private static Value value(String json) {
        return read("{\"v\": " + json + "}").fields().get("v");
    }

    @Test
    void everyValueKnowsItsLineAndPath() {
        Value.Fields fields = read("{\n \"nhom\": {\n  \"ds\": [\n   {\"ten\":\n \"a\"},\n   {\"ten\": \"b\"}]}}");
        Value.Fields group = (Value.Fields) fields.fields().get("nhom");
        Value.Items list = (Value.Items) group.fields().get("ds");
        Value.Fields first = (Value.Fields) list.items().get(0);
        Value.Fields second = (Value.Fields) list.items().get(1);
        assertEquals(new Place.AtLine("x.json", 3, "nhom.ds"), list.place());
        assertEquals(
                new Place.AtLine("x.json", 4, "nhom.ds[1].ten"),
                first.fields().get("ten").place());
        assertEquals(
                new Place.AtLine("x.json", 6, "nhom.ds[2].ten"),
                second.fields().get("ten").place());
    }

    @ParameterizedTest
    @CsvSource({"80.12,80.12", "80.10,80.10", "-3,-3", "1e3,1000", "1.5E2,150", "0.0000001,0.0000001"})
    void aNumberKeepsItsDigits(String json, String expected) {
        assertEquals(new BigDecimal(expected), ((Value.Number) value(json)).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999", "-1e-999999999", "1234567890123456789012345678901"})
    void aNumberThatNobodyMeansStaysText(String json) {
        assertInstanceOf(Value.Text.class, value(json));
    }

    @Test
    void textIsTextAndAcceptedWhereANumberBelongs() {
        assertEquals("80,12", ((Value.Text) value("\"80,12\"")).text());
        Schema schema = Schema.read(
                "{\"type\":\"object\",\"properties\":{\"v\":{\"type\":\"number\"}}}".getBytes(StandardCharsets.UTF_8),
                "schema.json");
        Value.Fields accepted = schema.accept(read("{\"v\":\"80,12\"}"), new Findings());
        assertEquals(new BigDecimal("80.12"), ((Value.Number) accepted.fields().get("v")).number());
    }

    @Test
    void nullIsNoneOnPurpose() {
        assertInstanceOf(Value.None.class, value("null"));
        assertEquals(true, ((Value.Truth) value("true")).truth());
        assertEquals(false, ((Value.Truth) value("false")).truth());
    }

    @Test
    void textAndNamesAreComposed() {
        assertEquals("ế", ((Value.Text) value("\"e\\u0302\\u0301\"")).text());
        assertEquals(
                List.of("ế"),
                List.copyOf(read("{\"e\u0302\u0301\": 1}").fields().keySet()));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals("a", ((Value.Text) read("\uFEFF{\"v\":\"a\"}").fields().get("v")).text());
    }

    @Test
    void aNameGivenTwiceIsRefusedWithBothLines() {
        assertRefused(
                "DATA-DUPLICATE-KEY @ x.json, dòng 3 (ky) : trường “ky” được ghi hai lần (lần đầu ở dòng 2)",
                () -> read("{\n\"ky\": \"2024-11\",\n\"ky\": \"2024-12\"}"));
    }

    @Test
    void controlCharactersAreRefused() {
        assertRefused(
                "DATA-FORBIDDEN-CHARACTER @ x.json, dòng 1 (v) : "
                        + "có ký tự điều khiển U+0007 không đưa được vào tệp Word",
                () -> value("\"a\\u0007\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\\n\"a\": }|2", "{\"a\": 1,}|1", "{\"a\": 1|1", "{\"a\": 1} x|1", "{\"a\": 01}|1", "{a: 1}|1"})
    void whatIsNoJsonIsRefusedWithItsLine(String json, int line) {
        assertRefused(
                "DATA-JSON-SYNTAX @ x.json, dòng " + line + " : dòng này viết không đúng quy tắc JSON",
                () -> read(json.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "1", "", "\"a\""})
    void whatIsNoObjectIsRefused(String json) {
        assertRefused("DATA-NOT-A-MAPPING @ x.json, dòng 1 : tệp không có dạng “tên: giá trị”", () -> read(json));
    }

    @Test
    void endlessNestingIsRefused() {
        assertRefused(
                "DATA-TOO-DEEP @ x.json, dòng 1 : dữ liệu lồng nhau quá sâu",
                () -> value("[".repeat(60) + "]".repeat(60)));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertRefused(
                "DATA-TOO-LARGE @ x.json, dòng 1 : tệp số liệu lớn hơn 1 MB", () -> value(" ".repeat(1_000_000) + "1"));
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused(
                "DATA-NOT-UTF8 @ x.json, dòng 1 : tệp không phải văn bản UTF-8",
                () -> JsonReader.read("{\"v\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), "x.json"));
    }

    @Test
    void aBlankCellOfAFormIsToldAtThatCell() {
        Schema schema = Schema.read(
                "{\"type\":\"object\",\"required\":[\"v\"],\"properties\":{\"v\":{\"type\":\"number\",\"title\":\"Điểm\"}}}"
                        .getBytes(StandardCharsets.UTF_8),
                "schema.json");
        Place cell = new Place.InCell("x.xlsx", "Số liệu", "C7");
        Findings findings = new Findings();
        schema.accept(
                new Value.Fields(java.util.Map.of(), new Place.InFile("x.xlsx"), java.util.Map.of("v", cell)),
                findings);
        assertEquals(
                List.of("DATA-MISSING-VALUE @ x.xlsx, trang tính \"Số liệu\", ô C7 : “Điểm” (v) chưa được điền"),
                Told.texts(findings.list()));
    }
}
