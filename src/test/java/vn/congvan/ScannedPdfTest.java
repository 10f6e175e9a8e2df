package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.SignedPdf;

/** What has no digital signature is the scan of the signed paper, or it is refused. */
class ScannedPdfTest {
    private static byte[] copy;

    @BeforeAll
    static void letter(@TempDir Path folder) {
        copy = SigningCopies.november(folder);
    }

    private static SignedPdf.Read read(byte[] file) {
        return SignedPdf.read(copy, file, SigningCopies.PAGES, "quet.pdf");
    }

    private static Finding refused(byte[] file) {
        return assertThrows(Refused.class, () -> read(file)).findings().get(0);
    }

    /** What a scanner makes: a picture a page, of so many dots. */
    static byte[] scan(int pages, int width, int height, TestSigner.Change change) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                }
            }
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] scan(int pages) {
        return scan(pages, 827, 1170, TestSigner.Change.NONE);
    }

    @Test
    void aScanOfEveryPageIsRead() {
        SignedPdf.Scan read = (SignedPdf.Scan) read(scan(2));
        assertEquals(2, read.pages());
        assertEquals("PDF-SCAN-NOT-PROVED", read.notes().get(0).id());
    }

    @Test
    void aScanMayHaveMorePagesForAnnexes() {
        assertEquals(5, read(scan(5)).pages());
    }

    @Test
    void aScanWithFewerPagesIsRefused() {
        Finding finding = refused(scan(1));
        assertEquals("PDF-SCAN-TOO-SHORT", finding.id());
        assertEquals("1", finding.arguments().get("pages"));
        assertEquals("2", finding.arguments().get("needed"));
    }

    @Test
    void theSigningCopyPrintedToAPdfIsNoScan() {
        Finding finding = refused(TestSigner.savedAnew(copy));
        assertEquals("PDF-SCAN-WITHOUT-PICTURE", finding.id());
        assertEquals("1", finding.arguments().get("page"));
    }

    @Test
    void aLogoMakesNoScan() {
        assertEquals(
                "PDF-SCAN-WITHOUT-PICTURE",
                refused(scan(2, 200, 200, TestSigner.Change.NONE)).id());
    }

    @Test
    void aPageInStripsAndWithinAFormIsAPicture() {
        byte[] file = scan(2, 827, 1, document -> {
            for (PDPage page : document.getPages()) {
                PDFormXObject form = new PDFormXObject(document);
                form.setResources(new PDResources());
                for (int i = 0; i < 3; i++) {
                    BufferedImage strip = new BufferedImage(827, 390, BufferedImage.TYPE_BYTE_BINARY);
                    form.getResources().add(LosslessFactory.createFromImage(document, strip));
                }
                page.getResources().add(form);
            }
            return Set.of();
        });
        assertEquals(2, read(file).pages());
    }

    @Test
    void aSignedScanIsNoScan() {
        assertEquals(
                "PDF-OTHER-COPY-SIGNED",
                refused(TestSigner.named("Văn thư").sign(scan(2))).id());
    }

    @Test
    void aLockedFileIsRefused() {
        for (String password : new String[] {"", "mở"}) {
            byte[] file = scan(2, 827, 1170, document -> {
                document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
                return Set.of();
            });
            assertEquals("PDF-FILE-ENCRYPTED", refused(file).id());
        }
    }

    @Test
    void aFileThatActsIsRefused() {
        byte[] file = scan(2, 827, 1170, document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            return Set.of();
        });
        assertEquals("PDF-FILE-ACTIVE", refused(file).id());
    }

    @Test
    void whatIsNoPdfIsRefused() {
        for (String text : new String[] {"", "%PDF-1.7", "%PDF-1.7\n%%EOF", "PK\u0003\u0004", "<html>"}) {
            assertEquals(
                    "PDF-FILE-UNREADABLE",
                    refused(text.getBytes(StandardCharsets.ISO_8859_1)).id(),
                    text);
        }
    }

    @Test
    void pagesThatGoRoundInACircleAreRefused() {
        byte[] file = scan(2, 827, 1170, document -> {
            COSDictionary tree = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            tree.getCOSArray(COSName.KIDS).add(tree);
            return Set.of();
        });
        assertEquals("PDF-FILE-UNREADABLE", refused(file).id());
    }

    @Test
    void tablesThatGoRoundInACircleAreRefused() {
        String text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \n"
                + "trailer<</Size 3/Root 1 0 R/Prev 53>>\nstartxref\n53\n%%EOF\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void arraysWithinArraysWithoutEndAreRefused() {
        for (String open : new String[] {"[", "<</A"}) {
            String text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X " + open.repeat(200_000) + "\nendobj\n"
                    + "trailer<</Size 3/Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> refused(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** Whatever is wrong with a file ends as a finding; what PDFBox mends may be a scan. */
    @Test
    void aDamagedFileIsReadOrRefused() {
        byte[] whole = scan(2);
        Random random = new Random(766);
        for (int i = 0; i < 150; i++) {
            byte[] file = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; i % 2 == 1 && j < 5; j++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertEquals(true, read(file).pages() >= 2);
            } catch (Refused e) {
                assertEquals(1, e.findings().size());
            }
        }
    }
}
