package vn.congvan.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A clerk at an open register: short words for what tests do with it. Each request has a key of its own unless one is given. */
final class Desk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String SERIES = "vu";
    static final String SYMBOL = "TKQG-BC";
    private static final Instant AT = Instant.parse("2024-12-06T02:00:00Z");

    final Register register;
    private int keys;

    Desk(Register register) {
        this.register = register;
    }

    static Desk at(Store store, Flow flow) {
        return new Desk(Register.open(store, flow, PATIENCE));
    }

    static LetterId id(int occurrence) {
        return new LetterId("cong-bo-bo-chi-so", "2024-11", occurrence);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** The next number of our own series. */
    static NumberWanted next(String date) {
        return new NumberWanted(SERIES, SYMBOL, OptionalInt.empty(), 1, day(date), false);
    }

    static NumberWanted given(int number, String date) {
        return new NumberWanted(SERIES, SYMBOL, OptionalInt.of(number), 1, day(date), false);
    }

    static NumberWanted late(NumberWanted wanted) {
        return new NumberWanted(wanted.series(), wanted.symbol(), wanted.number(), wanted.start(), wanted.date(), true);
    }

    static NumberWanted from(int start, NumberWanted wanted) {
        return new NumberWanted(wanted.series(), wanted.symbol(), wanted.number(), start, wanted.date(), wanted.late());
    }

    static Act act(LetterId letter, Step step, String key, Map<String, String> details) {
        return new Act(letter, step, "Nguyễn Thị Lan", AT, new TreeMap<>(details), key);
    }

    private String key() {
        keys++;
        return "key-" + keys + "-of-" + System.identityHashCode(this);
    }

    Event does(LetterId letter, Step step, String... details) {
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return register.apply(act(letter, step, key(), named), OptionalLong.empty());
    }

    Event numbers(LetterId letter, NumberWanted wanted) {
        return numbers(letter, wanted, key());
    }

    Event numbers(LetterId letter, NumberWanted wanted, String key) {
        return numbers(letter, wanted, key, AT);
    }

    Event numbers(LetterId letter, NumberWanted wanted, String key, Instant at) {
        Act act = new Act(letter, Step.NUMBER, "Trần Văn Bình", at, new TreeMap<>(Map.of("subject", "Bộ chỉ số")), key);
        return register.number(
                act,
                wanted,
                (number, date) -> new TreeMap<>(Map.of("docx", "hash of " + number)),
                OptionalLong.empty());
    }

    /** A letter that waits for its number in the flow {@link Flow#NUMBER_FIRST}. */
    LetterId approved(int occurrence) {
        LetterId letter = id(occurrence);
        does(letter, Step.SUBMIT);
        does(letter, Step.APPROVE);
        return letter;
    }

    int number(LetterId letter, NumberWanted wanted) {
        return number(numbers(letter, wanted));
    }

    static int number(Event event) {
        return Integer.parseInt(event.details().get("number"));
    }

    State state(LetterId letter) {
        return register.find(letter).orElseThrow().state();
    }

    @Override
    public void close() {
        register.close();
    }
}
