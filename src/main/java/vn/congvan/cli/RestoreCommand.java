package vn.congvan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Archive;
import vn.congvan.RestoreOrder;

/** {@code restore MONTH|DIR|ZIP --to DIR}: a copy of what was sealed, proved whole. */
final class RestoreCommand implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.to());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        String to = line.getOptionValue(Flags.TO, "");
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.bag");
        }
        if (to.isBlank()) {
            throw Words.missing(this, surroundings, "help.word.restore-to");
        }
        Words.refuseMoreThan(1, words, this, surroundings);
        boolean month = Archive.isMonth(words.get(0));
        Optional<Path> place = month ? Optional.empty() : Optional.of(surroundings.file(words.get(0)));
        Archive.Restored restored = surroundings
                .office()
                .archive()
                .restore(new RestoreOrder(
                        month ? Optional.of(words.get(0)) : Optional.empty(), place, surroundings.file(to)));
        List<String> lines = restored.folders().stream()
                .map(folder -> surroundings.words().text("report.restored", Map.of("folder", folder)))
                .toList();
        var data = Outcome.noData();
        var folders = data.putArray("folders");
        restored.folders().forEach(folders::add);
        return new Outcome(ExitCode.DONE, lines, data, restored.findings());
    }
}
