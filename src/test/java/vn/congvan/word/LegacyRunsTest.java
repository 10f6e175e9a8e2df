package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;

/** Runs whose font says what their characters mean. */
class LegacyRunsTest {
    private final Findings findings = new Findings();

    private static String run(String font, String content) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>" + content + "</w:r>";
    }

    private static String t(String text) {
        return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
    }

    private Paragraph paragraph(TestDocx docx) {
        return (Paragraph) new DocumentReader()
                .read(docx.open(), findings)
                .sections()
                .get(0)
                .blocks()
                .get(0);
    }

    /** The runs of a paragraph, each as its font and its text. */
    private String read(String runs) {
        return paragraph(TestDocx.withBody("<w:p>" + runs + "</w:p>")).inlines().stream()
                .map(inline -> inline.format().font() + ":" + inline.words())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void oldTextIsReadAsUnicodeInAFamilyOfToday() {
        assertEquals(
                "Times New Roman:Độc | Times New Roman:LẬP | Arial:tự",
                read(run(".VnTime", t("§éc")) + run(".VnTimeH", t("lËp")) + run("VNI-Helve", t("töï"))));
    }

    @Test
    void theFontsAreToldOnceForTheFile() {
        read(run(".VnTime", t("§éc")) + run(".VnTime", t("lËp")) + run("VNI-Times", t("töï")));
        assertEquals(
                List.of("WORD-LEGACY-FONTS @ thu.docx : tệp có chữ gõ theo bảng mã cũ (TCVN3, VNI) với phông .VnTime,"
                        + " VNI-Times; chương trình đọc thành chữ Unicode"),
                Told.texts(findings.list()));
    }

    @Test
    void aFontThatNoTextIsInIsNotTold() {
        assertEquals("Times New Roman:  | Arial:a", read(run(".VnTime", "<w:tab/>") + run("Arial", t("a"))));
        assertEquals(List.of(), findings.list());
    }

    @Test
    void aMarkThatWordPartedFromItsLetterGoesToIt() {
        assertEquals("Times New Roman:Việ | Times New Roman:t", read(run("VNI-Times", t("Vie") + t("ät"))));
        assertEquals(
                "Times New Roman:Việ | Times New Roman:t",
                read(run("VNI-Times", t("Vie")) + run("VNI-Times", t("ät"))));
        assertEquals("Times New Roman:tự", read(run("VNI-Times", t("tö")) + run("VNI-Times", t("ï"))));
    }

    @Test
    void aWindowsSoftHyphenIsALetterAndWordsOwnIsNot() {
        assertEquals(
                "Times New Roman:tư | Times New Roman:\u00AD | Times New Roman:do",
                read(run(".VnTime", t("t\u00AD") + "<w:softHyphen/>" + t("do"))));
    }

    @Test
    void onlyCharactersBeyondAsciiMayBeInTheOldFont() {
        assertEquals(
                "Arial:L | Times New Roman:ậ | Arial:p",
                read("<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\".VnTime\"/></w:rPr>" + t("LËp") + "</w:r>"));
    }

    @Test
    void aListLabelInAnOldFont() {
        TestDocx docx = TestDocx.withBody(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>")
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"§iÒu %1.\"/>"
                        + "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        Paragraph.ListLabel label = paragraph(docx).label().orElseThrow();
        assertEquals("Times New Roman:Điều 1.", label.format().font() + ":" + label.text());
    }

    @Test
    void textInASymbolFontIsWhatItShows() {
        assertEquals(
                "Wingdings:✓ | Symbol:α ≥ • | Wingdings 2:☑ | Webdings:🕷",
                read(run("Wingdings", t("\uF0FC"))
                        + run("Symbol", t("a \u00B3 \uF0B7"))
                        + run("Wingdings 2", t("R"))
                        + run("Webdings", t("!"))));
    }

    @Test
    void aSymbolIsInTheFontThatItNames() {
        assertEquals(
                "Wingdings:➢ | Arial:a", read(run("Arial", "<w:sym w:font=\"Wingdings\" w:char=\"F0D8\"/>" + t("a"))));
    }

    @Test
    void aPrivateCharacterInAnotherFontIsSymbols() {
        assertEquals("Arial:•", read(run("Arial", t("\uF0B7"))));
    }
}
