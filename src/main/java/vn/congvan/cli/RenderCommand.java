package vn.congvan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Office;

/** {@code render FILE.docx [-o FILE.pdf]}: any DOCX becomes a PDF. */
final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.output(), Flags.embedSource());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.file");
        }
        Words.refuseMoreThan(1, words, this, surroundings);
        String given = words.get(0);
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

    private static String pdfBeside(String docx) {
        int length = docx.length();
        boolean named = docx.regionMatches(true, length - 5, ".docx", 0, 5);
        return (named ? docx.substring(0, length - 5) : docx) + ".pdf";
    }
}
