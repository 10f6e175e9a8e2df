package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code premis.xml} by the PREMIS Data Dictionary 3.0, as far as we use it. */
class PremisXmlTest {
    private static final String LETTER = "cong-bo-bo-chi-so/2024-11/1";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Preservation.Agent PERSON = new Preservation.Agent("hoa", "Lê Thị Hoa", false, "");
    private static final Preservation.Agent PROGRAM = new Preservation.Agent("congvan 0.1.0", "congvan", true, "0.1.0");

    private static KeptFile file(String path) {
        return new KeptFile(path, 42, DIGEST, FileRole.OTHER, FileFormat.of(path));
    }

    private static Preservation.Action action(Preservation.Type type, String... files) {
        return new Preservation.Action(
                "3",
                type,
                Instant.parse("2024-12-05T02:00:00Z"),
                "number",
                List.of("remark: a"),
                List.of(
                        new Preservation.Doer("hoa", "implementer"),
                        new Preservation.Doer("congvan 0.1.0", "executing program")),
                List.of(files));
    }

    private static Preservation letter(List<KeptFile> files, Preservation.Action action, Optional<String> rights) {
        return new Preservation(
                LETTER,
                "1234/VPUB-PVHCC&KSTT",
                "000.00.00.H31.2024.05.KSTT",
                files,
                List.of(new Preservation.Source("b.pdf", List.of("a.docx"))),
                List.of(action),
                List.of(PERSON, PROGRAM),
                rights);
    }

    private static Xml xml(Preservation letter) {
        byte[] bytes = PremisXml.write(letter);
        Xml.assertValid(bytes, Xml.premisProfile());
        return Xml.read(bytes);
    }

    private static Xml xml() {
        return xml(letter(
                List.of(file("a.docx"), file("b.pdf")),
                action(Preservation.Type.loc("creation"), "a.docx", "b.pdf"),
                Optional.of("Hạn chế")));
    }

    @Test
    void theLetterIsAnIntellectualEntityInItsFile() {
        Xml xml = xml();
        String entity = "/~premis/~object[1]";
        assertEquals("intellectualEntity", xml.text(entity + "/@*[local-name()='type']"));
        assertEquals(
                List.of(LETTER, "1234/VPUB-PVHCC&KSTT"),
                xml.texts(entity + "/~objectIdentifier/~objectIdentifierValue"));
        assertEquals(
                "000.00.00.H31.2024.05.KSTT",
                xml.text(entity + "/~relationship/~relatedObjectIdentifier/~relatedObjectIdentifierValue"));
    }

    @Test
    void aFileHasItsPathDigestSizeFormatAndName() {
        Xml xml = xml(letter(
                List.of(new KeptFile("05-issue/out/b.pdf", 42, DIGEST, FileRole.PDF, FileFormat.pdfA("3a"))),
                action(Preservation.Type.loc("creation")),
                Optional.empty()));
        String file = "/~premis/~object[2]";
        String characteristics = file + "/~objectCharacteristics";
        assertEquals("05-issue/out/b.pdf", xml.text(file + "/~objectIdentifier/~objectIdentifierValue"));
        assertEquals("SHA-256", xml.text(characteristics + "/~fixity/~messageDigestAlgorithm"));
        assertEquals(DIGEST, xml.text(characteristics + "/~fixity/~messageDigest"));
        assertEquals("42", xml.text(characteristics + "/~size"));
        assertEquals("PDF/A", xml.text(characteristics + "/~format/~formatDesignation/~formatName"));
        assertEquals("3a", xml.text(characteristics + "/~format/~formatDesignation/~formatVersion"));
        assertEquals("fmt/479", xml.text(characteristics + "/~format/~formatRegistry/~formatRegistryKey"));
        assertEquals("b.pdf", xml.text(file + "/~originalName"));
    }

    @Test
    void everyFileIsPartOfTheLetterAndADerivedOneNamesItsSource() {
        Xml xml = xml();
        String related =
                "/~relationship[~relationshipSubType='%s']/~relatedObjectIdentifier/~relatedObjectIdentifierValue";
        assertEquals(List.of(LETTER), xml.texts("/~premis/~object[2]" + related.replace("%s", "is part of")));
        assertEquals(List.of(), xml.texts("/~premis/~object[2]" + related.replace("%s", "has source")));
        assertEquals(List.of(LETTER), xml.texts("/~premis/~object[3]" + related.replace("%s", "is part of")));
        assertEquals(List.of("a.docx"), xml.texts("/~premis/~object[3]" + related.replace("%s", "has source")));
    }

