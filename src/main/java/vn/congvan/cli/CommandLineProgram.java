package vn.congvan.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import vn.congvan.Office;
import vn.congvan.TryAgain;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** Understands a command line, runs its command, prints the outcome and turns failures into exit codes. */
final class CommandLineProgram {
    static final List<Command> COMMANDS = commands();

    private static List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
                new GenerateCommand(),
                new FormCommand(),
                new RenderCommand(),
                new CompareCommand(),
                new DiffCommand(),
                new TemplatesCommand(),
                new TemplatesCheckCommand(),
                new DirectoryCheckCommand(),
                new DirectoryShowCommand()));
        commands.add(new StatusCommand());
        commands.addAll(StepCommands.all());
        commands.add(new ArchiveCommand());
        commands.add(new VerifyCommand());
        commands.add(new RestoreCommand());
        commands.add(new FindCommand());
        commands.add(new RegisterListCommand());
        commands.addAll(RegisterCommands.all());
        return List.copyOf(commands);
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Path here;
    private final Path program;
    private final boolean watched;
    private final Session session;

    /**
     * @param here where the user stands: relative file names begin there
     * @param program where the program lies, with its fonts
     * @param watched whether {@code err} is a terminal
     */
    CommandLineProgram(PrintStream out, PrintStream err, Path here, Path program, boolean watched, Session session) {
        this.session = session;
        this.watched = watched;
        this.out = out;
        this.err = err;
        this.here = here;
        this.program = program;
    }

    /** @return the exit code */
    int run(String... arguments) {
        boolean json = List.of(arguments).contains("--" + Flags.JSON);
        Catalogue words = words(arguments);
        Outcome outcome;
        try {
            outcome = outcome(arguments, words);
        } catch (UsageError e) {
            outcome = Outcome.failed(ExitCode.WRONG_USAGE, List.of(e.finding()));
        } catch (Refused e) {
            outcome = Outcome.failed(ExitCode.INPUT_AT_FAULT, e.findings());
        } catch (TryAgain e) {
            outcome = Outcome.failed(ExitCode.TRY_AGAIN, List.of(e.finding()));
        } catch (RuntimeException | Error e) {
            outcome = Outcome.failed(ExitCode.OUR_FAULT, List.of(Bug.of(e)));
        }
        Report report = new Report(out, err, words);
        if (json) {
            report.json(outcome);
        } else {
            report.text(outcome);
        }
        return outcome.exitCode().number();
    }

    private Outcome outcome(String[] arguments, Catalogue words) throws UsageError {
        Optional<Command> command = command(arguments);
        CommandLine line = parse(command, arguments);
        refuseUnknownLanguage(line);
        Help help = new Help(words);
        if (line.hasOption(Flags.VERSION)) {
            return help.version();
        }
        if (line.hasOption(Flags.HELP)) {
            return command.map(help::of).orElseGet(help::overview);
        }
        if (command.isEmpty()) {
            throw line.getArgList().isEmpty()
                    ? new UsageError(CliKind.NO_COMMAND, "congvan")
                    : new UsageError(
                            CliKind.UNKNOWN_COMMAND,
                            String.join(" ", arguments),
                            "command",
                            line.getArgList().get(0),
                            "commands",
                            String.join(
                                    ", ", COMMANDS.stream().map(Command::name).toList()));
        }
        return command.get().run(line, new Here(line, words));
    }

    /** The command whose name the words begin with, the longer name first: {@code templates check} before {@code templates}. */
    private static Optional<Command> command(String[] arguments) throws UsageError {
        List<String> positional = parse(Optional.empty(), arguments, false).getArgList();
        String words = String.join(" ", positional) + " ";
        return COMMANDS.stream()
                .filter(command -> words.startsWith(command.name() + " "))
                .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
    }

    private static CommandLine parse(Optional<Command> command, String[] arguments) throws UsageError {
        return parse(command, arguments, true);
    }

    private static CommandLine parse(Optional<Command> command, String[] arguments, boolean strict) throws UsageError {
        Options options = new Options();
        Flags.everywhere().forEach(options::addOption);
        List<Command> understood = strict ? command.map(List::of).orElse(List.of()) : COMMANDS;
        understood.forEach(c -> c.options().forEach(options::addOption));
        try {
            return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, arguments);
        } catch (UnrecognizedOptionException e) {
            throw new UsageError(CliKind.UNKNOWN_OPTION, e.getOption(), "option", e.getOption());
        } catch (MissingArgumentException e) {
            String option = "--" + e.getOption().getLongOpt();
            throw new UsageError(CliKind.OPTION_NEEDS_VALUE, option, "option", option);
        } catch (ParseException e) {
            throw new UsageError(
                    CliKind.UNKNOWN_OPTION, String.join(" ", arguments), "option", String.join(" ", arguments));
        }
    }

    private static void refuseUnknownLanguage(CommandLine line) throws UsageError {
        String language = line.getOptionValue(Flags.LANG, "vi");
        if (!List.of("vi", "en").contains(language)) {
            throw new UsageError(CliKind.UNKNOWN_LANGUAGE, "--" + Flags.LANG + " " + language, "language", language);
        }
    }

    /** Found before anything else is understood, so that even a wrong command line is answered in the language asked for. */
    private static Catalogue words(String[] arguments) {
        List<String> all = List.of(arguments);
        int flag = all.indexOf("--" + Flags.LANG);
        boolean english = all.contains("--" + Flags.LANG + "=en")
                || (flag >= 0 && flag + 1 < all.size() && all.get(flag + 1).equals("en"));
        return Catalogue.in(english ? "en" : "vi");
    }

    /** The office that a command works in, opened when it is first asked for. */
    private final class Here implements Command.Surroundings {
        private final CommandLine line;
        private final Catalogue words;

        Here(CommandLine line, Catalogue words) {
            this.line = line;
            this.words = words;
        }

        @Override
        public Office office() {
            return Office.in(folder())
                    .fonts(program.resolve("fonts"))
                    .program(program)
                    .clock(session.clock())
                    .open();
        }

        /** What {@code --office} names; else the folder the user stands in, if it has letters; else the program's own. */
        private Path folder() {
            String given = line.getOptionValue(Flags.OFFICE);
            if (given != null) {
                return here.resolve(given).normalize();
            }
            return Files.isDirectory(here.resolve("letter-templates")) ? here : program;
        }

        @Override
        public Path file(String name) throws UsageError {
            try {
                return here.resolve(name).normalize();
            } catch (InvalidPathException e) {
                throw new UsageError(CliKind.UNKNOWN_OPTION, name, "option", name);
            }
        }

        @Override
        public String name(Path file) {
            Path shown = file.startsWith(here) ? here.relativize(file) : file;
            return shown.toString().replace('\\', '/');
        }

        @Override
        public Catalogue words() {
            return words;
        }

        @Override
        public String account() {
            return session.account();
        }

        @Override
        public void tell(String said, List<Finding> findings) {
            if (!line.hasOption(Flags.JSON)) {
                new Report(out, err, words).text(said, findings);
            }
        }

        @Override
        public Progress progress(String task, int steps) {
            return watched && !line.hasOption(Flags.JSON) ? Progress.on(err, task, steps) : Progress.hidden();
        }
    }
}
