package vn.congvan;

import java.nio.file.Path;
import java.util.List;
import vn.congvan.finding.Finding;

/** What became of one of many files. */
public sealed interface RenderedFile {
    /** The file that was to be laid out. */
    Path file();

    /** There is a PDF. */
    record Written(Path file, Path pdf, int pages, List<Finding> findings) implements RenderedFile {
        public Written {
            findings = List.copyOf(findings);
        }
    }

    /** There is none, and the findings say why. */
    record Failed(Path file, List<Finding> findings) implements RenderedFile {
        public Failed {
            findings = List.copyOf(findings);
        }
    }

    /** There is none, and it is the program's fault. */
    record Broken(Path file, Throwable fault) implements RenderedFile {}
}
