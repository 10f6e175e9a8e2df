package vn.congvan.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The SQL of the four tables. */
final class Tables {
    private static final String LETTERS =
            "SELECT l.id, l.state, l.standing, l.signed, l.original, l.last_event, l.facts,"
                    + " o.series, o.number, o.symbol, o.date, o.late, o.type, o.subject, o.signer, o.recipients, o.keeper, o.copies,"
                    + " o.sent FROM letter l LEFT JOIN outgoing o ON o.letter = l.id";

    private static final String JOURNAL = "SELECT " + JournalRow.COLUMNS + " FROM journal ";

    private static final int FETCH = 1000;

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    Optional<JournalRow> withKey(String key) {
        return journal("WHERE key = :at", key).stream().findFirst();
    }

    Optional<JournalRow> last() {
        return handle.createQuery(JOURNAL + "ORDER BY sequence DESC LIMIT 1")
                .map((row, c) -> JournalRow.of(row))
                .findOne();
    }

    List<JournalRow> ofLetter(LetterId letter) {
        return journal("WHERE letter = :at ORDER BY sequence", letter.toString());
    }

    List<JournalRow> after(long sequence) {
        return journal("WHERE sequence > :at ORDER BY sequence", sequence);
    }

    private List<JournalRow> journal(String which, Object at) {
        return handle.createQuery(JOURNAL + "" + which)
                .bind("at", at)
                .map((row, c) -> JournalRow.of(row))
                .list();
    }

    /** Row by row in order, never all at once; to be called in a transaction, or PostgreSQL sends all at once. */
    void walk(Consumer<JournalRow> rows) {
        try (var all = handle.createQuery(JOURNAL + "ORDER BY sequence")
                .setFetchSize(FETCH)
                .map((row, c) -> JournalRow.of(row))
                .iterator()) {
            all.forEachRemaining(rows);
        }
    }

    void add(JournalRow row) {
        addAll(List.of(row));
    }

