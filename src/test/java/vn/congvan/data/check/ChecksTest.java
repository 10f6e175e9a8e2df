package vn.congvan.data.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Severity;
import vn.congvan.finding.Told;

/** Cross-checks that a letter's folder declares. */
class ChecksTest {
    private static final Schema SCHEMA = Schema.read("""
            {"type": "object", "properties": {
              "tong": {"type": "object", "properties": {"diem": {"type": "number"}, "hang": {"type": "integer"}}},
              "a": {"type": "number"},
              "ds": {"type": "array", "items": {"type": "object", "properties": {
                "ten": {"type": "string"}, "so": {"type": "number"}, "max": {"type": "number"}}}}}}
            """.getBytes(StandardCharsets.UTF_8), "schema.json");

    private static Value.Fields values(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml");
    }

    private static Checks checks(String yaml) {
        Findings findings = new Findings();
        Checks checks = Checks.read(yaml.getBytes(StandardCharsets.UTF_8), "checks.yaml", SCHEMA, findings);
        assertEquals(List.of(), Told.texts(findings.list()));
        return checks;
    }

    private static String one(String that, String message) {
        return "checks:\n  - id: MOT\n    severity: warning\n    that: \"" + that + "\"\n    message: \"" + message
                + "\"\n";
    }

    private static List<String> told(Checks checks, String now, String... before) {
        Findings findings = new Findings();
        Optional<Value.Fields> previous = before.length == 0 ? Optional.empty() : Optional.of(values(before[0]));
        checks.run(values(now), previous, findings);
        return Told.texts(findings.list());
    }

    @Test
    void whatHoldsIsSilent() {
        assertEquals(List.of(), told(checks(one("a + 1 <= tong.diem", "x")), "a: 1\ntong: {diem: 2}\n"));
    }

    @Test
    void whatDoesNotHoldIsToldAtItsFirstFigureWithTheFiguresAsLettersWriteThem() {
        assertEquals(
                List.of("CHECK-MOT @ x.yaml, dòng 1 (a) : 1.234,5 cộng 0,25 là 1.234,75"),
                told(
                        checks(one("a + 0.25 < tong.diem", "{a} cộng 0,25 là {a + 0.25}")),
                        "a: 1234,5\ntong: {diem: 2}\n"));
    }

    @Test
    void theSeverityIsTheFolders() {
        for (String word : List.of("error", "warning", "information")) {
            Findings findings = new Findings();
            checks(one("a < 0", "x").replace("warning", word)).run(values("a: 1"), Optional.empty(), findings);
            assertEquals(
                    Severity.valueOf(word.toUpperCase(java.util.Locale.ROOT)),
                    findings.list().get(0).severity());
        }
    }

    @Test
    void figuresAreDecimalThroughout() {
        assertEquals(List.of(), told(checks(one("a + 0.2 = 0.3", "x")), "a: 0,1\n"));
    }

    @Test
    void aListIsSummed() {
        assertEquals(
                List.of("CHECK-MOT @ x.yaml, dòng 3 (ds[1].so) : 3"),
                told(checks(one("SUM(ds.so) = 4", "{SUM(ds.so)}")), "a: 1\nds:\n  - so: 1\n  - so: 2\n"));
    }

    @Test
    void aCheckOfEachItemNamesTheItem() {
        String yaml =
                "checks:\n  - id: MOI\n    severity: error\n    each: ds\n    that: so <= max\n    message: \"{ten}: {so} quá {max}\"\n";
        assertEquals(
                List.of("CHECK-MOI @ x.yaml, dòng 3 (ds[2].so) : B: 9 quá 8"),
                told(checks(yaml), "ds:\n  - {ten: A, so: 1, max: 2}\n  - {ten: B, so: 9, max: 8}\n"));
    }

    @Test
    void theMonthBeforeStandsUnderTruoc() {
        Checks checks = checks(one("ABS(tong.hang - truoc.tong.hang) <= 20", "từ {truoc.tong.hang} sang {tong.hang}"));
        assertEquals(List.of(), told(checks, "tong: {hang: 1}", "tong: {hang: 21}"));
        assertEquals(
                List.of("CHECK-MOT @ x.yaml, dòng 1 (tong.hang) : từ 22 sang 1"),
                told(checks, "tong: {hang: 1}", "tong: {hang: 22}"));
    }

    @Test
    void withoutAMonthBeforeItsCheckIsSkipped() {
        assertEquals(List.of(), told(checks(one("a = truoc.a", "x")), "a: 1"));
    }

    @Test
    void aCheckOfAFigureThatIsNoneIsSkipped() {
        assertEquals(List.of(), told(checks(one("a > 5", "x")), "tong: {diem: 1}"));
    }

    @Test
    void whatCannotBeComputedDoesNotHold() {
        assertEquals(1, told(checks(one("1 / a = 1", "x")), "a: 0").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a +",
                "khong_co > 1",
                "a ^ 9 > 1",
                "RANDOM() < a",
                "a > 1; a",
                "java.lang.System.exit(1)",
                "FACT(100000) > a",
                "IF(a > 1, 1, 2) > 0"
            })
    void anythingBeyondArithmeticIsRefusedWhenItIsRead(String that) {
        Findings findings = new Findings();
        Checks.read(one(that, "x").getBytes(StandardCharsets.UTF_8), "checks.yaml", SCHEMA, findings);
        assertEquals(
                List.of("DATA-CHECKS-DAMAGED"),
                findings.list().stream().map(f -> f.id()).distinct().toList());
        assertEquals(
                "checks.yaml",
                ((vn.congvan.finding.Place.AtLine) findings.list().get(0).place()).file());
    }

    @Test
    void anEndlessExpressionIsRefused() {
        Findings findings = new Findings();
        Checks.read(
                one("(".repeat(5000) + "a" + ")".repeat(5000) + " > 1", "x").getBytes(StandardCharsets.UTF_8),
                "checks.yaml",
                SCHEMA,
                findings);
        assertEquals(1, findings.errors().size());
    }

    @Test
    void twoChecksOfOneIdAreRefused() {
        Findings findings = new Findings();
        String two = one("a > 1", "x") + one("a > 2", "y").substring("checks:\n".length());
        Checks.read(two.getBytes(StandardCharsets.UTF_8), "checks.yaml", SCHEMA, findings);
        assertEquals(
                List.of("DATA-CHECKS-DAMAGED @ checks.yaml, dòng 6 (checks[2]) : "
                        + "mục id của phép kiểm tra này viết không đúng: “MOT”"),
                Told.texts(findings.list()));
    }
}
