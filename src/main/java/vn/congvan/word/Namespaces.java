package vn.congvan.word;

import java.util.Map;
import java.util.Set;

/** The prefixes that everybody knows, for the namespaces of Transitional and of Strict files. */
final class Namespaces {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(TRANSITIONAL + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/relationships", "r"),
            Map.entry(STRICT + "officeDocument/relationships", "r"),
            Map.entry(TRANSITIONAL + "package/2006/relationships", "rel"),
            Map.entry(TRANSITIONAL + "package/2006/content-types", "ct"),
            Map.entry(TRANSITIONAL + "package/2006/metadata/core-properties", "cp"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/custom-properties", "cust"),
            Map.entry(STRICT + "officeDocument/customProperties", "cust"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/docPropsVTypes", "vt"),
            Map.entry(STRICT + "officeDocument/docPropsVTypes", "vt"),
            Map.entry(TRANSITIONAL + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(TRANSITIONAL + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(TRANSITIONAL + "drawingml/2006/picture", "pic"),
            Map.entry(STRICT + "drawingml/picture", "pic"),
            Map.entry(TRANSITIONAL + "drawingml/2006/chart", "c"),
            Map.entry(STRICT + "drawingml/chart", "c"),
            Map.entry(TRANSITIONAL + "drawingml/2006/diagram", "dgm"),
            Map.entry(STRICT + "drawingml/diagram", "dgm"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2016/SVG/main", "asvg"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry(TRANSITIONAL + "markup-compatibility/2006", "mc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"),
            Map.entry("urn:schemas-microsoft-com:office:word", "w10"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
            Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15"));

    private static final Set<String> UNDERSTOOD =
            Set.of("w", "r", "a", "wp", "pic", "asvg", "m", "v", "o", "wps", "wpg", "wpc", "w10", "w14", "w15");

    private Namespaces() {}

    static boolean isKnown(String namespace) {
        return PREFIXES.containsKey(namespace);
    }

    /** What the readers of text and drawings take in: an alternative that needs anything else is better left (Part 3 §9.3). */
    static boolean isUnderstood(String namespace) {
        return UNDERSTOOD.contains(PREFIXES.getOrDefault(namespace, ""));
    }

    /** {@code w:p}; an unknown namespace gives {@code ?:p}, none gives {@code p}. */
    static String name(String namespace, String local) {
        if (namespace.isEmpty()) {
            return local;
        }
        return PREFIXES.getOrDefault(namespace, "?") + ":" + local;
    }
}
