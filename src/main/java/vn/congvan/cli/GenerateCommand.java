package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Draft;
import vn.congvan.Office;

/** {@code generate MONTH [LETTER…]}: a month's figures become letters in {@code out/}. */
final class GenerateCommand implements Command {
    @Override
    public String name() {
        return "generate";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.force());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.month");
        }
        Office.Generated generated = surroundings
                .office()
                .generate(words.get(0), words.subList(1, words.size()), line.hasOption(Flags.FORCE));
        List<String> lines = new ArrayList<>();
        var data = Outcome.noData();
        var letters = data.putArray("letters");
        for (Draft draft : generated.drafts()) {
            Map<String, String> said =
                    Map.of("docx", draft.docx(), "pdf", draft.pdf(), "count", Integer.toString(draft.pages()));
            lines.add(surroundings.words().text("report.docx", said));
            lines.add(surroundings.words().text("report.pdf", said));
            letters.addObject()
                    .put("letter", draft.letter())
                    .put("docx", draft.docx())
                    .put("pdf", draft.pdf())
                    .put("pages", draft.pages());
        }
        return new Outcome(ExitCode.DONE, lines, data, generated.findings());
    }
}