    void addAll(List<JournalRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("INSERT INTO journal (" + JournalRow.COLUMNS + ") VALUES"
                + " (:sequence, :letter, :step, :who, :at, :details, :key, :previousHash, :hash)")) {
            for (JournalRow row : rows) {
                batch.bind("sequence", row.sequence())
                        .bind("letter", row.letter())
                        .bind("step", row.step())
                        .bind("who", row.who())
                        .bind("at", row.at())
                        .bind("details", row.details())
                        .bind("key", row.key())
                        .bind("previousHash", row.previousHash())
                        .bind("hash", row.hash())
                        .add();
            }
            batch.execute();
        }
    }

    Optional<Letter> letter(LetterId id) {
        List<Relation> relations = new ArrayList<>();
        relationRows("AND letter = :letter", id.toString()).forEach(row -> relations.add(relation(row)));
        return handle.createQuery(LETTERS + " WHERE l.id = :id")
                .bind("id", id.toString())
                .map((row, c) -> letter(row, relations))
                .findOne();
    }

    /** All letters by their ids. */
    SortedMap<LetterId, Letter> letters() {
        SortedMap<LetterId, Letter> letters = new TreeMap<>();
        eachLetter(letter -> letters.put(letter.entry().letter(), letter));
        return letters;
    }

    /** One after the other, in no order. */
    void eachLetter(Consumer<Letter> letters) {
        Map<String, List<Relation>> relations = new HashMap<>();
        relationRows("", "")
                .forEach(row -> relations
                        .computeIfAbsent(row.letter(), id -> new ArrayList<>())
                        .add(relation(row)));
        try (var all = handle.createQuery(LETTERS)
                .setFetchSize(FETCH)
                .map((row, c) -> letter(row, relations.getOrDefault(row.getString(1), List.of())))
                .iterator()) {
            all.forEachRemaining(letters);
        }
    }

    private List<JournalRow> relationRows(String which, String letter) {
        var query = handle.createQuery(
                JOURNAL + "WHERE step IN ('REPLACE', 'CORRECT', 'RECALL') " + which + " ORDER BY sequence");
        if (!letter.isEmpty()) {
            query.bind("letter", letter);
        }
        return query.map((row, c) -> JournalRow.of(row)).list();
    }

    private static Relation relation(JournalRow row) {
        Event event = row.event();
        return Letter.relation(event.step(), event.details());
    }

    private static Letter letter(ResultSet row, List<Relation> relations) throws SQLException {
        try {
            return readLetter(row, relations);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("letter " + row.getString(1), e);
        }
    }

    /** By the places of {@link #LETTERS}. */
    private static Letter readLetter(ResultSet row, List<Relation> relations) throws SQLException {
        LetterId id = LetterId.of(row.getString(1));
        Optional<OutgoingRow> outgoing = Optional.empty();
        Optional<GivenNumber> number = Optional.empty();
        if (row.getString(8) != null) {
            LocalDate date = LocalDate.parse(row.getString(11));
            number = Optional.of(new GivenNumber(
                    row.getString(8), date.getYear(), row.getInt(9), row.getString(10), date, row.getInt(12) == 1));
            outgoing = Optional.of(outgoing(id, number.get(), row));
        }
        return new Letter(
                new Entry(
                        id,
                        State.valueOf(row.getString(2)),
                        Standing.valueOf(row.getString(3)),
                        row.getLong(6),
                        Json.members(row.getString(7)),
                        number,
                        relations,
                        row.getInt(4) == 1,
                        row.getInt(5) == 1),
                outgoing);
    }

    private static OutgoingRow outgoing(LetterId id, GivenNumber number, ResultSet row) throws SQLException {
        return new OutgoingRow(
                id,
                number.series(),
                number.number(),
                number.symbol(),
                number.date(),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                "");
    }

    private void put(Entry entry) {
        handle.createUpdate("INSERT INTO letter (id, state, standing, signed, original, last_event, facts)"
                        + " VALUES (:id, :state, :standing, :signed, :original, :lastEvent, :facts)"
                        + " ON CONFLICT (id) DO UPDATE SET state = excluded.state, standing = excluded.standing,"
                        + " signed = excluded.signed, original = excluded.original, last_event = excluded.last_event,"
                        + " facts = excluded.facts")
                .bind("id", entry.letter().toString())
                .bind("state", entry.state().name())
                .bind("standing", entry.standing().name())
                .bind("signed", entry.signed() ? 1 : 0)
                .bind("original", entry.original() ? 1 : 0)
                .bind("lastEvent", entry.lastEvent())
                .bind("facts", Json.of(entry.facts()))
                .execute();
    }

    /** A row of the outgoing register has its number from the start and keeps it. */
    private void putRow(Letter letter) {
        if (letter.row().isEmpty()) {
            return;
        }
        OutgoingRow row = letter.row().get();
        boolean late = letter.entry().number().map(GivenNumber::late).orElse(false);
        handle.createUpdate("INSERT INTO outgoing (series, year, number, symbol, date, late, letter, type, subject,"
                        + " signer, recipients, keeper, copies, sent) VALUES (:series, :year, :number, :symbol, :date,"
                        + " :late, :letter, :type, :subject, :signer, :recipients, :keeper, :copies, :sent)"
                        + " ON CONFLICT (letter) DO UPDATE SET recipients = excluded.recipients,"
                        + " copies = excluded.copies, sent = excluded.sent")
                .bind("series", row.series())
                .bind("year", row.date().getYear())
                .bind("number", row.number())
                .bind("symbol", row.symbol())
                .bind("date", row.date().toString())
                .bind("late", late ? 1 : 0)
                .bind("letter", row.letter().toString())
                .bind("type", row.type())
                .bind("subject", row.subject())
                .bind("signer", row.signer())
                .bind("recipients", row.recipients())
                .bind("keeper", row.keeper())
                .bind("copies", row.copies())
                .bind("sent", row.sent())
                .execute();
    }

    /** Writes what an event changed. */
    void put(Letter letter, Event event) {
        put(letter.entry());
        if (event.step() == Step.NUMBER || event.step() == Step.ISSUE) {
            putRow(letter);
        }
        if (event.step() == Step.NUMBER && Numbers.isOwn(event.details())) {
            GivenNumber number = letter.entry().number().orElseThrow();
            putCounter(new Replay.Counted(number.series(), number.year(), number.number(), number.number()));
        }
    }

    /** Writes all that is known of a letter. */
    void putWhole(Letter letter) {
        put(letter.entry());
        putRow(letter);
    }

    /** The numbers that are taken, each with its letter. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        handle.createQuery("SELECT series, year, number, letter FROM outgoing")
                .map((row, c) ->
                        Map.entry(row.getString(1) + "/" + row.getInt(2) + "/" + row.getInt(3), row.getString(4)))
                .forEach(row -> numbers.put(row.getKey(), row.getValue()));
        return numbers;
    }

    List<Replay.Counted> counters() {
        return handle.createQuery("SELECT series, year, first_number, last_number FROM counter")
                .map((row, c) -> new Replay.Counted(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** The row that hands out the next number of our own series; its first number is the one it began with. */
    void putCounter(Replay.Counted counter) {
        handle.createUpdate("INSERT INTO counter (series, year, first_number, last_number)"
                        + " VALUES (:series, :year, :first, :last)"
                        + " ON CONFLICT (series, year) DO UPDATE SET last_number = excluded.last_number")
                .bind("series", counter.series())
                .bind("year", counter.year())
                .bind("first", counter.first())
                .bind("last", counter.last())
                .execute();
    }

    /** The latest event that any letter's row has seen. */
    long lastSeen() {
        return handle.createQuery("SELECT COALESCE(MAX(last_event), 0) FROM letter")
                .mapTo(Long.class)
                .one();
    }
}
