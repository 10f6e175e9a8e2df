package vn.congvan.archive;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/**
 * What can be wrong with a bag. Sections are of RFC 8493. What it says with MUST or REQUIRED is an error, with SHOULD or RECOMMENDED a
 * warning; what it leaves to taste, and what a person may like to know, is information.
 */
public enum ArchiveKind implements Kind {
    // the bag declaration, §2.1.1
    /** A bag has a bagit.txt. */
    BAGIT_TXT_MISSING(Severity.ERROR),
    /** Exactly two lines, in that order, in that form. */
    BAGIT_TXT_LINES(Severity.ERROR),
    /** The two words are written otherwise, as in the RFC's own example (§4.1): its grammar (§6.1) knows no case. */
    BAGIT_TXT_CASE(Severity.WARNING),
    BAGIT_TXT_BOM(Severity.ERROR),
    BAGIT_TXT_NOT_UTF8(Severity.ERROR),
    /** 0.93 to 0.96: drafts that nobody kept apart; judged as 0.97. */
    VERSION_OLD(Severity.WARNING),
    VERSION_UNKNOWN(Severity.ERROR),
    /** ENCODING SHOULD be UTF-8. */
    ENCODING_OTHER(Severity.WARNING),
    ENCODING_UNKNOWN(Severity.ERROR),

    // text tag files, §2.3
    /** With UTF-8 there MUST NOT be a mark; with others only where they require one. */
    TAG_FILE_BOM(Severity.ERROR),
    TAG_FILE_NOT_DECODED(Severity.ERROR),
    /** It is RECOMMENDED that the last line ends, too; one that does not may have been cut short. */
    TAG_FILE_CUT(Severity.WARNING),
    /** §2.1.3 sets no limit to a path; ours is far above that of any file system. */
    LINE_TOO_LONG(Severity.ERROR),
    UNREADABLE(Severity.ERROR),

    // what a bag consists of, §2.1
    /** §2.1.2 */
    DATA_MISSING(Severity.ERROR),
    /** §2.1.3: at least one payload manifest. */
    MANIFEST_MISSING(Severity.ERROR),
    /** §2.4: the algorithm's name in lower case, without signs. */
    MANIFEST_NAME(Severity.ERROR),
    MANY_MANIFESTS(Severity.ERROR),
    /** §3: valid is who has verified every checksum in every manifest; this one cannot be. */
    ALGORITHM_UNKNOWN(Severity.WARNING),
    /** §3: no payload manifest that can be verified at all. */
    NOTHING_PROVED(Severity.ERROR),
    /** §2.4: MD5 and SHA-1 only for backwards compatibility. */
    ALGORITHM_WEAK(Severity.INFORMATION),
    PAYLOAD_EMPTY(Severity.INFORMATION),
    /** §2.1.3: a manifest cannot list it, so it is not kept. */
    FOLDER_EMPTY(Severity.INFORMATION),
    /** §5.1: nothing outside the bag is read, so no link is followed. */
    LINK(Severity.ERROR),
    NOT_A_FILE(Severity.ERROR),
    /** §6.1.1.1, §6.1.1.2: names that are one on other file systems. */
    NAME_COLLIDES(Severity.WARNING),
    /** §6.1.2, which is not normative. */
    NAME_NOT_PORTABLE(Severity.INFORMATION),

    // the lines of manifests, §2.1.3
    MANIFEST_LINE(Severity.ERROR),
    DIGEST(Severity.ERROR),
    /** §5.1: absolute, with {@code ..}, a drive, or {@code ~}. */
    PATH_OUTSIDE(Severity.ERROR),
    PATH_NOT_PAYLOAD(Severity.ERROR),
    /** The slash MUST be the separator. */
    PATH_BACKSLASH(Severity.ERROR),
    /** The same file by another way of writing: {@code ./}, {@code //}. */
    PATH_DOTS(Severity.WARNING),
    /** §6.1.3: whoever accepts the star of md5sum MUST warn. */
    MD5SUM_MARK(Severity.WARNING),
    /** LF, CR and the percent sign, and only those, MUST be percent-encoded. */
    PERCENT(Severity.ERROR),
    /** Before 1.0 the percent sign was not to be encoded. */
    PERCENT_OLD(Severity.WARNING),
    /** A manifest MUST NOT reference directories. */
    FOLDER_LISTED(Severity.ERROR),
    /** Exactly once. */
    LISTED_TWICE(Severity.ERROR),
    /** With the same digest, before 1.0, which did not yet say so. */
    LISTED_TWICE_ALIKE(Severity.WARNING),

