package vn.congvan.directory;

import java.util.Arrays;
import java.util.Optional;

/** Under what right somebody signs (NĐ30 Điều 13; Phụ lục I, II.7.a). */
public enum Authority {
    /** On behalf of a collective: names the body. */
    ON_BEHALF("TM."),
    /** Acting head: names the post, and nothing stands below it. */
    ACTING("Q."),
    /** A deputy for the head: names the head's post. */
    DEPUTY("KT."),
    /** By order of the head of the body above. */
    BY_ORDER("TL."),
    /** By authorisation. */
    AUTHORISED("TUQ.");

    private final String abbreviation;

    Authority(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** As letters write it, with its full stop. */
    public String abbreviation() {
        return abbreviation;
    }

    static Optional<Authority> of(String abbreviation) {
        return Arrays.stream(values())
                .filter(a -> a.abbreviation.equals(abbreviation))
                .findFirst();
    }
}
