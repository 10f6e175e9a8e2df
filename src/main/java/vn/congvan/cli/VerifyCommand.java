package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Archive;
import vn.congvan.VerifiedBag;
import vn.congvan.VerifyOrder;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Severity;

/** {@code verify [MONTH|DIR|ZIP]}: whether what was sealed is as it was sealed; a line for each fault. */
final class VerifyCommand implements Command {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Option> options() {
        return List.of(Flags.rebuild());
    }

    @Override
    public Outcome run(CommandLine line, Surroundings surroundings) throws UsageError {
        List<String> words = Words.after(this, line);
        Words.refuseMoreThan(1, words, this, surroundings);
        Optional<String> what = words.stream().findFirst();
        Optional<String> month = what.filter(Archive::isMonth);
        VerifyOrder order = new VerifyOrder(
                month,
                what.isPresent() && month.isEmpty() ? Optional.of(surroundings.file(what.get())) : Optional.empty(),
                line.hasOption(Flags.REBUILD));
        boolean json = line.hasOption(Flags.JSON);
        Told told = new Told(surroundings, json);
        List<VerifiedBag> bags = surroundings.office().archive().verify(order, told::take);
        ExitCode code = told.errors > 0 ? ExitCode.INPUT_AT_FAULT : ExitCode.DONE;
        return new Outcome(code, lines(bags, told, surroundings.words()), data(bags, told), told.kept);
    }

    private static List<String> lines(List<VerifiedBag> bags, Told told, Catalogue words) {
        List<String> lines = new ArrayList<>();
        told.remedies.values().forEach(remedy -> lines.add(words.text("report.remedy", Map.of("remedy", remedy))));
        for (VerifiedBag bag : bags) {
            lines.add(words.text(
                    "report.verify." + bag.verdict(),
                    Map.of(
                            "bag", bag.bag(),
                            "letters", Integer.toString(bag.letters()),
                            "files", Long.toString(bag.files()),
                            "octets", Long.toString(bag.octets()))));
        }
        if (told.errors > 0) {
            lines.add(words.text("report.verify.faults", Map.of("count", Long.toString(told.errors))));
        }
        return lines;
    }

    private static tools.jackson.databind.node.ObjectNode data(List<VerifiedBag> bags, Told told) {
        var data = Outcome.noData().put("whole", told.errors == 0).put("faults", told.errors);
        var all = data.putArray("bags");
        for (VerifiedBag bag : bags) {
            all.addObject()
                    .put("bag", bag.bag())
                    .put("verdict", bag.verdict())
                    .put("letters", bag.letters())
                    .put("files", bag.files())
                    .put("octets", bag.octets());
        }
        return data;
    }

    /** Prints each finding as it comes; what to do about it comes once for each kind, at the end. */
    private static final class Told {
        private final Surroundings surroundings;
        private final boolean json;
        private final List<Finding> kept = new ArrayList<>();
        private final Map<String, String> remedies = new TreeMap<>();
        private long errors;

        Told(Surroundings surroundings, boolean json) {
            this.surroundings = surroundings;
            this.json = json;
        }

        void take(Finding finding) {
            Catalogue words = surroundings.words();
            errors += finding.severity() == Severity.ERROR ? 1 : 0;
            if (json) {
                kept.add(finding);
                return;
            }
            String place = words.place(finding.place());
            String text = words.severity(finding.severity()) + " " + finding.id() + ": "
                    + (place.isEmpty() ? "" : place + ": ") + words.message(finding);
            surroundings.tell(text, List.of());
            remedies.putIfAbsent(finding.id(), finding.id() + ": " + words.remedy(finding));
        }
    }
}
