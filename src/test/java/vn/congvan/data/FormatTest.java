package vn.congvan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;

/** Display formats: what each makes of a value, the same under every locale of the machine. */
@ParameterizedClass
@ValueSource(strings = {"vi-VN", "en-US", "tr-TR"})
class FormatTest {
    @Parameter
    String locale;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void underALocale() {
        Locale.setDefault(Locale.forLanguageTag(locale));
    }

    @AfterEach
    void back() {
        Locale.setDefault(before);
    }

    private static String shown(String schema, String yaml, Findings findings) {
        String json = "{\"type\":\"object\",\"properties\":{\"so\":{\"type\":\"integer\"},\"v\":" + schema + "}}";
        Schema compiled = Schema.read(json.getBytes(StandardCharsets.UTF_8), "schema.json");
        Value.Fields given = YamlReader.read(("so: 63\nv: " + yaml).getBytes(StandardCharsets.UTF_8), "x.yaml");
        Value.Fields values = compiled.accept(given, findings);
        findings.refuseOnError();
        return ((Shown.Text) compiled.show(values, findings).fields().get("v")).text();
    }

    private static String shown(String schema, String yaml) {
        Findings findings = new Findings();
        String text = shown(schema, yaml, findings);
        assertEquals(List.of(), findings.list());
        return text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80,12 | 80,12",
                "80.12 | 80,12",
                "80,10 | 80,10",
                "8 | 8",
                "996754 | 996.754",
                "1234567,5 | 1.234.567,5",
                "-1500,25 | -1.500,25",
                "0,00001 | 0,00001",
                "100 | 100",
                "1000 | 1.000"
            })
    void aNumberIsShownAsItWasGiven(String given, String expected) {
        assertEquals(expected, shown("{\"type\":\"number\",\"display\":{\"format\":\"number\"}}", given));
    }

    @Test
    void roundingIsToldWhenDigitsAreLost() {
        Findings findings = new Findings();
        String schema = "{\"type\":\"number\",\"title\":\"Điểm\",\"display\":{\"format\":\"number\",\"decimals\":1}}";
        assertEquals("80,2", shown(schema, "80,15", findings));
        assertEquals(
                List.of("DATA-ROUNDED @ x.yaml, dòng 2 (v) : “Điểm” được làm tròn: 80,15 hiện thành 80,2"),
                Told.texts(findings.list()));
    }

    @Test
    void paddingWithZerosIsNoRounding() {
        assertEquals("80,0", shown("{\"type\":\"number\",\"display\":{\"format\":\"number\",\"decimals\":1}}", "80"));
    }

    @Test
    void aPercentageHasItsSign() {
        assertEquals("79,3%", shown("{\"type\":\"number\",\"display\":{\"format\":\"percent\"}}", "79,3"));
        assertEquals("100%", shown("{\"type\":\"number\",\"display\":{\"format\":\"percent\"}}", "100"));
    }

    @Test
    void aScoreStandsOverItsMaximum() {
        assertEquals("14,3/18", shown("{\"type\":\"number\",\"display\":{\"format\":\"score\",\"of\":18}}", "14,3"));
    }

    @Test
    void aRankHasTwoDigitsAndTheNumberOfTheRanked() {
        String schema = "{\"type\":\"integer\",\"display\":{\"format\":\"rank\",\"of\":\"/so\"}}";
        assertEquals("08/63", shown(schema, "8"));
        assertEquals("08/63", shown(schema, "08"));
        assertEquals("12/63", shown(schema, "12"));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-23,23/6/2022", "01/10/2024,01/10/2024", "2024-02-05,05/02/2024", "5/9/2024,05/9/2024"})
    void aDateHasZerosWhereTheDecreeAsksForThem(String given, String expected) {
        assertEquals(expected, shown("{\"type\":\"string\",\"display\":{\"format\":\"date\"}}", given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-05|ngày 05 tháng 02 năm 2024",
                "2024-12-25|ngày 25 tháng 12 năm 2024",
                "2024-03-01|ngày 01 tháng 3 năm 2024",
                "2024-12|ngày      tháng 12 năm 2024"
            })
    void aDateInWordsLeavesRoomForADayThatIsOpen(String given, String expected) {
        assertEquals(expected, shown("{\"type\":\"string\",\"display\":{\"format\":\"date-in-words\"}}", given));
    }

    @ParameterizedTest
    @CsvSource({"2024-11,11/2024", "2024-02,02/2024", "2024-03,3/2024", "11/2024,11/2024"})
    void aMonth(String given, String expected) {
        assertEquals(expected, shown("{\"type\":\"string\",\"display\":{\"format\":\"month\"}}", given));
    }

    @Test
    void aMonthThatDoesNotExistIsRefused() {
        String schema = "{\"type\":\"string\",\"title\":\"Kỳ\",\"display\":{\"format\":\"month\"}}";
        assertRefused(
                "DATA-NOT-A-MONTH @ x.yaml, dòng 2 (v) : không có tháng “2024-13”", () -> shown(schema, "2024-13"));
    }

    @Test
    void everyNumberReadsBackFromWhatIsShown() {
        Random random = new Random(20241124);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(12));
            BigDecimal signed = random.nextBoolean() ? number : number.negate();
            String back = Figures.write(signed).replace(".", "").replace(',', '.');
            assertEquals(signed, new BigDecimal(back).setScale(signed.scale()));
        }
    }

    @Test
    void whatAScoreOrRankIsCountedOutOfIsShownWithIt() {
        String rank = "{\"type\":\"integer\",\"display\":{\"format\":\"rank\",\"of\":\"/so_tinh\"}}";
        String score = "{\"type\":\"number\",\"display\":{\"format\":\"score\",\"of\":\"toi_da\"}}";
        String items = "{\"type\":\"object\",\"properties\":{\"diem\":" + score + "}}";
        String json = "{\"type\":\"object\",\"properties\":{\"hang\":" + rank + ",\"ds\":{\"type\":\"array\",\"items\":"
                + items + "}}}";

        assertEquals(
                java.util.Set.of("so_tinh", "ds.toi_da"),
                Schema.read(json.getBytes(StandardCharsets.UTF_8), "schema.json")
                        .wholes());
    }

    private static final String CHANGES = """
            {"type": "object", "properties": {
              "diem": {"type": "number"},
              "hang": {"type": "integer"},
              "diem_doi": {"type": "string", "display": {"format": "change", "of": "diem", "unit": "điểm"}},
              "hang_doi": {"type": "string", "display": {"format": "change", "of": "/hang", "rank": true}},
              "truoc": {"type": "string", "display": {"format": "before", "of": "diem"}},
              "co_ten": {"type": "string", "display": {"format": "change", "of": "diem", "named": true}},
              "ds": {"type": "array", "items": {"type": "object", "properties": {
                "ten": {"type": "string"}, "so": {"type": "number"},
                "doi": {"type": "string", "display": {"format": "change", "of": "so"}}}}}}}
            """;

    private static Value.Fields values(String yaml) {
        return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml");
    }

    private static Shown.Fields changes(String now, Previous previous) {
        Schema schema = Schema.read(CHANGES.getBytes(StandardCharsets.UTF_8), "schema.json");
        return schema.show(values(now), previous, new Findings());
    }

    private static String change(String field, String now, String before, boolean next) {
        Previous.Of previous = new Previous.Of(java.time.YearMonth.of(2024, 9), next, values(before));
        return ((Shown.Text) changes(now, previous).fields().get(field)).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diem_doi | diem: 80,12 | diem: 78,92 | tăng 1,2 điểm",
                "diem_doi | diem: 78    | diem: 78,35 | giảm 0,35 điểm",
                "diem_doi | diem: 78,0  | diem: 78    | không đổi",
                "diem_doi | diem: 1200  | diem: 100   | tăng 1.100 điểm",
                "hang_doi | hang: 9     | hang: 12    | tăng 03 bậc",
                "hang_doi | hang: 12    | hang: 9     | giảm 03 bậc",
                "hang_doi | hang: 12    | hang: 12    | không đổi",
                "truoc    | diem: 80,12 | diem: 78,90 | 78,90",
                "co_ten   | diem: 2     | diem: 1     | tăng 1 so với tháng trước",
            })
    void aChangeSinceTheMonthBefore(String field, String now, String before, String expected) {
        assertEquals(expected, change(field, now, before, true));
    }

    @Test
    void aMonthThatIsNotTheOneBeforeIsNamed() {
        assertEquals("tăng 1,2 điểm so với tháng 9/2024", change("diem_doi", "diem: 80,12", "diem: 78,92", false));
    }

    @Test
    void theFirstMonthHasNoChange() {
        assertEquals(
                new Shown.None(),
                changes("diem: 80", new Previous.None()).fields().get("diem_doi"));
    }

    @Test
    void afterABreakInTheSeriesNothingCanBeCompared() {
        Shown.Fields shown = changes("diem: 80", new Previous.Broken(java.time.YearMonth.of(2025, 6), "sáp nhập"));
        assertEquals("không so sánh được", ((Shown.Text) shown.fields().get("diem_doi")).text());
    }

    @Test
    void itemsOfAListAreComparedByName() {
        Previous.Of previous = new Previous.Of(
                java.time.YearMonth.of(2024, 9), true, values("ds:\n  - {ten: b, so: 5}\n  - {ten: a, so: 1}\n"));
        Shown.Items items = (Shown.Items) changes("ds:\n  - {ten: a, so: 3}\n  - {ten: c, so: 9}\n", previous)
                .fields()
                .get("ds");
        assertEquals(
                "tăng 2",
                ((Shown.Text) ((Shown.Fields) items.items().get(0)).fields().get("doi")).text());
        assertEquals(
                new Shown.None(), ((Shown.Fields) items.items().get(1)).fields().get("doi"));
    }

    @Test
    void aChangeIsWorkedOutAndNeverGiven() {
        Schema schema = Schema.read(CHANGES.getBytes(StandardCharsets.UTF_8), "schema.json");
        Findings findings = new Findings();
        schema.accept(values("diem: 1\ndiem_doi: tăng 1 điểm\n"), findings);
        assertEquals(
                List.of("DATA-DERIVED @ x.yaml, dòng 2 (diem_doi) : "
                        + "“diem_doi” (diem_doi) do chương trình tự tính, không ghi trong số liệu"),
                Told.texts(findings.list()));
    }

    @Test
    void theWordsOfAnotherFieldsNumber() {
        Schema schema = Schema.read("""
                {"type": "object", "properties": {"so": {"type": "number"},
                  "chu": {"type": "string", "display": {"format": "words", "of": "so", "zero": "lẻ", "capital": true}}}}
                """.getBytes(StandardCharsets.UTF_8), "schema.json");
        Shown.Fields shown = schema.show(values("so: 105"), new Findings());
        assertEquals("Một trăm lẻ năm", ((Shown.Text) shown.fields().get("chu")).text());
    }
}
