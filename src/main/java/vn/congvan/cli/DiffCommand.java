package vn.congvan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.DiffedFiles;

/** {@code diff A.docx B.docx [--html FILE] [--docx FILE]}: two Word files word by word. Exit code 0 whether they differ or not. */
final class DiffCommand implements Command {
    @Override
    public String name() {
        return "diff";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.html(), Flags.docx());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.size() < 2) {
            throw Words.missing(this, surroundings, "help.word.two-files");
        }
        Words.refuseMoreThan(2, words, this, surroundings);
        Optional<String> html = Optional.ofNullable(line.getOptionValue(Flags.HTML));
        Optional<String> docx = Optional.ofNullable(line.getOptionValue(Flags.DOCX));
        DiffedFiles diff = surroundings
                .office()
                .diff(
                        surroundings.file(words.get(0)),
                        surroundings.file(words.get(1)),
                        file(html, surroundings),
                        file(docx, surroundings),
                        surroundings.words());
        List<String> lines = new ArrayList<>(new DiffText(surroundings.words(), isColoured()).lines(diff));
        html.ifPresent(file -> lines.add(surroundings.words().text("diff.html", Map.of("file", file))));
        docx.ifPresent(file -> lines.add(surroundings.words().text("report.docx", Map.of("docx", file))));
        return new Outcome(ExitCode.DONE, lines, data(diff, html, docx), diff.findings());
    }

    private static Optional<Path> file(Optional<String> name, Surroundings surroundings) throws UsageError {
        return name.isEmpty() ? Optional.empty() : Optional.of(surroundings.file(name.get()));
    }

    /** Java cannot ask whether standard output is a terminal, so the launcher does. NO_COLOR: no-color.org. */
    static boolean isColoured() {
        String refused = System.getenv("NO_COLOR");
        return Boolean.getBoolean("congvan.colour") && (refused == null || refused.isEmpty());
    }

    private static ObjectNode data(DiffedFiles diff, Optional<String> html, Optional<String> docx) {
        ObjectNode data = Outcome.noData();
        data.put("changed", diff.changed());
        html.ifPresent(file -> data.put("html", file));
        docx.ifPresent(file -> data.put("docx", file));
        var paragraphs = data.putArray("paragraphs");
        for (DiffedFiles.Paragraph paragraph : diff.paragraphs()) {
            if (paragraph.isChanged()) {
                var node = paragraphs
                        .addObject()
                        .put("story", paragraph.story().toLowerCase(Locale.ROOT))
                        .put("fate", fate(paragraph.fate()));
                var words = node.putArray("words");
                paragraph
                        .words()
                        .forEach(some ->
                                words.addObject().put("fate", fate(some.fate())).put("text", some.text()));
            }
        }
        return data;
    }

    private static String fate(DiffedFiles.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
