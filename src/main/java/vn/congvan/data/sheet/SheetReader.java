package vn.congvan.data.sheet;

import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;

/** Reads a month's values from a workbook or a CSV file: every value knows its cell. */
public final class SheetReader {
    private SheetReader() {}

    /**
     * @param file what people call it, for places
     * @param findings receives what is told besides, if the file is not refused
     * @throws Refused if the file is no workbook, breaks a limit, or holds what cannot be meant; with all that was found
     */
    public static Value.Fields xlsx(byte[] bytes, String file, Schema schema, Findings findings) {
        Findings own = new Findings();
        Interpreter interpreter = new Interpreter(new Answers(schema, file, own));
        new XlsxReader(file, own).read(bytes, interpreter);
        return finished(interpreter, own, findings);
    }

    /** As {@link #xlsx}: UTF-8, UTF-16 with a byte order mark, or Windows-1258; separated by semicolon, comma or tab. */
    public static Value.Fields csv(byte[] bytes, String file, Schema schema, Findings findings) {
        Findings own = new Findings();
        Interpreter interpreter = new Interpreter(new Answers(schema, file, own));
        new CsvFile(file).read(bytes, interpreter, own);
        return finished(interpreter, own, findings);
    }

    private static Value.Fields finished(Interpreter interpreter, Findings own, Findings findings) {
        own.refuseOnError();
        findings.addAll(own.list());
        return interpreter.values();
    }
}
