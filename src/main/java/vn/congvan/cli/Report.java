package vn.congvan.cli;

import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** Prints an outcome: for people, what was done on standard output and findings on standard error; for machines, one object. */
final class Report {
    private final PrintStream out;
    private final PrintStream err;
    private final Catalogue words;

    Report(PrintStream out, PrintStream err, Catalogue words) {
        this.out = out;
        this.err = err;
        this.words = words;
    }

    void text(Outcome outcome) {
        outcome.lines().forEach(out::println);
        out.flush();
        outcome.findings().forEach(finding -> err.println(text(finding)));
    }

    private String text(Finding finding) {
        StringBuilder text = new StringBuilder()
                .append(words.severity(finding.severity()))
                .append(' ')
                .append(finding.id())
                .append(": ")
                .append(words.message(finding));
        String place = words.place(finding.place());
        if (!place.isEmpty()) {
            text.append("\n    ").append(words.text("report.place", Map.of("place", place)));
        }
        String remedy = words.remedy(finding);
        if (!remedy.isEmpty()) {
            text.append("\n    ").append(words.text("report.remedy", Map.of("remedy", remedy)));
        }
        return text.toString();
    }

    void json(Outcome outcome) {
        ObjectNode root = outcome.data();
        root.put("exit", outcome.exitCode().number());
        ArrayNode findings = root.putArray("findings");
        outcome.findings().forEach(finding -> add(findings.addObject(), finding));
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private void add(ObjectNode node, Finding finding) {
        node.put("id", finding.id());
        node.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        node.put("message", words.message(finding));
        node.put("remedy", words.remedy(finding));
        ObjectNode place = node.putObject("place");
        if (finding.place() instanceof Place.InFile at) {
            place.put("file", at.file());
        } else if (finding.place() instanceof Place.AtLine at) {
            place.put("file", at.file()).put("line", at.line()).put("path", at.path());
        } else if (finding.place() instanceof Place.InCell at) {
            place.put("file", at.file()).put("sheet", at.sheet()).put("cell", at.cell());
        } else if (finding.place() instanceof Place.AtParagraph at) {
            place.put("file", at.file()).put("part", at.part()).put("text", at.text());
        } else if (finding.place() instanceof Place.OnCommandLine at) {
            place.put("argument", at.argument());
        }
        ObjectNode arguments = node.putObject("arguments");
        finding.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> arguments.put(e.getKey(), e.getValue()));
    }
}
