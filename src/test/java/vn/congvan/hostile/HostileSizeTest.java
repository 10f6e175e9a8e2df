package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.word.TestDocx;

/** Much of one thing: time grows with it and not with its square, which the limit of each test would not forgive. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSizeTest {
    private static Rendering body(String body) {
        return Rendering.of(TestDocx.withBody(body).bytes());
    }

    private static String table(String properties, String grid, String rows) {
        return "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    private static void assertRefused(String id, Rendering rendering) {
        assertTrue(rendering.isRefused());
        assertEquals(List.of(id), rendering.ids());
    }

    @Test
    void tenThousandRuledRows() {
        String rules = "<w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/></w:tblBorders>";
        String row = "<w:tr><w:tc>" + p("một") + "</w:tc><w:tc>" + p("hai") + "</w:tc></w:tr>";
        assertTrue(body(table(rules, "<w:gridCol w:w=\"3000\"/>".repeat(2), row.repeat(10_000)))
                        .pages()
                > 100);
    }

    @Test
    void tenThousandRowsMergedIntoOneCell() {
        String row = "<w:tr><w:tc><w:tcPr><w:vMerge%s/></w:tcPr><w:p/></w:tc><w:tc>" + p("x") + "</w:tc></w:tr>";
        String rows = row.formatted(" w:val=\"restart\"") + row.formatted("").repeat(10_000);
        assertTrue(body(table("", "<w:gridCol w:w=\"3000\"/>".repeat(2), rows)).pages() > 100);
    }

    @Test
    void aRowOfManyPages() {
        String row = "<w:tr><w:tc>" + p("x").repeat(10_000) + "</w:tc></w:tr>";
        assertTrue(body(table("", "<w:gridCol w:w=\"3000\"/>", row)).pages() > 100);
    }

    @Test
    void tablesFiftyDeep() {
        String nested = p("sâu");
        for (int i = 0; i < 50; i++) {
            nested = table("", "<w:gridCol w:w=\"9000\"/>", "<w:tr><w:tc>" + nested + "<w:p/></w:tc></w:tr>");
        }
        assertFalse(body(nested).isRefused());
    }

    @Test
    void cellsThatSpanThirtyThousandColumns() {
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"30000\"/></w:tcPr>" + p("x") + "</w:tc>";
        assertFalse(body(table("", "", ("<w:tr>" + cell.repeat(50) + "</w:tr>").repeat(20)))
                .isRefused());
    }

    @Test
    void aGridOfAHundredThousandColumns() {
        String row = "<w:tr><w:tc>" + p("x") + "</w:tc></w:tr>";
        assertFalse(body(table("", "<w:gridCol w:w=\"1\"/>".repeat(100_000), row.repeat(100)))
                .isRefused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "中", "\u1200", " ", "xy "})
    void aMillionCharactersInAParagraph(String text) {
        assertFalse(body("<w:p><w:r><w:t xml:space=\"preserve\">" + text.repeat(1_000_000 / text.length())
                        + "</w:t></w:r></w:p>")
                .isRefused());
    }

    @Test
    void aJustifiedLineThatNeverEnds() {
        byte[] file = TestDocx.withBody(
                        "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:spacing w:val=\"-400\"/></w:rPr>"
                                + "<w:t>" + "xy ".repeat(100_000) + "</w:t></w:r></w:p>")
                .settings("<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:val=\"15\"/></w:compat>")
                .bytes();
        assertFalse(Rendering.of(file).isRefused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a </w:t></w:r>",
                "<w:r><w:t>a</w:t></w:r>",
                "<w:r><w:t>\u0301</w:t></w:r>",
                "<w:r><w:tab/></w:r>",
                "<w:r><w:br/></w:r>",
                "<w:r><w:softHyphen/></w:r>"
            })
    void aHundredThousandRunsInAParagraph(String run) {
        assertFalse(body("<w:p>" + run.repeat(100_000) + "</w:p>").isRefused());
    }

    @Test
    void aHundredThousandEmptyParagraphs() {
        assertTrue(body("<w:p/>".repeat(100_000)).pages() > 1_000);
    }

    @Test
    void twentyThousandParagraphsThatKeepTogether() {
        String kept = "<w:p><w:pPr><w:keepNext/><w:keepLines/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        assertTrue(body(kept.repeat(20_000)).pages() > 100);
    }

    @Test
    void aThousandSectionsWithOneHeader() {
        byte[] file = TestDocx.withBody(
                        "<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr></w:pPr></w:p>"
                                .repeat(1_000))
                .header(p("đầu").repeat(20))
                .bytes();
        assertEquals(1_000, Rendering.of(file).pages());
    }

    @ParameterizedTest
    @CsvSource({
        "<w:sdt><w:sdtContent>, </w:sdtContent></w:sdt>",
        "<w:hyperlink>, </w:hyperlink>",
        "<w:ins>, </w:ins>",
        "<mc:AlternateContent><mc:Choice>, </mc:Choice></mc:AlternateContent>",
        "<w:r><w:drawing><wpg:grpSp>, </wpg:grpSp></w:drawing></w:r>"
    })
    void fiveThousandDeepIsTooDeep(String open, String close) {
        for (String inside : List.of(p("x"), "<w:p>" + open.repeat(10) + close.repeat(10) + "</w:p>")) {
            assertRefused("WORD-TOO-DEEP", body(open.repeat(5_000) + inside + close.repeat(5_000)));
            assertRefused("WORD-TOO-DEEP", body("<w:p>" + open.repeat(5_000) + close.repeat(5_000) + "</w:p>"));
        }
    }

    @Test
    void moreElementsThanMemoryHolds() {
        assertRefused("WORD-TOO-LARGE", body("<w:p><w:r/></w:p>".repeat(650_000)));
    }

    @Test
    void notesThatSayMoreThanMemoryHolds() {
        byte[] file = TestDocx.withBody(
                        "<w:p>" + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(2_000) + "</w:p>")
                .footnotes("<w:footnote w:id=\"1\">" + "<w:p/>".repeat(1_000) + "</w:footnote>")
                .bytes();
        assertRefused("WORD-TOO-MANY-PARAGRAPHS", Rendering.of(file));
    }

    @Test
    void morePagesThanMemoryHolds() {
        Rendering rendering = body("<w:p><w:r>" + "<w:br w:type=\"page\"/>".repeat(30_000) + "</w:r></w:p>");
        assertTrue(rendering.isRefused());
        assertTrue(rendering.ids().contains("LAYOUT-TOO-MANY-PAGES"));
    }
}
