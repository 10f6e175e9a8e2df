package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Finding;

/** The letters themselves, word for word. */
class LetterTest {
    private static final Path GOLDEN = OfficeFolder.PROJECT.resolve("src/test/resources/letter");

    @TempDir
    Path folder;

    private Office.Generated generate(OfficeFolder office, String month) {
        return Office.in(office.path())
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(Order.of(month));
    }

    private byte[] file(String month, String ending) {
        return OfficeFolder.bytes(
                folder.resolve("out/" + month + "/" + OfficeFolder.LETTER + "-" + month + "-du-thao." + ending));
    }

    private static List<String> golden(String month) {
        return OfficeFolder.read(GOLDEN.resolve(month + ".txt")).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi-VN", "en-US", "tr-TR"})
    void november2024IsTheRealLetterUnderEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            Office.Generated generated = generate(OfficeFolder.withNovember(folder), "2024-11");

            assertEquals(
                    golden("2024-11"), LetterText.ofDocx(Oracles.keepDocx("letter-2024-11", file("2024-11", "docx"))));
            assertEquals(
                    LetterText.wordsOfGolden(String.join("\n", golden("2024-11"))),
                    LetterText.wordsOfPdf(Oracles.keepPdf("letter-2024-11", file("2024-11", "pdf"))));
            assertEquals(2, generated.drafts().get(0).pages());
            assertEquals(
                    List.of("FONT-SUBSTITUTED-METRIC"),
                    generated.findings().stream().map(Finding::id).toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherMonthHasOtherNumbersOfItems() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        office.append("data/directory/co-quan.yaml", "  - ma: so-khcn\n    ten: Sở Khoa học & Công nghệ\n");
        office.write(
                "data/2025-02/" + OfficeFolder.LETTER + ".yaml", OfficeFolder.read(GOLDEN.resolve("2025-02.yaml")));

        generate(office, "2025-02");

        assertEquals(golden("2025-02"), LetterText.ofDocx(Oracles.keepDocx("letter-2025-02", file("2025-02", "docx"))));
        assertEquals(
                LetterText.wordsOfGolden(String.join("\n", golden("2025-02"))),
                LetterText.wordsOfPdf(Oracles.keepPdf("letter-2025-02", file("2025-02", "pdf"))));
    }

    @Test
    void aFigureMayStandInQuotesWithItsComma() {
        OfficeFolder office = OfficeFolder.withNovember(folder).withData("diem: 80,12", "diem: \"80,12\"");

        generate(office, "2024-11");

        assertEquals(golden("2024-11"), LetterText.ofDocx(file("2024-11", "docx")));
    }

    @Test
    void theTwoPageLetterTakesAtMost60Kilobytes() {
        generate(OfficeFolder.withNovember(folder), "2024-11");
        int size = file("2024-11", "pdf").length;
        assertTrue(size <= 60_000, size + " bytes");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        generate(office, "2024-11");
        byte[] docx = file("2024-11", "docx");
        byte[] pdf = file("2024-11", "pdf");

        generate(office, "2024-11");

        assertArrayEquals(docx, file("2024-11", "docx"));
        assertArrayEquals(pdf, file("2024-11", "pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "bao-cao-ket-qua, 2024-11, 2",
        "giay-moi, 2024-11, 1",
        "thong-bao-ket-qua, 2024-11, 1",
        "cong-bo-kem-phu-luc, 2025-08, 2"
    })
    void everyLetterFolderMakesItsSampleWordForWord(String letter, String month, int pages) {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        String sample = OfficeFolder.read(
                OfficeFolder.PROJECT.resolve("letter-templates/" + letter + "/sample/" + month + ".yaml"));
        office.write("data/" + month + "/" + letter + ".yaml", sample);
        if (letter.equals("cong-bo-kem-phu-luc")) { // what its changes are counted from
            office.write(
                    "data/2025-07/" + letter + ".yaml",
                    sample.replace("2025-08", "2025-07")
                            .replace("ngay: 2025-09\n", "ngay: 2025-08\n")
                            .replace("80,12", "78,92")
                            .replace("xep_hang: 9", "xep_hang: 12")
                            .replace("19,4", "18,2"));
        }

        Office.Generated generated = Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(Order.of(month).letters(List.of(letter)));

        String name = letter + "-" + month;
        String golden = OfficeFolder.read(GOLDEN.resolve(name + ".txt"));
        byte[] docx = OfficeFolder.bytes(folder.resolve("out/" + month + "/" + name + "-du-thao.docx"));
        byte[] pdf = OfficeFolder.bytes(folder.resolve("out/" + month + "/" + name + "-du-thao.pdf"));
        assertEquals(LetterText.paragraphsOfGolden(golden), LetterText.ofDocx(Oracles.keepDocx(name, docx)));
        assertEquals(LetterText.wordsOfGolden(golden), LetterText.wordsOfPdf(Oracles.keepPdf(name, pdf)));
        assertEquals(pages, generated.drafts().get(0).pages());
        assertEquals(
                List.of("FONT-SUBSTITUTED-METRIC"),
                generated.findings().stream().map(Finding::id).toList());
    }
}
