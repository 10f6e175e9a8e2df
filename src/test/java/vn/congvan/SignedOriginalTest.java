package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.LifeOffice.CLERK;
import static vn.congvan.LifeOffice.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The original that comes back signed. The files that others have signed or scanned are not ours to be PDF/A and PDF/UA. */
class SignedOriginalTest {
    private Path folder = Path.of("");
    private LifeOffice office = LifeOffice.in(folder);

    @BeforeEach
    void openOffice(@TempDir Path given) {
        folder = given;
        office = new LifeOffice(given);
    }

    private LetterStep attach(byte[] file) {
        office.folder().write("da-ky.pdf", file);
        return office.life().attachSigned("2024-11", CLERK, folder.resolve("da-ky.pdf"));
    }

    @Test
    void theSignedFileIsTheOriginalAndGoesOutByteForByte() {
        office.numbered(1234);
        byte[] signed = TestSigner.named("Trần Văn Thắng").sign(OfficeFolder.bytes(office.out("-ban-ky.pdf")));
        assertEquals("signed", attach(signed).state());
        assertArrayEquals(signed, OfficeFolder.bytes(office.out("-ban-goc.pdf")));
        office.life().issue(LifeOffice.issue());
        assertArrayEquals(signed, OfficeFolder.bytes(office.out(".pdf")));
    }

    @Test
    void aSignatureOnAnotherFileIsRefused() {
        office.numbered(1234);
        byte[] signed = TestSigner.named("Trần Văn Thắng").sign(OfficeFolder.bytes(office.out("-du-thao.pdf")));
        assertEquals(1, refusal(() -> attach(signed)).size());
        assertEquals("numbered", office.status().state());
        assertFalse(Files.exists(office.out("-ban-goc.pdf")));
    }

    @Test
    void theScanOfSignedPaperIsTheOriginalAndStandsBesideTheLetter() {
        office.onPaper().approved();
        office.life().signed("2024-11", CLERK, Optional.empty());
        assertEquals(List.of("REGISTER-IS-SIGNED"), refusal(() -> attach(new byte[] {1})));
        office.life().number(LifeOffice.number(7));
        byte[] scan = ScannedPdfTest.scan(2, 1240, 1754, TestSigner.Change.NONE);
        attach(scan);
        office.life().issue(LifeOffice.issue());
        assertArrayEquals(scan, OfficeFolder.bytes(office.out("-ban-goc.pdf")));
        Oracles.keepPdf("life-paper-issued", OfficeFolder.bytes(office.out(".pdf")));
        assertTrue(String.join(" ", LetterText.wordsOfPdf(OfficeFolder.bytes(office.out(".pdf"))))
                .contains("Số: 07/VPUB"));
    }

    @Test
    void anOriginalIsNotExchanged() {
        office.numbered(1234);
        byte[] signed = TestSigner.named("Trần Văn Thắng").sign(OfficeFolder.bytes(office.out("-ban-ky.pdf")));
        attach(signed);
        assertEquals(List.of("REGISTER-ORIGINAL-ATTACHED"), refusal(() -> attach(signed)));
    }
}
