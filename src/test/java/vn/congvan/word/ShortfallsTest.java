package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;

/** Nothing of a file is lost in silence. */
class ShortfallsTest {
    private final Findings findings = new Findings();

    private String words(TestDocx docx) {
        StringBuilder words = new StringBuilder();
        for (Block block : new DocumentReader()
                .read(docx.open(), findings)
                .sections()
                .get(0)
                .blocks()) {
            words.append(
                            block instanceof Paragraph paragraph
                                    ? paragraph.words().strip()
                                    : "table")
                    .append('/');
        }
        return words.toString();
    }

    private String words(String body) {
        return words(TestDocx.withBody(body));
    }

    private static String told(String text, String construct) {
        return "WORD-UNSUPPORTED @ thu.docx, đoạn “" + text + "” : chưa dàn trang được " + construct
                + "; chữ trong đó vẫn được giữ";
    }

    @Test
    void anUnknownElementKeepsItsWordsWhereverItStands() {
        assertEquals(
                "ab/c/de/",
                words("<w:p><w:r><w:t>a</w:t></w:r><w:new1><w:r><w:t>b</w:t></w:r></w:new1></w:p>"
                        + "<w:new2>" + p("c") + "</w:new2>"
                        + "<w:p><w:r><w:t>d</w:t><w:new3><w:t>e</w:t></w:new3></w:r></w:p>"));
        assertEquals(
                List.of(told("ab", "w:new1"), told("c", "w:new2"), told("de", "w:new3")), Told.texts(findings.list()));
    }

    @Test
    void anUnknownPropertyIsToldOnceWithItsFirstPlaceAndHowOftenItIsThere() {
        String paragraph = "<w:p><w:pPr><w:new/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        words(String.format(paragraph, "a") + String.format(paragraph, "b") + String.format(paragraph, "c"));
        assertEquals(List.of(told("a", "w:new (3×)")), Told.texts(findings.list()));
    }

    @Test
    void whatAStyleAsksForIsToldWhereTheStyleIsFirstUsedAndNotIfNothingUsesIt() {
        TestDocx docx = TestDocx.withBody(
                        p("a") + "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>")
                .styles("<w:style w:styleId=\"A\"><w:pPr><w:bidi/></w:pPr></w:style>"
                        + "<w:style w:styleId=\"B\"><w:pPr><w:framePr/></w:pPr></w:style>");
        words(docx);
        assertEquals(List.of(told("b", "w:bidi")), Told.texts(findings.list()));
    }

    @Test
    void aPartThatIsAWordFileGivesItsParagraphs() {
        byte[] inner = TestDocx.withBody(p("b") + "<w:tbl><w:tr><w:tc>" + p("c") + "</w:tc></w:tr></w:tbl>")
                .bytes();
        TestDocx docx =
                TestDocx.withBody(p("a") + "<w:altChunk r:id=\"x.docx\"/>").related("x.docx", "aFChunk", inner);
        assertEquals("a/b/c/", words(docx));
    }

    @Test
    void aPartOfPlainTextGivesItsLinesAndOneInRtfNone() {
        TestDocx docx = TestDocx.withBody("<w:altChunk r:id=\"x.txt\"/>" + p("c") + "<w:altChunk r:id=\"x.rtf\"/>")
                .related("x.txt", "aFChunk", "một\r\n\r\nhai < ba")
                .related("x.rtf", "aFChunk", "{\\rtf1 x}");
        assertEquals("một/hai < ba/c/", words(docx));
    }

    @Test
    void aPartThatIsADamagedWordFileIsToldAndHasNoWords() {
        TestDocx docx =
                TestDocx.withBody("<w:altChunk r:id=\"x.docx\"/>" + p("a")).related("x.docx", "aFChunk", "PK\u0003");
        assertEquals("a/", words(docx));
        assertEquals(
                List.of("WORD-UNSUPPORTED @ thu.docx, word/document.xml : chưa dàn trang được w:altChunk; "
                        + "chữ trong đó vẫn được giữ"),
                Told.texts(findings.list()));
    }
}
