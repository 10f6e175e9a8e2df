package vn.congvan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.RegisterDesk;
import vn.congvan.RegisterRow;
import vn.congvan.finding.Finding;

/** {@code register list --year YEAR}: the register of a year's letters, on the screen or as files. */
final class RegisterListCommand implements Command {
    @Override
    public String name() {
        return "register list";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.year(), Flags.csv(), Flags.xlsx(), Flags.pdf());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        Words.refuseMoreThan(0, Words.after(this, line), this, surroundings);
        String given = line.getOptionValue(Flags.YEAR, "");
        if (!given.matches("[12]\\d{3}")) {
            throw Words.missing(this, surroundings, "help.word.year");
        }
        int year = Integer.parseInt(given);
        RegisterDesk register = surroundings.office().register();
        Optional<Path> csv = file(Flags.CSV, line, surroundings);
        Optional<Path> xlsx = file(Flags.XLSX, line, surroundings);
        Optional<Path> pdf = file(Flags.PDF, line, surroundings);
        List<Finding> findings = register.export(year, csv, xlsx, pdf);
        List<RegisterRow> rows = register.list(year);
        List<String> lines = new ArrayList<>();
        boolean screen = csv.isEmpty() && xlsx.isEmpty() && pdf.isEmpty();
        if (screen) {
            rows.forEach(row -> lines.add(row(row, surroundings)));
            String count = Integer.toString(rows.size());
            lines.add(surroundings.words().text("report.register.count", Map.of("year", given, "count", count)));
        }
        for (Optional<Path> written : List.of(csv, xlsx, pdf)) {
            written.ifPresent(path -> lines.add(
                    surroundings.words().text("report.register.written", Map.of("file", surroundings.name(path)))));
        }
        var data = Outcome.noData().put("year", year);
        var letters = data.putArray("letters");
        rows.forEach(row -> letters.addObject()
                .put("number", row.number())
                .put("date", row.date().toString())
                .put("subject", row.subject())
                .put("signer", row.signer())
                .put("recipients", row.recipients())
                .put("fileCopy", row.fileCopy())
                .put("copies", row.copies().orElse(0))
                .put("sent", row.sent().map(Object::toString).orElse(""))
                .put("notes", row.notes()));
        return new Outcome(ExitCode.DONE, lines, data, findings);
    }

    private static Optional<Path> file(String flag, CommandLine line, Surroundings surroundings) throws UsageError {
        String name = line.getOptionValue(flag);
        return name == null ? Optional.empty() : Optional.of(surroundings.file(name));
    }

    private static String row(RegisterRow row, Surroundings surroundings) {
        Map<String, String> said = Map.of(
                "number", row.number(),
                "date", row.date().toString(),
                "subject", row.subject(),
                "signer", row.signer(),
                "notes", row.notes());
        return surroundings
                .words()
                .text(row.notes().isEmpty() ? "report.register.row" : "report.register.row.notes", said);
    }
}
