package vn.congvan.data.sheet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** A workbook as the library wrote it, without the time of writing and without the password that the library makes of none. */
final class SettledWorkbook {
    private static final String CORE = "docProps/core.xml";

    /** Who made it, and not when: the same workbook is the same file. */
    private static final String PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>congvan</dc:creator></cp:coreProperties>";

    private SettledWorkbook() {}

    static byte[] of(byte[] xlsx) {
        Map<String, byte[]> parts = new LinkedHashMap<>(ZipReader.read(xlsx, "xlsx", ZipLimits.standard()));
        parts.put(CORE, PROPERTIES.getBytes(StandardCharsets.UTF_8));
        parts.replaceAll((name, content) -> name.startsWith("xl/worksheets/sheet")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("<sheetProtection password=\"0\" ", "<sheetProtection ")
                        .getBytes(StandardCharsets.UTF_8)
                : content);
        return ZipWriter.write(parts);
    }
}
