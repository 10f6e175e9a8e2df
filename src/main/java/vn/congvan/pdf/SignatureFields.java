package vn.congvan.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** The signature fields of a file (ISO 32000-1 §12.7.4.5). A signed letter has no fields of any other kind. */
final class SignatureFields {
    private static final COSName SIGNATURE = COSName.getPDFName("Sig");
    private static final int MOST = 200;

    /**
     * @param key its number in the file
     * @param widgets where it is shown; may be itself
     * @param value the signature, where it is signed
     */
    record Field(COSObjectKey key, List<COSDictionary> widgets, Optional<COSDictionary> value) {}

    private final OpenPdf file;
    private final List<Field> fields = new ArrayList<>();

    private SignatureFields(OpenPdf file) {
        this.file = file;
    }

    /** @throws Refused if the file has fields that are none for signatures */
    static List<Field> of(OpenPdf file) {
        SignatureFields fields = new SignatureFields(file);
        fields.read();
        return fields.fields;
    }

    private record Open(COSObjectKey key, COSDictionary field, Optional<COSName> inheritedType) {}

    private void read() {
        COSDictionary form = file.catalog().getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            return;
        } else if (form.getBoolean(COSName.NEED_APPEARANCES, false)) {
            throw changed("/AcroForm /NeedAppearances");
        }
        Deque<Open> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        push(form.getCOSArray(COSName.FIELDS), Optional.empty(), open);
        while (!open.isEmpty()) {
            Open one = open.pop();
            if (!seen.add(one.field()) || seen.size() > MOST) {
                throw changed("/AcroForm /Fields");
            }
            Optional<COSName> type =
                    Optional.ofNullable(one.field().getCOSName(COSName.FT)).or(one::inheritedType);
            COSArray kids = one.field().getCOSArray(COSName.KIDS);
            if (kids != null && kids.size() > 0 && isField(kids.getObject(0))) {
                push(kids, type, open);
            } else {
                fields.add(terminal(one, type, kids));
            }
        }
    }

    private Field terminal(Open one, Optional<COSName> type, @Nullable COSArray kids) {
        if (!type.equals(Optional.of(SIGNATURE))) {
            throw changed("/AcroForm /Fields");
        }
        List<COSDictionary> widgets = new ArrayList<>();
        if (kids == null) {
            widgets.add(one.field());
        } else {
            for (int i = 0; i < kids.size(); i++) {
                if (!(kids.getObject(i) instanceof COSDictionary widget)) {
                    throw changed("/AcroForm /Fields");
                }
                widgets.add(widget);
            }
        }
        return new Field(one.key(), widgets, Optional.ofNullable(one.field().getCOSDictionary(COSName.V)));
    }

    /** A kid with a name is a field; one without is the place where its parent is shown (§12.7.3.2). */
    private static boolean isField(@Nullable COSBase kid) {
        return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.T);
    }

    private void push(@Nullable COSArray kids, Optional<COSName> type, Deque<Open> open) {
        if (kids == null) {
            return;
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (!(kids.get(i) instanceof COSObject reference)
                    || !(reference.getObject() instanceof COSDictionary field)
                    || open.size() > MOST) {
                throw changed("/AcroForm /Fields");
            }
            open.push(new Open(
                    new COSObjectKey(reference.getObjectNumber(), reference.getGenerationNumber()), field, type));
        }
    }

    private Refused changed(String where) {
        return new Refused(Finding.of(PdfKind.SIGNED_COPY_CHANGED, file.place(), "where", where));
    }
}
