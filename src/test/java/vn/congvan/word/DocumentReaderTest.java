package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.word.RunFormat.Script;

/** What a document's XML means, rule by rule. */
class DocumentReaderTest {
    private final Findings findings = new Findings();

    private List<Block> blocks(TestDocx docx) {
        return new DocumentReader()
                .read(docx.open(), findings)
                .sections()
                .get(0)
                .blocks();
    }

    private Paragraph paragraph(TestDocx docx) {
        return (Paragraph) blocks(docx).get(0);
    }

    private Paragraph paragraph(String body) {
        return paragraph(TestDocx.withBody(body));
    }

    private static String styled(String style, String run, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:rPr>" + run + "</w:rPr><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private static String style(String type, String id, String basedOn, String content) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>"
                + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + content + "</w:style>";
    }

    private static RunFormat run(Paragraph paragraph) {
        return paragraph.inlines().get(0).format();
    }

    @Test
    void withoutStylesTextIsTimesNewRomanAtTenPoints() {
        RunFormat format = run(paragraph(p("a")));
        assertEquals("Times New Roman", format.font());
        assertEquals(20, format.size());
    }

    @Test
    void aStyleTakesWhatItDoesNotSayFromTheOneItIsBasedOn() {
        TestDocx docx = TestDocx.withBody(styled("B", "", "x"))
                .styles(style(
                                "paragraph",
                                "A",
                                "",
                                "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr>")
                        + style("paragraph", "B", "A", "<w:rPr><w:i/></w:rPr>"));
        Paragraph paragraph = paragraph(docx);
        assertEquals(Alignment.CENTRE, paragraph.format().alignment());
        assertEquals(28, run(paragraph).size());
        assertTrue(run(paragraph).italic());
    }

    @Test
    void directFormattingGoesBeforeStyles() {
        TestDocx docx = TestDocx.withBody(styled("A", "<w:sz w:val=\"22\"/><w:b w:val=\"0\"/>", "x"))
                .styles(style("paragraph", "A", "", "<w:rPr><w:sz w:val=\"28\"/><w:b/></w:rPr>"));
        assertEquals(22, run(paragraph(docx)).size());
        assertFalse(run(paragraph(docx)).bold());
    }

    @Test
    void aToggleInParagraphAndCharacterStyleTurnsItselfOver() {
        TestDocx docx = TestDocx.withBody(styled("A", "<w:rStyle w:val=\"C\"/>", "x"))
                .styles(style("paragraph", "A", "", "<w:rPr><w:b/></w:rPr>")
                        + style("character", "C", "", "<w:rPr><w:b/></w:rPr>"));
        assertFalse(run(paragraph(docx)).bold());
    }

    @Test
    void stylesInACircleEndAndAreTold() {
        TestDocx docx = TestDocx.withBody(styled("A", "", "x"))
                .styles(style("paragraph", "A", "B", "")
                        + style("paragraph", "B", "A", "<w:rPr><w:sz w:val=\"30\"/></w:rPr>"));
        assertEquals(30, run(paragraph(docx)).size());
        assertEquals(
                List.of("WORD-STYLE-CYCLE", "WORD-STYLE-CYCLE"),
                findings.list().stream().map(f -> f.id()).toList());
    }

    @Test
    void attributesOfIndentsAreInheritedOneByOne() {
        TestDocx docx = TestDocx.withBody("<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:ind w:left=\"100\"/></w:pPr></w:p>")
                .styles(style(
                        "paragraph",
                        "A",
                        "",
                        "<w:pPr><w:ind w:left=\"500\" w:right=\"300\" w:firstLine=\"720\"/></w:pPr>"));
        assertEquals(
                new ParagraphFormat.Indents(100, 300, 720),
                paragraph(docx).format().indents());
    }

    @Test
    void aTabOfAStyleCanBeCleared() {
        TestDocx docx = TestDocx.withBody(
                        "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:tabs><w:tab w:val=\"clear\" w:pos=\"100\"/></w:tabs></w:pPr></w:p>")
                .styles(
                        style(
                                "paragraph",
                                "A",
                                "",
                                "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"100\"/><w:tab w:val=\"right\" w:pos=\"200\" w:leader=\"dot\"/></w:tabs></w:pPr>"));
        assertEquals(
                List.of(new ParagraphFormat.TabStop(200, ParagraphFormat.TabKind.RIGHT, ParagraphFormat.TabLeader.DOT)),
                paragraph(docx).format().tabs());
    }

    @Test
    void tabsBreaksHyphensAndSymbols() {
        Paragraph paragraph = paragraph(
                "<w:p><w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type=\"page\"/><w:noBreakHyphen/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p>");
        assertEquals("a   \u2011•", paragraph.words());
    }

