package vn.congvan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Office;

/** {@code render FILE.docx [-o FILE.pdf]}: any DOCX becomes a PDF; with {@code --to DIR} many at once. */
final class RenderCommand implements Command {
    /** More at a time than any machine has a use for is a slip of the keyboard. */
    private static final int MOST_JOBS = 999;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.output(), Flags.to(), Flags.jobs(), Flags.embedSource());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.file");
        }
        if (line.hasOption(Flags.TO)) {
            refuseTogether(line);
            return new RenderInto(surroundings)
                    .run(words, line.getOptionValue(Flags.TO), jobs(line), line.hasOption(Flags.EMBED_SOURCE));
        }
        if (line.hasOption(Flags.JOBS)) {
            throw new UsageError(CliKind.OPTION_NEEDS_OTHER, "--jobs", "option", "--jobs", "other", "--to");
        }
        Words.refuseMoreThan(1, words, this, surroundings);
        return one(words.get(0), line, surroundings);
    }

    private static Outcome one(String given, CommandLine line, Surroundings surroundings) throws UsageError {
        String output = line.getOptionValue(Flags.OUTPUT, pdfBeside(given));
        Path docx = surroundings.file(given);
        Path pdf = surroundings.file(output);
        Office.Rendered rendered = surroundings.office().render(docx, pdf, line.hasOption(Flags.EMBED_SOURCE));
        var data = Outcome.noData();
        data.put("pdf", output).put("pages", rendered.pages());
        String said = surroundings
                .words()
                .text("report.pdf", Map.of("pdf", output, "count", Integer.toString(rendered.pages())));
        return new Outcome(ExitCode.DONE, List.of(said), data, rendered.findings());
    }

    private static void refuseTogether(CommandLine line) throws UsageError {
        if (line.hasOption(Flags.OUTPUT)) {
            throw new UsageError(CliKind.OPTIONS_CLASH, "-o --to", "option", "-o", "other", "--to");
        }
    }

    private static int jobs(CommandLine line) throws UsageError {
        String given = line.getOptionValue(Flags.JOBS);
        if (given == null) {
            return Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS);
        }
        if (!given.matches("[1-9][0-9]{0,2}")) {
            throw new UsageError(
                    CliKind.NO_COUNT,
                    "--jobs " + given,
                    "option",
                    "--jobs",
                    "value",
                    given,
                    "most",
                    Integer.toString(MOST_JOBS));
        }
        return Integer.parseInt(given);
    }

    private static String pdfBeside(String docx) {
        int length = docx.length();
        boolean named = docx.regionMatches(true, length - 5, ".docx", 0, 5);
        return (named ? docx.substring(0, length - 5) : docx) + ".pdf";
    }
}
