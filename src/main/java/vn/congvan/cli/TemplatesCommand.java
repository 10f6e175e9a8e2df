package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.LetterSummary;
import vn.congvan.finding.Catalogue;

/** {@code templates}: the letters and their fields. */
final class TemplatesCommand implements Command {
    @Override
    public String name() {
        return "templates";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        Words.refuseMoreThan(0, Words.after(this, line), this, surroundings);
        Catalogue words = surroundings.words();
        List<String> lines = new ArrayList<>();
        var data = Outcome.noData();
        var letters = data.putArray("letters");
        for (LetterSummary letter : surroundings.office().letters()) {
            String key = letter.role().equals("letter") ? "report.letter" : "report.house-form";
            lines.add(words.text(key, Map.of("name", letter.name(), "title", letter.title(), "role", letter.role())));
            var node = letters.addObject()
                    .put("letter", letter.name())
                    .put("title", letter.title())
                    .put("role", letter.role());
            var fields = node.putArray("fields");
            for (LetterSummary.Field field : letter.fields()) {
                lines.add("  " + text(field, words));
                fields.addObject()
                        .put("path", field.path())
                        .put("title", field.title())
                        .put("format", field.format())
                        .put("required", field.required());
            }
        }
        return new Outcome(ExitCode.DONE, lines, data, List.of());
    }

    private static String text(LetterSummary.Field field, Catalogue words) {
        String format =
                field.format().isEmpty() ? "" : words.text("report.field.format", Map.of("format", field.format()));
        String optional = field.required() ? "" : words.text("report.field.optional");
        return words.text(
                "report.field",
                Map.of("path", field.path(), "title", field.title(), "format", format, "optional", optional));
    }
}
