package vn.congvan.register;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which letters have which tokens, by the full-text index of the store. */
interface WordIndex {
    void add(Handle handle, long place, Set<String> tokens);

    /** The first places, in order, of letters that meet all conditions, of which there is at least one. */
    List<Long> places(Handle handle, List<Term.Condition> conditions, IndexPlace.Range range, int most);
}
