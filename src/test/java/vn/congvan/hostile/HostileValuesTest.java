package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congvan.word.TestDocx;

/** Numbers that are none, or that nobody can use: the file is laid out all the same, on a sane number of pages. */
class HostileValuesTest {
    /** Where numbers are read; {@code @} stands for the value, {@code #} for a run and {@code %} for a paragraph. */
    private static final List<String> PLACES = List.of(
            "<w:p><w:pPr><w:ind w:left=\"@\" w:right=\"@\" w:hanging=\"@\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:ind w:start=\"@\" w:end=\"@\" w:firstLine=\"@\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:spacing w:before=\"@\" w:after=\"@\" w:line=\"@\" w:lineRule=\"exact\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:spacing w:before=\"@\" w:line=\"@\" w:lineRule=\"atLeast\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:spacing w:line=\"@\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"@\"/><w:tab w:val=\"decimal\" w:pos=\"@\"/>"
                    + "</w:tabs></w:pPr><w:r><w:tab/></w:r>#</w:p>",
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:leader=\"underscore\" w:pos=\"@\"/></w:tabs></w:pPr>"
                    + "<w:r><w:tab/></w:r>#</w:p>",
            "<w:p><w:pPr><w:outlineLvl w:val=\"@\"/></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"@\" w:space=\"@\"/><w:left w:val=\"dashed\" w:sz=\"@\""
                    + " w:space=\"@\"/></w:pBdr></w:pPr>#</w:p>",
            "<w:p><w:pPr><w:framePr w:w=\"@\" w:h=\"@\" w:hSpace=\"@\" w:vSpace=\"@\" w:x=\"@\" w:y=\"@\"/></w:pPr>#</w:p>%",
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9000\"/></w:tabs></w:pPr><w:r><w:rPr>"
                    + "<w:sz w:val=\"@\"/></w:rPr><w:tab/><w:t>Một</w:t></w:r></w:p>",
            "<w:p><w:r><w:rPr><w:w w:val=\"@\"/></w:rPr><w:t>Một hai</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:spacing w:val=\"@\"/><w:position w:val=\"@\"/></w:rPr>"
                    + "<w:t>Một hai ba bốn</w:t></w:r></w:p>",
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"@\"/></w:r></w:p>",
            "<w:p><w:r><w:rPr><w:color w:val=\"@\"/><w:shd w:fill=\"@\"/><w:u w:val=\"@\"/><w:lang w:val=\"@\"/>"
                    + "<w:rFonts w:ascii=\"@\" w:hAnsi=\"@\"/></w:rPr><w:t>xé</w:t></w:r></w:p>",
            "<w:tbl><w:tblPr><w:tblW w:w=\"@\" w:type=\"dxa\"/><w:tblInd w:w=\"@\"/><w:tblCellMar><w:left w:w=\"@\"/>"
                    + "<w:top w:w=\"@\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"@\"/><w:gridCol w:w=\"@\"/></w:tblGrid>"
                    + "<w:tr><w:trPr><w:trHeight w:val=\"@\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"@\"/></w:tcPr>%</w:tc>"
                    + "<w:tc>%</w:tc></w:tr></w:tbl>",
            "<w:tbl><w:tblPr><w:tblW w:w=\"@\" w:type=\"pct\"/><w:tblpPr w:tblpX=\"@\" w:tblpY=\"@\" w:leftFromText=\"@\"/></w:tblPr>"
                    + "<w:tr><w:trPr><w:gridBefore w:val=\"@\"/><w:trHeight w:val=\"@\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"@\"/>"
                    + "<w:tcW w:w=\"@\"/><w:tcBorders><w:top w:val=\"double\" w:sz=\"@\"/></w:tcBorders></w:tcPr>%</w:tc><w:tc>%</w:tc>"
                    + "</w:tr></w:tbl>",
            "<w:p/><w:sectPr><w:cols w:num=\"@\" w:space=\"@\"/><w:docGrid w:type=\"lines\" w:linePitch=\"@\"/>"
                    + "<w:pgNumType w:start=\"@\"/></w:sectPr>",
            "%<w:sectPr><w:cols w:equalWidth=\"0\"><w:col w:w=\"@\" w:space=\"@\"/><w:col w:w=\"@\"/></w:cols></w:sectPr>",
            "%%<w:sectPr><w:pgSz w:w=\"@\" w:h=\"@\"/></w:sectPr>",
            "%%<w:sectPr><w:pgMar w:top=\"@\" w:bottom=\"@\" w:left=\"@\" w:right=\"@\" w:header=\"@\" w:footer=\"@\" w:gutter=\"@\"/>"
                    + "</w:sectPr>",
            "%%<w:sectPr><w:pgMar w:left=\"@\"/></w:sectPr>",
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"@\" cy=\"@\"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
                    + "<a:xfrm rot=\"@\"/><a:prstGeom prst=\"roundRect\"/><a:ln w=\"@\"><a:solidFill><a:schemeClr val=\"@\"/></a:solidFill>"
                    + "</a:ln></wps:spPr><wps:txbx><w:txbxContent>%</w:txbxContent></wps:txbx><wps:bodyPr lIns=\"@\" tIns=\"@\"/></wps:wsp>"
                    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
            "<w:p><w:r><w:drawing><wp:anchor distT=\"@\" distB=\"@\" relativeHeight=\"@\"><wp:positionH relativeFrom=\"column\">"
                    + "<wp:posOffset>@</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>@</wp:posOffset>"
                    + "</wp:positionV><wp:extent cx=\"914400\" cy=\"@\"/><wp:wrapSquare/><a:graphic><a:graphicData><wpg:wgp><wpg:grpSpPr>"
                    + "<a:xfrm><a:chOff x=\"@\" y=\"@\"/><a:chExt cx=\"@\" cy=\"1\"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm>"
                    + "<a:off x=\"@\" y=\"@\"/><a:ext cx=\"@\" cy=\"@\"/></a:xfrm></wps:spPr></wps:wsp></wpg:wgp></a:graphicData></a:graphic>"
                    + "</wp:anchor></w:drawing></w:r>#</w:p>",
            "<w:p><w:r><w:pict><v:shape style=\"position:absolute;width:@;height:@;rotation:@;margin-left:@;z-index:@\""
                    + " strokeweight=\"@\" fillcolor=\"@\"><v:textbox inset=\"@,@\"><w:txbxContent>%</w:txbxContent></v:textbox>"
                    + "<w10:wrap type=\"square\"/></v:shape><v:line from=\"@,@\" to=\"1,@\"/><v:group style=\"width:@;height:@\""
                    + " coordsize=\"@,@\" coordorigin=\"@,@\"><v:rect style=\"width:@;height:@;left:@\"/></v:group>"
                    + "<v:rect o:hr=\"t\" style=\"width:@;height:1.5pt\"/></w:pict></w:r></w:p>");

