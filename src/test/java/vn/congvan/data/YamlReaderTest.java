package vn.congvan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.congvan.finding.Told.assertRefused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Place;

class YamlReaderTest {
    private static Value.Fields read(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml");
    }

    private static Value value(String yaml) {
        return read("v: " + yaml).fields().get("v");
    }

    @Test
    void everyValueKnowsItsLineAndPath() {
        Value.Fields fields = read("# ghi chú\nnhom:\n  ds:\n    - ten: a\n    - ten: b\n");
        Value.Fields group = (Value.Fields) fields.fields().get("nhom");
        Value.Items list = (Value.Items) group.fields().get("ds");
        Value.Fields second = (Value.Fields) list.items().get(1);
        assertEquals(new Place.AtLine("x.yaml", 3, "nhom.ds"), list.place());
        assertEquals(
                new Place.AtLine("x.yaml", 5, "nhom.ds[2].ten"),
                second.fields().get("ten").place());
    }

    @Test
    void aNumberMayHaveADotOrAComma() {
        assertEquals(new BigDecimal("80.12"), ((Value.Number) value("80,12")).number());
        assertEquals(new BigDecimal("80.12"), ((Value.Number) value("80.12")).number());
        assertEquals(new BigDecimal("80.10"), ((Value.Number) value("80,10")).number());
        assertEquals(new BigDecimal("-3"), ((Value.Number) value("-3")).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"80,12\"", "1.234.567", "1,234,567", "2024-11", "1e3", "12/63", "0x10", "yes", ".5"})
    void anythingElseIsText(String yaml) {
        assertInstanceOf(Value.Text.class, value(yaml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "# chỉ có ghi chú"})
    void noneOnPurpose(String yaml) {
        assertInstanceOf(Value.None.class, value(yaml));
    }

    @Test
    void textIsComposed() {
        assertEquals("ế", ((Value.Text) value("e\u0302\u0301")).text());
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals("a", ((Value.Text) read("\uFEFFv: a").fields().get("v")).text());
    }

    @Test
    void referencesAreRefused() {
        assertRefused(
                "DATA-ALIAS @ x.yaml, dòng 1 : dòng này dùng ký hiệu nhắc lại (&, *) mà tệp số liệu không nhận",
                () -> read("a: &x [1]\nb: *x"));
    }

    @Test
    void endlessNestingIsRefused() {
        assertRefused(
                "DATA-TOO-DEEP @ x.yaml, dòng 1 : dữ liệu lồng nhau quá sâu",
                () -> read("v: " + "[".repeat(60) + "]".repeat(60)));
    }

    @Test
    void aFileThatIsNoMappingIsRefused() {
        assertRefused("DATA-NOT-A-MAPPING @ x.yaml, dòng 1 : tệp không có dạng “tên: giá trị”", () -> read("- a\n- b"));
        assertRefused("DATA-NOT-A-MAPPING @ x.yaml, dòng 1 : tệp không có dạng “tên: giá trị”", () -> read(""));
        assertRefused(
                "DATA-NOT-A-MAPPING @ x.yaml, dòng 1 : tệp không có dạng “tên: giá trị”",
                () -> read("a: 1\n---\nb: 2"));
    }
}
