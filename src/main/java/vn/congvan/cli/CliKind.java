package vn.congvan.cli;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong with a command line – and, last, with us. */
public enum CliKind implements Kind {
    NO_COMMAND,
    UNKNOWN_COMMAND,
    UNKNOWN_OPTION,
    OPTION_NEEDS_VALUE,
    OPTION_NEEDS_OTHER,
    OPTIONS_CLASH,
    NO_COUNT,
    REASON_MISSING,
    WORD_MISSING,
    WORD_TOO_MANY,
    UNKNOWN_LANGUAGE,
    BUG;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String room() {
        return "CLI";
    }
}
