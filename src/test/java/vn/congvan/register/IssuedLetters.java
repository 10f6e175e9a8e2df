package vn.congvan.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Letters that were numbered and issued on whatever days a test needs, and their words; no rule of the register is asked. */
final class IssuedLetters {
    private static final Instant AT = Instant.parse("2024-12-06T02:00:00Z");

    private final List<JournalRow> rows = new ArrayList<>();
    private final List<IssuedText> texts = new ArrayList<>();

    /** On data of November 2024. */
    LetterId issued(String date, int number, String text) {
        return issued("2024-11", date, number, List.of(), text);
    }

    LetterId issued(String period, String date, int number, List<String> addressees, String text) {
        return issued(Desk.SERIES, period, date, number, addressees, text);
    }

    LetterId issued(String series, String period, String date, int number, List<String> addressees, String text) {
        LetterId letter = new LetterId("cong-bo-bo-chi-so", period, texts.size() + 1);
        step(
                letter,
                Step.NUMBER,
                Map.of(
                        "series", series,
                        "symbol", "VPUB-PVHCC&KSTT",
                        "number", Integer.toString(number),
                        "date", date,
                        "late", "false",
                        "source", "given",
                        "subject", "công bố Bộ chỉ số"));
        step(letter, Step.ISSUE, Map.of("sent", date));
        texts.add(new IssuedText(letter, addressees, text));
        return letter;
    }

    void step(LetterId letter, Step step, Map<String, String> details) {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        Optional<JournalRow> last = rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
        Act act = new Act(letter, step, "Nguyễn Thị Lan", AT, sorted, step.word() + " " + (rows.size() + 1));
        rows.add(JournalRow.next(
                rows.size() + 1,
                act,
                Json.of(sorted),
                last.map(JournalRow::hash).orElse(JournalRow.FIRST_PREVIOUS)));
    }

    List<JournalRow> rows() {
        return List.copyOf(rows);
    }

    List<IssuedText> texts() {
        return List.copyOf(texts);
    }

    /** A register of them, without their words. */
    Register waitingIn(Store store) {
        Register.rebuild(store, rows.stream().map(JournalRow::event).toList());
        return Register.open(store, Flow.NUMBER_FIRST, Desk.PATIENCE);
    }

    /** A register of them, each to be found. */
    Register in(Store store) {
        Register register = waitingIn(store);
        register.search().add(texts);
        return register;
    }
}
