package vn.congvan.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One connection to the store, its schema brought up to date, and its transactions. Not for several threads at once. */
final class Database implements AutoCloseable {
    private final Connection connection;
    private final Handle handle;
    private final Dialect dialect;
    private final Failures failures;

    private Database(Connection connection, Dialect dialect, Failures failures) {
        this.connection = connection;
        this.handle = Jdbi.open(connection);
        this.dialect = dialect;
        this.failures = failures;
    }

    /** @param patience how long to wait for others */
    static Database open(Store store, Duration patience) {
        Failures failures = new Failures(store);
        Dialect dialect = store instanceof Store.SqliteFile sqlite
                ? new SqliteDialect(sqlite.file(), failures, new Turn(patience))
                : new PostgresDialect(((Store.PostgresUrl) store).jdbcUrl(), patience);
        try {
            Connection connection = dialect.connect();
            try {
                new Migrations(dialect, failures).bringUpToDate(connection);
                dialect.ready(connection);
                return new Database(connection, dialect, failures);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (RuntimeException e) {
            throw failures.of(e);
        }
    }

    /** All of the work counts or none of it; one writer at a time. */
    <T> T write(Function<Handle, T> work) {
        return transaction(work, true);
    }

    /** The work sees the store as it was at one moment, while others write. */
    <T> T read(Function<Handle, T> work) {
        return transaction(work, false);
    }

    private <T> T transaction(Function<Handle, T> work, boolean writes) {
        try {
            try {
                dialect.begin(connection, writes);
                T result = work.apply(handle);
                dialect.commit(connection);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (RuntimeException e) {
            throw failures.of(e);
        }
    }

    /** A connection that is gone has rolled back by itself: what is told is why the work failed. */
    private void rollBack(Throwable cause) {
        try {
            dialect.rollback(connection);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    WordIndex words() {
        return dialect.index();
    }

    /** What the store itself finds wrong with its pages and indexes, in its words; may be asked by another thread. */
    Optional<String> damage() {
        try {
            return dialect.damage();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    /** For tests: the settings of a connection. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        handle.close(); // leaves a connection alone that it did not open
        try {
            connection.close();
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }
}
