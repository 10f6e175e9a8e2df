package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.DirectoryPage;

/** {@code directory show --on DAY}: the directory as it stood on a day. */
final class DirectoryShowCommand implements Command {
    @Override
    public String name() {
        return "directory show";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.on());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        Words.refuseMoreThan(0, Words.after(this, line), this, surroundings);
        String day = line.getOptionValue(Flags.ON);
        if (day == null) {
            throw Words.missing(this, surroundings, "help.word.day");
        }
        DirectoryPage page = surroundings.office().directory(day);
        List<String> lines = new ArrayList<>();
        ObjectNode data = Outcome.noData();
        add("agencies", page.agencies(), lines, data, surroundings);
        add("posts", page.posts(), lines, data, surroundings);
        add("references", page.references(), lines, data, surroundings);
        add("counts", page.counts(), lines, data, surroundings);
        return new Outcome(ExitCode.DONE, lines, data, List.of());
    }

    private static void add(
            String what, List<DirectoryPage.Row> rows, List<String> lines, ObjectNode data, Surroundings surroundings) {
        var array = data.putArray(what);
        lines.add(surroundings.words().text("report.directory." + what));
        for (DirectoryPage.Row row : rows) {
            Map<String, String> said = Map.of("id", row.id(), "name", row.name(), "more", row.more());
            lines.add("  " + surroundings.words().text(row.more().isEmpty() ? "report.row" : "report.row.more", said));
            array.addObject().put("id", row.id()).put("name", row.name()).put("more", row.more());
        }
    }
}
