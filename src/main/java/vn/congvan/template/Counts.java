package vn.congvan.template;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Value;
import vn.congvan.directory.Directory;
import vn.congvan.directory.DirectoryKind;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;

/** Numbers that the directory knows for the period of the data, such as how many provinces are ranked. */
final class Counts {
    private Counts() {}

    /**
     * The values with each count where the data has none; what the data has must be the same.
     *
     * @param counts keys of the data to ids of the directory
     * @param period of the figures: its last day counts, whenever the letter goes out
     */
    static Value.Fields fill(
            Value.Fields values,
            Map<String, Value.Text> counts,
            Directory directory,
            YearMonth period,
            Findings findings) {
        Map<String, Value> filled = new LinkedHashMap<>(values.fields());
        counts.forEach((key, id) -> {
            Optional<BigDecimal> known = directory.count(id.text()).flatMap(count -> count.on(period.atEndOfMonth()));
            Value given = values.fields().get(key);
            if (known.isEmpty()) {
                findings.add(Finding.of(DirectoryKind.COUNT_UNKNOWN, id.place(), "id", id.text()));
            } else if (given == null) {
                filled.put(key, new Value.Number(known.get(), known.get().toPlainString(), id.place()));
            } else if (given instanceof Value.Number number && number.number().compareTo(known.get()) != 0) {
                findings.add(Finding.of(
                        DirectoryKind.COUNT_CONTRADICTS,
                        given.place(),
                        "key",
                        key,
                        "given",
                        number.given(),
                        "right",
                        known.get().toPlainString()));
            }
        });
        return new Value.Fields(filled, values.place());
    }
}
