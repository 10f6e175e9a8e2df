package vn.congvan.data.sheet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congvan.zip.ZipWriter;

/** Small workbooks written by hand, so that a test can hold what no spreadsheet program would write. */
final class TestXlsx {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Styles by their number: 0 plain, 1 percent, 2 day, 3 month without day, 4 time, 5 own date format, 6 own with words. */
    private static final String STYLES = "<styleSheet xmlns='" + MAIN + "'><numFmts count='2'>"
            + "<numFmt numFmtId='164' formatCode='[$-42A]dd/mm/yyyy;@'/>"
            + "<numFmt numFmtId='165' formatCode='0.0&quot; điểm dd&quot;'/></numFmts>"
            + "<cellStyleXfs count='1'><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs count='7'><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='17'/>"
            + "<xf numFmtId='20'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private int count;
    private String properties = "";

    TestXlsx() {
        part("xl/styles.xml", STYLES);
        targets.append("<Relationship Id='s' Type='" + REL + "/styles' Target='styles.xml'/>");
    }

    /** A sheet with one cell per element of the rows; see {@link #rows}. */
    static byte[] with(String... rows) {
        return new TestXlsx().sheet("Chỉ số", rows(rows), "").bytes();
    }

    /**
     * Rows from 1 on, cells divided by a bar: {@code text}, {@code #80.12} a number, {@code 1#0.793} a number of style 1,
     * {@code ?1} a truth, {@code !#REF!} an error, {@code =A1+1:2} a formula with its result, {@code =A1+1:} one without; nothing
     * is no cell.
     */
    static String rows(String... rows) {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int i = 0; i < rows.length; i++) {
            xml.append("<row r='").append(i + 1).append("'>");
            String[] cells = rows[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                xml.append(cell(new CellName(i + 1, j + 1).toString(), cells[j].strip()));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData>").toString();
    }

    private static String cell(String name, String given) {
        String start = "<c r='" + name + "'";
        if (given.isEmpty()) {
            return "";
        } else if (given.matches("\\d?#[-0-9].*")) {
            String[] parts = given.split("#", 2);
            return start + (parts[0].isEmpty() ? "" : " s='" + parts[0] + "'") + "><v>" + parts[1] + "</v></c>";
        } else if (given.startsWith("?")) {
            return start + " t='b'><v>" + given.substring(1) + "</v></c>";
        } else if (given.startsWith("!")) {
            return start + " t='e'><v>" + given.substring(1) + "</v></c>";
        } else if (given.startsWith("=") && given.contains(":")) {
            String[] parts = given.substring(1).split(":", 2);
            String value = parts[1].isEmpty() ? "" : "<v>" + parts[1] + "</v>";
            return start + "><f>" + parts[0] + "</f>" + value + "</c>";
        }
        return start + " t='inlineStr'><is><t>" + given + "</t></is></c>";
    }

    TestXlsx sheet(String name, String data, String state) {
        count++;
        part("xl/worksheets/sheet" + count + ".xml", "<worksheet xmlns='" + MAIN + "'>" + data + "</worksheet>");
        sheets.append("<sheet name='" + name + "' sheetId='" + count + "' r:id='r" + count + "'"
                + (state.isEmpty() ? "" : " state='" + state + "'") + "/>");
        targets.append("<Relationship Id='r" + count + "' Type='" + REL + "/worksheet' Target='worksheets/sheet" + count
                + ".xml'/>");
        return this;
    }

    TestXlsx sharedTexts(String... items) {
        part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + String.join("", items) + "</sst>");
        targets.append("<Relationship Id='t' Type='" + REL + "/sharedStrings' Target='/xl/sharedStrings.xml'/>");
        return this;
    }

    TestXlsx properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    TestXlsx type(String part, String type) {
        types.append("<Override PartName='/" + part + "' ContentType='" + type + "'/>");
        return this;
    }

    TestXlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'>" + types + "</Types>");
        all.put(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='w' Type='" + REL
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + targets + "</Relationships>");
        all.putAll(parts);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        all.forEach((name, content) -> entries.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return ZipWriter.write(entries);
    }
}
