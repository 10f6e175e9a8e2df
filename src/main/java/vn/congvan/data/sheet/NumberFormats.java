package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the number formats of a workbook make of a number: a date and a percentage are told by nothing else. */
final class NumberFormats {
    enum Look {
        NUMBER,
        PERCENT,
        DAY,
        MONTH,
        TIME
    }

    /** Words in quotes, escaped signs, fillers, colours and conditions: nothing of them is part of the number. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]?");

    /** Formats that have a number and no text in the file (ISO/IEC 29500-1 §18.8.30), dates of East Asia among them. */
    private static final Set<Integer> PERCENTS = Set.of(9, 10);

    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 56, 57, 58);
    private static final Set<Integer> MONTHS = Set.of(17, 55);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47);

    private final List<Look> looks = new ArrayList<>();

    /** Of a workbook without styles: every number is a number. */
    NumberFormats() {}

    NumberFormats(PartReader styles) {
        Map<Integer, String> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.number("numFmtId", 0), styles.attribute("formatCode"));
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.starts("cellXfs");
            } else if (ofCells && styles.starts("xf")) {
                looks.add(look(styles.number("numFmtId", 0), own));
            }
        }
    }

    /** @param style a cell's style; one that the workbook lacks looks like a number */
    Look look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : Look.NUMBER;
    }

    private static Look look(int id, Map<Integer, String> own) {
        String code = own.get(id);
        if (code != null) {
            return look(code);
        } else if (PERCENTS.contains(id)) {
            return Look.PERCENT;
        } else if (DAYS.contains(id)) {
            return Look.DAY;
        } else if (MONTHS.contains(id)) {
            return Look.MONTH;
        }
        return TIMES.contains(id) ? Look.TIME : Look.NUMBER;
    }

    /** By the letters of its first section, which is that of positive numbers. */
    static Look look(String code) {
        String letters = LITERAL.matcher(code).replaceAll("").split(";", -1)[0].toLowerCase(java.util.Locale.ROOT);
        if (letters.contains("%")) {
            return Look.PERCENT;
        } else if (letters.contains("general")) {
            return Look.NUMBER;
        }
        boolean day = letters.contains("d");
        boolean time = letters.contains("h") || letters.contains("s");
        if (day || (letters.contains("y") && time)) {
            return Look.DAY;
        } else if (time) {
            return Look.TIME;
        } else if (letters.contains("m")) {
            return Look.MONTH;
        }
        return letters.contains("y") ? Look.DAY : Look.NUMBER;
    }
}
