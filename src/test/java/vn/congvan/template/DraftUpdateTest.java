package vn.congvan.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.LetterText;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.word.TestDocx;
import vn.congvan.word.WordPackage;

/** Corrected figures in a draft that was edited in Word: a case per rule. */
class DraftUpdateTest {
    private static List<String> updated(String base, String edited, String fresh, Findings findings) {
        WordPackage result = DraftUpdate.apply(
                TestDocx.withBody(base).open(),
                TestDocx.withBody(edited).open(),
                TestDocx.withBody(fresh).open(),
                findings);
        return LetterText.ofDocx(result.save());
    }

    private static List<String> updated(String base, String edited, String fresh) {
        Findings findings = new Findings();
        List<String> text = updated(base, edited, fresh, findings);
        assertEquals(List.of(), Told.texts(findings.list()));
        return text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đạt 80,12 điểm.     | Đạt 80,12 điểm.             | Đạt 81,5 điểm.  | Đạt 81,5 điểm.",
                "Đạt 80,12 điểm.     | Tỉnh đạt 80,12 điểm rất cao. | Đạt 81,5 điểm. | Tỉnh đạt 81,5 điểm rất cao.",
                "Hạng 12/63, đạt 80,12 | Hạng 12/63 tỉnh, đạt 80,12 | Hạng 9/63, đạt 81 | Hạng 9/63 tỉnh, đạt 81",
                "Đạt 80,12 điểm.     | Đạt 81,5 điểm.              | Đạt 81,5 điểm.  | Đạt 81,5 điểm.",
            })
    void aFigureIsPutInAndTheWordsAroundItStay(String base, String edited, String fresh, String expected) {
        assertEquals(List.of(expected), updated(p(base), p(edited), p(fresh)));
    }

    @Test
    void runsThatWordHasSplitKeepTheirFormat() {
        String split = "<w:p><w:r><w:t xml:space=\"preserve\">Đạt 8</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>0,1</w:t></w:r><w:r><w:t>2 điểm.</w:t></w:r></w:p>";
        assertEquals(List.of("Đạt 81,5 điểm."), updated(p("Đạt 80,12 điểm."), split, p("Đạt 81,5 điểm.")));
    }

    @Test
    void aFigureThatThePersonChangedIsLeftAndTold() {
        Findings findings = new Findings();
        assertEquals(
                List.of("Đạt 82 điểm."), updated(p("Đạt 80 điểm."), p("Đạt 82 điểm."), p("Đạt 81 điểm."), findings));
        assertEquals(
                List.of("TEMPLATE-UPDATE-NOT-PLACED @ thu.docx, đoạn “Đạt 82 điểm.” : "
                        + "chỗ này đã được sửa trong Word nên không đưa được số liệu mới vào: “80” nay là “81”"),
                Told.texts(findings.list()));
    }

    @Test
    void aParagraphThatThePersonAddedStays() {
        assertEquals(
                List.of("Một 2", "Thêm tay", "Ba 4"),
                updated(p("Một 1") + p("Ba 3"), p("Một 1") + p("Thêm tay") + p("Ba 3"), p("Một 2") + p("Ba 4")));
    }

    @Test
    void aParagraphThatThePersonTookOutStaysOutAndItsFigureIsTold() {
        Findings findings = new Findings();
        assertEquals(
                List.of("Một hai ba"),
                updated(p("Một hai ba") + p("Số là 3"), p("Một hai ba"), p("Một hai ba") + p("Số là 4"), findings));
        assertEquals(1, findings.list().size());
    }

    @Test
    void anItemThatTheNewDataHasMoreOfIsAddedAfterItsNeighbour() {
        assertEquals(
                List.of("đầu", "- mục một: 1", "- mục hai: 2", "cuối, sửa tay"),
                updated(
                        p("đầu") + p("- mục một: 1") + p("cuối"),
                        p("đầu") + p("- mục một: 1") + p("cuối, sửa tay"),
                        p("đầu") + p("- mục một: 1") + p("- mục hai: 2") + p("cuối")));
    }

    @Test
    void anItemThatTheNewDataHasNoMoreGoes() {
        assertEquals(
                List.of("đầu", "cuối, sửa tay"),
                updated(
                        p("đầu") + p("- mục một hai ba: 1") + p("cuối"),
                        p("đầu") + p("- mục một hai ba: 1") + p("cuối, sửa tay"),
                        p("đầu") + p("cuối")));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr/>").append(p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>" + p("cuối");
    }

    @Test
    void rowsComeAndGoAsAWhole() {
        String base = table(row("Nhóm một", "14,3"), row("Nhóm hai", "19,4"));
        String edited = table(row("Nhóm một (sửa)", "14,3"), row("Nhóm hai", "19,4"));
        assertEquals(
                List.of("Nhóm một (sửa)", "15", "Nhóm hai", "19,4", "Nhóm ba mới", "7,5", "cuối"),
                updated(
                        base,
                        edited,
                        table(row("Nhóm một", "15"), row("Nhóm hai", "19,4"), row("Nhóm ba mới", "7,5"))));
        assertEquals(List.of("Nhóm một (sửa)", "14,3", "cuối"), updated(base, edited, table(row("Nhóm một", "14,3"))));
    }

    @Test
    void trackedChangesOfThePersonStayAsTheyAre() {
        String edited = "<w:p><w:r><w:t xml:space=\"preserve\">Đạt 80 điểm</w:t></w:r>"
                + "<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t xml:space=\"preserve\"> rất tốt</w:t></w:r></w:ins></w:p>";
        assertEquals(List.of("Đạt 81 điểm rất tốt"), updated(p("Đạt 80 điểm"), edited, p("Đạt 81 điểm")));
    }

    @Test
    void whateverAPersonTypedIsThereAndEveryFigureIsNew() {
        Random random = new Random(20241124);
        for (int round = 0; round < 300; round++) {
            StringBuilder base = new StringBuilder();
            StringBuilder edited = new StringBuilder();
            StringBuilder fresh = new StringBuilder();
            List<String> expected = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                String words = "Nhóm chỉ số thứ " + word(random, 3) + " của " + word(random, 4) + " đạt ";
                int old = random.nextInt(1000);
                int now = random.nextBoolean() ? old : 1000 + random.nextInt(1000);
                String typed = random.nextInt(3) == 0 ? " (gõ tay " + word(random, 6) + ")" : "";
                base.append(p(words + old + " điểm."));
                fresh.append(p(words + now + " điểm."));
                edited.append(p(words + old + " điểm" + typed + "."));
                expected.add(words + now + " điểm" + typed + ".");
                if (random.nextInt(5) == 0) {
                    String own = "Đoạn riêng " + word(random, 9);
                    edited.append(p(own));
                    expected.add(own);
                }
            }
            assertEquals(expected, updated(base.toString(), edited.toString(), fresh.toString()), "round " + round);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void nothingChangedIsTheEditedFileItself() {
        WordPackage edited = TestDocx.withBody(p("Đạt 80 điểm, sửa tay")).open();
        WordPackage base = TestDocx.withBody(p("Đạt 80 điểm")).open();
        assertTrue(edited == DraftUpdate.apply(base, edited, base, new Findings()));
    }
}
