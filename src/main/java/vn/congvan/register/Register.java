package vn.congvan.register;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Outgoing letters: how each stands, its number, and the journal of how it came about. Every step is one transaction: it is recorded
 * whole or not at all, on disk when the call returns. For one thread at a time; any number of processes.
 *
 * <p>Every method throws {@link Busy} where trying again may do, and {@link Refused} where a person has to decide.
 */
public final class Register implements AutoCloseable {
    private final Store store;
    private final Database database;
    private final Rules rules;

    Register(Store store, Database database, Rules rules) {
        this.store = store;
        this.database = database;
        this.rules = rules;
    }

    /**
     * Opens a register, or begins one where none is.
     *
     * @param patience how long to wait for others before giving up
     */
    public static Register open(Store store, Flow flow, Duration patience) {
        return new Register(store, Database.open(store, patience), new Rules(flow));
    }

    public Optional<Entry> find(LetterId id) {
        return database.read(handle -> new Tables(handle).letter(id)).map(Letter::entry);
    }

    /** All letters, in the order of their ids. */
    public List<Entry> letters() {
        return database.read(handle -> new Tables(handle).letters()).values().stream()
                .map(Letter::entry)
                .toList();
    }

    /** The steps that a letter can take next, in this office's flow. */
    public List<Step> next(LetterId id) {
        Optional<Entry> entry = find(id);
        return List.of(Step.values()).stream()
                .filter(step -> rules.allows(entry, step))
                .toList();
    }

    /**
     * Takes any step but {@link Step#NUMBER}.
     *
     * @param expectedLastEvent of the letter as the caller saw it, 0 if there was none: refused if others have been at it since
     */
    public Event apply(Act act, OptionalLong expectedLastEvent) {
        if (act.step() == Step.NUMBER) {
            throw new IllegalArgumentException("a number is drawn by number()");
        }
        return database.write(handle -> record(handle, act, expectedLastEvent, tables -> act.details()));
    }

    /**
     * Takes a step with several letters at once: all of them are recorded or none.
     *
     * @param acts any but {@link Step#NUMBER}
     */
    public List<Event> applyAll(List<Act> acts) {
        return database.write(handle -> acts.stream()
                .map(act -> record(handle, act, OptionalLong.empty(), tables -> act.details()))
                .toList());
    }

    /**
     * How a letter stood after its events, all of them from its first, whatever the register says of it.
     *
     * @throws IllegalArgumentException if there are none, or not of one letter, or not such as this program records
     */
    public static Entry after(List<Event> events) {
        Optional<Letter> letter = Optional.empty();
        for (Event event : events) {
            if (letter.isPresent() && !letter.get().entry().letter().equals(event.letter())) {
                throw new IllegalArgumentException("events of several letters");
            }
            letter = Optional.of(Letter.after(letter, event));
        }
        return letter.map(Letter::entry).orElseThrow(() -> new IllegalArgumentException("no events"));
    }

    /** Whether an event's hash is that of what it says. */
    public static boolean isWhole(Event event) {
        return JournalRow.of(event).isWhole();
    }

    /**
     * Gives a letter its number. The number counts once the preparation has succeeded and the event is on disk; whatever fails
     * before leaves it unused.
     */
    public Event number(Act act, NumberWanted wanted, Preparation preparation, OptionalLong expectedLastEvent) {
        if (act.step() != Step.NUMBER) {
            throw new IllegalArgumentException("only " + Step.NUMBER + " draws a number");
        }
        return database.write(handle -> record(handle, act, expectedLastEvent, tables -> {
            Numbers numbers = new Numbers(handle, act, wanted);
            Numbers.Drawn drawn = numbers.draw();
            SortedMap<String, String> prepared = preparation.prepare(drawn.number(), wanted.date());
            return numbers.details(drawn, prepared);
        }));
    }

    private Event record(
            Handle handle, Act act, OptionalLong expected, Function<Tables, SortedMap<String, String>> details) {
        Tables tables = new Tables(handle);
        Optional<JournalRow> known = tables.withKey(act.key());
        if (known.isPresent()) {
            return repeated(act, known.get().event());
        }
        Optional<Letter> before = tables.letter(act.letter());
        Optional<Entry> entry = before.map(Letter::entry);
        if (act.step() == Step.NUMBER) {
            entry.flatMap(Entry::number).ifPresent(number -> {
                throw alreadyNumbered(act.letter(), number);
            });
        }
        long last = entry.map(Entry::lastEvent).orElse(0L);
        if (expected.isPresent() && expected.getAsLong() != last) {
            throw changedMeanwhile(act, tables.ofLetter(act.letter()));
        }
        rules.check(entry, act);

        Optional<JournalRow> previous = tables.last();
        JournalRow row = JournalRow.next(
                previous.map(JournalRow::sequence).orElse(0L) + 1,
                act,
                Json.of(details.apply(tables)),
                previous.map(JournalRow::hash).orElse(JournalRow.FIRST_PREVIOUS));
        tables.add(row);
        Event event = row.event();
        tables.put(Letter.after(before, event), event);
        return event;
    }

