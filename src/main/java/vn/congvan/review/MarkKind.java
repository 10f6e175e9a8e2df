package vn.congvan.review;

/** What a change is against. The kinds are told apart without colour too: a filled ground and a frame, a bar on the left and one on the right. */
public enum MarkKind {
    /** The last issued letter of the kind: a filled ground, a bar on the left, a filled caret where words are gone. */
    SINCE_LAST("FFE69A", "B7791F"),
    /** What the template makes of the data: a frame, a bar on the right, a hollow caret where words are gone. */
    BY_HAND("FFFFFF", "1F4E9E");

    private final String ground;
    private final String line;

    MarkKind(String ground, String line) {
        this.ground = ground;
        this.line = line;
    }

    /** RRGGBB; black text is read on it without effort. */
    String ground() {
        return ground;
    }

    String line() {
        return line;
    }
}
