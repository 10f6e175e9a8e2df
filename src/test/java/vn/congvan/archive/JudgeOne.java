package vn.congvan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congvan.finding.Severity;

/** Judges one bag in a process of its own, and prints its verdict and how many files it has; errors before that. */
public final class JudgeOne {
    private JudgeOne() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        try (BagFiles files =
                Files.isDirectory(path) ? new FolderBag(path, "goi") : ZipBag.open(path, "goi.zip", ZipBag.limits())) {
            Judgement judgement = BagJudge.standard().judge(files, finding -> {
                if (finding.severity() == Severity.ERROR) {
                    System.out.println(finding);
                }
            });
            System.out.println(judgement.verdict() + " " + judgement.files());
        }
    }
}
