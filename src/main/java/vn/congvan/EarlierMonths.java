package vn.congvan;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.register.Entry;
import vn.congvan.register.Register;
import vn.congvan.register.Standing;
import vn.congvan.register.State;
import vn.congvan.template.LetterTemplate;

/**
 * What a month's figures are compared with: the data of the last letter of its kind that was issued. Where none was issued yet, the last
 * month's that has data.
 */
final class EarlierMonths {
    private final SettingsFile settings;
    private final OfficeRegister register;
    private final Records records;
    private final MonthFiles months;
    private final Disk disk;

    EarlierMonths(SettingsFile settings, OfficeRegister register, Records records, MonthFiles months, Disk disk) {
        this.settings = settings;
        this.register = register;
        this.records = records;
        this.months = months;
        this.disk = disk;
    }

    Optional<MonthFiles.Read> previous(LetterTemplate letter, YearMonth month) {
        Optional<Entry> issued = settings.find()
                .flatMap(office -> register.read(office, open -> lastIssued(open, letter.name(), month))
                        .flatMap(entry -> entry));
        return previous(letter, month, issued);
    }

    /** With a register that is open already. */
    Optional<MonthFiles.Read> previous(LetterTemplate letter, YearMonth month, Register open) {
        return previous(letter, month, lastIssued(open, letter.name(), month));
    }

    private Optional<MonthFiles.Read> previous(LetterTemplate letter, YearMonth month, Optional<Entry> issued) {
        return issued.map(entry -> KeptSubmission.of(entry, records, disk).data())
                .or(() -> months.previous(letter, month));
    }

    /** The last letter of a kind that was issued on an earlier month and still counts. */
    static Optional<Entry> lastIssued(Register register, String kind, YearMonth month) {
        List<Entry> issued = register.letters().stream()
                .filter(entry -> entry.letter().kind().equals(kind))
                .filter(entry -> entry.state() == State.ISSUED || entry.state() == State.ARCHIVED)
                .filter(entry -> entry.standing() == Standing.IN_FORCE || entry.standing() == Standing.CORRECTED)
                .filter(entry -> Dates.monthNamed(entry.letter().period()).isBefore(month))
                .toList();
        return issued.stream().max(Comparator.comparing(Entry::letter));
    }
}