    private static Event repeated(Act act, Event known) {
        if (!known.letter().equals(act.letter()) || known.step() != act.step()) {
            throw new Refused(Finding.of(
                    RegisterKind.KEY_USED,
                    new Place.Nowhere(),
                    "key",
                    act.key(),
                    "letter",
                    known.letter().toString(),
                    "step",
                    known.step().word()));
        }
        return known;
    }

    private static Refused alreadyNumbered(LetterId letter, GivenNumber number) {
        return new Refused(Finding.of(
                RegisterKind.ALREADY_NUMBERED,
                new Place.Nowhere(),
                "letter",
                letter.toString(),
                "number",
                Integer.toString(number.number()),
                "symbol",
                number.symbol(),
                "date",
                number.date().toString()));
    }

    private static Refused changedMeanwhile(Act act, List<JournalRow> rows) {
        Optional<Event> last = rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).event());
        return new Refused(Finding.of(
                RegisterKind.CHANGED_MEANWHILE,
                new Place.Nowhere(),
                "letter",
                act.letter().toString(),
                "step",
                last.map(event -> event.step().word()).orElse("–"),
                "who",
                last.map(Event::who).orElse("–")));
    }

    /** A letter's life, in order. */
    public List<Event> events(LetterId id) {
        return events(tables -> tables.ofLetter(id));
    }

    /** What was recorded after an event, of all letters, in order. */
    public List<Event> eventsAfter(long sequence) {
        return events(tables -> tables.after(sequence));
    }

    private List<Event> events(Function<Tables, List<JournalRow>> which) {
        return database.read(handle ->
                which.apply(new Tables(handle)).stream().map(JournalRow::event).toList());
    }

    /** A year's sổ đăng ký văn bản đi, series by series, in the order of the numbers. */
    public List<OutgoingRow> outgoing(int year) {
        Map<LetterId, Letter> letters = database.read(handle -> new Tables(handle).letters());
        Notes notes = new Notes(letters);
        List<OutgoingRow> rows = new ArrayList<>();
        for (Letter letter : letters.values()) {
            letter.row()
                    .filter(row -> row.date().getYear() == year)
                    .ifPresent(row -> rows.add(row.withNotes(notes.of(letter.entry()))));
        }
        rows.sort(OutgoingRow.ORDER);
        return rows;
    }

    /** Looks through everything that was issued. */
    public Search search() {
        return new Search(database);
    }

    /** Reads the whole journal, row by row, and compares the tables with it. */
    public Verification verify() {
        return database.read(handle -> {
            try (ChainBeside beside = new ChainBeside()) {
                return verify(new Tables(handle), beside);
            }
        });
    }

    private Verification verify(Tables tables, ChainBeside beside) {
        Replay replay = new Replay();
        List<Unreadable> unreadable = new ArrayList<>();
        tables.walk(row -> {
            beside.accept(row);
            try {
                replay.take(row);
            } catch (Unreadable e) {
                unreadable.add(e);
            }
        });
        Chain chain = beside.end();
        Future<Optional<String>> damage = beside.then(database::damage);
        long lastSeen = tables.lastSeen();
        Optional<Verification.Broken> broken = chain.broken()
                .map(row -> row.sequence() > lastSeen ? row.inserted() : row)
                .or(() -> cutOff(lastSeen, chain.lastSequence()));
        if (broken.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.get(0); // by one who knows how to hash
        }
        List<String> differences = broken.isPresent() ? List.of() : replay.differences(tables);
        return new Verification(
                store.name(), chain.events(), chain.head(), broken, differences, ChainBeside.await(damage));
    }

    /** The chain ends well whichever row is its last; but a letter may have seen a later one. */
    private static Optional<Verification.Broken> cutOff(long lastSeen, long last) {
        return lastSeen > last
                ? Optional.of(new Verification.Broken(last + 1, Verification.Fault.REMOVED))
                : Optional.empty();
    }

    /** Makes a copy, as an SQLite register that tells one moment, while others work. Nothing that is there is overwritten. */
    public void backup(Path file) {
        database.read(handle -> {
            Copy.into(new Store.SqliteFile(file), new Failures(store), rows -> new Tables(handle).walk(rows));
            return file;
        });
    }

    /** Makes a register from its journal. Refused if one is there already, or the journal is not as it was written. */
    public static void rebuild(Store store, List<Event> events) {
        Copy.into(store, new Failures(store), rows -> events.forEach(event -> rows.accept(JournalRow.of(event))));
    }

    /** An event as one line of JSON: what is hashed, and the hash. */
    public static String line(Event event) {
        return JournalRow.of(event).line();
    }

    /** @throws Refused if the line is none that {@link #line} gives; whether its hash is right {@link #rebuild} tells */
    public static Event parse(String line) {
        try {
            return JournalRow.parse(line).event();
        } catch (IllegalArgumentException e) {
            throw new Refused(Finding.of(
                    RegisterKind.LINE_UNREADABLE,
                    new Place.Nowhere(),
                    "line",
                    line.substring(0, Math.min(40, line.length()))));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
