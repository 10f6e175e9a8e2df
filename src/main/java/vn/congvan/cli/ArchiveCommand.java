package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.By;
import vn.congvan.SealOrder;
import vn.congvan.SealedMonth;
import vn.congvan.finding.Catalogue;

/** {@code archive MONTH}: seals what was issued on a month's data. */
final class ArchiveCommand implements Command {
    @Override
    public String name() {
        return "archive";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.zip(), Flags.as());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        if (words.isEmpty()) {
            throw Words.missing(this, surroundings, "help.word.month");
        }
        Words.refuseMoreThan(1, words, this, surroundings);
        String as = line.getOptionValue(Flags.AS);
        By by = as == null ? new By(surroundings.account(), false) : new By(as, true);
        SealedMonth sealed =
                surroundings.office().archive().seal(new SealOrder(words.get(0), by, line.hasOption(Flags.ZIP)));
        return new Outcome(ExitCode.DONE, lines(sealed, by, surroundings.words()), data(sealed), sealed.findings());
    }

    private static List<String> lines(SealedMonth sealed, By by, Catalogue words) {
        List<String> lines = new ArrayList<>();
        sealed.bag().ifPresent(bag -> {
            Map<String, String> said = Map.of(
                    "folder", bag.folder(),
                    "letters", String.join(", ", bag.letters()),
                    "files", Long.toString(bag.files()),
                    "octets", Long.toString(bag.octets()),
                    "seal", bag.seal());
            lines.add(words.text("report.archive.sealed", said));
            lines.add(words.text("report.archive.letters", said));
            lines.add(words.text("report.archive.seal", said));
            lines.add(words.text(
                    by.said() ? "report.step.who-said" : "report.step.who-account", Map.of("who", sealed.who())));
        });
        sealed.zips().forEach(zip -> lines.add(words.text("report.archive.zip", Map.of("file", zip))));
        return lines;
    }

    private static tools.jackson.databind.node.ObjectNode data(SealedMonth sealed) {
        var data = Outcome.noData().put("month", sealed.month()).put("who", sealed.who());
        sealed.bag().ifPresent(bag -> {
            var made = data.putObject("sealed")
                    .put("folder", bag.folder())
                    .put("files", bag.files())
                    .put("octets", bag.octets())
                    .put("seal", bag.seal());
            var letters = made.putArray("letters");
            bag.letters().forEach(letters::add);
        });
        var bags = data.putArray("bags");
        sealed.bags().forEach(bags::add);
        var zips = data.putArray("zips");
        sealed.zips().forEach(zips::add);
        return data;
    }
}
