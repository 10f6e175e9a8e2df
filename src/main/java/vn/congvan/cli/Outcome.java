package vn.congvan.cli;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.finding.Finding;

/**
 * What a command has to say.
 *
 * @param lines for people
 * @param data the same for machines; exit code and findings are added by the caller
 */
record Outcome(ExitCode exitCode, List<String> lines, ObjectNode data, List<Finding> findings) {
    Outcome {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    static ObjectNode noData() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Outcome failed(ExitCode exitCode, List<Finding> findings) {
        return new Outcome(exitCode, List.of(), noData(), findings);
    }
}