    // tag manifests, §2.2.1
    PAYLOAD_IN_TAG_MANIFEST(Severity.ERROR),
    TAG_MANIFEST_LISTED(Severity.ERROR),
    /** MUST list every payload manifest, since 1.0. */
    TAG_MANIFEST_LACKS(Severity.ERROR),
    /** SHOULD list the remaining tag files. */
    TAG_FILE_UNLISTED(Severity.WARNING),
    TAG_MANIFEST_NONE(Severity.INFORMATION),
    /** SHOULD list the same set of tag files. */
    TAG_MANIFESTS_DIFFER(Severity.WARNING),
    /** SHOULD use the algorithms of the payload manifests. */
    TAG_MANIFEST_ALGORITHMS(Severity.WARNING),

    // complete and valid, §3
    FILE_MISSING(Severity.ERROR),
    FILE_UNTRACKED(Severity.ERROR),
    /** Since 1.0 every payload file is in every payload manifest. */
    FILE_NOT_IN_EVERY(Severity.ERROR),
    FILE_CHANGED(Severity.ERROR),
    /** §6.1.1.3: names that differ in their normal form are compared in the same one. */
    NAME_NORMALIZED(Severity.WARNING),

    // files to be fetched, §2.2.3
    FETCH_LINE(Severity.ERROR),
    /** An absolute URI. */
    FETCH_URL(Severity.ERROR),
    /** §5.2: an address on the receiver's own machine. */
    FETCH_URL_LOCAL(Severity.WARNING),
    FETCH_TWICE(Severity.WARNING),
    /** Listed in every payload manifest; before 1.0 in one. */
    FETCH_NOT_LISTED(Severity.ERROR),
    /** Not there yet: the bag is not complete (§3). Nothing is ever fetched. */
    FETCH_PENDING(Severity.ERROR),
    /** §5.3: the length is not to be trusted. */
    FETCH_LENGTH(Severity.WARNING),

    // what the bag says of itself, §2.2.2
    INFO_LINE(Severity.ERROR),
    /** No space round the label, one after the colon; before 1.0 any. */
    INFO_SPACE(Severity.ERROR),
    /** RECOMMENDED 79 characters: only for the eye. */
    INFO_LONG_LINE(Severity.INFORMATION),
    /** SHOULD NOT be repeated. */
    INFO_REPEATED(Severity.WARNING),
    OXUM_REPEATED(Severity.ERROR),
    OXUM_FORM(Severity.ERROR),
    OXUM_WRONG(Severity.ERROR),
    BAGGING_DATE(Severity.WARNING),
    BAG_COUNT(Severity.WARNING),
    /** With Bag-Count it is RECOMMENDED to say of which group. */
    BAG_GROUP(Severity.INFORMATION),

    // a bag in a ZIP
    ZIP_DAMAGED(Severity.ERROR),
    ZIP_TOO_LARGE(Severity.ERROR),
    ZIP_TOO_DENSE(Severity.ERROR),
    ZIP_TOO_MANY(Severity.ERROR),
    ZIP_NO_BAG(Severity.ERROR),
    /** A ZIP of a bag unpacks to one folder; that the folder is lost is no fault of the bag. */
    ZIP_ROOT(Severity.WARNING),
    ZIP_BESIDE(Severity.WARNING),
    ZIP_NAME(Severity.ERROR),
    ZIP_TWICE(Severity.ERROR),
    ZIP_LOCKED(Severity.ERROR),

    // as congvan writes it
    NOT_AS_WRITTEN(Severity.ERROR),
    NOT_OURS(Severity.ERROR),

    SCRATCH(Severity.ERROR);

    private final Severity severity;

    ArchiveKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "ARCHIVE";
    }
}
