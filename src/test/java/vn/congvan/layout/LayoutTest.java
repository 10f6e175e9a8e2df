package vn.congvan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.font.FontLibrary;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.TestDocx;

/**
 * Pages by hand: the page is 100 points wide with margins of 10, so that a line holds 16 characters of 10 points, and 80 high, so
 * that it holds six lines.
 */
class LayoutTest {
    private static final String PAGE = "<w:pgSz w:w=\"2000\" w:h=\"1600\"/>"
            + "<w:pgMar w:top=\"200\" w:right=\"200\" w:bottom=\"200\" w:left=\"200\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/>";
    private static final String DEFAULTS =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:rPrDefault></w:docDefaults>";

    private static TestDocx docx(String body) {
        return TestDocx.withBody(body + "<w:sectPr>" + PAGE + "</w:sectPr>").styles(DEFAULTS);
    }

    private static List<String> laid(TestDocx docx) {
        Findings findings = new Findings();
        List<String> text = PagesText.of(
                new LayoutEngine(new FixedFaces()).lay(new DocumentReader().read(docx.open(), findings), findings));
        assertEquals(List.of(), findings.list());
        return text;
    }

    private static List<String> laid(String body) {
        return laid(docx(body));
    }

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void linesStandOneBelowTheOther() {
        assertEquals(
                List.of("page 1", "  10 18 10 một hai ba bốn", "  10 28 10 năm"),
                laid(TestDocx.p("một hai ba bốn năm")));
    }

    @Test
    void alignment() {
        assertEquals(List.of("page 1", "  40 18 10 giữa"), laid(p("<w:jc w:val=\"center\"/>", "giữa")));
        assertEquals(List.of("page 1", "  70 18 10 phải"), laid(p("<w:jc w:val=\"right\"/>", "phải")));
    }

    @Test
    void justifiedLinesReachTheMarginTheLastOneDoesNot() {
        assertEquals(
                List.of("page 1", "  10 18 10 +3.33 một hai ba bốn", "  10 28 10 năm sáu"),
                laid(p("<w:jc w:val=\"both\"/>", "một hai ba bốn năm sáu")));
    }

    @Test
    void indentsOfTheFirstLineAndOfTheOthers() {
        assertEquals(
                List.of("page 1", "  25 18 10 một hai ba", "  10 28 10 bốn"),
                laid(p("<w:ind w:firstLine=\"300\"/>", "một hai ba bốn")));
        assertEquals(
                List.of("page 1", "  10 18 10 một hai ba bốn", "  30 28 10 năm"),
                laid(p("<w:ind w:left=\"400\" w:hanging=\"400\"/>", "một hai ba bốn năm")));
    }

    @Test
    void theLargerOfSpacingAfterAndBeforeStandsBetweenParagraphs() {
        assertEquals(
                List.of("page 1", "  10 18 10 a", "  10 33 10 b"),
                laid(p("<w:spacing w:after=\"60\"/>", "a") + p("<w:spacing w:before=\"100\"/>", "b")));
    }

    @Test
    void spacingAddsUpWhereTheFileAsksForThat() {
        assertEquals(
                List.of("page 1", "  10 18 10 a", "  10 36 10 b"),
                laid(docx(p("<w:spacing w:after=\"60\"/>", "a") + p("<w:spacing w:before=\"100\"/>", "b"))
                        .settings("<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>")));
    }

    @Test
    void aMultipleIsOfTheTextsHeightAndNotOfAPictures() {
        String run = TestDocx.inline("a.png", "", 20, 30, "Dấu");
        String paragraph = "<w:p><w:pPr><w:spacing w:line=\"480\" w:lineRule=\"auto\"/></w:pPr>" + run + "</w:p>";
        assertEquals(
                List.of("page 1", "  picture 10 10 20 30 Dấu", "  10 60 10 sau"),
                laid(docx(paragraph + TestDocx.p("sau")).picture("a.png", PNG)));
    }

    @Test
    void contextualSpacingIsLeftOutBetweenParagraphsOfOneStyle() {
        String format = "<w:spacing w:before=\"100\" w:after=\"100\"/><w:contextualSpacing/>";
        assertEquals(List.of("page 1", "  10 23 10 a", "  10 33 10 b"), laid(p(format, "a") + p(format, "b")));
    }

