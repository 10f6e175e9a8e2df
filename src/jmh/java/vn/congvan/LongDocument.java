package vn.congvan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An administrative document of as many pages as one asks for, the same each time: chapters of ten pages with headings, paragraphs, a
 * numbered list and tables, and a header and a footer that tell page and number of pages. Needs the JDK only, so that
 * {@code java LongDocument.java 300 FILE} writes it, too.
 */
final class LongDocument {
    private static final int PAGES_OF_A_CHAPTER = 10;

    /** What fits on a chapter's pages with room to spare, so that a line more or less makes no page more. */
    private static final int SECTIONS_OF_A_CHAPTER = 29;

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String[] WORDS =
            ("căn cứ quyết định thủ tướng chính phủ ban hành quy chế hoạt động hệ thống thông tin giải quyết thủ tục hành chính"
                            + " bộ ngành địa phương rà soát đánh giá kết quả thực hiện chỉ tiêu cải cách chất lượng phục vụ người dân doanh"
                            + " nghiệp công khai minh bạch tiến độ số hóa hồ sơ dịch vụ trực tuyến thanh toán mức độ hài lòng đơn vị trực"
                            + " thuộc báo cáo định kỳ hằng tháng trước ngày khắc phục tồn tại hạn chế")
                    .split(" ");

    private final Random random = new Random(30);
    private final StringBuilder body = new StringBuilder();

    private LongDocument() {}

    /** @param arguments the number of pages, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), of(Integer.parseInt(arguments[0])));
    }

    /** @param pages a multiple of ten */
    static byte[] of(int pages) {
        LongDocument document = new LongDocument();
        for (int chapter = 1; chapter <= pages / PAGES_OF_A_CHAPTER; chapter++) {
            document.chapter(chapter);
        }
        return document.packed();
    }

    private void chapter(int number) {
        paragraph("<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>", "Chương " + number + ": " + words(6));
        for (int section = 1; section <= SECTIONS_OF_A_CHAPTER; section++) {
            paragraph("<w:pStyle w:val=\"Heading2\"/>", "Điều " + section + ". " + words(7));
            paragraph("", words(75));
            if (section % 4 == 0) {
                table(number);
            } else {
                for (int item = 0; item < 3; item++) {
                    paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", words(14));
                }
                paragraph("", words(58));
            }
        }
    }

    private void paragraph(String properties, String text) {
        body.append("<w:p><w:pPr>").append(properties).append("</w:pPr>");
        int middle = text.indexOf(' ', text.length() / 2);
        run("", text.substring(0, middle));
        run(text.length() > 200 ? "<w:i/>" : "", text.substring(middle));
        body.append("</w:p>");
    }

    private void run(String properties, String text) {
        body.append("<w:r><w:rPr>").append(properties).append("</w:rPr><w:t xml:space=\"preserve\">");
        body.append(text).append("</w:t></w:r>");
    }

    private void table(int chapter) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/><w:tblBorders>");
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            body.append("<w:").append(edge).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"800\"/><w:gridCol w:w=\"4270\"/>");
        body.append("<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>");
        for (int row = 0; row <= 8; row++) {
            body.append("<w:tr><w:trPr>").append(row == 0 ? "<w:tblHeader/>" : "").append("</w:trPr>");
            String[] cells = row == 0
                    ? new String[] {"STT", "Đơn vị", "Điểm số", "Xếp hạng"}
                    : new String[] {
                        Integer.toString(row), words(4), random.nextInt(100) + "," + chapter % 10, random.nextInt(63) + "/63"
                    };
            for (String cell : cells) {
                body.append("<w:tc><w:tcPr/><w:p><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"left\"/></w:pPr>");
                run(row == 0 ? "<w:b/>" : "", cell);
                body.append("</w:p></w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relationships("officeDocument", "word/document.xml"));
            put(zip, "word/document.xml", "<w:document xmlns:w=\"" + NAMESPACE + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + body
                    + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r3\"/>"
                    + "<w:footerReference w:type=\"default\" r:id=\"r4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\""
                    + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
            put(zip, "word/_rels/document.xml.rels",
                    relationships("styles", "styles.xml", "numbering", "numbering.xml", "header", "header1.xml",
                            "footer", "footer1.xml"));
            put(zip, "word/styles.xml", styles());
            put(zip, "word/numbering.xml", "<w:numbering xmlns:w=\"" + NAMESPACE + "\"><w:abstractNum w:abstractNumId=\"0\">"
                    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/>"
                    + "<w:pPr><w:ind w:left=\"1134\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
            put(zip, "word/header1.xml", margin("hdr", "Báo cáo tổng hợp – ", field("PAGE")));
            put(zip, "word/footer1.xml", margin("ftr", "Trang ", field("PAGE") + text(" trên ") + field("NUMPAGES")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        String[] parts = {"document", "document.main", "styles", "styles", "numbering", "numbering", "header1", "header",
            "footer1", "footer"};
        for (int i = 0; i < parts.length; i += 2) {
            types.append("<Override PartName=\"/word/").append(parts[i]).append(".xml\" ContentType=\"").append(TYPE);
            types.append(parts[i + 1]).append("+xml\"/>");
        }
        return types + "</Types>";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r").append(i / 2 + 1).append("\" Type=\"").append(OFFICE).append('/');
            all.append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return all + "</Relationships>";
    }

    private static String styles() {
        return "<w:styles xmlns:w=\"" + NAMESPACE + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""
                + " w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr>"
                + "</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
                + " w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
                + heading(1, "<w:jc w:val=\"center\"/>") + heading(2, "") + "</w:styles>";
    }

    private static String heading(int level, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level + "\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/>" + properties + "<w:outlineLvl w:val=\"" + (level - 1)
                + "\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
    }

    private static String margin(String root, String words, String fields) {
        return "<w:" + root + " xmlns:w=\"" + NAMESPACE + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + text(words) + fields
                + "</w:p></w:" + root + ">";
    }

    private static String text(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \">" + text("1") + "</w:fldSimple>";
    }
}
