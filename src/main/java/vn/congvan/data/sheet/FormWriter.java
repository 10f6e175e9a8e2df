package vn.congvan.data.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.congvan.data.Dates;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;

/** Writes the workbook in which a month's values are filled in; {@link SheetReader} reads it back. */
public final class FormWriter {
    private static final String NAME = "Số liệu";

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
        return SettledWorkbook.of(bytes.toByteArray());
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
}
