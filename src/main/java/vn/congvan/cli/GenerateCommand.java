package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Draft;
import vn.congvan.Office;
import vn.congvan.Order;

/** {@code generate MONTH [LETTER…]}: a month's figures become letters in {@code out/}. */
final class GenerateCommand implements Command {
    @Override
    public String name() {
        return "generate";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Flags.force(),
                Flags.update(),
                Flags.holes(),
                Flags.embedSource(),
                Flags.issuedOn(),
                Flags.allow(),
                Flags.why());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.month");
        }
        Order order = Order.of(words.get(0))
                .letters(words.subList(1, words.size()))
                .force(line.hasOption(Flags.FORCE))
                .issuedOn(Optional.ofNullable(line.getOptionValue(Flags.ISSUED_ON)))
                .allowing(Flags.allowances(line))
                .updating(line.hasOption(Flags.UPDATE))
                .embeddingSource(line.hasOption(Flags.EMBED_SOURCE))
                .withHoles(line.hasOption(Flags.HOLES));
        Office.Generated generated = surroundings.office().generate(order);
        List<String> lines = new ArrayList<>();
        var data = Outcome.noData();
        var letters = data.putArray("letters");
        for (Draft draft : generated.drafts()) {
            Map<String, String> said =
                    Map.of("docx", draft.docx(), "pdf", draft.pdf(), "count", Integer.toString(draft.pages()));
            lines.add(surroundings.words().text("report.docx", said));
            if (!draft.pdf().isEmpty()) {
                lines.add(surroundings.words().text("report.pdf", said));
            }
            letters.addObject()
                    .put("letter", draft.letter())
                    .put("docx", draft.docx())
                    .put("pdf", draft.pdf())
                    .put("pages", draft.pages());
        }
        return new Outcome(ExitCode.DONE, lines, data, generated.findings());
    }
}
