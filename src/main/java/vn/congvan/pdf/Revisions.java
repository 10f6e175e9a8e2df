package vn.congvan.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * A signed file as it was at each signature. Each time it showed the signing copy's pages with nothing but signature fields on them, and no
 * signature was changed by a later one.
 */
final class Revisions {
    private static final List<COSName> ABOVE = List.of(COSName.P, COSName.PARENT, COSName.V);

    private final OpenPdf base;
    private final int baseLength;
    private final byte[] file;
    private final List<SignedRange> ranges;

    /**
     * @param baseLength of the signing copy, in bytes
     * @param ranges of all its signatures, the oldest first
     */
    Revisions(OpenPdf base, int baseLength, byte[] file, List<SignedRange> ranges) {
        this.base = base;
        this.baseLength = baseLength;
        this.file = file;
        this.ranges = ranges;
    }

    /** @throws Refused if anything but signature fields was added */
    void refuseChanges() {
        SigningCopy copy = new SigningCopy(base);
        OpenPdf before = null;
        try {
            for (int i = 0; i < ranges.size(); i++) {
                byte[] bytes = ranges.get(i).revision();
                OpenPdf revision = OpenPdf.strictly(bytes, base.place());
                OpenPdf last = before;
                before = revision;
                if (last != null) {
                    try (last) {
                        refuseChangedSignatures(last, revision);
                    }
                }
                refuseOtherSignatures(revision, i + 1);
                ObjectTables.refuseObjectsTakenAway(base, revision, bytes, baseLength);
                copy.refuseChanges(revision);
            }
        } finally {
            if (before != null) {
                before.close();
            }
        }
    }

    /** What the whole file calls a signature was one when it was made, and no other was there then. */
    private void refuseOtherSignatures(OpenPdf revision, int count) {
        List<SignedRange> then = SignedRange.in(revision, file);
        for (int i = 0; i < Math.max(count, then.size()); i++) {
            if (i >= then.size() || i >= count || !then.get(i).isSame(ranges.get(i))) {
                throw changed("/AcroForm /Fields", base.place());
            }
        }
    }

    /** Of a field that is signed everything stays as it was, to the last object that it is drawn with. */
    private static void refuseChangedSignatures(OpenPdf before, OpenPdf after) {
        Deque<COSObjectKey> open = new ArrayDeque<>();
        Set<COSObjectKey> seen = new HashSet<>();
        for (SignatureFields.Field field : SignatureFields.of(before)) {
            if (field.value().isPresent()) {
                open.push(field.key());
            }
        }
        while (!open.isEmpty()) {
            COSObjectKey key = open.pop();
            if (!seen.add(key)) {
                continue;
            }
            COSBase then = before.object(key);
            if (!isSame(then, after.object(key))) {
                throw changed("signature field, object " + key.getNumber(), before.place());
            }
            references(then).forEach(open::push);
        }
    }

    private static boolean isSame(COSBase then, COSBase now) {
        return then instanceof COSDictionary a && now instanceof COSDictionary b
                ? SameObjects.sameDictionaries(a, b, Set.of(COSName.P, COSName.PARENT)) && SameObjects.sameContent(a, b)
                : SameObjects.same(then, now);
    }

    private static Stream<COSObjectKey> references(COSBase object) {
        return Within.direct(object, ABOVE)
                .filter(COSObject.class::isInstance)
                .map(COSObject.class::cast)
                .map(reference -> new COSObjectKey(reference.getObjectNumber(), reference.getGenerationNumber()));
    }

    static Refused changed(String where, Place place) {
        return new Refused(Finding.of(PdfKind.SIGNED_COPY_CHANGED, place, "where", where));
    }
}
