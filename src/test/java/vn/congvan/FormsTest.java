package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Told;

/** The form of a month: made, filled in with another program, and read back as the month's data. */
class FormsTest {
    private static final String LETTER = "thong-bao-ket-qua";
    private static final String FORM = "data/2024-12/" + LETTER + ".xlsx";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
        office.write(
                "data/2024-11/" + LETTER + ".yaml",
                OfficeFolder.read(OfficeFolder.PROJECT.resolve("letter-templates/" + LETTER + "/sample/2024-11.yaml")));
    }

    private Office open() {
        return Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    /** Puts a value into the cell beside a key, and rows into the list's table. */
    private void fillIn() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(OfficeFolder.bytes(folder.resolve(FORM))))) {
            Sheet sheet = workbook.getSheetAt(0);
            boolean inTable = false;
            int item = 0;
            for (Row row : sheet) {
                String key = text(row.getCell(0));
                switch (key) {
                    case "diem" -> row.getCell(2).setCellValue(81.32);
                    case "xep_hang" -> row.getCell(2).setCellValue(9);
                    default -> {}
                }
                boolean header = false;
                for (Cell cell : row) {
                    header |= text(cell).equals("nhom[].ten");
                }
                if (header) {
                    inTable = true;
                } else if (inTable && item < 3) {
                    for (Cell cell : row) {
                        fill(cell, text(sheet.getRow(row.getRowNum() - item - 1).getCell(cell.getColumnIndex())), item);
                    }
                    item++;
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            office.write(FORM, out.toByteArray());
        }
    }

    private static void fill(Cell cell, String key, int item) {
        String[] names = {"Công khai minh bạch", "Tiến độ giải quyết", "Mức độ hài lòng"};
        double[] points = {15.5, 19.4, 15};
        double[] most = {18, 20, 18};
        switch (key) {
            case "nhom[].ten" -> cell.setCellValue(names[item]);
            case "nhom[].diem" -> cell.setCellValue(points[item]);
            case "nhom[].toi_da" -> cell.setCellValue(most[item]);
            default -> {}
        }
    }

    private static String text(Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    @Test
    void theFilledInFormMakesTheLetterWithItsChanges() throws IOException {
        assertEquals(List.of(FORM), open().form("2024-12", List.of(LETTER)));
        fillIn();
        open().generate(Order.of("2024-12"));
        List<String> text = LetterText.ofDocx(
                OfficeFolder.bytes(folder.resolve("out/2024-12/" + LETTER + "-2024-12-du-thao.docx")));
        assertTrue(
                text.contains("1. Điểm tổng hợp của tỉnh đạt 81,32 điểm (tăng 1,2 điểm so với tháng trước), "
                        + "xếp hạng 09/63 tỉnh, thành phố (tăng 03 bậc)."),
                String.join("\n", text));
        assertTrue(text.contains("- Công khai minh bạch: 15,5/18 điểm, tăng 1,2 điểm;"), String.join("\n", text));
        assertTrue(text.contains("- Tiến độ giải quyết: 19,4/20 điểm, không đổi;"), String.join("\n", text));
        assertTrue(text.contains("- Mức độ hài lòng: 15/18 điểm, giảm 0,5 điểm."), String.join("\n", text));
    }

    @Test
    void anEmptyCellIsToldByItsName() {
        open().form("2024-12", List.of(LETTER));
        Refused refused = assertThrows(Refused.class, () -> open().generate(Order.of("2024-12")));
        assertTrue(
                Told.texts(refused.findings())
                        .get(0)
                        .startsWith("DATA-MISSING-VALUE @ " + FORM + ", trang tính \"Số liệu\", ô C"),
                Told.texts(refused.findings()).toString());
    }

    @Test
    void dataThatIsThereIsNotWrittenOver() {
        assertRefused(
                "OFFICE-DATA-EXISTS @ data/2024-11/" + LETTER + ".yaml : mẫu “" + LETTER
                        + "” đã có tệp số liệu cho tháng này",
                () -> open().form("2024-11", List.of("giay-moi", LETTER)));
        assertFalse(Files.exists(folder.resolve("data/2024-11/giay-moi.xlsx")));
    }

    @Test
    void twoFilesForOneLetterAreRefused() {
        open().form("2024-12", List.of(LETTER));
        office.write("data/2024-12/" + LETTER + ".yaml", "ky: 2024-12\n");
        assertRefused(
                "OFFICE-TWO-DATA-FILES @ data/2024-12/" + LETTER + ".yaml : "
                        + "tháng này có hai tệp số liệu cho cùng một mẫu, tệp kia là " + LETTER + ".xlsx",
                () -> open().generate(Order.of("2024-12")));
    }

    @Test
    void aMissingExportIsAWarning() {
        office.append("data/2024-11/" + LETTER + ".yaml", "nguon_so_lieu: ket-xuat-11.xlsx\n");
        assertEquals(
                List.of("OFFICE-EXPORT-MISSING @ data/2024-11/" + LETTER + ".yaml, dòng 16 (nguon_so_lieu) : "
                        + "nguồn số liệu là tệp ket-xuat-11.xlsx, nhưng tệp ấy không nằm cạnh tệp số liệu"),
                open().generate(Order.of("2024-11").letters(List.of(LETTER))).findings().stream()
                        .filter(f -> f.id().startsWith("OFFICE"))
                        .map(Told::text)
                        .toList());
    }
}
