package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.SignedPdf;

/**
 * A file that begins with the signing copy, and of which every byte is signed, may still show something else: what was added behind the copy
 * replaces what is in it. All that can be replaced is tried, before the first signature and between it and the second.
 */
class ShadowAttackTest {
    private static final TestSigner LEADER = TestSigner.named("Trần Văn Thắng");
    private static final TestSigner OFFICE = TestSigner.named("Văn phòng");

    private static byte[] copy;

    @BeforeAll
    static void letter(@TempDir Path folder) {
        copy = SigningCopies.november(folder);
    }

    private static SignedPdf.Electronic read(byte[] file) {
        return (SignedPdf.Electronic) SignedPdf.read(copy, file, SigningCopies.PAGES, "da-ky.pdf");
    }

    private static Finding refused(byte[] file) {
        return assertThrows(Refused.class, () -> read(file)).findings().get(0);
    }

    /** Where it is told to have changed, if it is changed before the first signature, with it, and with the second. */
    private static String changed(TestSigner.Change change) {
        Finding with = refused(LEADER.sign(copy, change));
        assertEquals("PDF-SIGNED-COPY-CHANGED", with.id());
        assertEquals(with, refused(LEADER.sign(TestSigner.changed(copy, change))));
        assertEquals(with, refused(OFFICE.sign(LEADER.sign(copy), change)));
        return with.arguments().get("where");
    }

    private static COSStream otherContent(PDDocument document) throws IOException {
        COSStream content = document.getDocument().createCOSStream();
        try (OutputStream out = content.createOutputStream()) {
            out.write("0 0 200 200 re f".getBytes(StandardCharsets.US_ASCII));
        }
        return content;
    }

    private static COSDictionary page(PDDocument document) {
        return document.getPage(0).getCOSObject();
    }

    private static Set<COSDictionary> with(COSDictionary changed, String key, org.apache.pdfbox.cos.COSBase value) {
        changed.setItem(COSName.getPDFName(key), value);
        return Set.of(changed);
    }

    @Test
    void anotherContentForAPage() {
        assertEquals("page 1 /Contents", changed(d -> with(page(d), "Contents", otherContent(d))));
    }

    @Test
    void thePagesOwnContentOverwritten() {
        String where = changed(document -> {
            COSStream content = page(document).getCOSStream(COSName.CONTENTS);
            try (OutputStream out = content.createOutputStream()) {
                out.write("0 0 200 200 re f".getBytes(StandardCharsets.US_ASCII));
            }
            return Set.of(content);
        });
        assertEquals("page 1 /Contents /Length", where);
    }

    @Test
    void otherFonts() {
        assertEquals("page 1 /Resources", changed(d -> with(page(d), "Resources", new COSDictionary())));
        String where = changed(document -> {
            COSDictionary fonts =
                    page(document).getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
            COSName first = fonts.keySet().iterator().next();
            COSDictionary font = fonts.getCOSDictionary(first);
            fonts.setItem(first, new COSDictionary(font));
            return Set.of(page(document), fonts);
        });
        assertEquals("/F1", where.replaceFirst("^object \\d+ ", ""));
    }

    @Test
    void aFontsOwnFile() {
        String where = changed(document -> {
            COSDictionary fonts =
                    page(document).getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            font.removeItem(COSName.TO_UNICODE);
            return Set.of(font);
        });
        assertEquals("/ToUnicode", where.replaceFirst("^object \\d+ ", ""));
    }

    @Test
    void anotherBox() {
        assertEquals("page 1 /CropBox", changed(d -> with(page(d), "CropBox", new PDRectangle(9, 9).getCOSArray())));
        assertEquals("page 1 /MediaBox", changed(d -> with(page(d), "MediaBox", new PDRectangle(9, 9).getCOSArray())));
        assertEquals("page 1 /Rotate", changed(d -> with(page(d), "Rotate", COSInteger.get(90))));
        assertEquals("page 1 /UserUnit", changed(d -> with(page(d), "UserUnit", new COSFloat(2))));
    }

    @Test
    void pagesAddedTakenAwayOrInAnotherOrder() {
        assertEquals("/Count", ofTheTree(changed(document -> {
            document.addPage(new PDPage());
            return Set.of(tree(document));
        })));
        assertEquals("/Count", ofTheTree(changed(document -> {
            document.removePage(0);
            return Set.of(tree(document));
        })));
        assertEquals("/Kids", ofTheTree(changed(document -> {
            COSArray kids = tree(document).getCOSArray(COSName.KIDS);
            kids.add(kids.remove(0));
            return Set.of(tree(document));
        })));
    }

