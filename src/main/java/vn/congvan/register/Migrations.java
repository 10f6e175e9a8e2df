package vn.congvan.register;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's versions. Flyway is asked only when a register is not at ours: starting it takes longer than most commands. */
final class Migrations {
    /** The number of the last file in {@code migration/}. */
    static final int CURRENT = 3;

    private static final String HISTORY = "flyway_schema_history";

    private final Dialect dialect;
    private final Failures failures;

    Migrations(Dialect dialect, Failures failures) {
        this.dialect = dialect;
        this.failures = failures;
    }

    /** @throws vn.congvan.finding.Refused if a newer program has been at it */
    void bringUpToDate(Connection connection) throws SQLException {
        if (isCurrent(connection)) {
            return;
        }
        dialect.migrating(connection, source -> {
            if (!isCurrent(connection)) { // another process may have been faster
                migrate(source);
            }
        });
    }

    private void migrate(FlywaySource source) {
        String folder = "classpath:vn/congvan/register/migration/";
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(folder + "common", folder + dialect.folder())
                    .placeholders(dialect.words())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            // Nothing that the store told: tables of somebody else's are there.
            throw Failures.cause(e).isPresent() ? e : failures.refused(RegisterKind.NOT_A_REGISTER);
        }
    }

    private boolean isCurrent(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > CURRENT) {
            throw failures.refused(
                    RegisterKind.NEWER, "version", Integer.toString(version), "ours", Integer.toString(CURRENT));
        }
        return version == CURRENT;
    }

    private int version(Connection connection) throws SQLException {
        if (!dialect.hasTable(connection, HISTORY)) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
