package vn.congvan.directory;

import java.util.Optional;

/** What somebody does for outgoing letters, by its word in {@code data/office.yaml}. */
public enum Duty {
    /** Makes and submits them. */
    DRAFTING("soan-thao"),
    /** Approves or returns them. */
    APPROVING("duyet"),
    /** Văn thư: numbers, issues and keeps them (NĐ30 Điều 6.3). */
    RECORDS("van-thu");

    private final String word;

    Duty(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Duty> of(String word) {
        for (Duty duty : values()) {
            if (duty.word.equals(word)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