    @Test
    void lineRules() {
        assertEquals(
                List.of("page 1", "  10 18 10 a", "  10 33 10 b"),
                laid(p("<w:spacing w:line=\"360\" w:lineRule=\"auto\"/>", "a") + TestDocx.p("b")));
        assertEquals(
                List.of("page 1", "  10 23 10 a", "  10 33 10 b"),
                laid(p("<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/>", "a") + TestDocx.p("b")));
        assertEquals(
                List.of("page 1", "  10 16 10 a", "  10 26 10 b"),
                laid(p("<w:spacing w:line=\"160\" w:lineRule=\"exact\"/>", "a") + TestDocx.p("b")));
    }

    @Test
    void aSuperscriptIsSmallerAndRaised() {
        String body =
                "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>Nh</w:t></w:r></w:p>";
        assertEquals(List.of("page 1", "  10 18.4 10 a", "  15 15.2 6.5 Nh"), laid(body));
    }

    @Test
    void aTabGoesToItsStop() {
        String body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"1600\"/></w:tabs></w:pPr>"
                + "<w:r><w:t>a</w:t><w:tab/><w:t>12</w:t></w:r></w:p>";
        assertEquals(List.of("page 1", "  10 18 10 a", "  80 18 10 12"), laid(body));
    }

    private static String lines(int count) {
        return TestDocx.p("x").repeat(count);
    }

    private static List<Integer> linesByPage(String body) {
        Findings findings = new Findings();
        Pages pages = new LayoutEngine(new FixedFaces())
                .lay(new DocumentReader().read(docx(body).open(), findings), findings);
        return pages.pages().stream().map(page -> page.fragments().size()).toList();
    }

    @Test
    void aPageTakesWhatFits() {
        assertEquals(List.of(6, 2), linesByPage(lines(8)));
    }

    @Test
    void noSingleFirstLineAtThePagesEnd() {
        assertEquals(List.of(5, 3), linesByPage(lines(5) + TestDocx.p("một hai ba bốn năm sáu bảy tám chín mười")));
    }

    @Test
    void noSingleLastLineAtThePagesHead() {
        assertEquals(
                List.of(5, 2),
                linesByPage(lines(3) + TestDocx.p("một hai ba bốn năm sáu bảy tám chín mười mộtt hai ba")));
    }

    @Test
    void withoutWidowControlASingleLineMayStandAlone() {
        assertEquals(
                List.of(6, 2),
                linesByPage(lines(5) + p("<w:widowControl w:val=\"0\"/>", "một hai ba bốn năm sáu bảy tám chín mười")));
    }

    @Test
    void linesThatKeepTogetherMoveTogether() {
        assertEquals(
                List.of(3, 4),
                linesByPage(lines(3) + p("<w:keepLines/>", "một hai ba bốn năm sáu bảy tám chín mười mộtt hai ba")));
    }

    @Test
    void aParagraphThatKeepsWithTheNextGoesWithIt() {
        String kept = p("<w:keepNext/>", "a") + p("<w:keepNext/>", "b") + TestDocx.p("c");
        assertEquals(List.of(4, 3), linesByPage(lines(4) + kept));
        assertEquals(List.of(6), linesByPage(lines(3) + kept));
    }

    @Test
    void breaksByHand() {
        assertEquals(List.of(1, 1), linesByPage(TestDocx.p("a") + p("<w:pageBreakBefore/>", "b")));
        assertEquals(
                List.of(1, 1), linesByPage("<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>"));
        assertEquals(
                List.of(1, 1),
                linesByPage("<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/></w:r></w:p>" + TestDocx.p("b")));
    }

