package vn.congvan.pdf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * The file that comes back when a signing copy was signed: the electronic original, or the scan of the signed paper.
 *
 * <p>Of an electronic original it is proved that it begins with the very bytes of the signing copy, that everything behind them is
 * covered by signatures, that each signature is made over these bytes with the key of the certificate in it, and that a reader is shown
 * the signing copy's pages with nothing but signature fields on them. <b>Who the signer is, is not proved:</b> no certificate is traced to
 * an authority, and none is asked for whether it was revoked; the names are what the certificates say of themselves. A time of signing
 * is what the signer's machine claimed.
 *
 * <p>Of a scan it is only seen that it has pictures of as many pages as the signing copy has, or more. What they show, people look at.
 *
 * <p>The file may come from anywhere: too much time or memory is for the caller to bound.
 */
public final class SignedPdf {
    private SignedPdf() {}

    /** What was read. */
    public sealed interface Read permits Electronic, Scan {
        int pages();

        /** What people have to know of it, of severity information. */
        List<Finding> notes();
    }

    /**
     * The signing copy with electronic signatures.
     *
     * @param signatures at least one, the oldest first
     */
    public record Electronic(int pages, List<Signature> signatures, List<Finding> notes) implements Read {
        public Electronic {
            signatures = List.copyOf(signatures);
            notes = List.copyOf(notes);
        }
    }

    /** A scan of the signed paper; its pages may be more than the signing copy's, for annexes and backs are scanned, too. */
    public record Scan(int pages, List<Finding> notes) implements Read {
        public Scan {
            notes = List.copyOf(notes);
        }
    }

    /**
     * One signature.
     *
     * @param signer the common name in the certificate, which nobody has vouched for
     * @param claimed when it was signed, as the signer's machine says
     * @param isTimestamp made by a time-stamping service over the whole file, and no person's
     */
    public record Signature(String signer, Optional<Instant> claimed, boolean isTimestamp) {}

    /**
     * @param signingCopy as congvan wrote it
     * @param name of the file, for people
     * @throws Refused if the file is neither
     */
    public static Read read(byte[] signingCopy, byte[] file, int pagesOfSigningCopy, String name) {
        Place place = new Place.InFile(name);
        try {
            return beginsWith(signingCopy, file)
                    ? electronic(signingCopy, file, place)
                    : scan(file, pagesOfSigningCopy, place);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException
                | StackOverflowError e) { // PDFBox's and Bouncy Castle's way of telling that a file is hostile
            throw new Refused(Finding.of(PdfKind.FILE_UNREADABLE, place));
        }
    }

    private static boolean beginsWith(byte[] start, byte[] file) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static Read electronic(byte[] signingCopy, byte[] file, Place place) {
        if (file.length == signingCopy.length) {
            throw new Refused(Finding.of(PdfKind.NOT_SIGNED, place));
        }
        try (OpenPdf base = OpenPdf.strictly(signingCopy, place);
                OpenPdf signed = OpenPdf.strictly(file, place)) {
            ActiveContent.refuse(signed);
            List<SignedRange> ranges = SignedRange.all(signed, file, signingCopy.length);
            List<Signature> signatures =
                    ranges.stream().map(range -> range.verified(place)).toList();
            if (signatures.stream().allMatch(Signature::isTimestamp)) {
                throw new Refused(Finding.of(PdfKind.NOT_SIGNED, place));
            }
            new Revisions(base, signingCopy.length, file, ranges).refuseChanges();
            String signers = signatures.stream().map(Signature::signer).collect(Collectors.joining("; "));
            return new Electronic(
                    signed.pages().size(),
                    signatures,
                    List.of(Finding.of(PdfKind.SIGNER_NOT_PROVED, place, "signers", signers)));
        }
    }

    private static Read scan(byte[] file, int pagesNeeded, Place place) {
        try (OpenPdf scan = OpenPdf.leniently(file, place)) {
            if (scan.objects().anyMatch(SignedRange::isSignature)) {
                throw new Refused(Finding.of(PdfKind.OTHER_COPY_SIGNED, place));
            }
            ActiveContent.refuse(scan);
            List<COSDictionary> pages = scan.pages();
            if (pages.size() < pagesNeeded) {
                throw new Refused(Finding.of(
                        PdfKind.SCAN_TOO_SHORT,
                        place,
                        "pages",
                        Integer.toString(pages.size()),
                        "needed",
                        Integer.toString(pagesNeeded)));
            }
            ScannedPages.refuseWithoutPictures(pages, place);
            return new Scan(
                    pages.size(),
                    List.of(Finding.of(PdfKind.SCAN_NOT_PROVED, place, "pages", Integer.toString(pages.size()))));
        }
    }
}
