package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;

/** The register of letters that went out, with the ten columns of Annex IV of the decree. */
class RegisterSheetsTest {
    private static final RegisterSheets.Book BOOK = new RegisterSheets.Book(2024, "UBND TỈNH HƯNG YÊN", "VĂN PHÒNG", 1);

    private static final RegisterRow NOVEMBER = new RegisterRow(
            "1102/VP-PVHCC&KSTT",
            LocalDate.of(2024, 11, 5),
            "Công văn công bố kết quả đánh giá Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 10/2024",
            "Trần Văn Thắng",
            "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
            "Văn thư",
            OptionalInt.of(35),
            Optional.of(LocalDate.of(2024, 11, 5)),
            "",
            "");

    private static final RegisterRow DECEMBER = new RegisterRow(
            "1234/VP-PVHCC&KSTT",
            LocalDate.of(2024, 12, 5),
            "Công văn \"thay thế\"\nCông văn số 1102/VP-PVHCC&KSTT",
            "=1+1",
            "@SUM(A1)",
            "-2",
            OptionalInt.empty(),
            Optional.empty(),
            "+84",
            "Thay thế văn bản số 1102");

    @TempDir
    Path folder;

    private RegisterSheets.Printed printed(List<RegisterRow> rows) {
        if (!Files.exists(folder.resolve("letter-templates"))) {
            OfficeFolder.withNovember(folder);
        }
        Disk disk = new Disk(folder);
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        RegisterSheets sheets = new RegisterSheets(
                new Letters(folder, disk), new Typesetter(FontLibrary.open(List.of(fonts)), "congvan 0"));
        Findings findings = new Findings();
        RegisterSheets.Printed printed = sheets.pdf(rows, BOOK, new DirectoryFiles(folder, disk).get(), findings);
        assertEquals( // the fonts that this machine has instead of others
                List.of("FONT-SUBSTITUTED-METRIC"),
                findings.list().stream().map(Finding::id).toList());
        return printed;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll(" +\n", "\n")
                    .strip();
        }
    }

    private static List<RegisterRow> many(int count) {
        List<RegisterRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new RegisterRow(
                    (i < 10 ? "0" : "") + i + "/VP-PVHCC&KSTT",
                    LocalDate.of(2024, 1, 1).plusDays(i * 365L / count),
                    NOVEMBER.subject(),
                    NOVEMBER.signer(),
                    NOVEMBER.recipients(),
                    NOVEMBER.fileCopy(),
                    NOVEMBER.copies(),
                    NOVEMBER.sent(),
                    "",
                    ""));
        }
        return rows;
    }

    @Test
    void csvIsUtf8WithItsMarkAndTheTenColumnsOfTheDecree() {
        assertEquals(
                "\uFEFF\"Số, ký hiệu văn bản\",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,Người ký,Nơi nhận văn bản,"
                        + "\"Đơn vị, người nhận bản lưu\",Số lượng bản,Ngày chuyển,Ký nhận,Ghi chú\r\n"
                        + "1102/VP-PVHCC&KSTT,05/11/2024,"
                        + "\"Công văn công bố kết quả đánh giá Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 10/2024\","
                        + "Trần Văn Thắng,\"Các sở, ban, ngành; UBND các huyện, thị xã, thành phố\",Văn thư,35,05/11/2024,,\r\n"
                        + "1234/VP-PVHCC&KSTT,05/12/2024,\"Công văn \"\"thay thế\"\"\nCông văn số 1102/VP-PVHCC&KSTT\","
                        + "'=1+1,'@SUM(A1),'-2,,,'+84,Thay thế văn bản số 1102\r\n",
                new String(RegisterSheets.csv(List.of(NOVEMBER, DECEMBER)), StandardCharsets.UTF_8));
    }

    @Test
    void theWorkbookHoldsWordsDaysAndCountsAsWhatTheyAre() throws IOException {
        byte[] xlsx = RegisterSheets.xlsx(List.of(NOVEMBER, DECEMBER), BOOK);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("Sổ đăng ký văn bản đi", sheet.getSheetName());
            assertEquals("UBND TỈNH HƯNG YÊN", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("VĂN PHÒNG", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals(
                    "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2024", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals(
                    "Đơn vị, người nhận bản lưu", sheet.getRow(3).getCell(5).getStringCellValue());
            assertEquals("(10)", sheet.getRow(4).getCell(9).getStringCellValue());
            XSSFRow first = sheet.getRow(5);
            assertEquals("1102/VP-PVHCC&KSTT", first.getCell(0).getStringCellValue());
            assertEquals(
                    LocalDate.of(2024, 11, 5),
                    first.getCell(1).getLocalDateTimeCellValue().toLocalDate());
            assertEquals("dd/mm/yyyy", first.getCell(1).getCellStyle().getDataFormatString());
            assertEquals(35, first.getCell(6).getNumericCellValue());
            XSSFRow second = sheet.getRow(6);
            assertEquals(CellType.STRING, second.getCell(3).getCellType());
            assertEquals("=1+1", second.getCell(3).getStringCellValue());
            assertEquals("-2", second.getCell(5).getStringCellValue());
            assertEquals(CellType.BLANK, second.getCell(6).getCellType());
            assertEquals(6, sheet.getLastRowNum());
        }
    }

    @Test
    void theWorkbookPrintsAcrossWithItsHeadingsOnEveryPage() throws IOException {
        byte[] xlsx = RegisterSheets.xlsx(List.of(NOVEMBER), BOOK);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(9, sheet.getPrintSetup().getPaperSize()); // A4
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
        }
    }

    @Test
    void theSameRowsAreTheSameFiles() {
        assertArrayEquals(RegisterSheets.xlsx(List.of(NOVEMBER), BOOK), RegisterSheets.xlsx(List.of(NOVEMBER), BOOK));
        assertArrayEquals(
                printed(List.of(NOVEMBER)).pdf(), printed(List.of(NOVEMBER)).pdf());
    }

    @Test
    void wordsThatXmlHasNoCharacterForAreLeftOut() throws IOException {
        RegisterRow odd = new RegisterRow(
                "1\u0000\u000b\uFFFE",
                LocalDate.of(2024, 1, 1),
                "a",
                "",
                "",
                "",
                OptionalInt.empty(),
                Optional.empty(),
                "",
                "");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(RegisterSheets.xlsx(List.of(odd), BOOK)))) {
            assertEquals("1  ", workbook.getSheetAt(0).getRow(5).getCell(0).getStringCellValue());
        }
    }

    @Test
    void thePrintedRegisterHasACoverAndTheRows() throws IOException {
        RegisterSheets.Printed printed = printed(List.of(NOVEMBER, DECEMBER));
        assertEquals(2, printed.pages());
        Oracles.keepPdf("so-dang-ky-van-ban-di", printed.pdf());
        assertEquals(
                OfficeFolder.read(
                        OfficeFolder.PROJECT.resolve("src/test/resources/register/so-dang-ky-van-ban-di.txt")),
                text(printed.pdf()) + "\n");
    }

    @Test
    void theHeadingsStandOnEveryPageOfTheRows() throws IOException {
        RegisterSheets.Printed printed = printed(many(50));
        Oracles.keepPdf("so-dang-ky-50", printed.pdf());
        String text = text(printed.pdf());
        assertEquals(printed.pages(), text.split("Ký nhận", -1).length);
        assertTrue(text.contains("Cộng: 50 văn bản."), text);
    }

    @Test
    void aYearWithoutLettersSaysSo() throws IOException {
        RegisterSheets.Printed printed = printed(List.of());
        Oracles.keepPdf("so-dang-ky-trong", printed.pdf());
        String text = text(printed.pdf());
        assertTrue(text.contains("Từ ngày …………… đến ngày ……………"), text);
        assertTrue(text.contains("Trong năm 2024 chưa có văn bản đi nào được đăng ký."), text);
        assertFalse(text.contains("Cộng"), text);
    }

    @Test
    void fiveThousandLettersMakeARegister() throws IOException {
        List<RegisterRow> rows = many(5_000);
        RegisterSheets.Printed printed = printed(rows);
        assertTrue(printed.pages() > 300, printed.pages() + " pages");
        assertTrue(new String(RegisterSheets.csv(rows), StandardCharsets.UTF_8).contains("\r\n5000/VP-PVHCC&KSTT,"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(RegisterSheets.xlsx(rows, BOOK)))) {
            assertEquals(5_004, workbook.getSheetAt(0).getLastRowNum());
        }
    }
}