    @Test
    void anEventHasATypeATimeInVietNamItsAgentsAndObjects() {
        Xml xml = xml();
        String event = "/~premis/~event";
        assertEquals("creation", xml.text(event + "/~eventType"));
        assertEquals(
                "http://id.loc.gov/vocabulary/preservation/eventType", xml.text(event + "/~eventType/@authorityURI"));
        assertEquals("2024-12-05T09:00:00+07:00", xml.text(event + "/~eventDateTime"));
        assertEquals("number", xml.text(event + "/~eventDetailInformation/~eventDetail"));
        assertEquals("success", xml.text(event + "/~eventOutcomeInformation/~eventOutcome"));
        assertEquals(
                List.of("implementer", "executing program"),
                xml.texts(event + "/~linkingAgentIdentifier/~linkingAgentRole"));
        assertEquals(
                List.of("a.docx", "b.pdf"),
                xml.texts(event + "/~linkingObjectIdentifier/~linkingObjectIdentifierValue"));
    }

    @Test
    void anEventWithoutFilesIsOfTheLetter() {
        Xml xml = xml(letter(List.of(), action(Preservation.Type.own("approval")), Optional.empty()));
        assertEquals(LETTER, xml.text("/~premis/~event/~linkingObjectIdentifier/~linkingObjectIdentifierValue"));
    }

    @Test
    void aTypeOfOurOwnIsNotTheLibraryOfCongresss() {
        Xml xml = xml(letter(List.of(), action(Preservation.Type.own("approval")), Optional.empty()));
        assertEquals("congvan", xml.text("/~premis/~event/~eventType/@authority"));
        assertEquals(List.of(), xml.texts("/~premis/~event/~eventType/@authorityURI"));
    }

    @Test
    void agentsArePersonsAndTheProgramWithItsVersion() {
        Xml xml = xml();
        assertEquals(List.of("person", "software"), xml.texts("/~premis/~agent/~agentType"));
        assertEquals(List.of("Lê Thị Hoa", "congvan"), xml.texts("/~premis/~agent/~agentName"));
        assertEquals(List.of("0.1.0"), xml.texts("/~premis/~agent/~agentVersion"));
    }

    @Test
    void rightsAreThereOnlyIfTheOfficeHasSaid() {
        assertEquals(
                "Hạn chế", xml().text("/~premis/~rights/~rightsStatement/~otherRightsInformation/~otherRightsNote"));
        Xml without = xml(letter(List.of(), action(Preservation.Type.own("approval")), Optional.empty()));
        assertEquals(List.of(), without.texts("/~premis/~rights"));
    }

    @Test
    void formatsAreNamedAndARegistryKeyIsGivenOnlyWhereItIsSure() {
        assertEquals(Optional.of("fmt/412"), FileFormat.of("x/a.DOCX").pronom());
        assertEquals(Optional.of("fmt/476"), FileFormat.pdfA("2a").pronom());
        assertEquals(Optional.of("fmt/479"), FileFormat.pdfA("3a").pronom());
        assertEquals(Optional.empty(), FileFormat.pdfA("4").pronom());
        assertEquals(Optional.empty(), FileFormat.of("a.pdf").pronom());
        assertEquals("unknown", FileFormat.of("folder.docx/a").name());
    }

    /** Whatever a remark or a file's name says, {@code premis.xml} is well-formed and valid. */
    @Test
    void anyUnicodeInARemarkOrAPathGivesValidXml() {
        Random random = new Random(766);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 200; i++) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x80)));
            }
            Preservation.Action action = new Preservation.Action(
                    "1",
                    Preservation.Type.own("return"),
                    Instant.EPOCH,
                    "return",
                    List.of(text.toString()),
                    List.of(new Preservation.Doer("hoa", "authorizer")),
                    List.of());
            xml(letter(List.of(file(text.toString())), action, Optional.of(text.toString())));
        }
    }
}
