package vn.congvan.finding;

/**
 * What can be found: each room lists its kinds in one enum. The id is stable, appears in messages, JSON and documentation,
 * and is the key of the words in the catalogue.
 */
public interface Kind {
    /** The stable id, upper case with hyphens, room first: {@code DATA-UNKNOWN-KEY}. */
    default String id() {
        return room() + "-" + name().replace('_', '-');
    }

    /** The catalogue's key of the words: the id, but for kinds that bring their own words. */
    default String words() {
        return id();
    }

    /** How grave a finding of this kind is. */
    Severity severity();

    /** The id's first word. */
    String room();

    /** What tells it apart in its room: the constant's name, as {@link Enum#name()} gives it. */
    String name();
}
