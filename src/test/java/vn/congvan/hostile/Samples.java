package vn.congvan.hostile;

import static vn.congvan.word.TestDocx.p;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.congvan.word.TestDocx;

/** Small sound documents with a little of everything, to be damaged. */
public final class Samples {
    private static final String SECTION = "<w:sectPr><w:headerReference r:id=\"header\" w:type=\"default\"/>"
            + "<w:footnotePr><w:numFmt w:val=\"decimal\"/></w:footnotePr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"720\" w:footer=\"720\""
            + " w:gutter=\"0\"/><w:pgNumType w:start=\"1\" w:fmt=\"decimal\"/><w:cols w:num=\"2\" w:space=\"708\"/>"
            + "<w:titlePg/><w:docGrid w:type=\"lines\" w:linePitch=\"360\"/></w:sectPr>";

    private Samples() {}

    /** By name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("text", text());
        all.put("lists", lists());
        all.put("tables", tables());
        all.put("notes", notes());
        all.put("drawings", drawings());
        all.put("vml", vml());
        return all;
    }

    private static byte[] text() {
        return TestDocx.withBody(
                        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\""
                                + " w:line=\"276\" w:lineRule=\"auto\"/><w:ind w:left=\"720\" w:hanging=\"360\"/><w:jc w:val=\"both\"/>"
                                + "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
                                + "<w:tabs><w:tab w:val=\"right\" w:pos=\"9072\" w:leader=\"dot\"/></w:tabs></w:pPr>"
                                + "<w:r><w:rPr><w:b/><w:sz w:val=\"28\"/><w:u w:val=\"single\"/><w:caps/></w:rPr><w:t>Công văn</w:t><w:tab/>"
                                + "<w:t>số 1</w:t></w:r></w:p>"
                                + "<w:p><w:ins w:id=\"1\"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>bớt</w:delText></w:r>"
                                + "</w:del><w:hyperlink r:id=\"web\"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>"
                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>2</w:t></w:r></w:fldSimple>"
                                + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:br w:type=\"page\"/><w:noBreakHyphen/><w:softHyphen/></w:r>"
                                + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/><w:vertAlign"
                                + " w:val=\"superscript\"/><w:position w:val=\"4\"/><w:w w:val=\"90\"/><w:spacing w:val=\"-4\"/></w:rPr>"
                                + "<w:t>C«ng v¨n</w:t></w:r></w:sdtContent></w:sdt></w:p>"
                                + "<w:p><w:pPr><w:framePr w:w=\"2000\" w:h=\"500\" w:hSpace=\"180\" w:wrap=\"around\" w:vAnchor=\"text\""
                                + " w:hAnchor=\"page\" w:x=\"1000\" w:y=\"200\"/></w:pPr><w:r><w:t>Khung</w:t></w:r></w:p>"
                                + p("Kính gửi: Uỷ ban nhân dân các tỉnh ".repeat(20)) + SECTION)
                .styles(
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>"
                                + "<w:sz w:val=\"26\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
                                + "<w:link w:val=\"Heading1Char\"/><w:pPr><w:outlineLvl w:val=\"0\"/><w:contextualSpacing/></w:pPr></w:style>"
                                + "<w:style w:type=\"character\" w:styleId=\"Heading1Char\"><w:link w:val=\"Heading1\"/><w:rPr><w:i/></w:rPr></w:style>")
                .settings(
                        "<w:evenAndOddHeaders/><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting"
                                + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
                .header("<w:p><w:r><w:pgNum/><w:t>đầu trang</w:t></w:r></w:p>")
                .hyperlink("web", "https://example.gov.vn/")
                .bytes();
    }

    private static byte[] lists() {
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>";
        StringBuilder levels = new StringBuilder();
        String[] formats = {"decimal", "lowerLetter", "lowerRoman", "bullet"};
        for (int i = 0; i < formats.length; i++) {
            levels.append("<w:lvl w:ilvl=\"" + i + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + formats[i]
                    + "\"/><w:lvlRestart w:val=\"1\"/><w:lvlText w:val=\"%1.%2)\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""
                    + 360 * (i + 1)
                    + "\" w:hanging=\"360\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>");
        }
        return TestDocx.withBody(item.formatted(0, 1)
                        + item.formatted(1, 1)
                        + item.formatted(2, 1)
                        + item.formatted(3, 1)
                        + item.formatted(0, 2)
                        + p("giữa")
                        + item.formatted(0, 1))
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + levels
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                        + "<w:numStyleLink w:val=\"Kiểu\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink"
                        + " w:val=\"Kiểu\"/>" + levels
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
                        + "</w:lvlOverride></w:num>")
                .bytes();
    }

    private static byte[] tables() {
        String cell =
                "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"center\"/><w:tcMar><w:left w:w=\"50\"/></w:tcMar>"
                        + "<w:tcBorders><w:top w:val=\"double\" w:sz=\"4\"/></w:tcBorders><w:shd w:fill=\"D9D9D9\"/></w:tcPr>%s</w:tc>";
        String inner =
                "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>";
        return TestDocx.withBody(
                        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Bang\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblInd w:w=\"100\"/>"
                                + "<w:tblLayout w:type=\"autofit\"/><w:jc w:val=\"center\"/><w:tblLook w:val=\"04A0\"/><w:tblCellMar><w:top w:w=\"20\"/>"
                                + "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
                                + "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>"
                                + cell.formatted("<w:gridSpan w:val=\"2\"/>", p("đầu bảng"))
                                + cell.formatted("<w:vMerge w:val=\"restart\"/>", p("gộp"))
                                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/>"
                                + "<w:trHeight w:val=\"400\" w:hRule=\"exact\"/></w:trPr>" + cell.formatted("", inner)
                                + cell.formatted("<w:vMerge/>", "<w:p/>") + "</w:tr><w:tr>"
                                + cell.formatted("<w:hMerge w:val=\"restart\"/>", p("a"))
                                + cell.formatted("<w:hMerge/>", "<w:p/>")
                                + cell.formatted("<w:textDirection w:val=\"btLr\"/>", p("xoay"))
                                + "</w:tr></w:tbl><w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"180\" w:vertAnchor=\"text\" w:horzAnchor=\"margin\""
                                + " w:tblpX=\"100\" w:tblpY=\"50\"/></w:tblPr><w:tr><w:tc>" + p("bảng nổi")
                                + "</w:tc></w:tr></w:tbl>" + p("sau bảng"))
                .styles(
                        "<w:style w:type=\"table\" w:styleId=\"Bang\"><w:tblPr><w:tblStyleRowBandSize w:val=\"1\"/><w:tblBorders>"
                                + "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\"/><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr>"
                                + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:fill=\"FFFF00\"/></w:tcPr></w:tblStylePr></w:style>")
                .bytes();
    }

    private static byte[] notes() {
        return TestDocx.withBody(
                        "<w:p><w:r><w:t>một</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r>"
                                + "<w:r><w:footnoteReference w:id=\"3\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/><w:cols w:equalWidth=\"0\"><w:col w:w=\"4000\" w:space=\"300\"/>"
                                + "<w:col w:w=\"3000\"/></w:cols></w:sectPr></w:pPr></w:p>" + p("hai ".repeat(50))
                                + SECTION)
                .footnotes(
                        "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id=\"1\" w:type=\"continuationSeparator\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>chú thích</w:t></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id=\"3\">" + p("dài ".repeat(400)) + "</w:footnote>")
                .endnotes("<w:endnote w:id=\"2\">" + p("cuối") + "</w:endnote>")
                .header(p("đầu"))
                .bytes();
    }

    private static byte[] drawings() {
        String box =
                "<wps:wsp><wps:spPr><a:xfrm rot=\"600000\"><a:off x=\"10\" y=\"10\"/><a:ext cx=\"900000\" cy=\"300000\"/></a:xfrm>"
                        + "<a:prstGeom prst=\"roundRect\"/><a:solidFill><a:srgbClr val=\"FF0000\"><a:lumMod val=\"75000\"/></a:srgbClr></a:solidFill>"
                        + "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:prstDash val=\"dash\"/><a:tailEnd type=\"arrow\"/>"
                        + "</a:ln></wps:spPr><wps:txbx><w:txbxContent>" + p("hộp") + "</w:txbxContent></wps:txbx>"
                        + "<wps:bodyPr lIns=\"1000\" tIns=\"1000\" anchor=\"ctr\"><a:spAutoFit/></wps:bodyPr></wps:wsp>";
        String anchor =
                "<w:r><w:drawing><wp:anchor distT=\"0\" distL=\"114300\" relativeHeight=\"251658240\" behindDoc=\"0\">"
                        + "<wp:positionH relativeFrom=\"column\"><wp:posOffset>100000</wp:posOffset></wp:positionH>"
                        + "<wp:positionV relativeFrom=\"paragraph\"><wp:align>top</wp:align></wp:positionV><wp:extent cx=\"1000000\" cy=\"400000\"/>"
                        + "<wp:wrapSquare/><wp:docPr id=\"3\" name=\"x\"/><a:graphic><a:graphicData>%s</a:graphicData></a:graphic></wp:anchor>"
                        + "</w:drawing></w:r>";
        return TestDocx.withBody("<w:p>" + TestDocx.inline("a.png", "a.svg", 50, 50, "ảnh")
                        + TestDocx.inline("b.jpeg", "", 40, 9, "ảnh")
                        + anchor.formatted(box) + "<w:r><w:t>" + "quanh hình ".repeat(40) + "</w:t></w:r></w:p><w:p>"
                        + anchor.formatted(
                                "<wpg:wgp><wpg:grpSpPr><a:xfrm><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"2000000\" cy=\"800000\"/></a:xfrm>"
                                        + "</wpg:grpSpPr>" + box + "</wpg:wgp>")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback>"
                        + "</mc:AlternateContent></w:r></w:p>")
                .picture("a.png", image("png"))
                .picture(
                        "a.svg",
                        ("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g opacity='0.5'><rect width='5' height='5'"
                                        + " fill='url(#g)'/><path d='M0 0 L5 5 C1 2 3 4 5 6 Z' stroke='red' stroke-dasharray='1 2'/><text x='1' y='9'"
                                        + " font-size='3'>a</text></g><linearGradient id='g'><stop offset='0' stop-color='red'/></linearGradient></svg>")
                                .getBytes(StandardCharsets.UTF_8))
                .picture("b.jpeg", image("jpeg"))
                .bytes();
    }

    private static byte[] vml() {
        return TestDocx.withBody(
                        "<w:p><w:r><w:pict><v:shape id=\"s\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:10pt;"
                                + "margin-top:5pt;width:100pt;height:40pt;z-index:1;rotation:10;mso-position-horizontal-relative:page;v-text-anchor:middle\""
                                + " fillcolor=\"#ffc\" strokeweight=\"1.5pt\"><v:textbox inset=\"1mm,2mm,,\"><w:txbxContent>"
                                + p("hộp cũ")
                                + "</w:txbxContent></v:textbox><w10:wrap type=\"square\"/></v:shape></w:pict></w:r>"
                                + "<w:r><w:pict><v:group style=\"width:100pt;height:50pt\" coordorigin=\"0,0\" coordsize=\"1000,500\"><v:line from=\"0,0\""
                                + " to=\"1000,500\" strokecolor=\"red\"/><v:oval style=\"left:10;top:10;width:100;height:50\"/></v:group></w:pict></w:r>"
                                + "<w:r><w:pict><v:shape type=\"#_x0000_t75\" style=\"width:30pt;height:30pt\"><v:imagedata r:id=\"a.gif\"/></v:shape>"
                                + "<v:rect o:hr=\"t\" style=\"width:0;height:1.5pt\"/></w:pict><w:object><v:shape style=\"width:9pt;height:9pt\"/></w:object>"
                                + "</w:r></w:p>")
                .picture("a.gif", image("gif"))
                .bytes();
    }

    /** A small picture in a format that Java writes. */
    public static byte[] image(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(12, 9, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
