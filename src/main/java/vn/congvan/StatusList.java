package vn.congvan;

import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congvan.data.Dates;
import vn.congvan.directory.Duty;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.Person;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.State;
import vn.congvan.register.Step;
import vn.congvan.template.LetterTemplate;

/** Every letter's state, next step and whose turn it is: {@code congvan status}. Writes nothing. */
final class StatusList {
    private final Desk desk;

    StatusList(Desk desk) {
        this.desk = desk;
    }

    /** @param month of all letters where empty */
    List<StatusRow> rows(Optional<String> month) {
        OfficeSettings settings = desk.settingsFile().get();
        Optional<YearMonth> only = month.map(Dates::monthNamed);
        return desk.register()
                .read(settings, register -> rows(only, Optional.of(register), settings))
                .orElseGet(() -> rows(only, Optional.empty(), settings));
    }

    private List<StatusRow> rows(Optional<YearMonth> month, Optional<Register> register, OfficeSettings settings) {
        Set<LetterId> ids = register.map(desk.names()::known).orElseGet(desk.names()::withData);
        List<StatusRow> rows = new ArrayList<>();
        for (LetterId id : new TreeSet<>(ids)) {
            if (month.isEmpty() || id.period().equals(month.get().toString())) {
                Optional<Entry> entry = register.flatMap(open -> open.find(id));
                List<Step> next = register.map(open -> open.next(id)).orElse(List.of(Step.SUBMIT, Step.DO_NOT_PUBLISH));
                rows.add(row(id, entry, next, settings));
            }
        }
        return rows;
    }

    private StatusRow row(LetterId id, Optional<Entry> entry, List<Step> next, OfficeSettings settings) {
        Optional<Finding> why = entry.flatMap(known -> Decisions.fallback(desk, known));
        boolean draft = entry.isEmpty() || why.isPresent() || entry.get().state() == State.DRAFT;
        List<String> steps = draft
                ? List.of(hasDraft(id) ? Step.SUBMIT.word() : "generate", Step.DO_NOT_PUBLISH.word())
                : next.stream()
                        .filter(step -> step != Step.REOPEN && step != Step.ARCHIVE)
                        .map(Step::word)
                        .toList();
        Optional<Duty> duty =
                draft ? Optional.of(Duty.DRAFTING) : duty(entry.get().state());
        return new StatusRow(
                id.toString(),
                draft ? StateWords.of(State.DRAFT) : StateWords.of(entry.get()),
                entry.flatMap(Entry::number).map(Facts::shown).orElse(""),
                steps,
                duty.map(Duty::word).orElse(""),
                duty.map(one -> people(settings, one)).orElse(List.of()),
                entry.map(StatusList::remark).orElse(""),
                why);
    }

    private static List<String> people(OfficeSettings settings, Duty duty) {
        return settings.people().stream()
                .filter(person -> person.duties().contains(duty))
                .map(Person::name)
                .toList();
    }

    private static String remark(Entry entry) {
        return switch (entry.state()) {
            case RETURNED, VOID -> Facts.of(entry, Facts.REMARK);
            case NOT_PUBLISHED -> Facts.of(entry, Facts.REASON);
            default -> "";
        };
    }

    private static Optional<Duty> duty(State state) {
        return switch (state) {
            case DRAFT, RETURNED -> Optional.of(Duty.DRAFTING);
            case SUBMITTED -> Optional.of(Duty.APPROVING);
            case APPROVED, SIGNED, NUMBERED -> Optional.of(Duty.RECORDS);
            case ISSUED, ARCHIVED, NOT_PUBLISHED, VOID -> Optional.empty();
        };
    }

    /** Whether the draft was made; it cannot be where its data is wrong. */
    private boolean hasDraft(LetterId id) {
        try {
            LetterTemplate letter = desk.letters().get(id.kind(), new Findings());
            MonthFiles.Read data =
                    desk.months().read(letter, Dates.monthNamed(id.period()), id.occurrence(), new Findings());
            return Files.exists(desk.drafts(id).docx(Drafts.named(data.baseName(letter))));
        } catch (Refused e) {
            return false; // generate tells what is wrong
        }
    }
}
