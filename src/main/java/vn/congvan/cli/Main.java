package vn.congvan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** The program's door: streams, folders and the exit code; everything else is in {@link CommandLineProgram}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Always UTF-8: a console's own charset is often one that has no Vietnamese letters.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path here = Path.of("").toAbsolutePath();
        String home = System.getProperty("congvan.home");
        Path program = home == null ? here : Path.of(home);
        // Java cannot ask whether standard error is a terminal, so the launcher does.
        boolean watched = Boolean.getBoolean("congvan.terminal");
        Session session = new Session(System.getProperty("user.name", ""), InstantSource.system());
        System.exit(new CommandLineProgram(out, err, here, program, watched, session).run(arguments));
    }
}
