package vn.congvan.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Office;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;

/** One command: its name, its flags and what it does. Its help stands in the catalogue under {@code help.<name>}. */
interface Command {
    /** One word, or two as in {@code templates check}. */
    String name();

    /** Its own flags, beside those that every command has; each flag's help is {@code help.option.<flag>}. */
    List<Option> options();

    Outcome run(CommandLine line, Surroundings surroundings) throws UsageError;

    /** What a command works with. */
    interface Surroundings {
        Office office();

        /** Resolves a file that the user names, from where the user stands. */
        java.nio.file.Path file(String name) throws UsageError;

        /** A file's name as the user would write it, from where the user stands. */
        String name(java.nio.file.Path file);

        Catalogue words();

        /** By which the operating system knows who runs the program. */
        String account();

        /** Prints a line, and the findings that belong to it, while the command goes on; nothing with {@code --json}. */
        void tell(String line, List<Finding> findings);

        /** Shows how a long command gets on, if a person watches. */
        Progress progress(String task, int steps);
    }
}
