package vn.congvan.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The stores that everything is tested on alike. */
enum Stores {
    SQLITE {
        @Override
        Store fresh(Path folder) {
            return new Store.SqliteFile(folder.resolve("register.db"));
        }

        @Override
        void forge(Store store, String... sql) {
            run(
                    "jdbc:sqlite:" + ((Store.SqliteFile) store).file().toAbsolutePath(),
                    "DROP TRIGGER IF EXISTS journal_not_changed",
                    "DROP TRIGGER IF EXISTS journal_not_removed");
            run(store, sql);
        }

        @Override
        void run(Store store, String... sql) {
            run("jdbc:sqlite:" + ((Store.SqliteFile) store).file().toAbsolutePath(), sql);
        }
    },
    POSTGRESQL {
        @Override
        Store fresh(Path folder) {
            return PostgresCluster.get().fresh();
        }

        @Override
        void forge(Store store, String... sql) {
            run(store, "ALTER TABLE journal DISABLE TRIGGER USER");
            // Without constraints, as one who means to forge would have it.
            String[] all = new String[sql.length + 1];
            all[0] = "SET session_replication_role = replica";
            System.arraycopy(sql, 0, all, 1, sql.length);
            run(store, all);
        }

        @Override
        void run(Store store, String... sql) {
            run(((Store.PostgresUrl) store).jdbcUrl(), sql);
        }
    };

    /** @param folder for stores that are files */
    abstract Store fresh(Path folder);

    /** Runs SQL as a user with a database tool would. */
    abstract void run(Store store, String... sql);

    /** The same, after removing what keeps the journal from being changed. */
    abstract void forge(Store store, String... sql);

    static void run(String url, String... sql) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String line : sql) {
                statement.execute(line);
            }
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
