package vn.congvan.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.zip.ZipWriter;

/** A document as one input of the fuzzer: its parts one after the other, a form feed (which XML has not) between. */
final class Parts {
    private static final byte BETWEEN = '\f';

    /** In the order in which they stand in an input, with the type of the relationship by which the document finds them. */
    private static final Map<String, String> TYPES = types();

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

    private Parts() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("word/document.xml", "");
        for (String type : List.of("styles", "numbering", "settings", "footnotes", "endnotes", "header")) {
            types.put("word/" + type + ".xml", type);
        }
        types.put("word/media/a.svg", "image");
        types.put("word/media/a.png", "image");
        return types;
    }

    /** Parts that the input has not are not there. */
    static Map<String, byte[]> split(byte[] input) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int from = 0;
        for (String name : TYPES.keySet()) {
            int to = from;
            while (to < input.length && (input[to] != BETWEEN || name.endsWith(".png"))) {
                to++;
            }
            if (to > from) {
                parts.put(name, Arrays.copyOfRange(input, from, to));
            }
            from = Math.min(input.length, to + 1);
        }
        return parts;
    }

    static byte[] joined(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String name : TYPES.keySet()) {
            out.writeBytes(parts.getOrDefault(name, new byte[0]));
            if (!name.endsWith(".png")) {
                out.write(BETWEEN);
            }
        }
        return out.toByteArray();
    }

    static byte[] pack(Map<String, byte[]> parts) {
        StringBuilder relationships = new StringBuilder();
        TYPES.forEach((name, type) -> {
            if (!type.isEmpty()) {
                String id = type.equals("image") ? name.substring(name.lastIndexOf('/') + 1) : type;
                relationships.append(relationship(id, type, "/" + name));
            }
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "[Content_Types].xml", "<Types xmlns=\"" + NAMESPACE + "package/2006/content-types\"/>");
        put(files, "_rels/.rels", relationships(relationship("d", "officeDocument", "word/document.xml")));
        put(files, "word/_rels/document.xml.rels", relationships(relationships.toString()));
        files.putAll(parts);
        return ZipWriter.write(files);
    }

    private static void put(Map<String, byte[]> files, String name, String xml) {
        files.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\">" + all + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + NAMESPACE + "officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/>";
    }
}
