package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.word.WordPackage;

/** What the signing official is shown of a draft. */
class ReviewCopyTest {
    private static final String LETTER = OfficeFolder.LETTER;
    private static final String ANNEX = "cong-bo-kem-phu-luc";
    private static final Path GOLDEN = OfficeFolder.PROJECT.resolve("src/test/resources/review");

    @TempDir
    Path folder;

    private OfficeFolder october() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        return office.write(
                "data/2024-10/" + LETTER + ".yaml",
                office.sample()
                        .replace("ky: 2024-11", "ky: 2024-10\nthoi_diem_chot: 2024-11-02")
                        .replace("ngay: 2024-12 ", "ngay: 2024-11-05 ")
                        .replace("so: null ", "so: \"1102\" ")
                        .replace("80,12", "78,92")
                        .replace("xep_hang: 12", "xep_hang: 15")
                        .replace("19,4", "18,2"));
    }

    private ReviewDesk deskOf(String letter, String month) {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        String sample = OfficeFolder.read(
                OfficeFolder.PROJECT.resolve("letter-templates/" + letter + "/sample/" + month + ".yaml"));
        office.write("data/" + month + "/" + letter + ".yaml", sample);
        return new ReviewDesk(office);
    }

    private ReviewCopy.Made edited() {
        ReviewDesk desk = new ReviewDesk(october());
        WordPackage draft = ReviewDesk.edited(desk.draft(LETTER, "2024-11"), "80,12", "81,5");
        draft = ReviewDesk.edited(
                draft,
                "<w:t xml:space=\"preserve\">1. ",
                "<w:t xml:space=\"preserve\">Đề nghị các đơn vị khẩn trương khắc phục 25 chỉ số còn thấp. 1. ");
        return desk.make(desk.request(
                LETTER,
                "2024-11",
                draft,
                Optional.of(desk.issued(LETTER, "2024-10", "Công văn số 1102/VPUB-PVHCC&KSTT ngày 05/11/2024"))));
    }

    private static String text(byte[] pdf, int from, int to) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document).replaceAll(" +\n", "\n").strip() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each link of some pages: its words and the page to which it leads. */
    private static List<String> links(byte[] pdf, int from, int to) {
        List<String> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = from - 1; page < to; page++) {
                for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo go) {
                        PDPageDestination destination = (PDPageDestination) go.getDestination();
                        links.add(link.getContents() + " → "
                                + (document.getPages().indexOf(destination.getPage()) + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return links;
    }

    private static void assertGolden(String file, String text) {
        assertEquals(OfficeFolder.read(GOLDEN.resolve(file)), text);
    }

    @Test
    void anEditedDraftIsShownAgainstTheLastLetterAndTheTemplate() {
        ReviewCopy.Made made = edited();

        Oracles.keepPdf("review-edited", made.pdf());
        assertEquals(List.of("25", "81,5"), made.typedFigures());
        assertEquals(2, made.editedByHand());
        assertTrue(made.changedAgainstLast().orElse(0) > 4);
        assertGolden("phieu-trinh.txt", text(made.pdf(), 1, 1));
        assertGolden("bang-doi-chieu.txt", text(made.pdf(), 2, made.pages() - 2));
    }

    @Test
    void everyFigureLeadsToItsRowAndBack() {
        ReviewCopy.Made made = edited();

        List<String> fromLetter = links(made.pdf(), made.pages() - 1, made.pages());
        List<String> fromSheet = links(made.pdf(), 2, made.pages() - 2);

        assertTrue(fromLetter.contains("12/63 → 2"), fromLetter.toString());
        assertTrue(fromLetter.contains("14,3/18 → 2"), fromLetter.toString());
        assertTrue(fromLetter.contains("996.754 → 3"), fromLetter.toString());
        assertTrue(fromLetter.contains("81,5 → 3"), fromLetter.toString());
        assertTrue(fromLetter.contains("25 → 3"), fromLetter.toString());
        assertTrue(fromSheet.contains("1 → 4") && fromSheet.contains("2 → 5"), fromSheet.toString());
        assertFalse(fromLetter.stream().anyMatch(link -> link.startsWith("766")), fromLetter.toString());
    }

    @Test
    void aLetterWithoutFiguresAndWithoutALastOneSaysSo() {
        ReviewDesk desk = deskOf("giay-moi", "2024-11");

        ReviewCopy.Made made =
                desk.make(desk.request("giay-moi", "2024-11", desk.draft("giay-moi", "2024-11"), Optional.empty()));

        Oracles.keepPdf("review-giay-moi", made.pdf());
        assertEquals(OptionalInt.empty(), made.changedAgainstLast());
        assertEquals(0, made.editedByHand());
        assertEquals(List.of(), made.typedFigures());
        assertTrue(text(made.pdf(), 1, 1).contains("Chưa có văn bản cùng loại nào đã phát hành để so."));
    }

    @Test
    void aRowTakenOutOfAnAnnexIsToldWithItsFigures() {
        ReviewDesk desk = deskOf(ANNEX, "2025-08");
        WordPackage draft = desk.draft(ANNEX, "2025-08");
        String xml = new String(draft.part(draft.mainPart()), java.nio.charset.StandardCharsets.UTF_8);
        int name = xml.indexOf("Thanh toán trực tuyến");
        int from = xml.lastIndexOf("<w:tr>", name);
        String row = xml.substring(from, xml.indexOf("</w:tr>", name) + "</w:tr>".length());

        ReviewCopy.Made made =
                desk.make(desk.request(ANNEX, "2025-08", ReviewDesk.edited(draft, row, ""), Optional.empty()));

        Oracles.keepPdf("review-annex", made.pdf());
        String sheet = text(made.pdf(), 2, made.pages() - 2);
        assertTrue(made.editedByHand() >= 1);
        assertTrue(sheet.contains("đã sửa"), sheet);
        assertTrue(sheet.contains("(bỏ đi)"), sheet);
        assertTrue(sheet.contains("Điểm đạt: Công khai minh bạch 14,3 – – dòng 10 1"), sheet);
        assertTrue(sheet.contains("chốt ngày 03/9/2025"), sheet);
    }

    @Test
    void aChartOfOtherFiguresIsMarkedAndTheFiguresAreCompared() {
        ReviewDesk desk = deskOf(ANNEX, "2025-08");
        String july = OfficeFolder.read(folder.resolve("data/2025-08/" + ANNEX + ".yaml"))
                .replace("2025-08", "2025-07")
                .replace("ngay: 2025-09\n", "ngay: 2025-08\n")
                .replace("19,4", "18,2");
        writeData("2025-07", july);

        ReviewCopy.Made made = desk.make(desk.request(
                ANNEX,
                "2025-08",
                desk.draft(ANNEX, "2025-08"),
                Optional.of(desk.issued(ANNEX, "2025-07", "Công văn số 7/VPUB-PVHCC&KSTT ngày 05/8/2025"))));

        Oracles.keepPdf("review-chart", made.pdf());
        assertEquals(0, made.editedByHand());
        assertEquals(List.of(), made.typedFigures());
        String sheet = text(made.pdf(), 2, made.pages() - 2);
        assertTrue(sheet.contains("19,4 18,2 tăng 1,2"), sheet);
        assertTrue(links(made.pdf(), made.pages() - 1, made.pages()).contains("19,4 → 2"));
        assertTrue(text(made.pdf(), 1, 1).contains("21 chỗ khác"), text(made.pdf(), 1, 1));
    }

    @Test
    void aCellThatWasGivenItsNeighboursFigureIsTheOneThatWasTyped() {
        ReviewDesk desk = deskOf(ANNEX, "2025-08");
        WordPackage draft = ReviewDesk.edited(desk.draft(ANNEX, "2025-08"), ">15,5<", ">18<");

        ReviewCopy.Made made = desk.make(desk.request(ANNEX, "2025-08", draft, Optional.empty()));

        assertEquals(List.of("18"), made.typedFigures());
        String sheet = text(made.pdf(), 2, made.pages() - 2);
        assertTrue(sheet.contains("Điểm đạt: Mức độ hài lòng 15,5 – – dòng 14 đã sửa"), sheet);
        assertTrue(sheet.contains("1 15,5 18 1"), sheet);
    }

    private void writeData(String month, String yaml) {
        try {
            Path file = folder.resolve("data/" + month + "/" + ANNEX + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFigureThatMovesWithItsParagraphIsNotTypedByHand() {
        ReviewDesk desk = new ReviewDesk(october());
        WordPackage draft = desk.draft(LETTER, "2024-11");
        String xml = new String(draft.part(draft.mainPart()), java.nio.charset.StandardCharsets.UTF_8);
        int figure = xml.indexOf("46,88%");
        int from = xml.lastIndexOf("<w:p>", figure);
        String paragraph = xml.substring(from, xml.indexOf("</w:p>", figure) + "</w:p>".length());
        WordPackage without = ReviewDesk.edited(draft, paragraph, "");
        int first = xml.lastIndexOf("<w:p>", xml.indexOf("14,3/18"));
        String head = xml.substring(first, first + 400);

        ReviewCopy.Made made = desk.make(
                desk.request(LETTER, "2024-11", ReviewDesk.edited(without, head, paragraph + head), Optional.empty()));

        assertEquals(2, made.editedByHand());
        assertEquals(List.of(), made.typedFigures());
        assertTrue(links(made.pdf(), 1, made.pages()).stream().anyMatch(link -> link.startsWith("46,88% → 2")));
    }

    @Test
    void theSubmissionSheetKeepsToOnePageHoweverMuchWasFound() {
        ReviewDesk desk = new ReviewDesk(october());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            findings.add(Finding.of(
                    OfficeKind.EXPORT_MISSING, new Place.AtLine("data.yaml", i, ""), "export", "ket-xuat-" + i));
        }
        ReviewCopy.Request request = desk.telling(
                desk.request(LETTER, "2024-11", desk.draft(LETTER, "2024-11"), Optional.empty()),
                findings,
                List.of(new ReviewCopy.AllowedWarning("OFFICE-EXPORT-MISSING", "đã lưu giấy", "Trần Văn Thắng")));

        ReviewCopy.Made made = desk.make(request);

        Oracles.keepPdf("review-many-findings", made.pdf());
        assertTrue(text(made.pdf(), 1, 1).contains("điểm khác, xem báo cáo"), text(made.pdf(), 1, 1));
        assertTrue(text(made.pdf(), 2, 2).startsWith("BẢNG ĐỐI CHIẾU"), text(made.pdf(), 2, 2));
    }

    @Test
    void figuresOfALastLetterThatFitTheSchemaNoMoreAreNotCompared() {
        ReviewDesk desk = new ReviewDesk(october());
        ReviewCopy.LastIssued last = desk.issued(LETTER, "2024-10", "Công văn số 1102");
        ReviewCopy.LastIssued old = new ReviewCopy.LastIssued(
                last.id(),
                last.month(),
                new vn.congvan.data.MonthRecord(
                        LETTER,
                        last.month(),
                        new vn.congvan.data.Value.Fields(java.util.Map.of(), new Place.Nowhere())),
                last.word(),
                last.numberAndDate());
        Findings findings = new Findings();

        ReviewCopy.Made made =
                desk.make(desk.request(LETTER, "2024-11", desk.draft(LETTER, "2024-11"), Optional.of(old)), findings);

        assertTrue(findings.list().stream().anyMatch(one -> one.id().equals("OFFICE-LAST-NOT-COMPARABLE")));
        assertTrue(made.changedAgainstLast().orElse(0) > 0, "the words are compared all the same");
    }

    @Test
    void aRoleThatNobodyKnowsIsTold() {
        OfficeFolder office = october();
        office.replace("letter-templates/phieu-trinh/letter.yaml", "role: phieu-trinh", "role: phieu");
        Office.Checked checked = Office.in(office.path())
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .checkTemplates(List.of("phieu-trinh"), false)
                .get(0);

        assertFalse(checked.good());
        assertEquals(
                List.of("TEMPLATE-BAD-DESCRIPTION"),
                checked.findings().stream().map(Finding::id).toList());
    }

    @Test
    void anOfficeWithoutTheFormIsToldSo() throws IOException {
        ReviewDesk desk = new ReviewDesk(october());
        Files.delete(folder.resolve("letter-templates/phieu-trinh/letter.yaml"));
        ReviewCopy.Request request = desk.request(LETTER, "2024-11", desk.draft(LETTER, "2024-11"), Optional.empty());

        Refused refused = assertThrows(Refused.class, () -> desk.make(request));

        assertEquals(
                List.of("OFFICE-FORM-MISSING"),
                refused.findings().stream().map(Finding::id).toList());
    }

    @Test
    void formsOfTheHouseAreNoLettersOfTheMonth() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        Office opened = Office.in(office.path())
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open();

        Refused refused = assertThrows(
                Refused.class, () -> opened.generate(Order.of("2024-11").letters(List.of("phieu-trinh"))));

        assertEquals("OFFICE-UNKNOWN-LETTER", refused.findings().get(0).id());
        assertTrue(opened.letters().stream()
                .anyMatch(one -> one.name().equals("phieu-trinh") && one.role().equals("phieu-trinh")));
    }
}