    static Stream<Arguments> placesAndValues() {
        return PLACES.stream().flatMap(place -> Mutator.NASTY.stream().map(value -> Arguments.of(place, value)));
    }

    @ParameterizedTest
    @MethodSource("placesAndValues")
    void aValueThatNobodyCanUseStillGivesAPage(String place, String value) {
        String body = place.replace("#", "<w:r><w:t>" + "Một hai ba ".repeat(20) + "</w:t></w:r>")
                .replace("%", p("Một hai ".repeat(20)))
                .replace("@", value);
        Rendering rendering = Rendering.of(TestDocx.withBody(body).bytes());
        assertFalse(rendering.isRefused());
        assertTrue(rendering.pages() <= 400, rendering.pages() + " pages");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, -5", "1, 1", "99999999, 99999999", "144, 144", "12240, 1"})
    void aPageThatIsNoneIsToldAndTakenForTheNearest(String width, String height) {
        String section = "<w:sectPr><w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"/></w:sectPr>";
        Rendering rendering =
                Rendering.of(TestDocx.withBody(p("nghiêng") + section).bytes());
        assertFalse(rendering.isRefused());
        assertTrue(rendering.pages() <= 8, rendering.pages() + " pages");
        boolean isPage = width.equals("144");
        assertTrue(isPage || rendering.ids().contains("WORD-PAGE-IMPOSSIBLE"));
    }

    @ParameterizedTest
    @CsvSource({"%9%9%9, 0", "%0, 8", "%%1, 9", "%, -1", "%1%2%3%4%5%6%7%8%9, 99999999", "'', ''"})
    void aListThatCountsNothingStillHasItsItems(String pattern, String level) {
        byte[] file = TestDocx.withBody(("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                                + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>")
                        .repeat(3))
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" + level
                        + "\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlRestart w:val=\"" + level
                        + "\"/><w:lvlText w:val=\"" + pattern
                        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\""
                        + level + "\"><w:startOverride w:val=\"" + level + "\"/></w:lvlOverride></w:num>")
                .bytes();
        assertTrue(Rendering.of(file).pages() == 1);
    }
}
