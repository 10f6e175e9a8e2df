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

    /** How grave a finding of this kind is. */
    Severity severity();

    /** The id's first word. */
    String room();

    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();
}
