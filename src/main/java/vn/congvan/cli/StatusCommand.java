package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.StatusRow;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;

/** {@code status [MONTH]}: how every letter stands, what comes next, and whose turn it is. */
final class StatusCommand implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        Words.refuseMoreThan(1, words, this, surroundings);
        List<StatusRow> rows =
                surroundings.office().life().status(words.stream().findFirst());
        List<String> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        var data = Outcome.noData();
        var letters = data.putArray("letters");
        for (StatusRow row : rows) {
            addLines(row, surroundings.words(), lines);
            row.why().ifPresent(findings::add);
            var node = letters.addObject()
                    .put("letter", row.letter())
                    .put("state", row.state())
                    .put("number", row.number())
                    .put("duty", row.duty())
                    .put("remark", row.remark())
                    .put("fellBack", row.why().map(Finding::id).orElse(""));
            var next = node.putArray("next");
            row.next().forEach(next::add);
            var people = node.putArray("people");
            row.people().forEach(people::add);
        }
        if (rows.isEmpty()) {
            lines.add(surroundings.words().text("report.status.none"));
        }
        return new Outcome(ExitCode.DONE, lines, data, findings);
    }

    private static void addLines(StatusRow row, Catalogue words, List<String> lines) {
        Map<String, String> said = Map.of(
                "letter", row.letter(),
                "state", words.text("state." + row.state()),
                "number", row.number(),
                "next", row.next().isEmpty() ? "–" : String.join(", ", row.next()),
                "duty", row.duty().isEmpty() ? "–" : words.text("duty." + row.duty()),
                "people", row.people().isEmpty() ? "–" : String.join(", ", row.people()),
                "remark", row.remark());
        lines.add(words.text(row.number().isEmpty() ? "report.status" : "report.status.numbered", said));
        if (!row.remark().isEmpty()) {
            lines.add("  " + words.text("report.status.remark", said));
        }
        if (!row.duty().isEmpty()) {
            lines.add("  " + words.text("report.status.next", said));
        }
    }
}