    @Test
    void theHeaderTellsThePagesNumberFromTheSecondPageOn() {
        TestDocx docx = TestDocx.withBody(lines(7) + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                        + PAGE + "<w:titlePg/></w:sectPr>")
                .styles(DEFAULTS)
                .header("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + "<w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        List<String> laid = laid(docx);
        assertEquals(List.of("page 2", "  10 18 10 x", "  47.5 8 10 2"), laid.subList(7, laid.size()));
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"600\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>" + rows + "</w:tbl>";
    }

    private static String row(String properties, String left, String right) {
        return "<w:tr><w:trPr>" + properties + "</w:trPr><w:tc>" + left + "</w:tc><w:tc>" + right + "</w:tc></w:tr>";
    }

    @Test
    void aTablesLeftCellIsReadBeforeItsRightOne() {
        assertEquals(
                List.of("page 1", "  10 18 10 a", "  10 28 10 b", "  40 18 10 c", "  10 38 10 d"),
                laid(table(row("", TestDocx.p("a") + TestDocx.p("b"), TestDocx.p("c"))) + TestDocx.p("d")));
    }

    @Test
    void aRowThatMayNotSplitMovesAsAWhole() {
        String cell = lines(3);
        assertEquals(List.of(4, 4), linesByPage(lines(4) + table(row("<w:cantSplit/>", cell, TestDocx.p("c")))));
        assertEquals(List.of(7, 1), linesByPage(lines(4) + table(row("", cell, TestDocx.p("c")))));
    }

    @Test
    void headerRowsStandAtTheTopOfEachPage() {
        String rows = row("<w:tblHeader/>", TestDocx.p("h"), TestDocx.p("h"))
                + row("", TestDocx.p("a"), TestDocx.p("a")).repeat(7);
        assertEquals(List.of(12, 6), linesByPage(table(rows)));
    }

    @Test
    void aParagraphsBorderReachesFromIndentToIndent() {
        String borders = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                + "<w:ind w:left=\"200\" w:right=\"400\"/>";
        assertEquals(
                List.of("page 1", "  20 18 10 a", "  rule 20 21.5 70 21.5", "  10 30 10 b"),
                laid(p(borders, "a") + TestDocx.p("b")));
    }

    @Test
    void aCharacterWithoutAGlyphIsTold() {
        Findings findings = new Findings();
        new LayoutEngine(new FixedFaces())
                .lay(new DocumentReader().read(docx(TestDocx.p("chữ 文")).open(), findings), findings);
        assertEquals(
                List.of("LAYOUT-GLYPH-MISSING @ thu.docx, đoạn “chữ 文” : "
                        + "phông Fixed không có chữ “文” (U+6587); PDF vẽ một ô trống thay cho nó"),
                Told.texts(findings.list()));
    }

    @Test
    void fontsThatOthersStandInForAreToldTogether() {
        String fonts = run("Arial", "a") + run("Georgia", "b") + run("Times New Roman", "c") + run("Arial", "d");
        Findings findings = new Findings();
        new LayoutEngine(FontLibrary.open(List.of(Path.of("fonts"))))
                .lay(
                        new DocumentReader()
                                .read(
                                        TestDocx.withBody(
                                                        "<w:p>" + fonts + "</w:p>"
                                                                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
                                                .header("<w:p>" + run("Tahoma", "e") + "</w:p>")
                                                .open(),
                                        findings),
                        findings);
        assertEquals(
                List.of(
                        "FONT-SUBSTITUTED-METRIC @ thu.docx : phông được thay bằng phông khác cùng bề rộng chữ nên dòng và trang không đổi: "
                                + "Times New Roman → Liberation Serif, Arial → Liberation Sans",
                        "FONT-SUBSTITUTED-OTHER @ thu.docx : không có phông nên dùng tạm phông khác, dòng và trang có thể khác Word: "
                                + "Tahoma → Liberation Sans, Georgia → Liberation Serif"),
                Told.texts(findings.list()));
    }

    private static String run(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr><w:t>" + text
                + "</w:t></w:r>";
    }

    /** The page is 100 wide: the second cell begins at its edge. */
    @Test
    void textThatRunsOffThePaperIsTold() {
        String cells = "<w:tc>" + TestDocx.p("a") + "</w:tc><w:tc>" + TestDocx.p("ngoài mép") + "</w:tc>";
        String table = "<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1800\"/>"
                + "<w:gridCol w:w=\"1800\"/></w:tblGrid><w:tr>" + cells + "</w:tr></w:tbl>" + TestDocx.p("b");
        Findings findings = new Findings();
        new LayoutEngine(new FixedFaces())
                .lay(new DocumentReader().read(docx(table).open(), findings), findings);
        assertEquals(
                List.of("LAYOUT-OFF-PAGE @ thu.docx : "
                        + "chữ chạy ra ngoài mép giấy ở trang 1, in ra không thấy; chỗ đầu tiên: “ngoài mép”"),
                Told.texts(findings.list()));
    }

    @Test
    void headingsMakeTheOutline() {
        Findings findings = new Findings();
        Pages pages = new LayoutEngine(new FixedFaces())
                .lay(
                        new DocumentReader()
                                .read(
                                        docx(lines(6) + p("<w:outlineLvl w:val=\"1\"/>", "Mục 1"))
                                                .open(),
                                        findings),
                        findings);
        assertEquals(List.of(new Pages.Heading(1, "Mục 1", 1, 10)), pages.outline());
    }

    @Test
    void theNumberOfPagesSettles() {
        String field = "<w:p><w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>?</w:t></w:r></w:fldSimple></w:p>";
        assertEquals("  10 18 10 2", laid(field + lines(6)).get(1));
    }

    @Test
    void whatIsHigherThanAPageStandsThereAllTheSame() {
        assertEquals(
                List.of(1, 1),
                linesByPage(p("<w:spacing w:line=\"4000\" w:lineRule=\"exact\"/>", "cao") + TestDocx.p("b")));
    }

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void aPictureStandsOnTheBaselineAndMakesItsLineHigher() {
        String run = TestDocx.inline("a.png", "", 20, 30, "Dấu");
        assertEquals(
                List.of("page 1", "  10 40 10 chữ", "  picture 30 10 20 30 Dấu", "  10 50 10 sau"),
                laid(docx("<w:p><w:r><w:t xml:space=\"preserve\">chữ </w:t></w:r>" + run + "</w:p>" + TestDocx.p("sau"))
                        .picture("a.png", PNG)));
    }

    @Test
    void aPictureThatDoesNotFitGoesToTheNextLine() {
        String run = TestDocx.inline("a.png", "", 70, 20, "");
        assertEquals(
                List.of("page 1", "  10 18 10 chữ", "  picture 10 20 70 20 "),
                laid(docx("<w:p><w:r><w:t xml:space=\"preserve\">chữ </w:t></w:r>" + run + "</w:p>")
                        .picture("a.png", PNG)));
    }

    @Test
    void aPictureOfAnUnknownFormatIsToldAndItsRoomKept() {
        Findings findings = new Findings();
        TestDocx docx = docx("<w:p>" + TestDocx.inline("a.png", "", 70, 20, "Bản đồ") + "</w:p>")
                .picture("a.png", new byte[] {1, 2, 3});
        Pages pages =
                new LayoutEngine(new FixedFaces()).lay(new DocumentReader().read(docx.open(), findings), findings);
        assertEquals(List.of("page 1", "  path stroked A6A6A6 M 10 10 L 80 10 L 80 30 L 10 30 C"), PagesText.of(pages));
        assertEquals(
                List.of("WORD-UNSUPPORTED @ thu.docx, word/document.xml : "
                        + "chưa dàn trang được pic:pic; chữ trong đó vẫn được giữ"),
                Told.texts(findings.list()));
    }

    private static List<String> justifiedIn(int compatibilityMode, String text) {
        String compatibility =
                "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
                        + " w:val=\"" + compatibilityMode + "\"/></w:compat>";
        return laid(docx(p("<w:jc w:val=\"both\"/>", text)).settings(compatibility));
    }

    @Test
    void sinceWord2013SpacesOfAJustifiedLineGiveWayToOneMoreWord() {
        assertEquals(
                List.of("page 1", "  10 18 10 +-0.71 a b c d e f g hij", "  10 28 10 mnopqr"),
                justifiedIn(15, "a b c d e f g hij mnopqr"));
        assertEquals(
                List.of("page 1", "  10 18 10 +2.5 a b c d e f g", "  10 28 10 hij mnopqr"),
                justifiedIn(14, "a b c d e f g hij mnopqr"));
    }

    @Test
    void theLastLineOfAParagraphIsPressedTogetherTooWhereItNeedsThat() {
        assertEquals(List.of("page 1", "  10 18 10 +-0.71 a b c d e f g hij"), justifiedIn(15, "a b c d e f g hij"));
    }
}
