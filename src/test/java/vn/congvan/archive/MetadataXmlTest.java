package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** {@code metadata.xml} by the fields and lengths of NĐ30 Phụ lục VI, Phần II. */
class MetadataXmlTest {
    private static final Place PLACE = new Place.InFile("metadata.xml");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    /** A letter of which one thing after the other is changed. */
    private static final class Letter {
        private int ordinal = 7;
        private String typeName = "Công văn";
        private String number = "1234";
        private String notation = "VPUB-PVHCC&KSTT";
        private String organName = "Văn phòng UBND tỉnh Hưng Yên";
        private String subject = "Công bố kết quả đánh giá Bộ chỉ số tháng 11/2024";
        private String language = "Tiếng Việt";
        private int pages = 2;
        private String description = "";
        private String position = "PHÓ CHÁNH VĂN PHÒNG";
        private String signer = "Trần Văn Thắng";
        private List<LetterMetadata.Recipient> to =
                List.of(new LetterMetadata.Recipient("", "Các sở, ban, ngành tỉnh"));
        private OptionalInt copies = OptionalInt.of(12);
        private String path = "05-issue/out/2024-11/cong-van.pdf";
        private final Findings findings = new Findings();

        byte[] bytes() {
            LetterMetadata letter = new LetterMetadata(
                    new FileCode("000.00.00.H31", 2024, "05.KSTT"),
                    ordinal,
                    typeName,
                    number,
                    notation,
                    LocalDate.of(2024, 12, 5),
                    organName,
                    subject,
                    language,
                    pages,
                    description,
                    position,
                    signer,
                    to,
                    OptionalInt.empty(),
                    copies,
                    Optional.empty(),
                    new LetterMetadata.Filing("Công bố Bộ chỉ số", "20 năm", "", "", "Tiếng Việt", Optional.empty()),
                    new LetterMetadata.Own(
                            "cong-bo-bo-chi-so/2024-11/1",
                            "2024-11",
                            "issued",
                            List.of("KT. CHÁNH VĂN PHÒNG"),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2024, 12, 5)),
                            List.of(new KeptFile(path, 10, DIGEST, FileRole.PDF, FileFormat.pdfA("3a")))));
            return MetadataXml.write(letter, findings, PLACE);
        }

        Xml xml() {
            byte[] bytes = bytes();
            Xml.assertValid(bytes, Xml.metadataSchema());
            return Xml.read(bytes);
        }

        List<String> ids() {
            return findings.list().stream().map(Finding::id).toList();
        }

        void set(String field, String value) {
            switch (field) {
                case "TypeName" -> typeName = value;
                case "CodeNumber" -> number = value;
                case "CodeNotation" -> notation = value;
                case "OrganName" -> organName = value;
                case "Subject" -> subject = value;
                case "Language" -> language = value;
                case "Description" -> description = value;
                case "Position" -> position = value;
                case "FullName" -> signer = value;
                case "To/OrganName" -> to = List.of(new LetterMetadata.Recipient("", value));
                case "To/OrganId" -> to = List.of(new LetterMetadata.Recipient(value, "Sở Tài chính"));
                default -> throw new IllegalArgumentException(field);
            }
        }
    }

    private static String at(String field) {
        return switch (field) {
            case "Position", "FullName" -> "/Metadata/Document/SignerInfo/" + field;
            default -> "/Metadata/Document/" + field;
        };
    }

    @Test
    void whatFitsIsWrittenAndNothingIsTold() {
        Letter letter = new Letter();
        Xml xml = letter.xml();
        assertEquals("000.00.00.H31", xml.text("/Metadata/Document/FileCode/OrganId"));
        assertEquals("2024", xml.text("/Metadata/Document/FileCode/FileCatalog"));
        assertEquals("05.KSTT", xml.text("/Metadata/Document/FileCode/FileNotation"));
        assertEquals("7", xml.text("/Metadata/Document/DocOrdinal"));
        assertEquals("VPUB-PVHCC&KSTT", xml.text("/Metadata/Document/CodeNotation"));
        assertEquals("12", xml.text("/Metadata/Document/IssuedAmount"));
        assertEquals("20 năm", xml.text("/Metadata/File/Maintenance"));
        assertEquals("pdf-a", xml.text("/Metadata/~Letter/~KeptFile/@role"));
        assertEquals(List.of(), letter.ids());
    }

    @Test
    void aDateIsTheTenCharactersOfXmlsOwnDate() {
        assertEquals("2024-12-05", new Letter().xml().text("/Metadata/Document/IssuedDate"));
    }

    @Test
    void optionalFieldsThatAreNotKnownAreLeftOut() {
        Letter letter = new Letter();
        letter.copies = OptionalInt.empty();
        Xml xml = letter.xml();
        for (String field : List.of("Description", "Priority", "IssuedAmount", "DueDate", "To/OrganId")) {
            assertEquals(List.of(), xml.texts("/Metadata/Document/" + field), field);
        }
        assertEquals(List.of(), xml.texts("/Metadata/File/Rights"));
        assertEquals(List.of(), letter.ids());
    }

    @ParameterizedTest
    @CsvSource({
        "TypeName, 100",
        "CodeNumber, 11",
        "CodeNotation, 30",
        "OrganName, 200",
        "Subject, 500",
        "Language, 30",
        "Description, 500",
        "Position, 100",
        "FullName, 50",
        "To/OrganName, 200",
        "To/OrganId, 13"
    })
    void aFieldHasTheDecreesLengthAndALongerOneIsCutAndTold(String field, int most) {
        Letter letter = new Letter();
        letter.set(field, "ữ".repeat(most));
        assertEquals("ữ".repeat(most), letter.xml().text(at(field)));
        assertEquals(List.of(), letter.ids());

        letter.set(field, "ữ".repeat(most + 1));
        assertEquals("ữ".repeat(most - 1) + "…", letter.xml().text(at(field)));
        assertEquals(
                List.of(Finding.of(
                        MetadataKind.METADATA_CUT,
                        PLACE,
                        "field",
                        field.replaceFirst(".*/", ""),
                        "length",
                        Integer.toString(most + 1),
                        "most",
                        Integer.toString(most),
                        "text",
                        "ữ".repeat(most + 1))),
                letter.findings.list());
    }

    @Test
    void aLongTextIsCutAfterAWord() {
        Letter letter = new Letter();
        letter.signer = "Công Tằng Tôn Nữ Thị Phương Thảo Nguyễn Khoa Diệu Ái Huyền";
        String cut = letter.xml().text(at("FullName"));
        assertEquals("Công Tằng Tôn Nữ Thị Phương Thảo Nguyễn Khoa Diệu…", cut);
    }

    @Test
    void aWordThatEndsJustAtTheLimitIsKept() {
        Letter letter = new Letter();
        letter.number = "1234567890 12";
        assertEquals("1234567890…", letter.xml().text(at("CodeNumber")));
    }

    @Test
    void aLetterIsNotCutFromItsMarks() {
        Letter letter = new Letter();
        letter.number = "123456789u\u031B\u0303";
        assertEquals("123456789…", letter.xml().text(at("CodeNumber")));
    }

    @Test
    void aCharacterOutsideTheFirstPlaneIsNotCutInHalf() {
        Letter letter = new Letter();
        letter.number = "𝟘".repeat(5);
        assertEquals("𝟘".repeat(5), letter.xml().text(at("CodeNumber")));
        letter.number = "1" + "𝟘".repeat(6);
        assertEquals("1" + "𝟘".repeat(4) + "…", letter.xml().text(at("CodeNumber")));
    }

    @Test
    void aNumberWithTooManyDigitsIsLeftOutAndTold() {
        Letter letter = new Letter();
        letter.ordinal = 999;
        assertEquals("999", letter.xml().text("/Metadata/Document/DocOrdinal"));
        letter.ordinal = 1000;
        assertEquals(List.of(), letter.xml().texts("/Metadata/Document/DocOrdinal"));
        assertEquals(List.of("ARCHIVE-METADATA-TOO-GREAT"), letter.ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TypeName",
                "CodeNumber",
                "CodeNotation",
                "OrganName",
                "Subject",
                "Language",
                "Position",
                "FullName"
            })
    void whatALetterShouldHaveAndIsNotKnownIsTold(String field) {
        Letter letter = new Letter();
        letter.set(field, " ");
        assertEquals(List.of(), letter.xml().texts(at(field)));
        assertEquals(List.of(Finding.of(MetadataKind.METADATA_MISSING, PLACE, "field", field)), letter.findings.list());
    }

    @Test
    void aLetterToNobodyAndWithoutPagesIsTold() {
        Letter letter = new Letter();
        letter.to = List.of();
        letter.pages = 0;
        letter.xml();
        assertEquals(List.of("ARCHIVE-METADATA-MISSING", "ARCHIVE-METADATA-MISSING"), letter.ids());
    }

    @Test
    void everyRecipientIsOne() {
        Letter letter = new Letter();
        letter.to = List.of(
                new LetterMetadata.Recipient("000.00.12.H31", "Sở Tài chính"),
                new LetterMetadata.Recipient("", "Sở Y tế"));
        Xml xml = letter.xml();
        assertEquals(List.of("Sở Tài chính", "Sở Y tế"), xml.texts("/Metadata/Document/To/OrganName"));
        assertEquals(List.of("000.00.12.H31"), xml.texts("/Metadata/Document/To/OrganId"));
    }

    @Test
    void aFieldIsOneLine() {
        Letter letter = new Letter();
        letter.subject = " Công bố\nkết quả\t Bộ  chỉ số ";
        assertEquals("Công bố kết quả Bộ chỉ số", letter.xml().text(at("Subject")));
    }

    @Test
    void aCharacterThatXmlForbidsIsReplacedAndTold() {
        Letter letter = new Letter();
        letter.subject = "a\u0007b";
        assertEquals("a\uFFFDb", letter.xml().text(at("Subject")));
        assertEquals(
                List.of(Finding.of(MetadataKind.METADATA_CHARACTER, PLACE, "field", "Subject", "codePoint", "U+0007")),
                letter.findings.list());
    }

    @Test
    void aPathIsReadBackAsItIs() {
        Letter letter = new Letter();
        letter.path = "01-submit/a  b\r\n&<>]]>\"'.pdf";
        assertEquals(letter.path, letter.xml().text("/Metadata/~Letter/~KeptFile/~Path"));
    }

    @Test
    void theFileIsForPeopleToo() {
        String text = new String(new Letter().bytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Metadata xmlns:cv="), text);
        assertTrue(text.contains("\n    <DocOrdinal>7</DocOrdinal>\n"), text);
        assertTrue(text.endsWith("</Metadata>\n"), text);
        assertFalse(text.contains("\r"), text);
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertArrayEquals(new Letter().bytes(), new Letter().bytes());
    }

    /** Whatever the subject, {@code metadata.xml} is well-formed and valid, and keeps to the length. */
    @Test
    void anyUnicodeInTheSubjectGivesValidXml() {
        Random random = new Random(20241205);
        for (int round = 0; round < 2000; round++) {
            StringBuilder subject = new StringBuilder("x");
            int length = random.nextInt(700);
            for (int i = 0; i < length; i++) {
                subject.append(any(random));
            }
            Letter letter = new Letter();
            letter.subject = subject.toString();
            letter.path = subject.toString();
            String written = letter.xml().text(at("Subject"));
            assertTrue(written.length() <= 500);
        }
    }

    /** Any UTF-16 unit at all, halves of pairs and controls more often than their share. */
    private static String any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf((char) random.nextInt(0x10000));
            case 1 -> String.valueOf((char) random.nextInt(0x20));
            case 2 -> String.valueOf((char) (0xD800 + random.nextInt(0x800)));
            case 3 -> new String(Character.toChars(0x10000 + random.nextInt(0x100000)));
            case 4 -> String.valueOf("&<>]'\" \u00A0\u2028\uFFFE\uFFFF\uFEFF".charAt(random.nextInt(12)));
            default -> String.valueOf("ữ ạ".charAt(random.nextInt(3)));
        };
    }
}
