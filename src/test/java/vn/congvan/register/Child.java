package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A {@link Clerk} that was started. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child clerk(String what, Store store, Object... arguments) {
        return start(
                List.of(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                what,
                store,
                arguments);
    }

    /** @param before the command that runs the command */
    static Child start(List<String> before, String classPath, String what, Store store, Object... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                Clerk.class.getName(),
                what,
                address(store)));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "clerks.log").toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Store store) {
        return store instanceof Store.PostgresUrl postgres
                ? postgres.jdbcUrl()
                : ((Store.SqliteFile) store).file().toString();
    }

    /** The next line that it says; empty if it says no more. */
    Optional<String> line() {
        try {
            return Optional.ofNullable(out.readLine());
        } catch (IOException e) {
            return Optional.empty(); // it was killed while we read
        }
    }

    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Waits for its end and tells its exit code. */
    int ended() {
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "a clerk that does not end");
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
