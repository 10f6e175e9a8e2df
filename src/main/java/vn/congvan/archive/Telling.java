package vn.congvan.archive;

import java.util.function.Consumer;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Kind;

/** Passes on what is found in one bag, and counts it. */
final class Telling {
    private final String bag;
    private final Consumer<Finding> findings;
    private long errors;
    private long warnings;
    private long hints;

    Telling(String bag, Consumer<Finding> findings) {
        this.bag = bag;
        this.findings = findings;
    }

    void of(Kind kind, String... namesAndValues) {
        pass(Finding.of(kind, BagPlace.of(bag, ""), namesAndValues));
    }

    /** @param path from the bag's folder */
    void at(Kind kind, String path, String... namesAndValues) {
        pass(Finding.of(kind, BagPlace.of(bag, path), namesAndValues));
    }

    void atLine(Kind kind, String path, int line, String... namesAndValues) {
        pass(Finding.of(kind, BagPlace.of(bag, path, line), namesAndValues));
    }

    void pass(Finding finding) {
        switch (finding.severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            case INFORMATION -> hints++;
        }
        findings.accept(finding);
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    long hints() {
        return hints;
    }
}
