package vn.congvan;

/**
 * Who takes a step, as he says: an id or a name of {@code data/office.yaml}, or an account of the operating system. It is recorded, and
 * proves nothing.
 *
 * @param said whether he named himself; otherwise the operating system did
 */
public record By(String who, boolean said) {}
