package vn.congvan.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A tsvector under a GIN index, with our own tokens for lexemes: the server's parser is not asked. */
final class PostgresWordIndex implements WordIndex {
    /** Letter by letter, without the index: some milliseconds whatever is looked for. */
    private static final String NEWEST = "SELECT place FROM (SELECT place, tokens FROM issued_words"
            + " WHERE place BETWEEN :first AND :last ORDER BY place LIMIT 500) newest"
            + " WHERE tokens @@ CAST(:match AS tsquery) ORDER BY place LIMIT :most";

    /**
     * The index is read first, whole, and what it gives is put in order after: without OFFSET 0 the planner may read all letters in order
     * and look into the tokens of each, and without statistics it may read the whole table. Either takes seconds for a rare word.
     */
    private static final String ALL = "SELECT place FROM (SELECT place FROM issued_words"
            + " WHERE tokens @@ CAST(:match AS tsquery) OFFSET 0) hits"
            + " WHERE place BETWEEN :first AND :last ORDER BY place LIMIT :most";

    @Override
    public void add(Handle handle, long place, Set<String> tokens) {
        handle.createUpdate("INSERT INTO issued_words (place, tokens)"
                        + " VALUES (:place, array_to_tsvector(string_to_array(:tokens, ' ')))")
                .bind("place", place)
                .bind("tokens", String.join(" ", tokens))
                .execute();
    }

    /** What many letters have is found among the newest; only what few have is worth the whole index. */
    @Override
    public List<Long> places(Handle handle, List<Term.Condition> conditions, IndexPlace.Range range, int most) {
        handle.execute("SET LOCAL enable_seqscan = off");
        String match = conditions.stream().map(PostgresWordIndex::match).collect(Collectors.joining(" & "));
        List<Long> newest = ask(handle, NEWEST, match, range, most);
        return newest.size() == most ? newest : ask(handle, ALL, match, range, most);
    }

    private static List<Long> ask(Handle handle, String sql, String match, IndexPlace.Range range, int most) {
        return handle.createQuery(sql)
                .bind("match", match)
                .bind("first", range.first())
                .bind("last", range.last())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private static String match(Term.Condition condition) {
        return condition.tokens().stream()
                .map(token -> "'" + token.replaceAll("['\\\\]", "") + "'" + (condition.prefix() ? ":*" : ""))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
