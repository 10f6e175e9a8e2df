package vn.congvan.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;

/** The words of a command line that are no flags. */
final class Words {
    private Words() {}

    /** What comes after the command's own name. */
    static List<String> after(Command command, CommandLine line) {
        int own = command.name().split(" ", -1).length;
        return line.getArgList().subList(own, line.getArgList().size());
    }

    /** @param word what is missing, a key of the catalogue */
    static UsageError missing(Command command, Command.Surroundings surroundings, String word) {
        return new UsageError(
                CliKind.WORD_MISSING,
                "congvan " + command.name(),
                "command",
                command.name(),
                "word",
                surroundings.words().text(word),
                "usage",
                usage(command, surroundings));
    }

    static void refuseMoreThan(int count, List<String> words, Command command, Command.Surroundings surroundings)
            throws UsageError {
        if (words.size() > count) {
            throw new UsageError(
                    CliKind.WORD_TOO_MANY,
                    "congvan " + command.name() + " " + String.join(" ", words),
                    "command",
                    command.name(),
                    "word",
                    words.get(count),
                    "usage",
                    usage(command, surroundings));
        }
    }

    private static String usage(Command command, Command.Surroundings surroundings) {
        return surroundings.words().text(Help.key(command) + ".usage");
    }
}
