package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congvan.register.Entry;
import vn.congvan.register.IssuedText;
import vn.congvan.register.LetterId;
import vn.congvan.register.Standing;
import vn.congvan.register.State;
import vn.congvan.word.TestDocx;

/** Whatever a reader of the letter sees can be looked for. */
class IssuedWordsTest {
    private static IssuedText words(TestDocx docx, String recipients) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put(Facts.RECIPIENTS, recipients);
        facts.put("name", "cong-van");
        Entry entry = new Entry(
                LetterId.of(LifeOffice.LETTER),
                State.ISSUED,
                Standing.IN_FORCE,
                5,
                facts,
                Optional.empty(),
                List.of(),
                true,
                false);
        return IssuedWords.of(entry, docx.bytes());
    }

    private static List<String> lines(TestDocx docx) {
        return words(docx, "").text().lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void theTextOfHeadersComesBeforeTheBodyAndThatOfFootersAfter() {
        String body = p("Thân")
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"f\"/></w:sectPr>";
        assertEquals(
                List.of("Đầu trang", "Thân", "Chân trang"),
                lines(TestDocx.withBody(body)
                        .furniture("h", "header", p("Đầu trang"))
                        .furniture("f", "footer", p("Chân trang"))));
    }

    @Test
    void notesComeAfterTheParagraphThatCallsThem() {
        String body = "<w:p><w:r><w:t>Chữ</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("Sau");
        String notes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("") + "</w:footnote><w:footnote w:id=\"2\">"
                + p("Theo Sở Tư pháp") + "</w:footnote>";
        String text = String.join("|", lines(TestDocx.withBody(body).footnotes(notes)));
        assertEquals("Theo Sở Tư pháp|Sau", text.substring(text.indexOf("Theo")));
    }

    @Test
    void theTextOfBoxesComesAfterTheParagraphTheyHangOn() {
        String body = "<w:p><w:r><w:t>Chữ</w:t></w:r><w:r><w:pict><v:shape id=\"a\" style=\"width:90pt;height:30pt\">"
                + "<v:textbox><w:txbxContent>" + p("Trong hộp")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" + p("Sau");
        assertEquals(List.of("Chữ", "Trong hộp", "Sau"), lines(TestDocx.withBody(body)));
    }

    @Test
    void cellsOfTablesAreReadRowByRow() {
        String cell = "<w:tc><w:tcPr/>%s</w:tc>";
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
                + String.format(cell, p("Một")) + String.format(cell, p("Hai")) + "</w:tr></w:tbl>";
        assertEquals(List.of("Một", "Hai", "Sau"), lines(TestDocx.withBody(table + p("Sau"))));
    }

    @Test
    void addresseesAreThoseThatTheRegisterTells() {
        assertEquals(
                List.of("Sở Y tế", "Sở Nội vụ"),
                words(TestDocx.withBody(p("Thân")), "Sở Y tế; Sở Nội vụ; ").addressees());
    }
}
