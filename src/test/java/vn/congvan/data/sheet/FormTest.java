package vn.congvan.data.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;

/** The form, as another spreadsheet program sees it and fills it in. */
class FormTest {
    private static final Place HERE = new Place.Nowhere();
    private static final Value.Fields NOTHING = new Value.Fields(Map.of(), HERE);
    private static final YearMonth MONTH = YearMonth.of(2024, 12);

    private static Value.Number number(String number) {
        return new Value.Number(new BigDecimal(number), number.replace('.', ','), HERE);
    }

    private static Value.Text text(String text) {
        return new Value.Text(text, HERE);
    }

    private static Value.Fields fields(Object... namesAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Fields(fields, HERE);
    }

    private static final Value.Fields NOVEMBER = fields(
            "tong_hop",
            fields("diem", number("80.12"), "hang", number("12"), "ty_le", number("79.3")),
            "so",
            text("05"),
            "truc_tuyen",
            new Value.Items(
                    List.of(
                            fields("ten", text("Dịch vụ công"), "diem", number("8")),
                            fields("ten", text("=Thanh toán"), "diem", number("6.4"))),
                    HERE));

    private static byte[] form(Value.Fields known, Value.Fields lastMonth) {
        return FormWriter.write("Công bố Bộ chỉ số", MONTH, Flat.SCHEMA, known, lastMonth);
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }

