package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One throw-away server for all tests of a run, which ends with it: the script waits for the end of its input. Tests that need it are
 * skipped where PostgreSQL is not installed, and fail there if {@code CONGVAN_POSTGRES=required}.
 */
public final class PostgresCluster {
    private static final Path SCRIPT = Path.of("src/test/scripts/postgres");

    private final String url;
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresCluster(String url) {
        this.url = url;
    }

    /** Started by the first test that asks. */
    public static PostgresCluster get() {
        Optional<PostgresCluster> cluster = Holder.CLUSTER;
        if (cluster.isEmpty()) {
            String told =
                    "not tested on PostgreSQL, which is not installed here; on Debian: apt-get install postgresql";
            if ("required".equals(System.getenv("CONGVAN_POSTGRES"))) {
                fail(told);
            }
            abort(told);
        }
        return cluster.orElseThrow();
    }

    /** A schema of its own is a register of its own. */
    public Store.PostgresUrl fresh() {
        String schema = "register_" + schemas.incrementAndGet();
        run("CREATE SCHEMA " + schema);
        return new Store.PostgresUrl(url + "&currentSchema=" + schema);
    }

    /** What an administrator does. */
    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    String url() {
        return url;
    }

    private static final class Holder {
        static final Optional<PostgresCluster> CLUSTER = start();

        private static Optional<PostgresCluster> start() {
            try {
                Process process = new ProcessBuilder(SCRIPT.toString())
                        .redirectError(Path.of("target", "postgres.log").toFile())
                        .start();
                String line = new BufferedReader(
                                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
                if (line != null) {
                    return Optional.of(new PostgresCluster(line));
                }
                int status = process.waitFor();
                if (status != 3) {
                    fail(SCRIPT + " ended with status " + status + ", see target/postgres.log");
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
