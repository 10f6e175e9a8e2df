package vn.congvan.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Tells the failures of a store that a user can mend from each other. */
final class Failures {
    private final Store store;

    Failures(Store store) {
        this.store = store;
    }

    Refused refused(RegisterKind kind, String... arguments) {
        return new Refused(Finding.of(kind, new Place.InFile(store.name()), arguments));
    }

    Busy notWritable(Throwable cause) {
        return busy(RegisterKind.NOT_WRITABLE, cause);
    }

    private Busy busy(RegisterKind kind, Throwable cause, String... arguments) {
        return new Busy(Finding.of(kind, new Place.InFile(store.name()), arguments), cause);
    }

    /** What to throw for a failure of the database that lies at the bottom of an exception; the exception itself if none does. */
    RuntimeException of(RuntimeException failure) {
        if (failure instanceof Unreadable) {
            return refused(RegisterKind.DAMAGED, "told", String.valueOf(failure.getMessage()));
        }
        Optional<SQLException> cause = cause(failure);
        return cause.isPresent() ? of(cause.get()) : failure;
    }

    static Optional<SQLException> cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    RuntimeException of(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return sqlite(sqlite);
        }
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        String told = told(failure);
        if (state.equals("55P03") || state.startsWith("40")) { // lock_not_available; rolled back for others' sake
            return busy(RegisterKind.LOCKED, failure);
        } else if (state.equals("53100")) {
            return busy(RegisterKind.DISK_FULL, failure);
        } else if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return busy(RegisterKind.UNREACHABLE, failure, "told", told);
        } else if (state.equals("25006") || state.equals("42501")) { // a standby; no right to write
            return busy(RegisterKind.NOT_WRITABLE, failure);
        } else if (state.startsWith("28") || state.startsWith("3D")) { // wrong user or password; no such database
            return busy(RegisterKind.UNREACHABLE, failure, "told", told);
        } else if (state.startsWith("XX") || state.startsWith("42") || state.startsWith("23")) {
            return refused(RegisterKind.DAMAGED, "told", told);
        }
        return busy(RegisterKind.STORE_FAILED, failure, "told", told);
    }

    private RuntimeException sqlite(SQLiteException failure) {
        SQLiteErrorCode code = failure.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) { // no room for the WAL's index, before any page is written
            return busy(RegisterKind.DISK_FULL, failure);
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) { // the primary code
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> busy(RegisterKind.LOCKED, failure);
            case SQLITE_FULL -> busy(RegisterKind.DISK_FULL, failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> busy(RegisterKind.NOT_WRITABLE, failure);
            case SQLITE_NOTADB -> refused(RegisterKind.NOT_A_REGISTER);
            case SQLITE_CORRUPT -> refused(RegisterKind.DAMAGED, "told", told(failure));
            // A table that is not there, rows that contradict each other: someone's hand, or a page gone bad.
            case SQLITE_ERROR, SQLITE_CONSTRAINT -> refused(RegisterKind.DAMAGED, "told", told(failure));
            default -> busy(RegisterKind.STORE_FAILED, failure, "told", told(failure));
        };
    }

    private static String told(SQLException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        return message.lines().findFirst().orElse("");
    }

    /** SQLite's own look at every page and index: what is wrong, in its words; empty if all is well. */
    static Optional<String> integrity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(5)")) {
            StringBuilder told = new StringBuilder();
            while (rows.next()) {
                told.append(told.isEmpty() ? "" : "; ").append(rows.getString(1).strip());
            }
            return told.toString().equals("ok") ? Optional.empty() : Optional.of(told.toString());
        }
    }
}
