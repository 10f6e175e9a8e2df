package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.ComparedMonths;
import vn.congvan.finding.Catalogue;

/** {@code compare MONTH MONTH [LETTER…]}: the figures of two months beside each other. */
final class CompareCommand implements Command {
    @Override
    public String name() {
        return "compare";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.size() < 2) {
            throw Words.missing(this, surroundings, "help.word.months");
        }
        List<String> lines = new ArrayList<>();
        ObjectNode data = Outcome.noData();
        var letters = data.putArray("letters");
        for (ComparedMonths compared :
                surroundings.office().compare(words.get(0), words.get(1), words.subList(2, words.size()))) {
            table(compared, surroundings.words(), lines);
            var node = letters.addObject().put("letter", compared.letter()).put("broken", compared.broken());
            var rows = node.putArray("rows");
            compared.rows()
                    .forEach(row -> rows.addObject()
                            .put("path", row.path())
                            .put("title", row.title())
                            .put("before", row.before())
                            .put("now", row.now())
                            .put("change", row.change()));
        }
        return new Outcome(ExitCode.DONE, lines, data, List.of());
    }

    private static void table(ComparedMonths compared, Catalogue words, List<String> lines) {
        lines.add(words.text("report.letter", Map.of("name", compared.letter(), "title", compared.title())));
        if (!compared.broken().isEmpty()) {
            lines.add("  " + words.text("report.compare.broken", Map.of("reason", compared.broken())));
        }
        for (ComparedMonths.Row row : compared.rows()) {
            lines.add("  " + pad(dash(row.before()), 12) + pad(dash(row.now()), 12) + pad(dash(row.change()), 16)
                    + row.path());
        }
    }

    private static String dash(String figure) {
        return figure.isEmpty() ? "–" : figure;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
