package vn.congvan.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Where SQLite and PostgreSQL differ. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {
    Connection connect() throws SQLException;

    /** Sets what belongs to the store and not to a connection, once it is known to be a register. */
    void ready(Connection connection) throws SQLException;

    /** @param writes to wait until no other writes, and keep others from it until the end */
    void begin(Connection connection, boolean writes) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    boolean hasTable(Connection connection, String name) throws SQLException;

    /** Runs the migration while no other process migrates. */
    void migrating(Connection connection, Migration migration) throws SQLException;

    /** The folder of migrations of its own. */
    String folder();

    /** What stands for the words that differ in the common migrations. */
    Map<String, String> words();

    /** The full-text index. */
    WordIndex index();

    /** What the store itself finds wrong with its pages and indexes, in its words; asked on a connection of its own. */
    Optional<String> damage() throws SQLException;

    /** @see #migrating */
    interface Migration {
        /** @param source what Flyway opens its connections with */
        void run(FlywaySource source) throws SQLException;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
