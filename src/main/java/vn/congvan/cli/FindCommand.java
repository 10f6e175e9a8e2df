package vn.congvan.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.FindOrder;
import vn.congvan.FoundLetters;
import vn.congvan.finding.Catalogue;

/** {@code find [WORDS] [--number N] …}: letters that were issued. Exit code 0 whether there are any or not: it is an answer either way. */
final class FindCommand implements Command {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int SHOWN = 20;
    private static final List<String> FILTERS = List.of(Flags.NUMBER, Flags.DATE, Flags.PERIOD, Flags.ADDRESSEE);

    @Override
    public String name() {
        return "find";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Flags.sought(Flags.NUMBER, "N[/SYMBOL]"),
                Flags.sought(Flags.DATE, "DAYS"),
                Flags.period(),
                Flags.addressee(),
                Flags.limit());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty() && FILTERS.stream().noneMatch(line::hasOption)) {
            throw Words.missing(this, surroundings, "help.word.sought");
        }
        FindOrder order = new FindOrder(
                String.join(" ", words),
                value(line, Flags.NUMBER),
                value(line, Flags.DATE),
                value(line, Flags.PERIOD),
                value(line, Flags.ADDRESSEE),
                limit(line));
        FoundLetters found = surroundings.office().register().find(order);
        List<String> lines = new ArrayList<>();
        found.letters().forEach(row -> addLines(row, surroundings.words(), lines));
        lines.add(total(found, surroundings.words()));
        return new Outcome(ExitCode.DONE, lines, data(found), found.findings());
    }

    private static Optional<String> value(CommandLine line, String flag) {
        return Optional.ofNullable(line.getOptionValue(flag));
    }

    private static int limit(CommandLine line) throws UsageError {
        String given = line.getOptionValue(Flags.LIMIT, Integer.toString(SHOWN)).strip();
        boolean isCount = given.matches("[1-9]\\d{0,5}") && Integer.parseInt(given) <= FindOrder.MOST;
        if (!isCount) {
            String option = "--" + Flags.LIMIT;
            String most = Integer.toString(FindOrder.MOST);
            throw new UsageError(
                    CliKind.NO_COUNT, option + " " + given, "option", option, "value", given, "most", most);
        }
        return Integer.parseInt(given);
    }

    private static void addLines(FoundLetters.Row row, Catalogue words, List<String> lines) {
        Map<String, String> said = Map.of(
                "number", row.number(),
                "date", DAY.format(row.date()),
                "period", row.period(),
                "subject", row.subject(),
                "state", words.text("state." + row.state()));
        lines.add(words.text("report.find.letter", said));
        if (!row.subject().isEmpty()) {
            lines.add("    " + row.subject());
        }
        if (!row.snippet().isEmpty()) {
            lines.add("    " + MarkedText.of(row, DiffCommand.isColoured()));
        }
        lines.add("    " + row.file());
    }

    private static String total(FoundLetters found, Catalogue words) {
        Map<String, String> said =
                Map.of("shown", Integer.toString(found.letters().size()), "total", Integer.toString(found.total()));
        if (found.letters().isEmpty()) {
            return words.text("report.find.none");
        } else if (found.more()) {
            return words.text("report.find.more", said);
        }
        return words.text(found.letters().size() < found.total() ? "report.find.some" : "report.find.all", said);
    }

    private static ObjectNode data(FoundLetters found) {
        ObjectNode data = Outcome.noData()
                .put("total", found.total())
                .put("more", found.more())
                .put("missing", found.missing());
        var letters = data.putArray("letters");
        for (FoundLetters.Row row : found.letters()) {
            var node = letters.addObject()
                    .put("letter", row.letter())
                    .put("number", row.number())
                    .put("date", row.date().toString())
                    .put("period", row.period())
                    .put("subject", row.subject())
                    .put("state", row.state())
                    .put("file", row.file())
                    .put("snippet", row.snippet());
            var marks = node.putArray("marks");
            row.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
        }
        return data;
    }
}
