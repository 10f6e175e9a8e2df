package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Option;
import vn.congvan.finding.Catalogue;

/** Help and version, in the words of the catalogue. */
final class Help {
    private final Catalogue words;

    Help(Catalogue words) {
        this.words = words;
    }

    Outcome version() {
        String version = Optional.ofNullable(Help.class.getPackage().getImplementationVersion())
                .orElse(words.text("help.version.unbuilt"));
        var data = Outcome.noData();
        data.put("version", version);
        return new Outcome(ExitCode.DONE, List.of("congvan " + version), data, List.of());
    }

    Outcome overview() {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("help.what"));
        lines.add("");
        lines.add(words.text("help.commands"));
        for (Command command : CommandLineProgram.COMMANDS) {
            lines.add(row(words.text(key(command) + ".usage"), words.text(key(command) + ".short")));
        }
        lines.add("");
        addFlags(lines, "help.flags-everywhere", Flags.everywhere());
        lines.add("");
        lines.addAll(words.text("help.exit-codes").lines().toList());
        return new Outcome(ExitCode.DONE, lines, Outcome.noData(), List.of());
    }

    Outcome of(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("help.usage", Map.of("usage", words.text(key(command) + ".usage"))));
        lines.add("");
        lines.addAll(words.text(key(command) + ".long").lines().toList());
        lines.add("");
        if (!command.options().isEmpty()) {
            addFlags(lines, "help.flags", command.options());
            lines.add("");
        }
        addFlags(lines, "help.flags-everywhere", Flags.everywhere());
        return new Outcome(ExitCode.DONE, lines, Outcome.noData(), List.of());
    }

    static String key(Command command) {
        return "help." + command.name().replace(' ', '-');
    }

    private void addFlags(List<String> lines, String title, List<Option> options) {
        lines.add(words.text(title));
        for (Option option : options) {
            String flag = (option.getOpt() == null ? "" : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt();
            String argument = option.hasArg() ? " " + option.getArgName() : "";
            lines.add(row(flag + argument, words.text(words(option))));
        }
    }

    /** What a flag means elsewhere it may not mean here. */
    private static String words(Option option) {
        return Optional.ofNullable(option.getDescription()).orElse("help.option." + option.getLongOpt());
    }

    private static String row(String left, String right) {
        int width = 34;
        String padding = left.length() < width ? " ".repeat(width - left.length()) : "\n" + " ".repeat(width + 2);
        return "  " + left + padding + right;
    }
}
