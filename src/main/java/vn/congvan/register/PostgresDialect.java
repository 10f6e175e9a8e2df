package vn.congvan.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** A server. */
record PostgresDialect(String url, Duration patience) implements Dialect {
    /** "congvan" in ASCII: writers wait for each other on this advisory lock, which goes with the transaction. */
    private static final long WRITERS = 0x636f6e6776616eL;

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, patience.toSeconds())));
        properties.setProperty("ApplicationName", "congvan");
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new PSQLException("no address of PostgreSQL", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
        }
        Dialect.run(connection, "SET lock_timeout = " + Math.max(1, patience.toMillis())); // 0 would wait for ever
        // A commit is on disk when it returns, whatever was set for others.
        Dialect.run(
                connection,
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
        return connection;
    }

    @Override
    public void ready(Connection connection) {
        // a server's own settings are its administrator's
    }

    @Override
    public void begin(Connection connection, boolean writes) throws SQLException {
        connection.setAutoCommit(false);
        Dialect.run(
                connection,
                writes
                        ? "SELECT pg_advisory_xact_lock(" + WRITERS + ")"
                        : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /** Flyway takes an advisory lock itself. */
    @Override
    public void migrating(Connection connection, Migration migration) throws SQLException {
        migration.run(new FlywaySource(this::connect));
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("strict", "");
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty(); // the server tells of bad pages when it reads them
    }
}
