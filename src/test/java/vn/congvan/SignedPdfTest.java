package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.SignedPdf;

/** The signing copy, signed, is the electronic original: its bytes are there, and each signature covers them and fits. */
class SignedPdfTest {
    private static final TestSigner LEADER = TestSigner.named("Trần Văn Thắng");
    private static final TestSigner OFFICE =
            TestSigner.of("CN=Văn phòng UBND tỉnh Hưng Yên,C=VN", "SHA384withECDSA", "2024-01-01", "2027-01-01");
    private static final PDRectangle NOWHERE = new PDRectangle(0, 0, 0, 0);

    private static byte[] copy;
    private static byte[] signed;

    @BeforeAll
    static void letter(@TempDir Path folder) {
        copy = SigningCopies.november(folder);
        signed = LEADER.sign(copy);
    }

    private static SignedPdf.Read read(byte[] file) {
        return SignedPdf.read(copy, file, SigningCopies.PAGES, "da-ky.pdf");
    }

    private static Finding refused(byte[] file) {
        List<Finding> findings = assertThrows(Refused.class, () -> read(file)).findings();
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static byte[] plus(byte[] file, String more) {
        byte[] added = more.getBytes(StandardCharsets.ISO_8859_1);
        byte[] longer = Arrays.copyOf(file, file.length + added.length);
        System.arraycopy(added, 0, longer, file.length, added.length);
        return longer;
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at] ^= 1;
        return changed;
    }

    /** With text replaced by as many characters; it stands there once. */
    private static byte[] replaced(byte[] file, String text, String instead) {
        String whole = new String(file, StandardCharsets.ISO_8859_1);
        assertEquals(text.length(), instead.length());
        assertEquals(whole.indexOf(text), whole.lastIndexOf(text));
        assertTrue(whole.contains(text), text);
        return whole.replace(text, instead).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void oneSignatureIsReadWithTheNameInItsCertificateAndTheTimeThatItClaims() {
        SignedPdf.Electronic read = (SignedPdf.Electronic) read(signed);
        assertEquals(SigningCopies.PAGES, read.pages());
        assertEquals(
                List.of(new SignedPdf.Signature("Trần Văn Thắng", Optional.of(TestSigner.WHEN), false)),
                read.signatures());
    }

    @Test
    void itIsToldThatNobodyVouchedForTheSigner() {
        Finding note = read(signed).notes().get(0);
        assertEquals("PDF-SIGNER-NOT-PROVED", note.id());
        assertEquals("Trần Văn Thắng", note.arguments().get("signers"));
    }

    /** Chapter II of the decree: the official signs, then the body (Điều 14.3). */
    @Test
    void theBodySignsAfterTheOfficial() {
        SignedPdf.Electronic read = (SignedPdf.Electronic) read(OFFICE.sign(signed));
        assertEquals(
                List.of("Trần Văn Thắng", "Văn phòng UBND tỉnh Hưng Yên"),
                read.signatures().stream().map(SignedPdf.Signature::signer).toList());
    }

    @Test
    void aSignatureMayBeInvisible() {
        byte[] file = TestSigner.sign(copy, TestSigner.Change.NONE, "adbe.pkcs7.detached", NOWHERE, LEADER::container);
        assertEquals(1, ((SignedPdf.Electronic) read(file)).signatures().size());
    }

    @Test
    void whatTheFileSaysOfItselfMayBeWrittenAnew() {
        byte[] file = LEADER.sign(copy, document -> {
            COSDictionary information = document.getDocumentInformation().getCOSObject();
            information.setString(COSName.MOD_DATE, "D:20241205093000+07'00'");
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.DSS, new COSDictionary());
            return java.util.Set.of(information, catalog);
        });
        assertEquals(1, ((SignedPdf.Electronic) read(file)).signatures().size());
    }

    @Test
    void aTimeStampOverTheWholeFileIsNoSigner() {
        TestStamp service = new TestStamp();
        byte[] stamped = TestSigner.sign(signed, TestSigner.Change.NONE, "ETSI.RFC3161", NOWHERE, service::container);
        SignedPdf.Electronic read = (SignedPdf.Electronic) read(stamped);
        assertEquals(
                List.of(false, true),
                read.signatures().stream().map(SignedPdf.Signature::isTimestamp).toList());
        byte[] alone = TestSigner.sign(copy, TestSigner.Change.NONE, "ETSI.RFC3161", NOWHERE, service::container);
        assertEquals("PDF-NOT-SIGNED", refused(alone).id());
    }

