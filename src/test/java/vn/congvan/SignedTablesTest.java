package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.SignedPdf;

/** Tables of objects that were added to a signed file, written by hand: they may take no object of the signing copy away. */
class SignedTablesTest {
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

    /** PDFBox passes over what a table sets free; other readers show a page without it. */
    @Test
    void anObjectOfTheLetterSetFree() {
        byte[] signed = LEADER.sign(copy);
        int content = contentNumber();
        for (String entry : new String[] {"0000000000 00001 f", "0000000000 00000 n", "0000000009 00001 n"}) {
            byte[] freed = withTable(signed, content + " 1\n" + entry + " \n", "");
            Finding finding = refused(OFFICE.sign(freed));
            assertEquals("PDF-SIGNED-COPY-CHANGED", finding.id(), entry);
            assertEquals("object " + content, finding.arguments().get("where"));
        }
    }

    @Test
    void twoTablesAtOnceAreRefused() {
        byte[] twice = withTable(copy, "0 1\n0000000000 65535 f \n", "/XRefStm " + startOfTable(copy));
        assertEquals("PDF-FILE-UNREADABLE", refused(LEADER.sign(twice)).id());
    }

    @Test
    void aTableThatTakesNothingAwayIsNoChange() {
        byte[] added = withTable(LEADER.sign(copy), "0 1\n0000000000 65535 f \n", "");
        assertEquals(2, read(OFFICE.sign(added)).signatures().size());
    }

    private static int contentNumber() {
        try (PDDocument document = Loader.loadPDF(copy)) {
            COSObject content = (COSObject) document.getPage(0).getCOSObject().getItem(COSName.CONTENTS);
            return (int) content.getObjectNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startOfTable(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return Long.parseLong(text.substring(text.lastIndexOf("startxref") + 9).replaceAll("%%EOF|\\s", ""));
    }

    /** The file with one more table of objects, written by hand. */
    private static byte[] withTable(byte[] pdf, String entries, String more) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String catalog = text.replaceFirst("(?s).*/Root (\\d+ \\d+ R).*", "$1");
        String table = "\nxref\n" + entries + "trailer\n<</Size 999/Root " + catalog + "/Prev " + startOfTable(pdf)
                + more + ">>\nstartxref\n" + (pdf.length + 1) + "\n%%EOF\n";
        return (text + table).getBytes(StandardCharsets.ISO_8859_1);
    }
}
