package vn.congvan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;

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

    /** A line of a command that goes on, with the findings that belong to it. */
    void text(String line, List<Finding> findings) {
        out.println(line);
        out.flush();
        findings.forEach(finding -> err.println(text(finding).indent(4).stripTrailing()));
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
        outcome.findings().forEach(finding -> findings.add(FindingJson.of(finding, words)));
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
