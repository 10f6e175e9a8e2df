package vn.congvan;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;

/**
 * How a month stands in the archive.
 *
 * @param bag that was made now; empty if there was nothing new to seal
 * @param bags all of the month, from the office's folder, in order
 * @param zips of them, if they were asked for, from the office's folder
 * @param who sealed it, as it is recorded
 */
public record SealedMonth(
        String month, Optional<Bag> bag, List<String> bags, List<String> zips, String who, List<Finding> findings) {
    public SealedMonth {
        bags = List.copyOf(bags);
        zips = List.copyOf(zips);
        findings = List.copyOf(findings);
    }

    SealedMonth with(List<String> zipFiles) {
        return new SealedMonth(month, bag, bags, zipFiles, who, findings);
    }

    /**
     * A bag that was sealed.
     *
     * @param folder from the office's folder
     * @param letters as people call them, {@code 1234/VPUB-PVHCC&KSTT}
     * @param files of its payload
     * @param octets of its payload
     * @param seal SHA-256 of the manifest that everything else follows from
     */
    public record Bag(String folder, List<String> letters, long files, long octets, String seal) {
        public Bag {
            letters = List.copyOf(letters);
        }
    }
}
