package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Office;

/** {@code templates check [LETTER…] [--fix]}: whether the letters would work, before a month depends on them. */
final class TemplatesCheckCommand implements Command {
    @Override
    public String name() {
        return "templates check";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.fix());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<Office.Checked> checked =
                surroundings.office().checkTemplates(Words.after(this, line), line.hasOption(Flags.FIX));
        List<String> lines = new ArrayList<>();
        var data = Outcome.noData();
        var letters = data.putArray("letters");
        var findings = new ArrayList<vn.congvan.finding.Finding>();
        boolean good = true;
        for (Office.Checked letter : checked) {
            Map<String, String> said = Map.of("name", letter.letter(), "count", Integer.toString(letter.pages()));
            if (letter.fixed()) {
                lines.add(surroundings.words().text("report.check.fixed", said));
            }
            lines.add(surroundings.words().text(letter.good() ? "report.check.good" : "report.check.bad", said));
            letters.addObject()
                    .put("letter", letter.letter())
                    .put("good", letter.good())
                    .put("fixed", letter.fixed())
                    .put("pages", letter.pages());
            findings.addAll(letter.findings());
            good &= letter.good();
        }
        return new Outcome(good ? ExitCode.DONE : ExitCode.INPUT_AT_FAULT, lines, data, findings);
    }
}
