package vn.congvan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.register.Entry;
import vn.congvan.register.LetterId;
import vn.congvan.register.State;

/** Where letters stand in their hồ sơ: those that were archived, and those that are to be, by date and number. */
final class RecordFiles {
    private static final Comparator<Entry> ORDER = Comparator.<Entry, LocalDate>comparing(
                    entry -> MonthWork.number(entry).date())
            .thenComparingInt(entry -> MonthWork.number(entry).number());

    private final Map<LetterId, Standing> standings = new HashMap<>();

    /**
     * Where a letter stands.
     *
     * @param ordinal from 1
     * @param start the date of the first letter in the hồ sơ
     */
    record Standing(int ordinal, LocalDate start) {}

    private RecordFiles() {}

    /** @throws vn.congvan.finding.Refused if the office has not said where a letter of the month is to be kept */
    static RecordFiles of(MonthWork month) {
        month.issued()
                .forEach(entry -> month.settings().recordFile(entry.letter().kind()));
        RecordFiles files = new RecordFiles();
        month.all().stream()
                .filter(entry -> entry.state() == State.ARCHIVED
                        || (entry.state() == State.ISSUED
                                && entry.letter().period().equals(month.month())))
                .filter(entry -> code(entry, month.settings()).isPresent())
                .collect(Collectors.groupingBy(
                        entry -> code(entry, month.settings()).orElseThrow()))
                .values()
                .forEach(files::take);
        return files;
    }

    private static Optional<String> code(Entry entry, OfficeSettings settings) {
        return settings.archiving()
                .flatMap(archiving -> archiving.find(entry.letter().kind()))
                .map(file -> file.code(MonthWork.number(entry).year()));
    }

    private void take(List<Entry> file) {
        List<Entry> ordered = file.stream().sorted(ORDER).toList();
        LocalDate start = MonthWork.number(ordered.get(0)).date();
        for (int i = 0; i < ordered.size(); i++) {
            standings.put(ordered.get(i).letter(), new Standing(i + 1, start));
        }
    }

    Standing of(LetterId letter) {
        return java.util.Objects.requireNonNull(standings.get(letter), letter::toString);
    }
}
