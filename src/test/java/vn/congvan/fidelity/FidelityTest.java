package vn.congvan.fidelity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** The measure itself: which breaks a file tells of, and when a PDF has them at the same words. */
class FidelityTest {
    private static final String BREAK = "<w:r><w:lastRenderedPageBreak/><w:t>";
    private static final String END = "</w:t></w:r>";

    @TempDir
    Path folder;

    private WordPages read(String body, String app) throws Exception {
        Path file = folder.resolve("a.docx");
        Files.write(file, TestDocx.withBody(body).raw("docProps/app.xml", app).bytes());
        return WordPages.read(file);
    }

    private static String app(String application, int pages) {
        return "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Pages>" + pages + "</Pages><Application>" + application + "</Application></Properties>";
    }

    private WordPages read(String body) throws Exception {
        return read(body, app("Microsoft Office Word", 9));
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    @Test
    void aBreakIsKnownByTheWordsAroundIt() throws Exception {
        WordPages word = read(TestDocx.p("Một hai ba bốn năm") + p(BREAK + "SÁU bảy tám chín mười" + END));
        assertEquals(List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), word.words());
        assertEquals(List.of(5), word.breaks());
        assertEquals(OptionalInt.of(9), word.pages());
        assertEquals("", word.unfair());
    }

    @Test
    void aBreakWithinAWordOrAtTheEdgeOfTheTextIsLeftOut() throws Exception {
        assertEquals(
                List.of(),
                read(p("<w:r><w:t>một hai ba bốn nă</w:t></w:r>" + BREAK + "m sáu bảy tám chín" + END))
                        .breaks());
        assertEquals(
                List.of(),
                read(TestDocx.p("một hai ba") + p(BREAK + "bốn năm sáu bảy" + END))
                        .breaks());
        assertEquals(List.of(), read(p(BREAK + "một hai ba bốn năm sáu" + END)).breaks());
    }

    @Test
    void wordsThatAreNotWhereTheyStandAreLeftOut() throws Exception {
        WordPages word = read(p("<w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r>"
                + "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p>"
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                + "<w:r><w:t xml:space=\"preserve\"> ba</w:t><w:noBreakHyphen/><w:t>bốn</w:t></w:r>"));
        assertEquals(List.of("một", "hai", "ba-bốn"), word.words());
    }

    @Test
    void aFileIsAJudgeOnlyIfWordSavedItAndItsMarksAreFresh() throws Exception {
        String body = TestDocx.p("một hai ba bốn") + p(BREAK + "năm sáu bảy tám" + END);
        assertEquals("", read(body, app("Microsoft Office Word", 2)).unfair());
        assertEquals("not saved by Word", read(body, app("LibreOffice", 2)).unfair());
        assertEquals("not saved by Word", read(body, "<Properties/>").unfair());
        assertEquals(
                "more breaks than pages: stale, or in columns",
                read(body, app("Microsoft Office Word", 1)).unfair());
    }

    @Test
    void aBreakAgreesIfItsWordsAreOnConsecutivePages() throws Exception {
        WordPages word = read(
                TestDocx.p("một hai ba bốn năm") + p(BREAK + "sáu bảy tám chín mười" + END), app("Microsoft Word", 2));
        Comparison same = Comparison.of(word, PdfPages.of("một hai ba bốn năm\n\fsáu bảy tám chín mười\n\f"));
        assertEquals(
                new Comparison.Break(Comparison.Verdict.AGREES, "một hai ba bốn năm", "sáu bảy tám chín mười", "1|2"),
                same.breaks().get(0));
        Comparison later = Comparison.of(word, PdfPages.of("một hai ba bốn năm sáu\n\fbảy tám chín mười\n\f"));
        assertEquals("1|1", later.firstDiffering().map(Comparison.Break::pages).orElse(""));
        Comparison lost = Comparison.of(word, PdfPages.of("một hai ba bốn\n\fbảy tám chín mười\n\f\f"));
        assertEquals(Comparison.Verdict.NOT_FOUND, lost.breaks().get(0).verdict());
        assertEquals(
                "3 files; page count as Word 2/3; breaks agreeing 1/3 (not found 1); mean share over files 33.3 %;"
                        + " wholly as Word 1/3",
                new Totals(List.of(same, later, lost)).line());
    }

    @Test
    void wordsAreFoundThoughThereIsMoreBetweenThemAndSomeComeTwice() {
        List<String> from = List.of("a", "b", "c", "d", "x", "e", "f", "g", "h", "x");
        List<String> to = List.of("1", "a", "b", "c", "d", "2", "x", "3", "e", "f", "g", "h");
        assertArrayEquals(new int[] {1, 2, 3, 4, 6, 8, 9, 10, 11, -1}, Alignment.of(from, to, 4));
    }

    @Test
    void wordsInAnotherOrderAreFoundOnOneSideOnly() {
        List<String> from = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        List<String> to = List.of("f", "g", "h", "i", "a", "b", "c", "d", "e");
        assertArrayEquals(new int[] {4, 5, 6, 7, 8, -1, -1, -1, -1}, Alignment.of(from, to, 4));
    }

    @Test
    void textsOfFewWordsAreComparedWordByWord() {
        assertArrayEquals(new int[] {0, 2}, Alignment.of(List.of("a", "b"), List.of("a", "x", "b"), 4));
        assertArrayEquals(new int[] {}, Alignment.of(List.of(), List.of("a"), 4));
    }
}
