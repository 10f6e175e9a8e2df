package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Looks for words in everything that was issued. What it looks through is made from the letters' files, letter by letter, and proves
 * nothing: a register made again from its journal begins without it, and every letter waits for its text again.
 *
 * <p>Every method throws {@link Busy} where trying again may do, and {@link vn.congvan.finding.Refused} where a person has to decide.
 */
public final class Search {
    /** Nobody leafs through more; to count all of them would read the whole index, and of phrases all texts. */
    public static final int MOST_COUNTED = 100;

    /** So many are asked of the index at once: PostgreSQL reads all that fit, however few are wanted. */
    static final int CANDIDATES = 200;

    /** So many texts are read at once; with the first of them most phrases have enough. */
    private static final int PIECE = MOST_COUNTED + 1;

    private final Database database;
    private final WordIndex index;

    Search(Database database) {
        this.database = database;
        this.index = database.words();
    }

    /** How many issued letters cannot be found yet. */
    public int waiting() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM to_index")
                .mapTo(Integer.class)
                .one());
    }

    /** Those of them that were dated last, the newest first. */
    public List<Entry> waiting(int most) {
        return database.read(handle -> entries(
                handle,
                handle.createQuery("SELECT t.letter FROM to_index t JOIN outgoing o ON o.letter = t.letter"
                                + " ORDER BY o.date DESC, o.number DESC, t.letter LIMIT :most")
                        .bind("most", most)
                        .mapTo(String.class)
                        .list()));
    }

    private static List<Entry> entries(Handle handle, List<String> letters) {
        Tables tables = new Tables(handle);
        return letters.stream()
                .flatMap(id -> tables.letter(LetterId.of(id)).stream())
                .map(Letter::entry)
                .toList();
    }

    /** Puts letters' words in, all or none; a letter that does not wait is left as it is. */
    public void add(List<IssuedText> letters) {
        Map<IssuedText, Letter> known = database.read(handle -> letters.stream()
                .distinct()
                .flatMap(letter ->
                        new Tables(handle).letter(letter.letter()).stream().map(entry -> Map.entry(letter, entry)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<Indexed> indexed = letters.stream()
                .distinct()
                .flatMap(letter ->
                        Optional.ofNullable(known.get(letter))
                                .flatMap(entry -> entry.entry().number())
                                .stream()
                                .map(number -> Indexed.of(number, letter)))
                .toList();
        database.write(handle -> {
            indexed.forEach(letter -> add(handle, letter));
            return indexed;
        });
    }

    /** A letter's words, taken apart before anybody has to wait for it. */
    private record Indexed(LetterId letter, long place, String text, String addressees, Set<String> tokens) {
        static Indexed of(GivenNumber number, IssuedText given) {
            IssuedText letter = new IssuedText(
                    given.letter(),
                    given.addressees().stream()
                            .map(one -> Folding.composed(one).replaceAll("\\R", " "))
                            .toList(),
                    Folding.composed(given.text()));
            return new Indexed(
                    letter.letter(),
                    IndexPlace.of(number),
                    letter.text(),
                    String.join("\n", letter.addressees()),
                    Tokens.of(number, letter));
        }
    }

    private void add(Handle handle, Indexed letter) {
        int waited = handle.createUpdate("DELETE FROM to_index WHERE letter = :letter")
                .bind("letter", letter.letter().toString())
                .execute();
        if (waited == 0) {
            return; // another process was faster
        }
        long place = free(handle, letter.place());
        handle.createUpdate("INSERT INTO issued_text (place, letter, addressees, text)"
                        + " VALUES (:place, :letter, :addressees, :text)")
                .bind("place", place)
                .bind("letter", letter.letter().toString())
                .bind("addressees", letter.addressees())
                .bind("text", letter.text())
                .execute();
        index.add(handle, place, letter.tokens());
    }

    /** The same number on the same day is another series'. */
    private static long free(Handle handle, long wanted) {
        long place = wanted;
        while (handle.createQuery("SELECT COUNT(*) FROM issued_text WHERE place = :place")
                        .bind("place", place)
                        .mapTo(Integer.class)
                        .one()
                > 0) {
            place++;
        }
        return place;
    }

    /**
     * Looks for letters.
     *
     * @param most how many are shown; if that is more than {@link #MOST_COUNTED}, so many are counted
     */
    public Found find(Sought sought, int most) {
        SearchQuery query = SearchQuery.of(sought);
        if (query.isNothing()) {
            return new Found(List.of(), 0, false);
        }
        return database.read(handle -> {
            int limit = Math.max(most, MOST_COUNTED);
            List<Long> places = places(handle, query, limit + 1);
            int counted = Math.min(places.size(), limit);
            List<Long> shown = places.subList(0, Math.min(counted, most));
            return new Found(hits(handle, shown, query), counted, places.size() > limit);
        });
    }

    /** The first so many or more, where there are so many. */
    private List<Long> places(Handle handle, SearchQuery query, int enough) {
        int atOnce = query.needsProof() ? Math.max(CANDIDATES, enough) : enough;
        List<Long> found = new ArrayList<>();
        IndexPlace.Range range = query.places();
        while (true) {
            List<Long> some = candidates(handle, query, range, atOnce);
            found.addAll(query.needsProof() ? proved(handle, some, query, enough - found.size()) : some);
            if (some.size() < atOnce || found.size() >= enough) {
                return found;
            }
            range = new IndexPlace.Range(some.get(some.size() - 1) + 1, range.last());
        }
    }

    private List<Long> candidates(Handle handle, SearchQuery query, IndexPlace.Range range, int most) {
        if (!query.conditions().isEmpty()) {
            return index.places(handle, query.conditions(), range, most);
        }
        return handle.createQuery("SELECT place FROM issued_text WHERE place BETWEEN :first AND :last"
                        + " ORDER BY place LIMIT :most")
                .bind("first", range.first())
                .bind("last", range.last())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private static List<Long> proved(Handle handle, List<Long> places, SearchQuery query, int enough) {
        List<Long> proved = new ArrayList<>();
        for (int from = 0; from < places.size() && proved.size() < enough; from += PIECE) {
            List<Long> piece = places.subList(from, Math.min(places.size(), from + PIECE));
            Map<Long, Text> texts = texts(handle, piece);
            piece.stream()
                    .filter(place -> Optional.ofNullable(texts.get(place))
                            .filter(text -> query.isProvedBy(text.text(), text.addressees()))
                            .isPresent())
                    .forEach(proved::add);
        }
        return proved;
    }

    private record Text(long place, String letter, String addressees, String text) {}

    private static Map<Long, Text> texts(Handle handle, List<Long> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("SELECT place, letter, addressees, text FROM issued_text WHERE place IN (<places>)")
                .bindList("places", places)
                .map((row, c) -> new Text(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Text::place, Function.identity()));
    }

    private static List<Found.Hit> hits(Handle handle, List<Long> places, SearchQuery query) {
        Map<Long, Text> texts = texts(handle, places);
        List<Found.Hit> hits = new ArrayList<>();
        for (long place : places) {
            Optional<Text> text = Optional.ofNullable(texts.get(place));
            if (text.isPresent()) {
                Snippet snippet = Snippet.of(text.get().text(), query.terms());
                entries(handle, List.of(text.get().letter())).forEach(entry -> hits.add(new Found.Hit(entry, snippet)));
            }
        }
        return hits;
    }
}
