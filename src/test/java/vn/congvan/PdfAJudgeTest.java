package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.pdf.PdfAJudge;
import vn.congvan.pdf.PdfKind;

/** Whether a PDF keeps to what it claims, by veraPDF, which is on the class path of tests. */
class PdfAJudgeTest {
    private static final PdfAJudge JUDGE = PdfAJudge.find(OfficeFolder.PROJECT).orElseThrow();
    private static byte[] letter = {};

    @BeforeAll
    static void makeALetter(@TempDir Path folder) {
        letter = SigningCopies.november(folder);
    }

    /** The letter with words of the file exchanged for others of the same length, so that nothing else moves. */
    private static byte[] with(String words, String instead) {
        assertEquals(words.length(), instead.length());
        String text = new String(letter, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(words), words);
        return text.replace(words, instead).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Finding> broken(byte[] pdf) {
        return JUDGE.judge(pdf, "a.pdf").stream()
                .filter(finding -> finding.kind() == PdfKind.PDFA_BROKEN)
                .toList();
    }

    private static List<String> clauses(byte[] pdf) {
        return broken(pdf).stream()
                .map(finding -> finding.arguments().get("standard") + " "
                        + finding.arguments().get("clause"))
                .distinct()
                .toList();
    }

    @Test
    void aLetterOfOursKeepsToWhatItClaims() {
        assertEquals(List.of(), JUDGE.judge(letter, "a.pdf"));
    }

    @Test
    void aFileWithoutOutputIntentBreaksTheClauseOnColours() {
        assertTrue(
                clauses(with("/OutputIntents", "/OutputIntentz")).contains("PDF/A-2a 6.2.4.3"),
                clauses(with("/OutputIntents", "/OutputIntentz")).toString());
    }

    @Test
    void aFlippedByteInTheDescriptionBreaksTheClauseOnMetadata() {
        List<String> clauses = clauses(with("</x:xmpmeta>", "</x:xmpmeua>"));
        assertTrue(clauses.containsAll(List.of("PDF/A-2a 6.6.2.1", "PDF/UA-1 5")), clauses.toString());
    }

    @Test
    void aFileThatIsNotAccessibleBreaksPdfUa() {
        List<String> clauses = clauses(with("/ViewerPreferences", "/ViewerPreferencez"));
        assertEquals(List.of("PDF/UA-1 7.1"), clauses);
    }

    @Test
    void aFaultIsAWarningThatNamesFileRuleAndPlace() {
        Finding finding = broken(with("/OutputIntents", "/OutputIntentz")).stream()
                .filter(one -> "6.2.4.3".equals(one.arguments().get("clause")))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(new Place.InFile("a.pdf"), finding.place());
        assertEquals("1", finding.arguments().get("page"));
        assertTrue(Integer.parseInt(finding.arguments().get("count")) > 1, "broken on every page, told once");
        assertTrue(finding.arguments().get("object").contains(" 0 obj"), finding.toString());
        assertFalse(finding.arguments().get("what").isBlank());
    }

    @Test
    void aFileThatClaimsNothingIsNotJudged() {
        byte[] silent = new String(letter, StandardCharsets.ISO_8859_1)
                .replace("pdfaid:part", "pdfaid:pert")
                .replace("pdfuaid:part", "pdfuaid:pert")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of(Finding.of(PdfKind.PDFA_NOT_CLAIMED, new Place.InFile("a.pdf"))), JUDGE.judge(silent, "a.pdf"));
    }

    @Test
    void whatIsNoPdfCannotBeJudged() {
        byte[] none = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                List.of("PDF-PDFA-UNREADABLE"),
                JUDGE.judge(none, "a.pdf").stream().map(Finding::id).toList());
    }

    /** Bytes that went wrong anywhere: a judgement, or what the caller's bounds make of it. */
    @Test
    void damagedFilesAreJudgedToo() {
        Random random = new Random(19005);
        Bounds bounds = new Bounds(Duration.ofSeconds(60));
        for (int round = 0; round < 15; round++) {
            byte[] damaged = letter.clone();
            for (int i = 0; i < 30; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            List<Finding> findings;
            try {
                findings = bounds.hold(new Place.InFile("a.pdf"), () -> JUDGE.judge(damaged, "a.pdf"));
            } catch (Refused e) {
                findings = e.findings();
            }
            assertFalse(findings.isEmpty(), "round " + round);
        }
    }

    @Test
    void withoutItsModuleThereIsNoJudge() {
        assertEquals(Optional.empty(), PdfAJudge.find(services(Optional.empty())));
    }

    @Test
    void aModuleThatDoesNotFitIsAsNone() {
        assertEquals(Optional.empty(), PdfAJudge.find(services(Optional.of("vn.congvan.Nobody"))));
    }

    @Test
    void thatNobodyJudgedIsANoteOnHowToGetSomebody() {
        Finding missing = PdfAJudge.missing(new Place.Nowhere());
        assertEquals(Severity.INFORMATION, missing.severity());
        assertEquals("PDF-PDFA-NOT-JUDGED", missing.id());
    }

    /** A class path on which a module names that judge, or none does. */
    private static ClassLoader services(Optional<String> judge) {
        return new ClassLoader(PdfAJudgeTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (!name.equals("META-INF/services/" + PdfAJudge.class.getName())) {
                    return super.getResources(name);
                }
                return judge.isEmpty()
                        ? Collections.emptyEnumeration()
                        : Collections.enumeration(List.of(text(judge.get())));
            }
        };
    }

    @SuppressWarnings("deprecation") // the constructor that came instead is newer than Java 17
    private static URL text(String text) throws IOException {
        return new URL("text", "", 0, "/", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }
}
