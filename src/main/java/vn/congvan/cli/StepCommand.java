package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.By;
import vn.congvan.LetterLife;
import vn.congvan.LetterStep;
import vn.congvan.finding.Catalogue;

/** A command that takes a letter one step further: {@code submit ID}, {@code approve ID}, … */
final class StepCommand implements Command {
    private final String name;
    private final List<Option> options;
    private final Step step;

    /** What the command does with the letter that its first word means. */
    interface Step {
        LetterStep take(LetterLife life, Asked asked) throws UsageError;
    }

    StepCommand(String name, List<Option> options, Step step) {
        this.name = name;
        List<Option> all = new ArrayList<>(options);
        all.add(Flags.as());
        this.options = List.copyOf(all);
        this.step = step;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Option> options() {
        return options;
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        Asked asked = Asked.of(this, line, surroundings);
        LetterStep taken = step.take(surroundings.office().life(), asked);
        return new Outcome(
                ExitCode.DONE, lines(taken, asked.by(), surroundings.words()), data(taken), taken.findings());
    }

    private static List<String> lines(LetterStep taken, By by, Catalogue words) {
        List<String> lines = new ArrayList<>();
        Map<String, String> said = Map.of(
                "letter", taken.letter(),
                "state", words.text("state." + taken.state()),
                "who", taken.who(),
                "number", taken.number());
        lines.add(words.text(taken.number().isEmpty() ? "report.step" : "report.step.numbered", said));
        taken.files().forEach(file -> lines.add("  " + file));
        lines.add(words.text(by.said() ? "report.step.who-said" : "report.step.who-account", said));
        return lines;
    }

    private static ObjectNode data(LetterStep taken) {
        ObjectNode data = Outcome.noData()
                .put("letter", taken.letter())
                .put("step", taken.step())
                .put("state", taken.state())
                .put("who", taken.who())
                .put("number", taken.number());
        var files = data.putArray("files");
        taken.files().forEach(files::add);
        return data;
    }

    /** The words and flags of such a command. */
    record Asked(String letter, By by, CommandLine line, Command command, Surroundings surroundings) {
        static Asked of(Command command, CommandLine line, Surroundings surroundings) throws UsageError {
            List<String> words = Words.after(command, line);
            if (words.isEmpty()) {
                throw Words.missing(command, surroundings, "help.word.letter");
            }
            String as = line.getOptionValue(Flags.AS);
            By by = as == null ? new By(surroundings.account(), false) : new By(as, true);
            return new Asked(words.get(0), by, line, command, surroundings);
        }

        /** @throws UsageError if there are more words than the letter and so many */
        List<String> more(int most) throws UsageError {
            List<String> words = Words.after(command, line);
            Words.refuseMoreThan(most + 1, words, command, surroundings);
            return words.subList(1, words.size());
        }

        Optional<String> value(String flag) {
            return Optional.ofNullable(line.getOptionValue(flag));
        }

        List<String> values(String flag) {
            String[] values = line.getOptionValues(flag);
            return values == null ? List.of() : List.of(values);
        }

        /** @throws UsageError if the flag, which the step cannot do without, is missing */
        String needed(String flag) throws UsageError {
            Optional<String> value = value(flag);
            if (value.isEmpty() || value.get().isBlank()) {
                throw Words.missing(command, surroundings, "help.word." + flag);
            }
            return value.get();
        }
    }
}
