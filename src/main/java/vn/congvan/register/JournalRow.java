package vn.congvan.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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

    /** The columns that {@link #of(ResultSet)} reads by their places: by their names a long journal takes half as long again. */
    static final String COLUMNS = "sequence, letter, step, who, at, details, key, previous_hash, hash";

    static JournalRow of(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
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

    /**
     * What is hashed, as if the row stood at a sequence: the row's line of text without its own hash. In pieces, because most of
     * them are plain ASCII, which is encoded many times faster.
     */
    private List<String> content(long sequence) {
        return List.of(
                "{\"sequence\":" + sequence,
                member("letter", letter),
                member("step", step),
                member("who", who),
                member("at", at),
                ",\"details\":",
                details,
                member("key", key),
                member("previousHash", previousHash),
                "}");
    }

    private static String member(String name, String value) {
        StringBuilder out = new StringBuilder(96).append(",\"").append(name).append("\":");
        Json.string(out, value);
        return out.toString();
    }

    /** The hash that the row would have at a sequence. */
    String hashAs(long sequence) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content(sequence).forEach(piece -> digest.update(piece.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    boolean isWhole() {
        return hash.equals(hashAs(sequence));
    }

    /** One line of JSON. */
    String line() {
        String open = String.join("", content(sequence));
        return open.substring(0, open.length() - 1) + member("hash", hash) + "}";
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
