package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.zip.ZipLimits;

/** What keeps a letter from being finished: changes and comments that nobody has decided on. */
class UnresolvedTest {
    private static final String BY = " w:id=\"1\" w:author=\"A\" w:date=\"2024-12-01T00:00:00Z\"";

    private static List<Finding> found(String body) {
        Findings findings = new Findings();
        byte[] docx = TestDocx.withBody(body).bytes();
        Unresolved.check(WordPackage.open(docx, "a.docx", ZipLimits.standard()), findings);
        return findings.list();
    }

    @Test
    void aFinishedLetterHasNone() {
        assertEquals(List.of(), found(p("Kính gửi")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:ins%s><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>",
                "<w:p><w:del%s><w:r><w:delText>thêm</w:delText></w:r></w:del></w:p>",
                "<w:p><w:r><w:rPr><w:b/><w:rPrChange%s><w:rPr/></w:rPrChange></w:rPr><w:t>thêm</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:rPr><w:ins%s/></w:rPr></w:pPr><w:r><w:t>thêm</w:t></w:r></w:p>",
                "<w:tbl><w:tr><w:trPr><w:del%s/></w:trPr><w:tc><w:p><w:r><w:t>thêm</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            })
    void everyKindOfTrackedChangeIsFound(String body) {
        List<Finding> found = found(body.formatted(BY));
        assertEquals(1, found.size());
        assertEquals(WordKind.UNRESOLVED_CHANGES, found.get(0).kind());
    }

    @Test
    void theFirstIsNamedAndAllAreCounted() {
        String change = "<w:p><w:r><w:t>Điều %d </w:t></w:r><w:ins" + BY + "><w:r><w:t>x</w:t></w:r></w:ins></w:p>";
        List<Finding> found = found(change.formatted(1) + change.formatted(2));
        assertEquals(
                new Place.AtParagraph("a.docx", "word/document.xml", "Điều 1 x"),
                found.get(0).place());
        assertEquals("2", found.get(0).arguments().get("count"));
    }

    @Test
    void aCommentIsFound() {
        List<Finding> found = found("<w:p><w:r><w:t>chữ</w:t><w:commentReference w:id=\"0\"/></w:r></w:p>");
        assertEquals(
                List.of(WordKind.UNRESOLVED_COMMENTS),
                found.stream().map(Finding::kind).toList());
    }
}
