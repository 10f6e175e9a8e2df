package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.RegisterDesk;

/** What is done with the register as a whole: {@code register verify}, {@code register backup FILE}, {@code register rebuild}. */
final class RegisterCommands {
    private RegisterCommands() {}

    static List<Command> all() {
        return List.of(
                new Simple("register verify", RegisterCommands::verify),
                new Simple("register backup", RegisterCommands::backup),
                new Simple("register rebuild", RegisterCommands::rebuild));
    }

    private static Outcome verify(Command command, List<String> words, Command.Surroundings surroundings)
            throws UsageError {
        Words.refuseMoreThan(0, words, command, surroundings);
        RegisterDesk.Verified verified = surroundings.office().register().verify();
        boolean good = verified.findings().isEmpty();
        Map<String, String> said = Map.of(
                "count", Long.toString(verified.events()),
                "folders", Integer.toString(verified.folders()),
                "head", verified.head());
        List<String> lines = List.of(
                surroundings.words().text(good ? "report.register.good" : "report.register.bad", said),
                surroundings.words().text("report.register.head", said));
        var data = Outcome.noData()
                .put("whole", good)
                .put("events", verified.events())
                .put("folders", verified.folders())
                .put("head", verified.head());
        return new Outcome(good ? ExitCode.DONE : ExitCode.INPUT_AT_FAULT, lines, data, verified.findings());
    }

    private static Outcome backup(Command command, List<String> words, Command.Surroundings surroundings)
            throws UsageError {
        if (words.isEmpty()) {
            throw Words.missing(command, surroundings, "help.word.backup-file");
        }
        Words.refuseMoreThan(1, words, command, surroundings);
        String file = surroundings.office().register().backup(surroundings.file(words.get(0)));
        String line = surroundings.words().text("report.register.backup", Map.of("file", file));
        return new Outcome(ExitCode.DONE, List.of(line), Outcome.noData().put("file", file), List.of());
    }

    private static Outcome rebuild(Command command, List<String> words, Command.Surroundings surroundings)
            throws UsageError {
        Words.refuseMoreThan(0, words, command, surroundings);
        RegisterDesk.Rebuilt rebuilt = surroundings.office().register().rebuild();
        List<String> lines = new ArrayList<>();
        lines.add(surroundings
                .words()
                .text("report.register.rebuilt", Map.of("count", Integer.toString(rebuilt.events()))));
        if (!rebuilt.aside().isEmpty()) {
            lines.add(surroundings.words().text("report.register.aside", Map.of("file", rebuilt.aside())));
        }
        var data = Outcome.noData().put("events", rebuilt.events()).put("aside", rebuilt.aside());
        ExitCode code = rebuilt.findings().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_AT_FAULT;
        return new Outcome(code, lines, data, rebuilt.findings());
    }

    /** A command without flags of its own. */
    private record Simple(String name, Work work) implements Command {
        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
            return work.run(this, Words.after(this, line), surroundings);
        }
    }

    private interface Work {
        Outcome run(Command command, List<String> words, Command.Surroundings surroundings) throws UsageError;
    }
}
