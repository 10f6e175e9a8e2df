package vn.congvan.register;

/** How far a letter has come. */
public enum State {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    SIGNED,
    NUMBERED,
    ISSUED,
    ARCHIVED,
    NOT_PUBLISHED,
    VOID
}