    @Test
    void aTimeStampOfOtherBytesIsRefused() {
        TestStamp service = new TestStamp();
        byte[] stamped = TestSigner.sign(
                signed, TestSigner.Change.NONE, "ETSI.RFC3161", NOWHERE, bytes -> service.container(new byte[] {1}));
        assertEquals("PDF-SIGNATURE-BROKEN", refused(stamped).id());
    }

    @Test
    void theSigningCopyItselfIsNotSigned() {
        assertEquals("PDF-NOT-SIGNED", refused(copy).id());
    }

    @Test
    void aChangeWithoutASignatureIsNotSigned() {
        byte[] file = TestSigner.changed(copy, document -> {
            COSDictionary information = document.getDocumentInformation().getCOSObject();
            information.setString(COSName.TITLE, "Khác");
            return java.util.Set.of(information);
        });
        assertEquals("PDF-NOT-SIGNED", refused(file).id());
    }

    @Test
    void aSigningCopyThatWasSavedAnewBeforeItWasSignedIsRefused() {
        byte[] other = TestSigner.savedAnew(copy);
        assertEquals("PDF-OTHER-COPY-SIGNED", refused(LEADER.sign(other)).id());
    }

    @Test
    void aByteOfTheSigningCopyThatWasChangedMakesItAnother() {
        assertEquals(
                "PDF-OTHER-COPY-SIGNED",
                refused(flipped(signed, copy.length - 10)).id());
    }

    @Test
    void noByteBehindTheSigningCopyCanBeChanged() {
        int hole = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents <", copy.length) + 10;
        int end = new String(signed, StandardCharsets.ISO_8859_1).indexOf('>', hole);
        for (int at = copy.length; at < signed.length; at += at > hole && at < end ? 211 : 5) {
            byte[] file = flipped(signed, at);
            if (at > hole && at < end) { // nobody signs the signature's own frame
                assertRefusedOrTheSame(file);
            } else {
                assertThrows(Refused.class, () -> read(file), "byte " + at);
            }
        }
    }

    private static void assertRefusedOrTheSame(byte[] file) {
        try {
            assertEquals(read(signed), read(file));
        } catch (Refused e) {
            assertFalse(e.findings().isEmpty());
        }
    }

    @Test
    void aSignatureOfOtherBytesIsBroken() {
        byte[] file = TestSigner.sign(
                copy,
                TestSigner.Change.NONE,
                "ETSI.CAdES.detached",
                NOWHERE,
                bytes -> LEADER.container(flipped(bytes, 100)));
        Finding finding = refused(file);
        assertEquals("PDF-SIGNATURE-BROKEN", finding.id());
        assertEquals("Trần Văn Thắng", finding.arguments().get("signer"));
    }

    @Test
    void aSignatureThatBringsItsOwnBytesIsRefused() {
        byte[] small = "không phải tệp này".getBytes(StandardCharsets.UTF_8);
        byte[] file = TestSigner.sign(
                copy,
                TestSigner.Change.NONE,
                "ETSI.CAdES.detached",
                NOWHERE,
                bytes -> LEADER.container(small, true, true));
        assertEquals("PDF-SIGNATURE-UNREADABLE", refused(file).id());
    }

    @Test
    void anOldKindOrDigestIsRefused() {
        byte[] kind = TestSigner.sign(copy, TestSigner.Change.NONE, "adbe.pkcs7.sha1", NOWHERE, LEADER::container);
        assertEquals("adbe.pkcs7.sha1", refused(kind).arguments().get("kind"));
        TestSigner old = TestSigner.of("CN=Cũ", "SHA1withRSA", "2024-01-01", "2027-01-01");
        assertEquals("PDF-SIGNATURE-OUTDATED", refused(old.sign(copy)).id());
    }

    @Test
    void aCertificateThatHadExpiredIsRefused() {
        TestSigner expired = TestSigner.of("CN=Hết hạn", "SHA256withRSA", "2020-01-01", "2024-12-05");
        assertEquals(
                "PDF-CERTIFICATE-NOT-VALID-THEN", refused(expired.sign(copy)).id());
    }

