package vn.congvan.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One file. A transaction is begun and ended by its own words: the driver's {@code commit()} would at once begin the next, wait
 * for its turn, and might report as failed what was committed.
 */
record SqliteDialect(Path file, Failures failures, Turn turn) implements Dialect {
    @Override
    public Connection connect() throws SQLException {
        NetworkShare.type(file).ifPresent(type -> {
            throw failures.refused(RegisterKind.NETWORK_SHARE, "type", type);
        });
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
        } catch (IOException e) {
            throw failures.notWritable(e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // As a URI: a folder may have ? or # in its name.
        String address = absolute.toUri() + (isUnchangeable() ? "?immutable=1" : "");
        Connection connection = config.createConnection("jdbc:sqlite:" + address);
        BusyHandler.setHandler(connection, turn.another());
        return connection;
    }

    /**
     * On a disk that nobody writes to. SQLite reads no WAL register there, for it keeps a file beside it, unless it is told so; what a
     * process that was killed has left in such a file would be lost to the reader, so that is left to SQLite's own refusal.
     */
    private boolean isUnchangeable() {
        Path absolute = file.toAbsolutePath();
        return Files.isRegularFile(absolute)
                && !Files.isWritable(absolute.getParent())
                && !Files.exists(absolute.resolveSibling(absolute.getFileName() + "-wal"));
    }

    /** Says nothing new where it is so already; at a new register this is the one thing that SQLite does not wait for by itself. */
    @Override
    public void ready(Connection connection) throws SQLException {
        if (isUnchangeable()) {
            return;
        }
        Turn turn = this.turn.another();
        for (int times = 0; ; times++) {
            try {
                Dialect.run(connection, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || turn.callback(times) == 0) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void begin(Connection connection, boolean writes) throws SQLException {
        if (writes) {
            turn.letOthersGoFirst();
        }
        Dialect.run(connection, writes ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        Dialect.run(connection, "COMMIT");
        turn.written();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        Dialect.run(connection, "ROLLBACK");
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE name = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** All migrations are one transaction, for Flyway itself takes no lock here. */
    @Override
    public void migrating(Connection connection, Migration migration) throws SQLException {
        begin(connection, true);
        try {
            migration.run(new FlywaySource(() -> FlywaySource.withinTransaction(connection)));
            commit(connection);
        } catch (SQLException | RuntimeException e) {
            try {
                rollback(connection);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("strict", "STRICT");
    }

    @Override
    public WordIndex index() {
        return new SqliteWordIndex();
    }

    @Override
    public Optional<String> damage() throws SQLException {
        try (Connection own = connect()) {
            return Failures.integrity(own);
        }
    }
}