    private static List<String> rows(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(row.getCell(i) == null ? "" : row.getCell(i).toString());
            }
            rows.add((row.getRowNum() + 1) + ": " + String.join(" | ", cells).replaceAll("[ |]+$", ""));
        }
        return rows;
    }

    @Test
    void theFormAsksForEveryFieldAndShowsLastMonth() throws IOException {
        try (XSSFWorkbook workbook = open(form(fields("ky", text("2024-12")), NOVEMBER))) {
            assertEquals(
                    List.of(
                            "1: Công bố Bộ chỉ số",
                            "2: Số liệu tháng 12/2024",
                            "3: Điền vào các ô màu vàng nhạt rồi lưu tệp; xem thêm trang tính “Hướng dẫn”.",
                            "5: Mã | Chỉ tiêu | Giá trị | Đơn vị | Tối đa | Tháng trước",
                            "6: ky | Kỳ | 2024-12 | năm-tháng",
                            "7: ngay | Ngày |  | năm-tháng-ngày, hoặc năm-tháng",
                            "8: so | Số |  | chữ |  | 05",
                            "9: tam_dung | Tạm dừng |  | có / không",
                            "10:  | Tổng hợp",
                            "11: tong_hop.diem | Điểm |  | số | 100 | 80.12",
                            "12: tong_hop.hang | Hạng |  | số nguyên |  | 12.0",
                            "13: tong_hop.ty_le | Tỷ lệ |  | % |  | 79.3",
                            "15: Kính gửi",
                            "16: Số thứ tự | Kính gửi (chữ)",
                            "17:  | kinh_gui[]",
                            "18: 1",
                            "19: 2",
                            "20: 3",
                            "21: 4",
                            "22: 5",
                            "24: Trực tuyến",
                            "25: Số thứ tự | Tên (chữ) | Điểm (số) | Số lượng (số nguyên) | Tháng trước: Tên"
                                    + " | Tháng trước: Điểm | Tháng trước: Số lượng",
                            "26:  | truc_tuyen[].ten | truc_tuyen[].diem | truc_tuyen[].chi_tiet.so",
                            "27: 1 | Dịch vụ công |  |  | Dịch vụ công | 8.0",
                            "28: 2 | '=Thanh toán |  |  | '=Thanh toán | 6.4",
                            "29: 3",
                            "30: 4",
                            "31: 5"),
                    rows(workbook.getSheet("Số liệu")));
        }
    }

    @Test
    void onlyTheCellsToFillInAreUnlockedAndNoPasswordKeepsTheRest() throws IOException {
        try (XSSFWorkbook workbook = open(form(NOTHING, NOTHING))) {
            XSSFSheet sheet = workbook.getSheet("Số liệu");
            List<String> unlocked = new ArrayList<>();
            sheet.forEach(row -> row.forEach(cell -> {
                if (!cell.getCellStyle().getLocked()) {
                    unlocked.add(cell.getAddress().toString());
                }
            }));
            assertEquals(
                    List.of("C6", "C7", "C8", "C9", "C11", "C12", "C13", "B18", "B19", "B20", "B21", "B22"),
                    unlocked.subList(0, 12));
            assertEquals(12 + 5 * 3, unlocked.size());
            assertTrue(sheet.getProtect());
            assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
            assertTrue(workbook.getSheet("Hướng dẫn").getProtect());
        }
    }

    @Test
    void numbersAndAnswersAreValidated() throws IOException {
        try (XSSFWorkbook workbook = open(form(NOTHING, NOTHING))) {
            List<String> rules = new ArrayList<>();
            for (DataValidation rule : workbook.getSheet("Số liệu").getDataValidations()) {
                rules.add(rule.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                        + rule.getValidationConstraint().getFormula1() + " " + rule.getErrorBoxText());
            }
            assertEquals(
                    List.of(
                            "C9 \"có,không\" Chọn có hoặc không.",
                            "C11 AND(ISNUMBER(C11),C11>=0,C11<=100) Nhập số, phần lẻ sau dấu phẩy, từ 0, đến 100.",
                            "C12 AND(ISNUMBER(C12),INT(C12)=C12) Nhập số nguyên.",
                            "C13 AND(ISNUMBER(C13)) Nhập số, phần lẻ sau dấu phẩy.",
                            "C27:C31 AND(ISNUMBER(C27)) Nhập số, phần lẻ sau dấu phẩy.",
                            "D27:D31 AND(ISNUMBER(D27),INT(D27)=D27) Nhập số nguyên."),
                    rules);
        }
    }

    @Test
    void cellsOfWordsAndDatesAreText() throws IOException {
        try (XSSFWorkbook workbook = open(form(NOTHING, NOTHING))) {
            CellStyle date = workbook.getSheet("Số liệu").getRow(6).getCell(2).getCellStyle();
            assertEquals("@", date.getDataFormatString());
        }
    }

    /** As the standard asks (ISO/IEC 29500-1 §18.8.3); the library writes whatever it is given. */
    @Test
    void coloursHaveFourBytes() {
        Map<String, byte[]> parts = ZipReader.read(form(NOTHING, NOVEMBER), "x.xlsx", ZipLimits.standard());
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        List<Integer> lengths = Pattern.compile("rgb=\"([^\"]*)\"")
                .matcher(styles)
                .results()
                .map(colour -> colour.group(1).length())
                .distinct()
                .toList();
        assertEquals(List.of(8), lengths);
    }

    @Test
    void theSameFormIsTheSameFile() {
        assertArrayEquals(form(NOVEMBER, NOVEMBER), form(NOVEMBER, NOVEMBER));
    }

    @Test
    void aFormThatIsNotFilledInIsToldCellByCell() {
        Findings findings = new Findings();
        Value.Fields values = SheetReader.xlsx(
                form(fields("tong_hop", fields("hang", number("1"))), NOTHING), "x.xlsx", Flat.SCHEMA, findings);
        Flat.SCHEMA.accept(values, findings);
        assertEquals(
                List.of("DATA-MISSING-VALUE @ x.xlsx, trang tính \"Số liệu\", ô C11 : “Điểm” (diem) chưa được điền"),
                Told.texts(findings.list()));
    }

    @Test
    void whatWasKnownIsReadBack() {
        Value.Fields values = SheetReader.xlsx(form(NOVEMBER, NOTHING), "x.xlsx", Flat.SCHEMA, new Findings());
        assertEquals(plain(NOVEMBER), plain(Flat.SCHEMA.accept(values, new Findings())));
    }

    @Test
    void digitsThatASpreadsheetWouldLoseAreKept() {
        for (String digits : List.of("80.10", "0.1234567890123456789", "99", "1E+1")) {
            Value.Fields known = fields("tong_hop", fields("diem", number(digits)));
            Value.Fields given = SheetReader.xlsx(form(known, NOTHING), "x.xlsx", Flat.SCHEMA, new Findings());
            Value.Fields group = (Value.Fields)
                    Flat.SCHEMA.accept(given, new Findings()).fields().get("tong_hop");
            assertEquals(
                    new BigDecimal(digits).toPlainString(),
                    ((Value.Number) group.fields().get("diem")).number().toPlainString());
        }
    }

    @Test
    void wordsThatASpreadsheetWouldTakeForAFormulaComeBack() {
        for (String words : List.of("=1+1", "+84", "-", "@a", "'", "'=", "Không có", "_x0041_", "a\nb")) {
            Value.Fields known = fields("kinh_gui", new Value.Items(List.of(text(words)), HERE));
            Value.Fields given = SheetReader.xlsx(form(known, NOTHING), "x.xlsx", Flat.SCHEMA, new Findings());
            assertEquals(plain(known), plain(given));
        }
    }

    @Test
    void listsWithinListsAreAskedForInRows() throws IOException {
        Schema schema = Schema.read("""
                {"type":"object","properties":{"a":{"type":"array","title":"Nhóm","items":{"type":"object","properties":{
                  "b":{"type":"array","title":"Mục","items":{"type":"string"}}}}}}}""".getBytes(StandardCharsets.UTF_8), "schema.json");
        Value.Fields known = fields(
                "a", new Value.Items(List.of(fields("b", new Value.Items(List.of(text("x"), text("y")), HERE))), HERE));
        byte[] form = FormWriter.write("t", MONTH, schema, known, NOTHING);
        try (XSSFWorkbook workbook = open(form)) {
            assertEquals(
                    "6: a[1].b[1] | Nhóm 1 – Mục 1 | x | chữ",
                    rows(workbook.getSheetAt(0)).get(4));
        }
        assertEquals(plain(known), plain(SheetReader.xlsx(form, "x.xlsx", schema, new Findings())));
    }

    /** Random values, filled in with another program's library, come back as they are. */
    @Test
    void whatIsFilledInIsReadBack() throws IOException {
        Random random = new Random(20241124);
        for (int i = 0; i < 60; i++) {
            Map<String, Object> answers = answers(random);
            Findings findings = new Findings();
            byte[] filled = filled(form(NOTHING, random.nextBoolean() ? NOVEMBER : NOTHING), answers);
            Value.Fields given = SheetReader.xlsx(filled, "x.xlsx", Flat.SCHEMA, findings);
            Value.Fields values = Flat.SCHEMA.accept(given, findings);
            assertEquals(List.of(), Told.texts(findings.list()));
            assertEquals(expected(answers), plain(values));
        }
    }

    private static Map<String, Object> answers(Random random) {
        Map<String, Object> answers = new TreeMap<>();
        answers.put("tong_hop.diem", new BigDecimal(random.nextInt(10_001)).movePointLeft(2));
        maybe(random, answers, "tong_hop.hang", new BigDecimal(1 + random.nextInt(63)));
        maybe(random, answers, "tong_hop.ty_le", new BigDecimal(random.nextInt(100_001)).movePointLeft(3));
        maybe(random, answers, "tam_dung", random.nextBoolean());
        maybe(random, answers, "ngay", LocalDate.of(2024, 12, 1 + random.nextInt(31)));
        maybe(random, answers, "so", random.nextInt(5) == 0 ? "không có" : "0" + random.nextInt(1_000));
        for (int item = 1; item <= random.nextInt(5); item++) {
            answers.put("truc_tuyen[" + item + "].ten", words(random));
            maybe(random, answers, "truc_tuyen[" + item + "].diem", new BigDecimal(random.nextInt()).movePointLeft(4));
            maybe(random, answers, "truc_tuyen[" + item + "].chi_tiet.so", new BigDecimal(random.nextInt()));
        }
        for (int item = 1; item <= random.nextInt(4); item++) {
            answers.put("kinh_gui[" + item + "]", words(random));
        }
        return answers;
    }

    private static void maybe(Random random, Map<String, Object> answers, String key, Object value) {
        if (random.nextInt(3) > 0) {
            answers.put(key, value);
        }
    }

    private static String words(Random random) {
        String letters = "aăâbcđeêghiklmnoôơpqrstuưvxyẾỘ ,;\"'<&=+-@|\n0123456789_x000D_";
        StringBuilder words = new StringBuilder("ờ");
        for (int i = 0; i < random.nextInt(40); i++) {
            words.append(letters.charAt(random.nextInt(letters.length())));
        }
        return words.append('.').toString();
    }

    private static Map<String, Object> expected(Map<String, Object> answers) {
        Map<String, Object> expected = new TreeMap<>();
        answers.forEach((key, value) -> expected.put(key, plain(value)));
        return expected;
    }

    private static Object plain(Object answer) {
        if (answer instanceof BigDecimal number) {
            return Cell.stripped(number);
        } else if (answer.equals("không có")) {
            return "NONE";
        }
        return answer instanceof LocalDate day ? day.toString() : answer;
    }

    private static byte[] filled(byte[] form, Map<String, Object> answers) throws IOException {
        try (XSSFWorkbook workbook = open(form)) {
            Sheet sheet = workbook.getSheet("Số liệu");
            for (Row row : sheet) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    String key = cell.toString();
                    if (key.contains("[].") || key.endsWith("[]")) {
                        for (int item = 1; item <= 5; item++) {
                            Object answer = answers.get(key.replace("[]", "[" + item + "]"));
                            fill(sheet.getRow(row.getRowNum() + item).getCell(cell.getColumnIndex()), answer);
                        }
                    } else if (cell.getColumnIndex() == 0 && answers.containsKey(key)) {
                        fill(row.getCell(2), answers.get(key));
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell cell, Object answer) {
        if (answer instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (answer instanceof Boolean truth) {
            cell.setCellValue(truth ? "có" : "không");
        } else if (answer instanceof LocalDate day) {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(day);
        } else if (answer == null) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) answer);
        }
    }

    private static Map<String, Object> plain(Value.Fields values) {
        Map<String, Object> plain = new TreeMap<>();
        plain(values, "", plain);
        return plain;
    }

    private static void plain(Value value, String path, Map<String, Object> plain) {
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach((name, inner) -> plain(inner, path.isEmpty() ? name : path + "." + name, plain));
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                plain(items.items().get(i), path + "[" + (i + 1) + "]", plain);
            }
        } else if (value instanceof Value.Number number) {
            plain.put(path, Cell.stripped(number.number()));
        } else if (value instanceof Value.Truth truth) {
            plain.put(path, truth.truth());
        } else {
            plain.put(path, value instanceof Value.Text text ? text.text() : "NONE");
        }
    }
}
