package vn.congvan.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * What a signature covers: the file from its start to an end, but for the hole in which the signature itself stands
 * (ISO 32000-1 §12.8.1).
 */
final class SignedRange {
    private static final int MOST_SIGNATURES = 32;

    private final byte[] file;
    private final int holeStart;
    private final int holeEnd;
    private final int end;
    private final byte[] contents;
    private final COSDictionary signature;

    private SignedRange(byte[] file, int holeStart, int holeEnd, int end, byte[] contents, COSDictionary signature) {
        this.file = file;
        this.holeStart = holeStart;
        this.holeEnd = holeEnd;
        this.end = end;
        this.contents = contents;
        this.signature = signature;
    }

    /**
     * The signatures of a file, the oldest first.
     *
     * @param from where what was added to the signing copy begins
     * @throws Refused if there is none, one covers less than all that stands before it, or something stands behind the last
     */
    static List<SignedRange> all(OpenPdf pdf, byte[] file, int from) {
        List<SignedRange> ranges = in(pdf, file);
        if (ranges.isEmpty()) {
            throw new Refused(Finding.of(PdfKind.NOT_SIGNED, pdf.place()));
        }
        if (pdf.objects().filter(SignedRange::isSignature).count() != ranges.size()) {
            throw Revisions.changed("/AcroForm /Fields", pdf.place()); // one was taken out of its field
        }
        int before = from;
        for (SignedRange range : ranges) {
            if (range.holeStart < before || range.end <= before) {
                throw wrong(pdf.place());
            }
            before = range.end;
        }
        if (ranges.subList(0, ranges.size() - 1).stream().anyMatch(SignedRange::forbidsMore)) {
            throw new Refused(Finding.of(PdfKind.SIGNED_AS_LAST, pdf.place()));
        }
        if (before != file.length) {
            throw new Refused(Finding.of(
                    PdfKind.SIGNED_TOO_LITTLE, pdf.place(), "bytes", Integer.toString(file.length - before)));
        }
        return ranges;
    }

    static boolean isSignature(COSBase object) {
        return object instanceof COSDictionary dictionary && dictionary.containsKey(COSName.BYTERANGE);
    }

    /** In any order of the fields, sorted by what they cover. */
    static List<SignedRange> in(OpenPdf pdf, byte[] file) {
        List<SignedRange> ranges = new ArrayList<>();
        for (SignatureFields.Field field : SignatureFields.of(pdf)) {
            field.value().ifPresent(signature -> ranges.add(read(signature, file, pdf.place())));
        }
        if (ranges.size() > MOST_SIGNATURES) {
            throw pdf.tooLarge(MOST_SIGNATURES);
        }
        ranges.sort(Comparator.comparingInt(range -> range.end));
        return ranges;
    }

    private static SignedRange read(COSDictionary signature, byte[] file, Place place) {
        COSArray range = signature.getCOSArray(COSName.BYTERANGE);
        if (range == null
                || range.size() != 4
                || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString hex)) {
            throw wrong(place);
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(range.getObject(i) instanceof COSInteger number)) {
                throw wrong(place);
            }
            numbers[i] = number.longValue();
        }
        long end = numbers[2] + numbers[3];
        boolean inOrder = numbers[0] == 0
                && numbers[1] > 0
                && numbers[2] > numbers[1] + 2
                && numbers[3] > 0
                && numbers[2] < file.length
                && numbers[3] <= file.length
                && end <= file.length;
        if (!inOrder) {
            throw wrong(place);
        }
        SignedRange signed =
                new SignedRange(file, (int) numbers[1], (int) numbers[2], (int) end, hex.getBytes(), signature);
        if (!signed.holeHoldsTheSignatureAndNothingElse()) {
            throw wrong(place);
        }
        return signed;
    }

    /** Two readers would see two signatures otherwise. */
    private boolean holeHoldsTheSignatureAndNothingElse() {
        if (file[holeStart] != '<' || file[holeEnd - 1] != '>' || holeEnd - holeStart - 2 != contents.length * 2) {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = file[holeStart + 1 + 2 * i];
            int low = file[holeStart + 2 + 2 * i];
            if (!HexFormat.isHexDigit(high)
                    || !HexFormat.isHexDigit(low)
                    || (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low)) != (contents[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static Refused wrong(Place place) {
        return new Refused(Finding.of(PdfKind.SIGNATURE_RANGE, place));
    }

    /** A certifying signature may say that nothing may come after it (ISO 32000-1 §12.8.2.2, table 254: P is 1). */
    private boolean forbidsMore() {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && reference
                            .getNameAsString(COSName.getPDFName("TransformMethod"), "")
                            .equals("DocMDP")) {
                COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
                return parameters != null && parameters.getInt(COSName.P, 2) == 1;
            }
        }
        return false;
    }

    /** As the file was when it was signed. */
    byte[] revision() {
        return Arrays.copyOf(file, end);
    }

    boolean isSame(SignedRange other) {
        return holeStart == other.holeStart && holeEnd == other.holeEnd && end == other.end;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(file, 0, holeStart);
        out.write(file, holeEnd, end - holeEnd);
    }

    /** @throws Refused if the signature is not one over what it covers */
    SignedPdf.Signature verified(Place place) {
        return new CmsSignature(signature, contents, this, place).verified();
    }
}
