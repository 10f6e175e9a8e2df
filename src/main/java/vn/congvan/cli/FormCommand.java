package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** {@code form MONTH [LETTER…]}: spreadsheets to fill in a month's figures. */
final class FormCommand implements Command {
    @Override
    public String name() {
        return "form";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.month");
        }
        List<String> lines = new ArrayList<>();
        var data = Outcome.noData();
        var forms = data.putArray("forms");
        for (String file : surroundings.office().form(words.get(0), words.subList(1, words.size()))) {
            lines.add(surroundings.words().text("report.form", Map.of("file", file)));
            forms.add(file);
        }
        return new Outcome(ExitCode.DONE, lines, data, List.of());
    }
}
