package vn.congvan.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.LetterText;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.word.TestDocx;
import vn.congvan.word.WordPackage;

/** Number and date in the lines that the decree has for them: a case per rule. */
class NumberFillTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 5);
    private static final String NUMBER = line("SoKyHieu", run("Số:       /VPUB-PVHCC"));
    private static final String DATE = line("DiaDanhThoiGian", run("Hưng Yên, ngày      tháng 12 năm 2024"));

    private static String line(String style, String content) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static List<String> filled(String body, int number, LocalDate date) {
        WordPackage letter = TestDocx.withBody(body).open();
        Findings findings = new Findings();
        NumberFill.Filled filled = NumberFill.fill(letter, number, date, true, findings);
        WordComparison.compare(letter, filled.word(), filled.lines(), findings);
        assertEquals(List.of(), findings.list());
        return LetterText.ofDocx(filled.word().save());
    }

    /** The ids of what is told; nothing is changed then. */
    private static List<String> refused(String body, int number) {
        WordPackage letter = TestDocx.withBody(body).open();
        Findings findings = new Findings();
        NumberFill.Filled filled = NumberFill.fill(letter, number, DAY, true, findings);
        assertSame(letter, filled.word());
        assertEquals(List.of(), filled.lines());
        return findings.errors().stream().map(Finding::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số:       /VPUB-PVHCC",
                "Số: /VPUB-PVHCC",
                "Số:/VPUB-PVHCC",
                "Số:……/VPUB-PVHCC",
                "Số: ....... /VPUB-PVHCC",
                "Số: _____/VPUB-PVHCC",
                "Số: 5/VPUB-PVHCC",
                "Số: 05/VPUB-PVHCC",
                "  Số :  /VPUB-PVHCC ",
                "So\u0302\u0301:    /VPUB-PVHCC" // marks apart
            })
    void aBlankNumberIsWrittenWithAZeroBelowTen(String text) {
        String number =
                filled(line("SoKyHieu", run(text)) + DATE, 5, DAY).get(0).strip();
        assertEquals(
                "Số: 05/VPUB-PVHCC",
                java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFC)
                        .replace("Số :", "Số:"));
    }

    @ParameterizedTest
    @CsvSource({"1, 01", "9, 09", "10, 10", "1234, 1234"})
    void numbersFromTenOnHaveNoZero(int number, String written) {
        assertEquals(
                "Số: " + written + "/VPUB-PVHCC",
                filled(NUMBER + DATE, number, DAY).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hưng Yên, ngày      tháng 12 năm 2024 | 2024-12-05 | Hưng Yên, ngày 05 tháng 12 năm 2024",
                "Hưng Yên, ngày 31 tháng 12 năm 2024   | 2025-01-02 | Hưng Yên, ngày 02 tháng 01 năm 2025",
                "Hưng Yên, ngày 05 tháng 02 năm 2024   | 2024-03-11 | Hưng Yên, ngày 11 tháng 3 năm 2024",
                "Hưng Yên, ngày … tháng … năm 20…      | 2024-02-28 | Hưng Yên, ngày 28 tháng 02 năm 2024",
                "Hưng Yên, ngày...tháng...năm...       | 2024-10-10 | Hưng Yên, ngày 10 tháng 10 năm 2024",
                "Hưng Yên, ngày 05 tháng 12 năm 2024   | 2024-12-05 | Hưng Yên, ngày 05 tháng 12 năm 2024",
            })
    void dayMonthAndYearMayAllBeOthersThanTheDrafts(String text, LocalDate date, String written) {
        assertEquals(
                written,
                filled(NUMBER + line("DiaDanhThoiGian", run(text)), 5, date).get(1));
    }

    @Test
    void tabsOfABlankGoAndRunsKeepTheirFormat() {
        String split = line(
                "SoKyHieu",
                "<w:bookmarkStart w:id=\"1\" w:name=\"so\"/><w:r><w:rPr><w:b/></w:rPr><w:t>S</w:t></w:r>" + run("ố:")
                        + "<w:r><w:tab/><w:tab/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">  </w:t></w:r>"
                        + "<w:bookmarkEnd w:id=\"1\"/><w:proofErr w:type=\"spellStart\"/><w:r><w:t>/VPUB-</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY a</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("PVHCC")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        WordPackage letter = TestDocx.withBody(split + DATE).open();
        Findings findings = new Findings();
        NumberFill.Filled filled = NumberFill.fill(letter, 12, DAY, false, findings);
        WordComparison.compare(letter, filled.word(), filled.lines(), findings);
        assertEquals(List.of(), findings.list());
        String xml = new String(filled.word().part("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(xml.contains("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> 12</w:t></w:r>"), xml);
        assertTrue(xml.contains("DOCPROPERTY a") && xml.contains("w:name=\"so\"") && !xml.contains("<w:tab/>"), xml);
        assertEquals("Số:    /VPUB-PVHCC", filled.lines().get(0).before());
        assertEquals("Số: 12/VPUB-PVHCC", filled.lines().get(0).after());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Kèm theo Công văn số      /VPUB-PVHCC ngày     tháng 12 năm 2024 của VP) |"
                        + " (Kèm theo Công văn số 05/VPUB-PVHCC ngày 05 tháng 12 năm 2024 của VP)",
                "(Kèm theo Công văn số …/VPUB-PVHCC ngày …/…/2024 của VP) |"
                        + " (Kèm theo Công văn số 05/VPUB-PVHCC ngày 05/12/2024 của VP)",
                "(Kèm theo Công văn số /VPUB-PVHCC ngày tháng năm của VP) |"
                        + " (Kèm theo Công văn số 05/VPUB-PVHCC ngày 05 tháng 12 năm 2024 của VP)",
                "(Thực hiện Quyết định số 766/QĐ-TTg ngày 23/6/2022; kèm theo số /VPUB-PVHCC ngày   /  /2024) |"
                        + " (Thực hiện Quyết định số 766/QĐ-TTg ngày 23/6/2022; kèm theo số 05/VPUB-PVHCC ngày 05/12/2024)",
            })
    void onPaperTheAnnexLineHasThemToo(String text, String written) {
        assertEquals(
                written,
                filled(NUMBER + DATE + line("KemTheo", run(text)), 5, DAY).get(2));
    }

    @Test
    void inElectronicLettersTheAnnexLineStays() {
        String annex = "(Kèm theo Công văn số      /VPUB-PVHCC ngày     tháng 12 năm 2024 của VP)";
        WordPackage letter =
                TestDocx.withBody(NUMBER + DATE + line("KemTheo", run(annex))).open();
        WordPackage filled =
                NumberFill.fill(letter, 5, DAY, false, new Findings()).word();
        assertEquals(annex, LetterText.ofDocx(filled.save()).get(2));
    }

    @Test
    void aStyleThatWordCallsOtherwiseIsKnownByItsNameAndOneMadeFromItToo() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"Số và ký hiệu\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"a2\"><w:name w:val=\"Riêng\"/><w:basedOn w:val=\"a1\"/></w:style>";
        String body = line("a2", run("Số:    /VPUB-PVHCC")) + line("a2", "") + DATE;
        WordPackage letter = TestDocx.withBody(body).styles(styles).open();
        Findings findings = new Findings();
        WordPackage filled = NumberFill.fill(letter, 5, DAY, true, findings).word();
        assertEquals(List.of(), findings.list());
        assertEquals("Số: 05/VPUB-PVHCC", LetterText.ofDocx(filled.save()).get(0));
    }

    @Test
    void inATextBoxItIsWrittenForOlderProgramsToo() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + NUMBER
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + NUMBER
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        WordPackage letter = TestDocx.withBody("<w:tbl><w:tr><w:tc>" + box + DATE + "</w:tc></w:tr></w:tbl>")
                .open();
        Findings findings = new Findings();
        NumberFill.Filled filled = NumberFill.fill(letter, 5, DAY, true, findings);
        WordComparison.compare(letter, filled.word(), filled.lines(), findings);
        assertEquals(List.of(), findings.list());
        assertEquals(
                List.of(false, true, false),
                filled.lines().stream().map(NumberFill.ChangedLine::repeats).toList());
    }

    @Test
    void aLineThatIsMissingTwiceOrNotAsItShouldBeIsToldAndNothingIsChanged() {
        assertEquals(List.of("TEMPLATE-LINE-MISSING"), refused(DATE, 5));
        assertEquals(List.of("TEMPLATE-LINE-MISSING"), refused(NUMBER, 5));
        assertEquals(List.of("TEMPLATE-LINE-TWICE"), refused(NUMBER + NUMBER + DATE, 5));
        assertEquals(List.of("TEMPLATE-LINE-UNREADABLE"), refused(line("SoKyHieu", run("Số 12")) + DATE, 5));
        assertEquals(List.of("TEMPLATE-LINE-UNREADABLE"), refused(line("SoKyHieu", run("Số: 1 2/VPUB")) + DATE, 5));
        assertEquals(
                List.of("TEMPLATE-LINE-UNREADABLE"), refused(NUMBER + line("DiaDanhThoiGian", run("Hưng Yên")), 5));
        assertEquals(
                List.of("TEMPLATE-LINE-UNREADABLE"),
                refused(NUMBER + DATE + line("KemTheo", run("(Kèm theo Công văn số /UBND-TH ngày tháng năm )")), 5));
    }

    @Test
    void anotherNumberThatStandsThereAlreadyIsTold() {
        assertEquals(List.of("TEMPLATE-NUMBERED-ALREADY"), refused(line("SoKyHieu", run("Số: 7/VPUB")) + DATE, 5));
    }

    @Test
    void whereWordPutsItsOwnWordsNothingIsWritten() {
        String field = line(
                "DiaDanhThoiGian",
                run("Hưng Yên, ") + "<w:fldSimple w:instr=\"DATE\">" + run("ngày 01 tháng 12 năm 2024")
                        + "</w:fldSimple>");
        assertEquals(List.of("TEMPLATE-LINE-LOCKED"), refused(NUMBER + field, 5));
        String prompt = line(
                "SoKyHieu",
                run("Số: ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("…")
                        + "</w:sdtContent></w:sdt>" + run("/VPUB"));
        assertEquals(List.of("TEMPLATE-LINE-LOCKED"), refused(prompt + DATE, 5));
    }

    @Test
    void whatIsChangedElsewhereInTheFileIsNamed() {
        WordPackage letter = TestDocx.withBody(NUMBER + DATE + TestDocx.p("Kính gửi: các sở"))
                .open();
        NumberFill.Filled filled = NumberFill.fill(letter, 5, DAY, true, new Findings());
        for (String[] tampering : new String[][] {
            {"các sở", "các phường"},
            {"<w:pStyle w:val=\"SoKyHieu\"/>", "<w:pStyle w:val=\"A\"/>"},
            {"05/VPUB", "06/VPUB"},
            {"<w:body>", "<w:body><w:bookmarkStart w:id=\"7\"/>"}
        }) {
            String xml = new String(filled.word().part("word/document.xml"), StandardCharsets.UTF_8);
            byte[] other = xml.replace(tampering[0], tampering[1]).getBytes(StandardCharsets.UTF_8);
            Findings findings = new Findings();
            WordComparison.compare(letter, filled.word().with("word/document.xml", other), filled.lines(), findings);
            assertTrue(
                    findings.errors().stream().anyMatch(f -> f.id().equals("TEMPLATE-CHANGED-ELSEWHERE")),
                    tampering[0]);
        }
    }
}
