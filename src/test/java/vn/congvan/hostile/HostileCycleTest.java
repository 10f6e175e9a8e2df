package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congvan.word.TestDocx;

/** What refers to itself, and what begins and never ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileCycleTest {
    @Test
    void stylesBasedOnOneAnother() {
        byte[] file = TestDocx.withBody(
                        "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"B\"/></w:rPr>"
                                + "<w:t>x</w:t></w:r></w:p>")
                .styles(
                        "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/><w:link w:val=\"B\"/></w:style>"
                                + "<w:style w:styleId=\"B\" w:type=\"character\"><w:basedOn w:val=\"A\"/><w:link w:val=\"A\"/></w:style>")
                .bytes();
        Rendering rendering = Rendering.of(file);
        assertEquals(1, rendering.pages());
        assertTrue(rendering.ids().contains("WORD-STYLE-CYCLE"));
    }

    @Test
    void fiftyThousandStylesInOneRing() {
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            styles.append(
                    "<w:style w:styleId=\"S" + i + "\"><w:basedOn w:val=\"S" + (i + 1) % 50_000 + "\"/></w:style>");
        }
        assertEquals(
                1,
                Rendering.of(TestDocx.withBody(p("x")).styles(styles.toString()).bytes())
                        .pages());
    }

    @Test
    void listsThatBorrowFromOneAnother() {
        byte[] file = TestDocx.withBody(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>")
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"L\"/><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .bytes();
        assertEquals(1, Rendering.of(file).pages());
    }

    @Test
    void notesThatCallThemselves() {
        String call = "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:endnoteReference w:id=\"1\"/></w:r></w:p>";
        String box = "<w:p><w:r><w:pict><v:rect style=\"width:9pt;height:9pt\"><v:textbox><w:txbxContent>" + call
                + "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>";
        byte[] file = TestDocx.withBody(call)
                .footnotes("<w:footnote w:id=\"0\" w:type=\"separator\">" + call
                        + "</w:footnote><w:footnote w:id=\"1\">" + call + box + "</w:footnote>")
                .endnotes("<w:endnote w:id=\"1\">" + call + box + "</w:endnote>")
                .bytes();
        assertFalse(Rendering.of(file).isRefused());
    }

    @Test
    void fieldsThatNeverEnd() {
        String begun = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a</w:instrText>"
                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t></w:r>";
        assertFalse(Rendering.of(TestDocx.withBody("<w:p>" + begun.repeat(20_000) + "</w:p>")
                        .bytes())
                .isRefused());
    }

    @Test
    void aFieldThatSaysAMillionCharacters() {
        byte[] file = TestDocx.withBody("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"http://"
                        + "a".repeat(1_000_000) + "</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                        + "<w:t>x</w:t>".repeat(1_000)
                        + "</w:r></w:p>")
                .bytes();
        assertFalse(Rendering.of(file).isRefused());
    }

    @Test
    void fieldsThatOnlyEnd() {
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t></w:r>";
        assertEquals(
                1,
                Rendering.of(TestDocx.withBody("<w:p>" + end.repeat(20) + "</w:p>")
                                .bytes())
                        .pages());
    }
}