    /** ETSI EN 319 142-1 §6.3: in PAdES the time stands beside the signature, not in it. */
    @Test
    void aTimeClaimedBesideTheSignatureCountsToo() {
        TestSigner.Change then = document -> {
            document.getLastSignatureDictionary().getCOSObject().setString(COSName.M, "D:20241205093000+07'00'");
            return java.util.Set.of();
        };
        byte[] file =
                TestSigner.sign(copy, then, "ETSI.CAdES.detached", NOWHERE, b -> LEADER.container(b, false, false));
        assertEquals(
                Optional.of(TestSigner.WHEN),
                ((SignedPdf.Electronic) read(file)).signatures().get(0).claimed());
        TestSigner expired = TestSigner.of("CN=Hết hạn", "SHA256withRSA", "2020-01-01", "2024-12-05");
        byte[] late =
                TestSigner.sign(copy, then, "ETSI.CAdES.detached", NOWHERE, b -> expired.container(b, false, false));
        assertEquals("PDF-CERTIFICATE-NOT-VALID-THEN", refused(late).id());
    }

    @Test
    void aSignatureAfterOneThatForbidsItIsRefused() {
        byte[] certified = LEADER.sign(copy, document -> {
            COSDictionary parameters = new COSDictionary();
            parameters.setInt(COSName.P, 1);
            COSDictionary reference = new COSDictionary();
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            COSArray references = new COSArray();
            references.add(reference);
            document.getLastSignatureDictionary().getCOSObject().setItem("Reference", references);
            return java.util.Set.of();
        });
        assertEquals(1, ((SignedPdf.Electronic) read(certified)).signatures().size());
        assertEquals("PDF-SIGNED-AS-LAST", refused(OFFICE.sign(certified)).id());
    }

    @Test
    void aNameCannotHideOtherWords() {
        TestSigner odd = TestSigner.of("CN=A\u202e\u0007B", "SHA256withRSA", "2024-01-01", "2027-01-01");
        assertEquals(
                "A  B",
                ((SignedPdf.Electronic) read(odd.sign(copy)))
                        .signatures()
                        .get(0)
                        .signer());
    }

    @Test
    void whatStandsBehindTheLastSignatureIsRefused() {
        byte[] changed = TestSigner.changed(signed, document -> {
            COSDictionary information = document.getDocumentInformation().getCOSObject();
            information.setString(COSName.TITLE, "Khác");
            return java.util.Set.of(information);
        });
        Finding finding = refused(changed);
        assertEquals("PDF-SIGNED-TOO-LITTLE", finding.id());
        assertEquals(
                Integer.toString(changed.length - signed.length),
                finding.arguments().get("bytes"));
        assertEquals(
                "PDF-SIGNED-TOO-LITTLE", refused(plus(signed, "\n% thêm\n")).id());
    }

    @Test
    void aSignatureThatCoversNotAllOfItsFileIsRefused() {
        String whole = new String(signed, StandardCharsets.ISO_8859_1);
        int at = whole.indexOf("/ByteRange [", copy.length);
        String range = whole.substring(at, whole.indexOf(']', at) + 1);
        String[] numbers = range.replaceAll("[^0-9 ]", "").strip().split(" +");
        String early = numbers[1].replaceFirst("^.", "1"); // the hole begins within the signing copy
        for (String wrong : List.of(
                range.replaceFirst("0", "1"),
                range.replaceFirst(numbers[1], early),
                range.replaceFirst(numbers[2], "9".repeat(numbers[2].length())),
                range.replaceFirst(numbers[3] + "(?= *])", "0".repeat(numbers[3].length() - 1) + "9"))) {
            assertFalse(wrong.equals(range), wrong);
            String id = refused(replaced(signed, range, wrong)).id();
            assertTrue(List.of("PDF-SIGNATURE-RANGE", "PDF-SIGNED-TOO-LITTLE").contains(id), wrong + " " + id);
        }
    }

    @Test
    void aFileThatBreaksOffAnywhereIsRefused() {
        Random random = new Random(766);
        for (int i = 0; i < 150; i++) {
            byte[] file = Arrays.copyOf(signed, random.nextInt(signed.length));
            assertThrows(Refused.class, () -> read(file), "at " + file.length);
        }
    }
}
