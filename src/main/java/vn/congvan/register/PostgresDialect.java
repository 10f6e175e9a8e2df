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

    private static final String NO_RIGHT = "42501"; // insufficient_privilege
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        // Patience is for other writers: a server that does not answer at all is another matter.
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Long.toString(patience.toSeconds() + ANSWER_SECONDS));
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

    /** Flyway takes an advisory lock itself. Who may make no tables is told so at once: Flyway would try for ten seconds. */
    @Override
    public void migrating(Connection connection, Migration migration) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT has_schema_privilege(current_schema(), 'CREATE')")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException("no right to make tables", NO_RIGHT);
            }
        }
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
    public WordIndex index() {
        return new PostgresWordIndex();
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty(); // the server tells of bad pages when it reads them
    }
}
