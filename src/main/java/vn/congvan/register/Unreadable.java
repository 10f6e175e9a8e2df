package vn.congvan.register;

/** What stands in the store is nothing that this program writes. */
final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Unreadable(String where, RuntimeException cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
