package vn.congvan.archive;

import java.util.SortedSet;

/**
 * What was found of a bag, beside the findings.
 *
 * @param version as bagit.txt has it; empty if it has none
 * @param files how many payload files there are
 * @param octets of the payload
 * @param algorithms by which the payload was verified, as they are named in file names
 */
public record Judgement(
        Verdict verdict,
        String version,
        long files,
        long octets,
        SortedSet<String> algorithms,
        long errors,
        long warnings,
        long hints) {
    /** What RFC 8493 §3 calls valid, and what is only nearly so. */
    public enum Verdict {
        /** Complete, and every checksum fits. */
        VALID,
        /** As {@link #VALID}; but something is as it should not be, or part of what it says cannot be verified. */
        DOUBTFUL,
        /** Something is as it must not be. */
        INVALID
    }
}
