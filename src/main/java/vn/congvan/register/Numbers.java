package vn.congvan.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Draws and checks numbers (NĐ30 Điều 15.1), inside the transaction that records them. */
final class Numbers {
    /** Việt Nam has one time zone, without summer time. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final String SOURCE = "source";
    private static final String OWN = "own";

    /** Our own series never goes back: once a new year has begun, the old one is closed. */
    private static final String OWN_YEARS = "year >= :year";

    private final Handle handle;
    private final Act act;
    private final NumberWanted wanted;
    private final int year;

    Numbers(Handle handle, Act act, NumberWanted wanted) {
        this.handle = handle;
        this.act = act;
        this.wanted = wanted;
        this.year = wanted.date().getYear();
    }

    /** @param own whether it counts on our own series */
    record Drawn(int number, boolean own) {}

    private record Dated(int number, LocalDate date) {}

    private record Counter(int first, int last) {}

    Drawn draw() {
        Optional<Counter> counter = counter();
        if (wanted.number().isEmpty()) {
            int next = counter.map(known -> known.last() + 1).orElseGet(this::start);
            checkNotBefore(OWN_YEARS);
            return new Drawn(next, true);
        }
        int number = wanted.number().getAsInt();
        if (number < 1) {
            throw refused(RegisterKind.NUMBER_TOO_SMALL, "number", Integer.toString(number));
        }
        checkFree(number);
        if (counter.isPresent() && number >= counter.get().first()) {
            int next = counter.get().last() + 1;
            if (number != next) {
                throw refused(
                        RegisterKind.NUMBER_NOT_NEXT,
                        "number",
                        Integer.toString(number),
                        "next",
                        Integer.toString(next));
            }
            checkNotBefore(OWN_YEARS);
            return new Drawn(number, true);
        }
        checkNotBefore("year = :year AND number < " + number);
        checkNotAfter(number);
        return new Drawn(number, false);
    }

    /** What is recorded: what the step brought, what was prepared, and the number itself. */
    SortedMap<String, String> details(Drawn drawn, SortedMap<String, String> prepared) {
        SortedMap<String, String> details = new TreeMap<>(act.details());
        details.putAll(prepared);
        Map<String, String> number = Map.of(
                "series",
                wanted.series(),
                "symbol",
                wanted.symbol(),
                "number",
                Integer.toString(drawn.number()),
                "date",
                wanted.date().toString(),
                "late",
                Boolean.toString(wanted.late()),
                SOURCE,
                drawn.own() ? OWN : "office");
        number.forEach((name, value) -> {
            String other = details.put(name, value);
            if (other != null && !other.equals(value)) {
                throw new IllegalArgumentException("the number's own detail: " + name);
            }
        });
        return details;
    }

    static boolean isOwn(SortedMap<String, String> details) {
        return OWN.equals(details.get(SOURCE));
    }

    /** The first number of our own series in a year: nothing from it on may be taken. */
    private int start() {
        int start = wanted.start();
        int highest = handle.createQuery("SELECT MAX(number) FROM outgoing WHERE series = :series AND year = :year")
                .bind("series", wanted.series())
                .bind("year", year)
                .map((row, c) -> row.getInt(1))
                .one();
        if (start <= highest || start < 1) {
            throw refused(
                    RegisterKind.START_TOO_SMALL,
                    "start",
                    Integer.toString(start),
                    "next",
                    Integer.toString(highest + 1));
        }
        return start;
    }

    private Optional<Counter> counter() {
        return handle.createQuery(
                        "SELECT first_number, last_number FROM counter WHERE series = :series AND year = :year")
                .bind("series", wanted.series())
                .bind("year", year)
                .map((row, c) -> new Counter(row.getInt(1), row.getInt(2)))
                .findOne();
    }

    private void checkFree(int number) {
        handle.createQuery("SELECT letter FROM outgoing WHERE series = :series AND year = :year AND number = :number")
                .bind("series", wanted.series())
                .bind("year", year)
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .ifPresent(other -> {
                    throw refused(RegisterKind.NUMBER_TAKEN, "number", Integer.toString(number), "other", other);
                });
    }

    /** No number given before may have a later date, but for those entered late. */
    private void checkNotBefore(String which) {
        if (wanted.late()) {
            return;
        }
        Optional<Dated> last = neighbour(which + " ORDER BY date DESC, number DESC LIMIT 1");
        if (last.isEmpty() || !wanted.date().isBefore(last.get().date())) {
            return;
        }
        boolean today = act.at().atOffset(VIETNAM).toLocalDate().equals(wanted.date());
        throw refused(
                today ? RegisterKind.CLOCK_SET_BACK : RegisterKind.DATE_EARLIER,
                "date",
                wanted.date().toString(),
                "last",
                last.get().date().toString(),
                "number",
                Integer.toString(last.get().number()));
    }

    private void checkNotAfter(int number) {
        if (wanted.late()) {
            return;
        }
        Optional<Dated> next = neighbour("year = :year AND number > " + number + " ORDER BY date, number LIMIT 1");
        if (next.isPresent() && wanted.date().isAfter(next.get().date())) {
            throw refused(
                    RegisterKind.DATE_OUT_OF_ORDER,
                    "date",
                    wanted.date().toString(),
                    "number",
                    Integer.toString(number),
                    "other",
                    Integer.toString(next.get().number()),
                    "last",
                    next.get().date().toString());
        }
    }

    private Optional<Dated> neighbour(String which) {
        return handle.createQuery("SELECT number, date FROM outgoing WHERE series = :series AND late = 0 AND " + which)
                .bind("series", wanted.series())
                .bind("year", year)
                .map((row, c) -> new Dated(row.getInt(1), LocalDate.parse(row.getString(2))))
                .findOne();
    }

    private Refused refused(RegisterKind kind, String... arguments) {
        String[] all = new String[arguments.length + 6];
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        all[0] = "letter";
        all[1] = act.letter().toString();
        all[2] = "series";
        all[3] = wanted.series();
        all[4] = "year";
        all[5] = Integer.toString(year);
        return new Refused(Finding.of(kind, new Place.Nowhere(), all));
    }
}