    @Test
    void lettersBeyondAsciiMayHaveAFontOfTheirOwn() {
        Paragraph paragraph = paragraph(
                "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Times New Roman\"/></w:rPr><w:t>Hưng</w:t></w:r></w:p>");
        assertEquals(
                "Arial:H Times New Roman:ư Arial:ng",
                paragraph.inlines().stream()
                        .map(i -> i.format().font() + ":" + i.words())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void hiddenAndDeletedTextIsLeftOutInsertedTextIsRead() {
        Paragraph paragraph = paragraph(
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>");
        assertEquals("thêm", paragraph.words());
        assertEquals(
                List.of("WORD-TRACKED-CHANGES"),
                findings.list().stream().map(f -> f.id()).toList());
    }

    @Test
    void pageFieldsAreKeptOthersShowTheirStoredResult() {
        Paragraph paragraph = paragraph(
                "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>9</w:t></w:r></w:fldSimple>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE \\@ \"d\" </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>hôm nay</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        assertTrue(paragraph.inlines().get(0) instanceof Inline.PageField);
        assertEquals("hôm nay", paragraph.words());
    }

    @Test
    void onlyWebLinksAreLinks() {
        TestDocx docx = TestDocx.withBody(
                        "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:hyperlink r:id=\"b\"><w:r><w:t>y</w:t></w:r></w:hyperlink></w:p>")
                .hyperlink("a", "https://hungyen.gov.vn")
                .hyperlink("b", "file:///c:/x");
        List<Inline> inlines = paragraph(docx).inlines();
        assertEquals(Optional.of("https://hungyen.gov.vn"), ((Inline.Text) inlines.get(0)).link());
        assertEquals(Optional.empty(), ((Inline.Text) inlines.get(1)).link());
        assertEquals(
                List.of(
                        "WORD-OUTSIDE-IGNORED @ thu.docx, word/document.xml : tệp trỏ ra ngoài (hyperlink): file:///c:/x; chương trình không mở theo"),
                Told.texts(findings.list()));
    }

    @Test
    void whatIsNotKnownKeepsItsWordsAndIsTold() {
        Paragraph paragraph = paragraph("<w:p><w:r><w:t>trước</w:t><w:pict><v:shape><v:textbox><w:txbxContent>"
                + p("trong hộp") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
        assertEquals("trướctrong hộp", paragraph.words());
        assertEquals(
                List.of(
                        "WORD-UNSUPPORTED @ thu.docx, đoạn “trướctrong hộp” : chưa dàn trang được w:pict; chữ trong đó vẫn được giữ"),
                Told.texts(findings.list()));
    }

    @Test
    void ofAlternativesOneIsRead() {
        Paragraph paragraph =
                paragraph("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>mới</w:t></mc:Choice>"
                        + "<mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertEquals("mới", paragraph.words());
    }

    private static String item(int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text
                + "\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl>";
    }

    private List<String> labels(TestDocx docx) {
        return blocks(docx).stream()
                .map(block -> ((Paragraph) block).label().orElseThrow().text())
                .toList();
    }

    @Test
    void levelsOfAListAreCountedAndBeginAnewBelowAHigherOne() {
        TestDocx docx = TestDocx.withBody(item(0) + item(1) + item(1) + item(0) + item(1))
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "upperRoman", "%1.")
                        + level(1, "lowerLetter", "%1.%2)")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        assertEquals(List.of("I.", "I.a)", "I.b)", "II.", "II.a)"), labels(docx));
        assertEquals(
                new ParagraphFormat.Indents(720, 0, -360),
                ((Paragraph) blocks(docx).get(0)).format().indents());
    }

    @Test
    void aListMayStartElsewhere() {
        TestDocx docx = TestDocx.withBody(item(0) + item(0))
                .numbering(
                        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "Điều %1.")
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>");
        assertEquals(List.of("Điều 5.", "Điều 6."), labels(docx));
    }

    @Test
    void aBulletIsTheCharacterThatItsFontShows() {
        TestDocx docx = TestDocx.withBody(item(0))
                .numbering(
                        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>"
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        assertEquals(List.of("•"), labels(docx));
    }

    @Test
    void aTablesInnerBordersStandBetweenItsCells() {
        String border = "<w:insideV w:val=\"single\" w:sz=\"4\"/><w:top w:val=\"double\" w:sz=\"8\"/>";
        String cell = "<w:tc>" + p("x") + "</w:tc>";
        Table table = (Table) blocks(TestDocx.withBody("<w:tbl><w:tblPr><w:tblBorders>" + border
                        + "</w:tblBorders></w:tblPr><w:tr>" + cell + cell + "</w:tr></w:tbl>"))
                .get(0);
        Table.CellBorders left = table.rows().get(0).cells().get(0).borders();
        assertEquals(Border.Style.DOUBLE, left.top().orElseThrow().style());
        assertTrue(left.left().isEmpty());
        assertTrue(left.right().isPresent());
    }

    @Test
    void strictFilesMeanTheSame() {
        byte[] docx = TestDocx.withBody("")
                .raw(
                        "word/document.xml",
                        "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:pPr><x:ind x:start=\"36pt\"/></x:pPr><x:r><x:rPr><x:vertAlign x:val=\"superscript\"/></x:rPr><x:t>a</x:t></x:r></x:p></x:body></x:document>")
                .bytes();
        Document document = new DocumentReader()
                .read(WordPackage.open(docx, "x.docx", vn.congvan.zip.ZipLimits.standard()), findings);
        Paragraph paragraph = (Paragraph) document.sections().get(0).blocks().get(0);
        assertEquals(720, paragraph.format().indents().left());
        assertEquals(Script.SUPERSCRIPT, run(paragraph).script());
    }
}
