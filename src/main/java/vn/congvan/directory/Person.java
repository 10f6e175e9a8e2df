package vn.congvan.directory;

import java.util.List;
import java.util.Set;

/**
 * Somebody who works on outgoing letters.
 *
 * @param accounts by which the operating system knows him
 */
public record Person(String id, String name, List<String> accounts, Set<Duty> duties) {
    public Person {
        accounts = List.copyOf(accounts);
        duties = Set.copyOf(duties);
    }

    /** Whether a command's {@code --as}, or the operating system's account, means him. */
    boolean isCalled(String who) {
        return id.equals(who) || name.equals(who) || accounts.contains(who);
    }
}
