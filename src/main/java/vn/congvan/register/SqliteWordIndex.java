package vn.congvan.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** FTS5, which gives places in order and looks for no more than it is asked for. */
final class SqliteWordIndex implements WordIndex {
    @Override
    public void add(Handle handle, long place, Set<String> tokens) {
        handle.createUpdate("INSERT INTO issued_words (rowid, tokens) VALUES (:place, :tokens)")
                .bind("place", place)
                .bind("tokens", String.join(" ", tokens))
                .execute();
    }

    @Override
    public List<Long> places(Handle handle, List<Term.Condition> conditions, IndexPlace.Range range, int most) {
        return handle.createQuery("SELECT rowid FROM issued_words WHERE issued_words MATCH :match"
                        + " AND rowid BETWEEN :first AND :last ORDER BY rowid LIMIT :most")
                .bind("match", conditions.stream().map(SqliteWordIndex::match).collect(Collectors.joining(" AND ")))
                .bind("first", range.first())
                .bind("last", range.last())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private static String match(Term.Condition condition) {
        return condition.tokens().stream()
                .map(token -> "\"" + token.replace("\"", "") + "\"" + (condition.prefix() ? " *" : ""))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
