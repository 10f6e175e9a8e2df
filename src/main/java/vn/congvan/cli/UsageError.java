package vn.congvan.cli;

import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** The command line cannot be understood. */
final class UsageError extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    UsageError(CliKind kind, String argument, String... namesAndValues) {
        super(kind.id());
        this.finding = Finding.of(kind, new Place.OnCommandLine(argument), namesAndValues);
    }

    Finding finding() {
        return finding;
    }
}
