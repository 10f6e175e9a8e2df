package vn.congvan.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Severity;

/** {@code directory check}: whether the directory holds together. */
final class DirectoryCheckCommand implements Command {
    @Override
    public String name() {
        return "directory check";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        Words.refuseMoreThan(0, Words.after(this, line), this, surroundings);
        List<Finding> findings = surroundings.office().checkDirectory();
        boolean good = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        String said = surroundings.words().text(good ? "report.directory.good" : "report.directory.bad");
        var data = Outcome.noData();
        data.put("good", good);
        return new Outcome(good ? ExitCode.DONE : ExitCode.INPUT_AT_FAULT, List.of(said), data, findings);
    }
}
