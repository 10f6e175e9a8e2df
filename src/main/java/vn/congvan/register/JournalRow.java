package vn.congvan.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/** An event as it is stored and hashed: every value as the very text in the database. */
record JournalRow(
        long sequence,
        String letter,
        String step,
        String who,
        String at,
        String details,
        String key,
        String previousHash,
        String hash) {
    static final String FIRST_PREVIOUS = "0".repeat(64);

    /** The row that follows a row with this hash. */
    static JournalRow next(long sequence, Act act, String details, String previousHash) {
        JournalRow open = new JournalRow(
                sequence,
                act.letter().toString(),
                act.step().name(),
                act.who(),
                act.at().toString(),
                details,
                act.key(),
                previousHash,
                "");
        return new JournalRow(
                sequence,
                open.letter,
                open.step,
                open.who,
                open.at,
                open.details,
                open.key,
                previousHash,
                open.hashAs(sequence));
    }

    static JournalRow of(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong("sequence"),
                row.getString("letter"),
                row.getString("step"),
                row.getString("who"),
                row.getString("at"),
                row.getString("details"),
                row.getString("key"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    static JournalRow of(Event event) {
        return new JournalRow(
                event.sequence(),
                event.letter().toString(),
                event.step().name(),
                event.who(),
                event.at().toString(),
                Json.of(event.details()),
                event.key(),
                event.previousHash(),
                event.hash());
    }

    /** @throws Unreadable if the row is none that this program writes */
    Event event() {
        try {
            return new Event(
                    sequence,
                    LetterId.of(letter),
                    Step.valueOf(step),
                    who,
                    Instant.parse(at),
                    Json.members(details),
                    key,
                    previousHash,
                    hash);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("journal " + sequence, e);
        }
    }

    /** What is hashed, as if the row stood at a sequence: the row's line of text without its own hash. */
    private String content(long sequence) {
        StringBuilder out = new StringBuilder(400).append("{\"sequence\":").append(sequence);
        member(out, "letter", letter);
        member(out, "step", step);
        member(out, "who", who);
        member(out, "at", at);
        out.append(",\"details\":").append(details);
        member(out, "key", key);
        member(out, "previousHash", previousHash);
        return out.append('}').toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":");
        Json.string(out, value);
    }

    /** The hash that the row would have at a sequence. */
    String hashAs(long sequence) {
        try {
            byte[] bytes = content(sequence).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    boolean isWhole() {
        return hash.equals(hashAs(sequence));
    }

    /** One line of JSON. */
    String line() {
        StringBuilder out = new StringBuilder(content(sequence));
        out.setLength(out.length() - 1);
        member(out, "hash", hash);
        return out.append('}').toString();
    }

    /** @throws IllegalArgumentException if the line is no row, or not written as {@link #line} writes it */
    static JournalRow parse(String line) {
        Json json = new Json(line);
        long sequence = Long.parseLong(json.digitsAfter("{\"sequence\":"));
        String letter = json.stringAfter(",\"letter\":");
        String step = json.stringAfter(",\"step\":");
        String who = json.stringAfter(",\"who\":");
        String at = json.stringAfter(",\"at\":");
        json.skip(",\"details\":");
        String details = Json.of(json.object());
        String key = json.stringAfter(",\"key\":");
        String previousHash = json.stringAfter(",\"previousHash\":");
        String hash = json.stringAfter(",\"hash\":");
        json.skip("}");
        json.end();
        JournalRow row = of(new JournalRow(sequence, letter, step, who, at, details, key, previousHash, hash).event());
        if (!row.line().equals(line)) {
            throw new IllegalArgumentException("not written by this program");
        }
        return row;
    }
}
