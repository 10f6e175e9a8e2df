package vn.congvan.data.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads the visible sheets of a workbook. */
final class XlsxReader {
    private final String file;
    private final Findings findings;

    XlsxReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** @throws Refused if it is no workbook, is damaged, breaks a limit, or holds what we do not take */
    void read(byte[] bytes, RowSink sink) {
        XlsxPackage xlsx = XlsxPackage.open(bytes, file);
        List<XlsxPackage.Sheet> sheets = xlsx.sheets();
        refuseSameNames(sheets);
        var types = new WorksheetReader.CellTypes(xlsx.sharedTexts(), xlsx.numberFormats(), xlsx.from1904());
        for (XlsxPackage.Sheet sheet : sheets) {
            if (sheet.isHidden()) {
                findings.add(Finding.of(SheetKind.HIDDEN, new Place.InFile(file), "sheet", sheet.name()));
            } else {
                sink.begin();
                new WorksheetReader(file, sheet.name(), xlsx.open(sheet), types).read(sink);
            }
        }
        sink.end();
    }

    /** Excel never makes such a pair; who looks for a cell would not know in which of them. */
    private void refuseSameNames(List<XlsxPackage.Sheet> sheets) {
        Map<String, String> seen = new HashMap<>();
        for (XlsxPackage.Sheet sheet : sheets) {
            String before = seen.putIfAbsent(sheet.name().toLowerCase(Locale.ROOT), sheet.name());
            if (before != null) {
                throw new Refused(Finding.of(
                        SheetKind.SAME_NAMES, new Place.InFile(file), "first", before, "second", sheet.name()));
            }
        }
    }
}
