package vn.congvan.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;

/** A bag's judgement with its findings. */
record Judged(Judgement judgement, List<Finding> findings) {
    static Judged folder(Path folder, BagJudge judge) throws IOException {
        List<Finding> found = new ArrayList<>();
        try (FolderBag files = new FolderBag(folder, "goi")) {
            return new Judged(judge.judge(files, found::add), found);
        }
    }

    static Judged folder(Path folder) throws IOException {
        return folder(folder, BagJudge.standard());
    }

    static Judged zip(Path zip) throws IOException {
        List<Finding> found = new ArrayList<>();
        try (ZipBag files = ZipBag.open(zip, "goi.zip", ZipBag.limits())) {
            return new Judged(BagJudge.standard().judge(files, found::add), found);
        }
    }

    /** What opening it tells, if it is refused. */
    static List<Finding> refused(Path zip, ZipLimits limits) throws IOException {
        try (ZipBag files = ZipBag.open(zip, "goi.zip", limits)) {
            throw new AssertionError("not refused: " + files.name());
        } catch (Refused e) {
            return e.findings();
        }
    }

    /** Findings' ids and how many of each. */
    Map<String, Long> ids() {
        return RuleBagsTest.counted(findings);
    }

    boolean isInvalid() {
        return judgement.verdict() == Judgement.Verdict.INVALID;
    }
}
