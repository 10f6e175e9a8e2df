package vn.congvan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.TestDocx;

/** The logical structure that readers are told, made from blocks. */
class StructureTest {
    private static Pages lay(TestDocx docx) {
        Findings findings = new Findings();
        return new LayoutEngine(new FixedFaces()).lay(new DocumentReader().read(docx.open(), findings), findings);
    }

    /** A line an element that something was put into, and the words put there. */
    private static List<String> told(Pages pages) {
        List<Structure.Element> elements = pages.structure().elements();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            StringBuilder words = new StringBuilder();
            for (Page page : pages.pages()) {
                for (Fragment fragment : page.fragments()) {
                    if (fragment instanceof Fragment.Tagged tagged
                            && tagged.element() == i
                            && tagged.content() instanceof Fragment.Text text) {
                        words.append(text.run().text());
                    }
                }
            }
            Structure.Element element = elements.get(i);
            String level = element.level() > 0 ? Integer.toString(element.level()) : "";
            lines.add(depth(elements, i) + element.kind() + level + (words.isEmpty() ? "" : " " + words));
        }
        return lines;
    }

    private static String depth(List<Structure.Element> elements, int element) {
        int parent = elements.get(element).parent();
        return parent < 0 ? "" : " " + depth(elements, parent);
    }

    private static String cells(String row, String... words) {
        StringBuilder cells = new StringBuilder("<w:tr>").append(row);
        for (String word : words) {
            cells.append("<w:tc><w:tcPr/>").append(TestDocx.p(word)).append("</w:tc>");
        }
        return cells.append("</w:tr>").toString();
    }

    private static String table(String properties, String... rows) {
        return "<w:tbl><w:tblPr>" + properties
                + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void paragraphsStandInTheDocument() {
        assertEquals(
                List.of("DOCUMENT", " PARAGRAPH một", " PARAGRAPH hai"),
                told(lay(TestDocx.withBody(TestDocx.p("một") + TestDocx.p("") + TestDocx.p("hai")))));
    }

    @Test
    void anOutlineLevelIsAHeadingAndNoLevelIsLeftOut() {
        String heading = "<w:p><w:pPr><w:outlineLvl w:val=\"%d\"/></w:pPr><w:r><w:t>đề</w:t></w:r></w:p>";
        assertEquals(
                List.of("DOCUMENT", " HEADING1 đề", " HEADING2 đề", " HEADING1 đề"),
                told(lay(TestDocx.withBody(
                        heading.replace("%d", "1") + heading.replace("%d", "4") + heading.replace("%d", "0")))));
    }

    @Test
    void aTableWithoutRulesOnlyPutsThingsSideBySide() {
        assertEquals(
                List.of("DOCUMENT", " DIVISION", "  PARAGRAPH trái", "  PARAGRAPH phải"),
                told(lay(TestDocx.withBody(table("", cells("", "trái", "phải"))))));
    }

    @Test
    void aTableWithHeadersHasRowsAndCells() {
        assertEquals(
                List.of(
                        "DOCUMENT",
                        " TABLE",
                        "  ROW",
                        "   HEADER_CELL",
                        "    PARAGRAPH TT",
                        "   HEADER_CELL",
                        "    PARAGRAPH Tên",
                        "  ROW",
                        "   CELL",
                        "    PARAGRAPH 1",
                        "   CELL",
                        "    PARAGRAPH A"),
                told(lay(TestDocx.withBody(
                        table("", cells("<w:trPr><w:tblHeader/></w:trPr>", "TT", "Tên"), cells("", "1", "A"))))));
    }

    @Test
    void aPictureIsAFigureInItsParagraph() {
        List<Structure.Element> elements = lay(TestDocx.withBody(
                                "<w:p>" + TestDocx.inline("a.png", "", 20, 30, "Biểu đồ") + "</w:p>")
                        .picture("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
                .structure()
                .elements();
        assertEquals(Structure.Kind.FIGURE, elements.get(2).kind());
        assertEquals("Biểu đồ", elements.get(2).words());
    }

    @Test
    void aLinkHoldsItsText() {
        String link =
                "<w:p><w:r><w:t xml:space=\"preserve\">xem </w:t></w:r><w:hyperlink r:id=\"l\"><w:r><w:t>đây</w:t></w:r></w:hyperlink></w:p>";
        assertEquals(
                List.of("DOCUMENT", " PARAGRAPH xem ", "  LINK đây"),
                told(lay(TestDocx.withBody(link).hyperlink("l", "https://a.vn/"))));
    }

    @Test
    void whatStandsInTheMarginIsToldToNobody() {
        String section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
        assertEquals(
                List.of("DOCUMENT", " PARAGRAPH thân"),
                told(lay(TestDocx.withBody(TestDocx.p("thân") + section).header(TestDocx.p("đầu trang")))));
    }

    @Test
    void rowsOfDifferentWidthsAreNoTable() {
        assertEquals(
                " DIVISION",
                told(lay(TestDocx.withBody(table(
                                "", cells("<w:trPr><w:tblHeader/></w:trPr>", "TT", "Tên"), cells("", "một mình")))))
                        .get(1));
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void aListHoldsItemsOfALabelAndABodyAndADeeperListStandsInTheItemBefore() {
        String level =
                "<w:lvl w:ilvl=\"%l\"><w:numFmt w:val=\"decimal\"/><w:start w:val=\"1\"/><w:lvlText w:val=\"%%n.\"/>"
                        + "<w:suff w:val=\"space\"/></w:lvl>";
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">"
                + level.replace("%l", "0").replace("%n", "1")
                + level.replace("%l", "1").replace("%n", "2")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        assertEquals(
                List.of(
                        "DOCUMENT",
                        " LIST",
                        "  LIST_ITEM",
                        "   LABEL 1.",
                        "   LIST_BODY  một",
                        "    LIST",
                        "     LIST_ITEM",
                        "      LABEL 1.",
                        "      LIST_BODY  con",
                        "  LIST_ITEM",
                        "   LABEL 2.",
                        "   LIST_BODY  hai",
                        " PARAGRAPH hết",
                        " LIST",
                        "  LIST_ITEM",
                        "   LABEL 3.",
                        "   LIST_BODY  ba"),
                told(lay(TestDocx.withBody(
                                item(0, "một") + item(1, "con") + item(0, "hai") + TestDocx.p("hết") + item(0, "ba"))
                        .numbering(numbering))));
    }
}
