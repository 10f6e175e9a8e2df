package vn.congvan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.PdfAJudge;

/**
 * Sealed months: what the commands {@code congvan archive}, {@code verify} and {@code restore} do. Thread-safe.
 *
 * <p>Every method throws {@link Refused} if what is there does not allow it – then nothing is written – and {@link TryAgain} if it
 * cannot be done just now.
 */
public final class Archive {
    private final Desk desk;
    private final Optional<Path> program;

    /** @param program the folder in which a module that judges PDF/A may be */
    Archive(Desk desk, Optional<Path> program) {
        this.desk = desk;
        this.program = program;
    }

    /** Whether a word means a month, and not a file or folder. */
    public static boolean isMonth(String word) {
        return word.matches("\\d{4}-\\d{2}");
    }

    /** Seals what was issued on a month's data and is not sealed yet, as a bag that is never written again. */
    public SealedMonth seal(SealOrder order) {
        return new Sealing(desk).seal(order);
    }

    /**
     * Looks through what was sealed: every fault is told, none stops it.
     *
     * @param told of every fault as it is found; so many that no list should hold them
     */
    public List<VerifiedBag> verify(VerifyOrder order, Consumer<Finding> told) {
        return new ArchiveCheck(desk, program.flatMap(PdfAJudge::find), told).verify(order);
    }

    /**
     * What was restored.
     *
     * @param folders of the bags, as people call them
     * @param findings doubts, no errors
     */
    public record Restored(List<String> folders, List<Finding> findings) {
        public Restored {
            folders = List.copyOf(folders);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Puts a copy of bags into a folder, each whole or not at all; one that is there already is left as it is.
     *
     * @throws Refused if a bag is not valid, or something else has its name
     */
    public Restored restore(RestoreOrder order) {
        Findings findings = new Findings();
        List<String> folders = new Restoring(desk, findings).restore(order);
        return new Restored(folders, findings.list());
    }
}
