package vn.congvan.word;

import java.nio.charset.StandardCharsets;

/** The core properties part (ECMA-376 Part 2 §8.3). */
final class CoreProperties {
    private CoreProperties() {}

    static byte[] write(String title, String creator) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>\
                <dc:creator>{creator}</dc:creator></cp:coreProperties>""".replace("{creator}", escape(creator)).replace("{title}", escape(title));
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
