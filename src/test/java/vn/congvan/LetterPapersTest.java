package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.Xml;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.GivenNumber;
import vn.congvan.register.LetterId;
import vn.congvan.register.Standing;
import vn.congvan.register.State;
import vn.congvan.register.Step;

/** How a letter of the register becomes {@code metadata.xml} and {@code premis.xml}. */
class LetterPapersTest {
    private static final LetterId ID = LetterId.of("cong-bo-bo-chi-so/2024-11/1");
    private static final OfficeSettings SETTINGS = settings("");

    private static OfficeSettings settings(String without) {
        String yaml = OfficeFolder.read(OfficeFolder.PROJECT.resolve("data/office.yaml"));
        int from = without.isEmpty() ? 0 : yaml.indexOf(without);
        String changed = without.isEmpty() ? yaml : yaml.substring(0, from) + yaml.substring(yaml.indexOf("\ncan_bo:"));
        return OfficeSettings.read(changed.getBytes(StandardCharsets.UTF_8), "data/office.yaml");
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put(Facts.TYPE, "Công văn");
        facts.put(Facts.SUBJECT, "Công bố kết quả đánh giá Bộ chỉ số tháng 11/2024");
        facts.put(Facts.SIGNATURE, "KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nTrần Văn Thắng");
        facts.put(Facts.SIGNER, "Trần Văn Thắng");
        facts.put(Facts.RECIPIENTS, "Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố");
        facts.put(Facts.PAGES, "2");
        facts.put(Facts.COPIES, "12");
        facts.put(Facts.SIGNED_ON, "2024-12-05");
        facts.put(Facts.SENT, "2024-12-06");
        return facts;
    }

    private static Entry entry(Map<String, String> facts) {
        return new Entry(
                ID,
                State.ISSUED,
                Standing.IN_FORCE,
                6,
                new TreeMap<>(facts),
                Optional.of(new GivenNumber("chung", 2024, 9, "VPUB-PVHCC&KSTT", LocalDate.of(2024, 12, 5), false)),
                List.of(),
                true,
                true);
    }

    private static Event event(int sequence, Step step, String who, String id, String... details) {
        Map<String, String> all = new TreeMap<>(Map.of("by.id", id, Facts.PROGRAM, "congvan 0.1.0"));
        for (int i = 0; i < details.length; i += 2) {
            all.put(details[i], details[i + 1]);
        }
        return new Event(
                sequence,
                ID,
                step,
                who + " (" + id + ")",
                Instant.parse("2024-12-0" + sequence + "T02:00:00Z"),
                new TreeMap<>(all),
                "key " + sequence,
                Integer.toString(sequence - 1).repeat(64),
                Integer.toString(sequence).repeat(64));
    }

    private static List<Event> events() {
        String folder = "letters/" + ID + "/";
        String digest = "d".repeat(64);
        return List.of(
                event(
                        1,
                        Step.SUBMIT,
                        "Nguyễn Thị Nhàn",
                        "nhan",
                        "submit.folder",
                        folder + "01-submit",
                        "submit.digest",
                        digest),
                event(2, Step.APPROVE, "Trần Văn Thắng", "thang"),
                event(
                        3,
                        Step.NUMBER,
                        "Lê Thị Hoa",
                        "hoa",
                        "number.folder",
                        folder + "03-number",
                        "number.digest",
                        digest),
                event(
                        4,
                        Step.ATTACH_ORIGINAL,
                        "Lê Thị Hoa",
                        "hoa",
                        "attach-signed.folder",
                        folder + "04-attach-signed",
                        "attach-signed.digest",
                        digest,
                        Facts.ORIGINAL,
                        "electronic",
                        Facts.CERTIFICATES,
                        "CN=Trần Văn Thắng",
                        Facts.SIGNED_ON,
                        "2024-12-05"),
                event(
                        5,
                        Step.ISSUE,
                        "Lê Thị Hoa",
                        "hoa",
                        "issue.folder",
                        folder + "05-issue",
                        "issue.digest",
                        digest,
                        Facts.SENT,
                        "2024-12-06",
                        Facts.COPIES,
                        "12"));
    }