    private static COSDictionary tree(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    }

    private static String ofTheTree(String where) {
        return where.replaceFirst("^object \\d+ ", "");
    }

    @Test
    void aNoteOverThePage() {
        assertEquals("page 1 /Annots", changed(document -> {
            COSDictionary note = new COSDictionary();
            note.setName(COSName.SUBTYPE, "FreeText");
            note.setItem(COSName.RECT, new PDRectangle(100, 20).getCOSArray());
            TestSigner.annotations(document, 0).add(note);
            return Set.of(page(document));
        }));
    }

    @Test
    void aFieldThatIsNoneForASignature() {
        assertEquals("/AcroForm /Fields", changed(document -> {
            COSDictionary field = new COSDictionary();
            field.setItem(COSName.FT, COSName.TX);
            field.setString(COSName.T, "so");
            field.setName(COSName.SUBTYPE, "Widget");
            field.setItem(COSName.RECT, new PDRectangle(100, 20).getCOSArray());
            TestSigner.annotations(document, 0).add(field);
            COSArray fields = form(document).getCOSArray(COSName.FIELDS);
            fields.add(new COSObject(field));
            return Set.of(page(document), field, form(document));
        }));
    }

    private static COSDictionary form(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray());
            catalog.setItem(COSName.ACRO_FORM, form);
            catalog.setNeedToBeUpdated(true);
        }
        return form;
    }

    @Test
    void fieldsThatAReaderDrawsItself() {
        assertEquals("/AcroForm /NeedAppearances", changed(d -> with(form(d), "NeedAppearances", COSBoolean.TRUE)));
    }

    @Test
    void anythingElseInTheCatalog() {
        for (String key : Set.of("OCProperties", "Names", "Collection", "Lang", "StructTreeRoot", "OutputIntents")) {
            assertEquals(
                    "/Root /" + key,
                    changed(d -> with(d.getDocumentCatalog().getCOSObject(), key, new COSDictionary())));
        }
    }

    @Test
    void anotherCatalog() {
        assertEquals("/Root", changed(document -> {
            COSDictionary catalog =
                    new COSDictionary(document.getDocumentCatalog().getCOSObject());
            document.getDocument().getTrailer().setItem(COSName.ROOT, catalog);
            return Set.of(catalog);
        }));
    }

    @Test
    void otherWordsReadAloud() {
        String where = changed(document -> {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSDictionary element = (COSDictionary) first(root);
            element.setString(COSName.ACTUAL_TEXT, "khác");
            return Set.of(element);
        });
        assertEquals("/ActualText", where.replaceFirst("^object \\d+ ", ""));
    }

    private static org.apache.pdfbox.cos.COSBase first(COSDictionary element) {
        org.apache.pdfbox.cos.COSBase kids = element.getDictionaryObject(COSName.K);
        return kids instanceof COSArray array ? array.getObject(0) : kids;
    }

    @Test
    void somethingThatActs() {
        for (String action : Set.of("JavaScript", "Launch", "SubmitForm", "GoToE")) {
            Finding finding = refused(LEADER.sign(copy, document -> {
                COSDictionary opened = new COSDictionary();
                opened.setName(COSName.S, action);
                return with(document.getDocumentCatalog().getCOSObject(), "OpenAction", opened);
            }));
            assertEquals("PDF-FILE-ACTIVE", finding.id());
            assertEquals(action, finding.arguments().get("what"));
        }
        Finding form = refused(LEADER.sign(copy, d -> with(form(d), "XFA", new COSArray())));
        assertEquals("XFA", form.arguments().get("what"));
    }

    @Test
    void aSignatureSoLargeThatItHidesThePage() {
        PDRectangle large = new PDRectangle(50, 300, 400, 400);
        Finding finding =
                refused(TestSigner.sign(copy, TestSigner.Change.NONE, "ETSI.CAdES.detached", large, LEADER::container));
        assertEquals("PDF-SIGNATURE-COVERS-PAGE", finding.id());
        assertEquals("2", finding.arguments().get("page"));
    }

    @Test
    void manySignaturesThatHideThePageTogether() {
        byte[] file = copy;
        for (int i = 0; i < 3; i++) {
            PDRectangle place = new PDRectangle(50, 200 + i, 240, 240);
            file = TestSigner.sign(file, TestSigner.Change.NONE, "ETSI.CAdES.detached", place, LEADER::container);
        }
        assertEquals("PDF-SIGNATURE-COVERS-PAGE", refused(file).id());
    }

    @Test
    void theFirstSignaturesPictureChangedByTheSecond() {
        byte[] signed = LEADER.sign(copy);
        Finding moved = refused(OFFICE.sign(signed, document -> {
            PDAnnotationWidget widget = firstWidget(document);
            widget.setRectangle(new PDRectangle(0, 0, 10, 10));
            return Set.of(widget.getCOSObject());
        }));
        assertEquals("PDF-SIGNED-COPY-CHANGED", moved.id());
        Finding drawn = refused(OFFICE.sign(signed, document -> {
            COSStream appearance =
                    firstWidget(document).getNormalAppearanceStream().getCOSObject();
            try (OutputStream out = appearance.createOutputStream()) {
                out.write("0 0 50 50 re f".getBytes(StandardCharsets.US_ASCII));
            }
            return Set.of(appearance);
        }));
        assertEquals("PDF-SIGNED-COPY-CHANGED", drawn.id());
    }

    private static PDAnnotationWidget firstWidget(PDDocument document) throws IOException {
        return document.getSignatureFields().get(0).getWidgets().get(0);
    }

    @Test
    void theFirstSignatureTakenAwayByTheSecond() {
        byte[] signed = LEADER.sign(copy);
        Finding finding = refused(OFFICE.sign(signed, document -> {
            COSDictionary field = document.getSignatureFields().get(0).getCOSObject();
            field.removeItem(COSName.V);
            return Set.of(field);
        }));
        assertEquals("PDF-SIGNED-COPY-CHANGED", finding.id());
    }

    @Test
    void whatTheFirstSignerWasShownIsPutBackByTheSecond() {
        byte[] signed = LEADER.sign(copy, d -> with(page(d), "Rotate", COSInteger.get(180)));
        byte[] mended = OFFICE.sign(signed, document -> {
            page(document).removeItem(COSName.ROTATE);
            return Set.of(page(document));
        });
        assertEquals("page 1 /Rotate", refused(mended).arguments().get("where"));
    }

    /** As programs that keep a file accessible do (ISO 14289-1 §7.18.4). */
    @Test
    void anElementForTheSignatureIsNoChange() {
        byte[] file = LEADER.sign(copy, document -> {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSDictionary top = (COSDictionary) first(root);
            COSDictionary reference = new COSDictionary();
            reference.setName(COSName.TYPE, "OBJR");
            reference.setItem(COSName.OBJ, firstWidget(document).getCOSObject());
            COSDictionary element = new COSDictionary();
            element.setName(COSName.S, "Form");
            element.setItem(COSName.P, top);
            element.setItem(COSName.K, reference);
            top.getCOSArray(COSName.K).add(element);
            root.setInt(COSName.PARENT_TREE_NEXT_KEY, 99);
            root.setItem(COSName.ROLE_MAP, new COSDictionary()); // iText does
            return Set.of(root, top, element);
        });
        assertEquals(1, read(file).signatures().size());
    }

    @Test
    void anElementWithWordsOrAnotherRoleIsAChange() {
        String added = changed(document -> {
            COSDictionary root = root(document);
            COSDictionary top = (COSDictionary) first(root);
            COSDictionary element = new COSDictionary();
            element.setName(COSName.S, "Form");
            element.setItem(COSName.P, top);
            element.setItem(COSName.K, COSInteger.get(0));
            top.getCOSArray(COSName.K).add(element);
            return Set.of(top, element);
        });
        assertEquals("", added.replaceFirst("^object \\d+", ""));
        String mapped = changed(document -> {
            COSDictionary roles = new COSDictionary();
            roles.setName("P", "Artifact");
            return with(root(document), "RoleMap", roles);
        });
        assertEquals("/RoleMap", mapped.replaceFirst("^object \\d+ ", ""));
    }

    private static COSDictionary root(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    }

    /** As programs do that lay out the places of all signatures first. */
    @Test
    void aFieldMayBePreparedAndSignedLater() {
        byte[] prepared = TestSigner.changed(copy, document -> {
            PDSignatureField field = new PDSignatureField(
                    new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document, form(document)));
            field.getCOSObject().setString(COSName.T, "ChuKy");
            field.getWidgets().get(0).setRectangle(new PDRectangle(300, 200, 100, 50));
            form(document).getCOSArray(COSName.FIELDS).add(field.getCOSObject());
            TestSigner.annotations(document, 1).add(field.getCOSObject());
            return Set.of(
                    field.getCOSObject(), form(document), document.getPage(1).getCOSObject());
        });
        assertEquals(1, read(LEADER.sign(prepared)).signatures().size());
        assertEquals(2, read(OFFICE.sign(LEADER.sign(prepared))).signatures().size());
    }
}
