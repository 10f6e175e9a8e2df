package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Severity;

/** {@code congvan verify}: whatever was changed since a month was sealed is found. */
class ArchiveCheckTest {
    private static final String BAG = "records/2024-11";
    private static final String WITHIN = BAG + "/data/2024-VPUB-PVHCC&KSTT-1234/";
    private static final String PDF = WITHIN + "05-issue/out/2024-11/cong-bo-bo-chi-so-2024-11.pdf";

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private LifeOffice office;

    @BeforeAll
    static void issuedOnce() {
        new LifeOffice(template.resolve("office")).issued(1234);
    }

    @BeforeEach
    void sealed() {
        OfficeFolder.copy(template.resolve("office"), folder.resolve("office"));
        office = LifeOffice.in(folder.resolve("office"));
        seal();
    }

    private SealedMonth seal() {
        return office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
    }

    private Path path(String name) {
        return office.folder().path().resolve(name);
    }

    private List<Finding> verified(Office with, VerifyOrder order) {
        List<Finding> told = new ArrayList<>();
        with.archive().verify(order, told::add);
        told.removeIf(finding -> finding.id().equals("PDF-PDFA-NOT-JUDGED")); // told where the judge is asked for
        return told;
    }

    private List<String> errors(VerifyOrder order) {
        return verified(office.open(), order).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::id)
                .toList();
    }

    private static VerifyOrder all() {
        return new VerifyOrder(Optional.empty(), Optional.empty(), false);
    }

    private static VerifyOrder at(Path place) {
        return new VerifyOrder(Optional.empty(), Optional.of(place), false);
    }

    private static VerifyOrder rebuild() {
        return new VerifyOrder(Optional.of("2024-11"), Optional.empty(), true);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    @Test
    void aBagThatIsAsItWasSealedIsWhole() {
        assertEquals(List.of(), ids(verified(office.open(), all())));
        List<VerifiedBag> bags = office.open().archive().verify(all(), finding -> {});
        assertEquals(1, bags.size());
        assertEquals(
                "records/2024-11 valid 1",
                bags.get(0).bag() + " " + bags.get(0).verdict() + " "
                        + bags.get(0).letters());
    }

    /** Whoever takes the program's name out of a bag and makes its manifests anew has another's valid bag. */
    @Test
    void aSealedBagReplacedByAnothersValidBagIsFound() throws IOException {
        for (String name : office.folder().files(BAG)) {
            assertTrue(path(name).toFile().setWritable(true));
            Files.delete(path(name));
        }
        byte[] page = "another page".getBytes(StandardCharsets.UTF_8);
        write(BAG + "/data/page.txt", page);
        write(
                BAG + "/bagit.txt",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(StandardCharsets.UTF_8));
        write(BAG + "/manifest-sha256.txt", (Disk.digest(page) + "  data/page.txt\n").getBytes(StandardCharsets.UTF_8));
        List<String> errors = errors(all());
        assertTrue(errors.contains("OFFICE-BAG-SEAL-DIFFERS"), errors::toString);
        assertTrue(errors.contains("OFFICE-BAG-LETTER-MISSING"), errors::toString);
    }

    @Test
    void aFlippedBitInAnyFileIsFound() throws IOException {
        Random random = new Random(7);
        for (String name : office.folder().files(BAG)) {
            byte[] content = OfficeFolder.bytes(path(name));
            byte[] changed = content.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            write(name, changed);
            assertFalse(errors(all()).isEmpty(), name);
            write(name, content);
        }
        assertEquals(List.of(), errors(all()));
    }

    private void write(String name, byte[] content) throws IOException {
        path(name).toFile().setWritable(true);
        Files.write(path(name), content);
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        Files.delete(path(PDF));
        assertEquals(List.of("ARCHIVE-FILE-MISSING"), errorsButOxum());
    }

    @Test
    void anAddedFileIsFound() throws IOException {
        Files.writeString(path(WITHIN + "Thumbs.db"), "x");
        assertEquals(List.of("ARCHIVE-FILE-UNTRACKED"), errorsButOxum());
    }

    @Test
    void aRenamedFileIsFound() throws IOException {
        Files.move(path(PDF), path(PDF + "x"));
        assertEquals(List.of("ARCHIVE-FILE-MISSING", "ARCHIVE-FILE-UNTRACKED"), errorsButOxum());
    }

    private List<String> errorsButOxum() {
        return errors(all()).stream()
                .filter(id -> !id.equals("ARCHIVE-OXUM-WRONG"))
                .sorted()
                .toList();
    }

    @Test
    void everyFaultIsTold() throws IOException {
        Files.delete(path(PDF));
        Files.writeString(path(WITHIN + "thêm.txt"), "x");
        write(WITHIN + "premis.xml", "khác".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("ARCHIVE-FILE-CHANGED", "ARCHIVE-FILE-MISSING", "ARCHIVE-FILE-UNTRACKED"), errorsButOxum());
    }

    @Test
    void whatBecameOfALetterAfterItWasSealedIsNoFault() {
        office.life().recall("2024-11", LifeOffice.CLERK, Optional.empty(), "sai số liệu");
        assertEquals(List.of(), errors(all()));
    }

    @Test
    void aFolderAmongTheBagsThatTheRegisterDoesNotKnowIsFound() {
        OfficeFolder.copy(path(BAG), path("records/2024-11.2"));
        assertTrue(errors(all()).contains("OFFICE-BAG-UNKNOWN"), errors(all()).toString());
    }

    @Test
    void aCopyElsewhereIsComparedWithTheRegisterToo() {
        OfficeFolder.copy(path(BAG), folder.resolve("ban-sao"));
        assertEquals(List.of(), ids(verified(office.open(), at(folder.resolve("ban-sao")))));
    }

    @Test
    void withoutARegisterTheBagIsComparedWithItself() {
        Path copy = folder.resolve("noi-khac/2024-11");
        OfficeFolder.copy(path(BAG), copy);
        LifeOffice other = new LifeOffice(folder.resolve("other"));
        assertEquals(List.of("OFFICE-BAG-NOT-COMPARED"), ids(verified(other.open(), at(copy))));
    }

    @Test
    void aLineOfTheJournalThatWasChangedIsFoundThoughTheBagWasMadeAnew() throws Exception {
        Path copy = folder.resolve("noi-khac/2024-11");
        OfficeFolder.copy(path(BAG), copy);
        String events = WITHIN.substring(BAG.length() + 1) + "nhat-ky.jsonl";
        Path file = copy.resolve(events);
        file.toFile().setWritable(true);
        Files.writeString(file, OfficeFolder.read(file).replace("Trần Văn Thắng", "Trần Văn Thẳng"));
        for (String algorithm : List.of("256", "512")) {
            makeAnew(copy, "manifest-sha" + algorithm + ".txt", events, algorithm);
        }
        for (String algorithm : List.of("256", "512")) {
            for (String manifest : List.of("manifest-sha256.txt", "manifest-sha512.txt")) {
                makeAnew(copy, "tagmanifest-sha" + algorithm + ".txt", manifest, algorithm);
            }
        }
        List<String> errors = errors(at(copy));
        assertFalse(errors.isEmpty());
        assertTrue(errors.stream().allMatch("OFFICE-BAG-EVENT-BROKEN"::equals), errors.toString());
    }

    private static void makeAnew(Path bag, String manifest, String file, String algorithm) throws Exception {
        java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-" + algorithm);
        String hex = java.util.HexFormat.of().formatHex(digest.digest(OfficeFolder.bytes(bag.resolve(file))));
        Path path = bag.resolve(manifest);
        path.toFile().setWritable(true);
        List<String> lines = OfficeFolder.read(path)
                .lines()
                .map(line -> line.endsWith("  " + file) ? hex + "  " + file : line)
                .toList();
        Files.writeString(path, String.join("\n", lines) + "\n");
    }

    /** Whoever makes a bag can hash a journal of his own, and lead the program wherever he likes. */
    @Test
    void aJournalThatLeadsOutOfTheBagIsToldAndNotFollowed() throws Exception {
        for (String elsewhere : List.of("../../../../etc", "letters/../../x/01-submit", "a\\u0000b", "/", "")) {
            Path copy = folder.resolve("noi-khac-" + elsewhere.length() + "/2024-11");
            OfficeFolder.copy(path(BAG), copy);
            String events = WITHIN.substring(BAG.length() + 1) + "nhat-ky.jsonl";
            Path file = copy.resolve(events);
            file.toFile().setWritable(true);
            String line = OfficeFolder.read(file).lines().findFirst().orElseThrow();
            String changed = line.replaceFirst(
                    "\"submit.folder\":\"[^\"]*\"",
                    java.util.regex.Matcher.quoteReplacement("\"submit.folder\":\"" + elsewhere + "\""));
            String content = changed.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
            String hash = Disk.digest(content.getBytes(StandardCharsets.UTF_8));
            Files.writeString(
                    file, changed.replaceFirst("\"hash\":\"[0-9a-f]{64}\"}$", "\"hash\":\"" + hash + "\"}") + "\n");
            List<String> errors = errors(new VerifyOrder(Optional.empty(), Optional.of(copy), true));
            assertTrue(errors.contains("OFFICE-BAG-NO-EVENTS"), elsewhere + errors);
            assertFalse(errors.contains("OFFICE-BAG-EVENT-BROKEN"), elsewhere + errors);
        }
    }

    @Test
    void aDiskThatIsOnlyToBeReadCanBeVerified() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("dia"), 16)) {
            OfficeFolder.copy(path(BAG), disk.path().resolve("2024-11"));
            disk.makeReadOnly();
            assertEquals(List.of(), ids(verified(office.open(), at(disk.path().resolve("2024-11")))));
        }
    }

    @Test
    void thatNobodyJudgesPdfAIsTold() {
        List<String> told = new ArrayList<>();
        office.open().archive().verify(all(), finding -> told.add(finding.id()));
        assertEquals(List.of("PDF-PDFA-NOT-JUDGED"), told);
    }

    @Test
    void whatWasIssuedIsHeldToPdfAWhereTheJudgeIs() {
        List<String> told = new ArrayList<>();
        office.openWithModules().archive().verify(all(), finding -> told.add(finding.id()));
        assertEquals(List.of(), told);
    }

    @Test
    void aMonthThatIsNotSealedIsTold() {
        assertEquals(
                List.of("OFFICE-NOT-ARCHIVED"),
                errors(new VerifyOrder(Optional.of("2024-10"), Optional.empty(), false)));
    }

    @Test
    void madeAgainByTheSameProgramItIsTheSameByteForByte() {
        assertEquals(List.of("OFFICE-REBUILT-SAME"), ids(verified(office.open(), rebuild())));
    }

    @Test
    void madeAgainByAnotherVersionWordsAndPlacesAreCompared() {
        Office newer = office.open("congvan 99");
        List<String> told = ids(verified(newer, rebuild()));
        assertTrue(told.contains("OFFICE-REBUILT-BY-OTHER"), told.toString());
        assertTrue(told.contains("OFFICE-REBUILT-LOOKS-SAME"), told.toString());
        assertFalse(told.contains("OFFICE-REBUILT-WORDS-DIFFER"), told.toString());
    }

    @Test
    void whatWasTypedByHandIsToldWhenALetterIsMadeAgain() {
        office = new LifeOffice(folder.resolve("edited")).generated().edited("kết quả", "kết cục");
        office.life().submit(SubmitOrder.of("2024-11", LifeOffice.DRAFTER));
        office.life().approve("2024-11", LifeOffice.APPROVER, Optional.empty());
        office.life().number(LifeOffice.number(1234));
        office.life().signed("2024-11", LifeOffice.CLERK, Optional.empty());
        office.life().issue(LifeOffice.issue());
        seal();
        List<Finding> told = verified(office.open(), rebuild());
        assertEquals("OFFICE-REBUILT-SAME", told.get(0).id());
        assertTrue(
                told.stream()
                        .anyMatch(
                                one -> one.arguments().getOrDefault("after", "").contains("cục")),
                told.toString());
    }
}
