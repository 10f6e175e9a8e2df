package vn.congvan.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipWriter;

/** A small Word file for one test, written as XML. */
public final class TestDocx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:wpc=\"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private String mainType = TYPE + "document.main+xml";

    private TestDocx() {}

    public static TestDocx withBody(String body) {
        TestDocx docx = new TestDocx();
        docx.parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return docx;
    }

    /** The same in the namespaces of ISO Strict files. */
    public TestDocx strict() {
        parts.replaceAll((name, xml) -> xml.replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        return this;
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    public TestDocx styles(String styles) {
        return part("styles", "<w:styles " + W + ">" + styles + "</w:styles>");
    }

    public TestDocx numbering(String numbering) {
        return part("numbering", "<w:numbering " + W + ">" + numbering + "</w:numbering>");
    }

    public TestDocx settings(String settings) {
        return part("settings", "<w:settings " + W + ">" + settings + "</w:settings>");
    }

    /** The relationship's id is {@code header}. */
    public TestDocx header(String content) {
        return part("header", "<w:hdr " + W + ">" + content + "</w:hdr>");
    }

    /** A header or footer; the relationship's id is its name. */
    public TestDocx furniture(String id, String type, String content) {
        String root = type.equals("header") ? "w:hdr" : "w:ftr";
        return part(id, type, "<" + root + " " + W + ">" + content + "</" + root + ">");
    }

    public TestDocx comments(String content) {
        return part("comments", "<w:comments " + W + ">" + content + "</w:comments>");
    }

    /** A theme with these fonts for headings and for text. */
    public TestDocx theme(String major, String minor) {
        return part(
                "theme",
                "<a:theme " + W
                        + " name=\"A\"><a:themeElements><a:fontScheme name=\"A\"><a:majorFont><a:latin typeface=\""
                        + major
                        + "\"/></a:majorFont><a:minorFont><a:latin typeface=\"" + minor
                        + "\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>");
    }

    /** A part that a relationship names, its id the part's name: a chart, a piece in another format. */
    public TestDocx related(String file, String type, String content) {
        return related(file, type, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestDocx related(String file, String type, byte[] content) {
        pictures.put("word/" + file, content);
        if (!file.endsWith(".xml")) {
            types.append("<Default Extension=\"")
                    .append(file.substring(file.indexOf('.') + 1))
                    .append("\" ContentType=\"application/octet-stream\"/>");
        }
        return relationship(file, RELATIONSHIP + type, file, false);
    }

    public TestDocx footnotes(String content) {
        return part("footnotes", "<w:footnotes " + W + ">" + content + "</w:footnotes>");
    }

    public TestDocx endnotes(String content) {
        return part("endnotes", "<w:endnotes " + W + ">" + content + "</w:endnotes>");
    }

    private TestDocx part(String type, String xml) {
        return part(type, type, xml);
    }

    private TestDocx part(String id, String type, String xml) {
        parts.put("word/" + id + ".xml", xml);
        types.append("<Override PartName=\"/word/")
                .append(id)
                .append(".xml\" ContentType=\"")
                .append(TYPE)
                .append(type)
                .append("+xml\"/>");
        return relationship(id, RELATIONSHIP + type, id + ".xml", false);
    }

    public TestDocx relationship(String id, String type, String target, boolean outside) {
        relationships
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
        return this;
    }

    public TestDocx hyperlink(String id, String target) {
        return relationship(id, RELATIONSHIP + "hyperlink", target, true);
    }

    public TestDocx mainType(String contentType) {
        mainType = contentType;
        return this;
    }

    /** The relationship's id is the file's name. */
    public TestDocx picture(String file, byte[] content) {
        pictures.put("word/media/" + file, content);
        types.append("<Override PartName=\"/word/media/")
                .append(file)
                .append("\" ContentType=\"image/")
                .append(file.endsWith(".svg") ? "svg+xml" : "png")
                .append("\"/>");
        return relationship(file, RELATIONSHIP + "image", "media/" + file, false);
    }

    /** A run with a picture in the line; {@code svg} may be empty. */
    public static String inline(String file, String svg, int widthPoints, int heightPoints, String words) {
        String vector = svg.isEmpty()
                ? ""
                : "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip xmlns:asvg="
                        + "\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"" + svg
                        + "\"/></a:ext></a:extLst>";
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                + "<wp:extent cx=\"" + widthPoints * 12_700 + "\" cy=\"" + heightPoints * 12_700 + "\"/>"
                + "<wp:docPr id=\"1\" name=\"A\" descr=\"" + words + "\"/>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"A\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + file
                + "\">" + vector + "</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    /** Replaces or adds a part, just as it is. */
    public TestDocx raw(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(
                files,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>"
                        + types + "</Types>");
        put(
                files,
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIP
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        put(files, "word/_rels/document.xml.rels", relationships(relationships.toString()));
        parts.forEach((name, xml) -> put(files, name, xml));
        files.putAll(pictures);
        return ZipWriter.write(files);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static void put(Map<String, byte[]> files, String name, String xml) {
        files.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public WordPackage open() {
        return WordPackage.open(bytes(), "thu.docx", ZipLimits.standard());
    }
}
