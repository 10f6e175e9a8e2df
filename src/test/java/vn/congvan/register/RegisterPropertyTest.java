package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Refused;
import vn.congvan.register.Verification.Fault;

/** What holds whatever people do, right or wrong, in any order; each seed is another office. */
class RegisterPropertyTest extends OnEveryStore {
    private static final int ACTS = 300;
    private static final int LETTERS = 30;
    private static final int START = 40;
    private static final List<Step> STEPS = List.of(Step.values());

    /** What the office did: all requests that were recorded, and how many were refused. */
    private static final class History {
        final List<Event> recorded = new ArrayList<>();
        int refused;
        int failed;
    }

    /** The failure of a preparation. */
    private static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static History live(Desk desk, Random random) {
        History history = new History();
        for (int i = 0; i < ACTS; i++) {
            LetterId letter = Desk.id(1 + random.nextInt(LETTERS));
            List<Step> next = desk.register.next(letter);
            // Mostly what can be done, for else no letter would come far.
            Step step = next.isEmpty() || random.nextInt(6) == 0
                    ? STEPS.get(random.nextInt(STEPS.size()))
                    : next.get(random.nextInt(next.size()));
            if (next.contains(Step.APPROVE) || next.contains(Step.NUMBER)) {
                step = random.nextBoolean() ? step : next.contains(Step.NUMBER) ? Step.NUMBER : Step.APPROVE;
            }
            if ((step == Step.VOID || step == Step.DO_NOT_PUBLISH) && random.nextInt(6) != 0) {
                continue; // else most letters would end there
            }
            Map<String, String> details =
                    random.nextInt(8) == 0 ? Map.of() : Map.of("remark", "ý kiến “" + i + "”", "reason", "lý do " + i);
            Act act = Desk.act(letter, step, "key-" + i, details);
            try {
                Event event = step == Step.NUMBER
                        ? number(desk, act, i, random)
                        : desk.register.apply(act, OptionalLong.empty());
                history.recorded.add(event);
                assertTrue(next.contains(step), step + " was taken though " + next);
            } catch (Refused e) {
                history.refused++;
            } catch (NoRoom e) {
                history.failed++;
            }
        }
        return history;
    }

    private static Event number(Desk desk, Act act, int moment, Random random) {
        LocalDate date = LocalDate.of(2024, 12, 24).plusDays(moment / 20 + random.nextInt(3));
        OptionalInt given = random.nextInt(5) == 0 ? OptionalInt.of(random.nextInt(60)) : OptionalInt.empty();
        boolean fails = random.nextInt(4) == 0;
        return desk.register.number(
                act,
                new NumberWanted(Desk.SERIES, Desk.SYMBOL, given, START, date, random.nextInt(6) == 0),
                (number, day) -> {
                    if (fails) {
                        throw new NoRoom();
                    }
                    return new TreeMap<>(Map.of("docx", "hash of " + number));
                },
                OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverPeopleDoTheRegisterHoldsTogether(long seed) {
        Desk desk = desk();
        History history = live(desk, new Random(seed));
        assertTrue(
                history.recorded.size() > 120 && history.refused > 30 && history.failed > 1,
                "a dull office: " + history.recorded.size() + " " + history.refused + " " + history.failed);

        // What was recorded is the journal, and nothing else is.
        assertEquals(history.recorded, desk.register.eventsAfter(0));
        Verification verification = desk.register.verify();
        assertEquals(List.of(), verification.findings());

        List<Event> own = history.recorded.stream()
                .filter(event -> event.step() == Step.NUMBER
                        && event.details().get("source").equals("own"))
                .toList();
        Map<Integer, List<Event>> byYear = new TreeMap<>();
        own.forEach(event -> byYear.computeIfAbsent(date(event).getYear(), year -> new ArrayList<>())
                .add(event));
        byYear.forEach((year, events) -> assertEquals(
                IntStream.range(START, START + events.size()).boxed().toList(),
                events.stream().map(Desk::number).toList(),
                "a gap or a double in " + year));
        List<LocalDate> dates = own.stream()
                .filter(event -> event.details().get("late").equals("false"))
                .map(RegisterPropertyTest::date)
                .toList();
        assertEquals(dates.stream().sorted(Comparator.naturalOrder()).toList(), dates, "a date went back");

        Map<String, LetterId> taken = new HashMap<>();
        for (Entry letter : desk.register.letters()) {
            letter.number()
                    .ifPresent(number -> assertEquals(
                            Optional.empty(),
                            Optional.ofNullable(taken.put(number.year() + "/" + number.number(), letter.letter()))));
        }
        assertEquals(
                taken.size(),
                desk.register.outgoing(2024).size()
                        + desk.register.outgoing(2025).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void aRegisterRebuiltFromItsJournalIsTheSame(long seed) {
        Desk desk = desk();
        live(desk, new Random(seed));
        Store.SqliteFile rebuilt = new Store.SqliteFile(folder.resolve("rebuilt.db"));
        Register.rebuild(
                rebuilt,
                desk.register.eventsAfter(0).stream()
                        .map(Register::line)
                        .map(Register::parse)
                        .toList());
        try (Desk other = Desk.at(rebuilt, Flow.NUMBER_FIRST)) {
            assertEquals(desk.register.letters(), other.register.letters());
            assertEquals(desk.register.outgoing(2024), other.register.outgoing(2024));
            assertEquals(desk.register.outgoing(2025), other.register.outgoing(2025));
            assertEquals(desk.register.verify().head(), other.register.verify().head());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5})
    void whicheverRowIsChangedOrRemovedItIsTheOneThatIsNamed(long seed) {
        Random random = new Random(seed);
        Desk desk = desk();
        int sequence = live(desk, random).recorded.size();
        // From the end on: rows after the first that is bad do not matter.
        for (int i = 0; i < 6; i++) {
            sequence -= 1 + random.nextInt(15);
            boolean removed = random.nextBoolean();
            stores.forge(
                    store,
                    removed
                            ? "DELETE FROM journal WHERE sequence = " + sequence
                            : "UPDATE journal SET who = who || '.' WHERE sequence = " + sequence);
            assertEquals(
                    Optional.of(new Verification.Broken(sequence, removed ? Fault.REMOVED : Fault.CHANGED)),
                    desk.register.verify().broken());
        }
    }

    private static LocalDate date(Event event) {
        return LocalDate.parse(event.details().get("date"));
    }
}
