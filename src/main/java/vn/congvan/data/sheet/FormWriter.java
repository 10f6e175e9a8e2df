package vn.congvan.data.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.congvan.data.Dates;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** Writes the workbook in which a month's values are filled in; {@link SheetReader} reads it back. */
public final class FormWriter {
    private static final String NAME = "Số liệu";
    private static final String CORE = "docProps/core.xml";

    /** Who made it, and not when: the same form is the same file. */
    private static final String PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>congvan</dc:creator></cp:coreProperties>";

    private FormWriter() {}

    /**
     * @param title of the letter
     * @param month whose values are asked for
     * @param known values filled in already, such as defaults; may have no fields
     * @param lastMonth values shown beside each cell; may have no fields
     * @return an XLSX; the same for the same arguments
     */
    public static byte[] write(
            String title, YearMonth month, Schema schema, Value.Fields known, Value.Fields lastMonth) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "congvan", null)) {
            Worksheet sheet = protectedSheet(workbook, NAME);
            FormPlan plan = new FormPlan(schema.fields(), known, lastMonth);
            new FormSheet(sheet, known, lastMonth).write(title, Dates.slashed(month), plan);
            FormGuide.write(protectedSheet(workbook, "Hướng dẫn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing of it leaves memory
        }
        return settled(bytes.toByteArray());
    }

    /** Columns may be widened and cells formatted. */
    private static Worksheet protectedSheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        Set<SheetProtectionOption> locked = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        locked.remove(SheetProtectionOption.FORMAT_CELLS);
        locked.remove(SheetProtectionOption.FORMAT_COLUMNS);
        locked.remove(SheetProtectionOption.FORMAT_ROWS);
        sheet.protect("", locked);
        return sheet;
    }

    /** Without the time of writing, and without the password that the library makes of none. */
    private static byte[] settled(byte[] xlsx) {
        Map<String, byte[]> parts = new LinkedHashMap<>(ZipReader.read(xlsx, NAME, ZipLimits.standard()));
        parts.put(CORE, PROPERTIES.getBytes(StandardCharsets.UTF_8));
        parts.replaceAll((name, content) -> name.startsWith("xl/worksheets/sheet")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("<sheetProtection password=\"0\" ", "<sheetProtection ")
                        .getBytes(StandardCharsets.UTF_8)
                : content);
        return ZipWriter.write(parts);
    }
}