    private static KeptFile file(String path, String content) {
        return KeptFiles.of(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static LetterPapers.Besides besides() {
        String third = "%PDF <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
        return new LetterPapers.Besides(
                7,
                List.of(
                        file("01-submit/data/2024-11/cong-bo-bo-chi-so.yaml", "data"),
                        file("01-submit/letter-templates/cong-bo-bo-chi-so/template.docx", "template"),
                        file("01-submit/out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.docx", "draft"),
                        file("03-number/issue/cong-bo-bo-chi-so-2024-11.docx", "letter"),
                        file("03-number/issue/cong-bo-bo-chi-so-2024-11.pdf", third),
                        file("03-number/out/2024-11/cong-bo-bo-chi-so-2024-11-ban-ky.pdf", "%PDF to sign"),
                        file("04-attach-signed/out/2024-11/cong-bo-bo-chi-so-2024-11-ban-goc.pdf", "%PDF signed"),
                        file("05-issue/out/2024-11/cong-bo-bo-chi-so-2024-11.docx", "letter"),
                        file("05-issue/out/2024-11/cong-bo-bo-chi-so-2024-11.pdf", "%PDF signed")),
                "được đính chính bởi văn bản số 12/VPUB-PVHCC&KSTT",
                Optional.of(LocalDate.of(2024, 1, 15)),
                Optional.of(new LetterPapers.Sealing(
                        Instant.parse("2024-12-31T09:30:00Z"), "hoa", "Lê Thị Hoa", "congvan 0.2.0")));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(LetterPapersTest.class.getResourceAsStream("/archive/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aLettersPapersAreThese() throws IOException {
        LetterPapers papers = LetterPapers.of(entry(facts()), events(), SETTINGS, besides());
        Xml.assertValid(papers.metadata(), Xml.metadataSchema());
        Xml.assertValid(papers.premis(), Xml.premisProfile());
        assertEquals(golden("metadata.xml"), new String(papers.metadata(), StandardCharsets.UTF_8));
        assertEquals(golden("premis.xml"), new String(papers.premis(), StandardCharsets.UTF_8));
        assertEquals(List.of(), papers.findings());
    }

    @Test
    void aScannedOriginalIsACaptureAndNoProofOfASignature() {
        List<Event> events = List.of(event(4, Step.ATTACH_ORIGINAL, "Lê Thị Hoa", "hoa", Facts.ORIGINAL, "scan"));
        Xml xml = Xml.read(
                LetterPapers.of(entry(facts()), events, SETTINGS, besides()).premis());
        assertEquals("capture", xml.text("/~premis/~event[1]/~eventType"));
        assertEquals(
                List.of("original: scan", "SHA-256 of the journal's row 4: " + "4".repeat(64)),
                xml.texts("/~premis/~event[1]//~eventOutcomeDetailNote"));
    }

    @Test
    void aRemarkTravelsWithItsStep() {
        List<Event> events =
                List.of(event(2, Step.RETURN, "Trần Văn Thắng", "thang", Facts.REMARK, "Sửa số liệu của sở Y tế"));
        Xml xml = Xml.read(
                LetterPapers.of(entry(facts()), events, SETTINGS, besides()).premis());
        assertEquals("return", xml.text("/~premis/~event[1]/~eventType"));
        assertEquals(
                "authorizer", xml.texts("/~premis/~event[1]//~linkingAgentRole").get(0));
        assertEquals(
                "remark: Sửa số liệu của sở Y tế",
                xml.texts("/~premis/~event[1]//~eventOutcomeDetailNote").get(0));
    }

    @Test
    void aSignatureOfOneLineIsThePostAlone() {
        Map<String, String> facts = facts();
        facts.put(Facts.SIGNATURE, "Q. CHÁNH VĂN PHÒNG\nTrần Văn Thắng");
        Xml xml = Xml.read(
                LetterPapers.of(entry(facts), events(), SETTINGS, besides()).metadata());
        assertEquals("Q. CHÁNH VĂN PHÒNG", xml.text("/Metadata/Document/SignerInfo/Position"));
        assertEquals(List.of(), xml.texts("/Metadata/~Letter/~Authority"));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsToldByItsField() {
        LetterPapers papers = LetterPapers.of(entry(Map.of()), events(), SETTINGS, besides());
        Xml.assertValid(papers.metadata(), Xml.metadataSchema());
        assertEquals(
                List.of("TypeName", "Subject", "PageAmount", "Position", "FullName", "To"),
                papers.findings().stream()
                        .map(finding -> finding.arguments().get("field"))
                        .toList());
        assertEquals(
                List.of("ARCHIVE-METADATA-MISSING"),
                papers.findings().stream().map(Finding::id).distinct().toList());
    }

    @Test
    void anOfficeThatHasNotSaidWhereLettersAreKeptIsRefused() {
        Refused refused = assertThrows(
                Refused.class, () -> LetterPapers.of(entry(facts()), events(), settings("\nluu_tru:"), besides()));
        assertEquals("DIRECTORY-NO-ARCHIVING", refused.findings().get(0).id());
    }
}
