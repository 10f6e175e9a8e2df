package vn.congvan.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** What a revision shows on the pages of the signing copy: signature fields, which are not so large that they could hide the text. */
final class AddedFields {
    /**
     * The part of a page that all its signatures may cover. A seal is 36 mm wide and stands over a third of the signature beside it (NĐ30
     * Phụ lục I, phần II, II.8), so they need a tenth.
     */
    private static final double MOST = 0.25;

    private final OpenPdf revision;
    private final Set<COSBase> widgets = Collections.newSetFromMap(new IdentityHashMap<>());

    AddedFields(OpenPdf revision) {
        this.revision = revision;
        SignatureFields.of(revision).forEach(field -> widgets.addAll(field.widgets()));
    }

    /** @throws Refused if the page has lost an annotation, or got one that is no signature's */
    void refuseOthers(COSDictionary old, COSDictionary now, int number) {
        COSArray before = annotations(old);
        COSArray after = annotations(now);
        if (!SameObjects.startsWith(before, after)) {
            throw changed(number);
        }
        double covered = 0;
        for (int i = before.size(); i < after.size(); i++) {
            if (!(after.getObject(i) instanceof COSDictionary annotation) || !isSignature(annotation)) {
                throw changed(number);
            }
            covered += area(annotation, number);
        }
        double page = new PDPage(old).getMediaBox().getWidth()
                * (double) new PDPage(old).getMediaBox().getHeight();
        if (!(covered <= page * MOST)) {
            throw new Refused(
                    Finding.of(PdfKind.SIGNATURE_COVERS_PAGE, revision.place(), "page", Integer.toString(number)));
        }
    }

    private Refused changed(int page) {
        return Revisions.changed("page " + page + " /Annots", revision.place());
    }

    private static COSArray annotations(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        return annotations == null ? new COSArray() : annotations;
    }

    private boolean isSignature(COSDictionary annotation) {
        return widgets.contains(annotation)
                && annotation.getNameAsString(COSName.SUBTYPE, "").equals("Widget")
                && !annotation.containsKey(COSName.A);
    }

    /** In square points. */
    private double area(COSDictionary annotation, int page) {
        COSArray rectangle = annotation.getCOSArray(COSName.RECT);
        double[] sides = new double[4];
        for (int i = 0; i < 4; i++) {
            if (rectangle == null || rectangle.size() != 4 || !(rectangle.getObject(i) instanceof COSNumber number)) {
                throw changed(page);
            }
            sides[i] = number.floatValue();
        }
        return Math.abs(sides[2] - sides[0]) * Math.abs(sides[3] - sides[1]);
    }
}
