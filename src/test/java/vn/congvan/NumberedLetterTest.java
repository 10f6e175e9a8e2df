package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.data.Dates;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.font.FontLibrary;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** The approved draft, the copy that is signed and the numbered letter differ in nothing but what has to differ. */
class NumberedLetterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 5);

    private static NumberedLetter letters;

    @TempDir
    Path folder;

    @BeforeAll
    static void fonts() {
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        letters = new NumberedLetter(new Typesetter(FontLibrary.open(List.of(fonts)), "congvan 0"));
    }

    private byte[] draft(String letter, String month) {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        String sample = OfficeFolder.read(
                        OfficeFolder.PROJECT.resolve("letter-templates/" + letter + "/sample/" + month + ".yaml"))
                .replaceFirst("  so: .*", "  so: null");
        office.write("data/" + month + "/" + letter + ".yaml", sample);
        if (letter.equals("cong-bo-kem-phu-luc")) { // what its changes are counted from
            office.write(
                    "data/2025-07/" + letter + ".yaml",
                    sample.replace("2025-08", "2025-07").replace("ngay: 2025-09\n", "ngay: 2025-08\n"));
        }
        Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(Order.of(month).letters(List.of(letter)));
        return OfficeFolder.bytes(folder.resolve("out/" + month + "/" + letter + "-" + month + "-du-thao.docx"));
    }

    private static byte[] edited(byte[] docx, UnaryOperator<String> edit) {
        WordPackage word = WordPackage.open(docx, "thu.docx", ZipLimits.standard());
        String xml = new String(word.part("word/document.xml"), StandardCharsets.UTF_8);
        String changed = edit.apply(xml);
        assertFalse(changed.equals(xml), "the edit found its place");
        return word.with("word/document.xml", changed.getBytes(StandardCharsets.UTF_8))
                .save();
    }

    @ParameterizedTest
    @CsvSource({
        "cong-bo-bo-chi-so, 2024-11",
        "bao-cao-ket-qua, 2024-11",
        "giay-moi, 2024-11",
        "thong-bao-ket-qua, 2024-11",
        "cong-bo-kem-phu-luc, 2025-08"
    })
    void everyLetterTakesAnyNumberAndDate(String letter, String month) {
        byte[] draft = draft(letter, month);
        Random random = new Random(6);
        for (int i = 0; i < 12; i++) {
            int number = 1 + random.nextInt(i % 2 == 0 ? 20 : 9999);
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
            boolean annexes = random.nextBoolean();
            Findings findings = new Findings();
            NumberedLetter.Made made = letters.make(draft, "thu.docx", number, date, annexes, List.of(), findings);
            assertEquals(List.of(), findings.errors());
            List<String> text = LetterText.ofDocx(made.docx());
            String shown = "Số: " + (number < 10 ? "0" : "") + number + "/";
            assertTrue(text.stream().anyMatch(line -> line.contains(shown)), text.toString());
            assertEquals(
                    annexes && letter.equals("cong-bo-kem-phu-luc") ? 2 : 1,
                    text.stream()
                            .filter(line -> line.contains(Dates.inWords(date)))
                            .count(),
                    text.toString());
            if (i == 0) {
                Oracles.keepDocx("numbered-" + letter, made.docx());
                Oracles.keepPdf("numbered-" + letter, made.pdf());
            }
        }
    }

    @Test
    void theSigningCopyIsTheApprovedLetterWithoutTheMark() {
        byte[] draft = draft("cong-bo-bo-chi-so", "2024-11");
        Findings findings = new Findings();
        NumberedLetter.Made made = letters.signingCopy(draft, "thu.docx", findings);
        assertEquals(List.of(), findings.errors());
        assertEquals(2, made.pages());
        assertEquals(LetterText.ofDocx(draft), LetterText.ofDocx(made.docx()));
        WordPackage before = WordPackage.open(draft, "thu.docx", ZipLimits.standard());
        WordPackage after =
                WordPackage.open(Oracles.keepDocx("signing-copy", made.docx()), "thu.docx", ZipLimits.standard());
        List<String> changed = before.partNames().stream()
                .filter(part -> !after.has(part) || !java.util.Arrays.equals(before.part(part), after.part(part)))
                .toList();
        assertEquals(List.of("docProps/custom.xml"), changed);
        assertEquals(before.partNames(), after.partNames());
        Oracles.keepPdf("signing-copy", made.pdf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Số: </w:t>.{0,160}?/VPUB | Số:</w:t><w:tab/></w:r><w:r><w:t>/VPUB",
                "ngày      tháng  | ngày</w:t></w:r><w:bookmarkStart w:id=\"90\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"90\"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">  …  </w:t></w:r><w:r><w:t>tháng ",
            })
    void linesThatWereEditedInWordAreFilledInJustTheSame(String words, String instead) {
        byte[] draft = edited(draft("cong-bo-bo-chi-so", "2024-11"), xml -> xml.replaceFirst(words, instead));
        Findings findings = new Findings();
        NumberedLetter.Made made = letters.make(draft, "thu.docx", 7, DAY, true, List.of(), findings);
        List<String> text = LetterText.ofDocx(Oracles.keepDocx("numbered-edited", made.docx()));
        assertTrue(text.stream().anyMatch(line -> line.contains("Số: 07/VPUB")), text.toString());
        assertTrue(text.stream().anyMatch(line -> line.contains("ngày 05 tháng 12 năm 2024")), text.toString());
        Oracles.keepPdf("numbered-edited", made.pdf());
    }

    /** Of symbols that grow letter by letter some have room for the blank but not for nine figures. */
    @Test
    void aNumberThatNeedsAnotherLineIsRefusedBeforeItIsGiven() {
        byte[] draft = draft("cong-bo-bo-chi-so", "2024-11");
        List<String> told = new ArrayList<>();
        for (int length = 1; length < 20; length += 3) {
            String longer = "Số: /" + "H".repeat(length) + "VPUB";
            byte[] docx = edited(draft, xml -> xml.replaceFirst("Số: </w:t>.{0,160}?/VPUB", longer));
            try {
                letters.make(docx, "thu.docx", 123_456_789, DAY, true, List.of(), new Findings());
            } catch (Refused e) {
                e.findings().stream()
                        .filter(finding -> finding.id().equals("LAYOUT-PAGES-DIFFER"))
                        .forEach(finding -> told.add(finding.arguments().get("page")));
            }
        }
        assertTrue(told.contains("1"), told.toString());
    }

    @Test
    void aNumberThatNobodyWouldSeeIsRefused() {
        byte[] draft = edited(
                draft("cong-bo-bo-chi-so", "2024-11"),
                xml -> xml.replaceFirst(
                        "Số: </w:t>.{0,160}?/VPUB",
                        "Số:</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">      </w:t></w:r><w:r><w:t>/VPUB"));
        assertThrows(Refused.class, () -> letters.make(draft, "thu.docx", 7, DAY, true, List.of(), new Findings()));
    }
}
