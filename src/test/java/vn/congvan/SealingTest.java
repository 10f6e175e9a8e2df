package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** {@code congvan archive}: a month becomes one sealed bag. */
class SealingTest {
    private static final String BAG = "records/2024-11";
    private static final String WITHIN = BAG + "/data/2024-VPUB-PVHCC&KSTT-1234/";

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
    void issued() {
        OfficeFolder.copy(template.resolve("office"), folder.resolve("office"));
        office = LifeOffice.in(folder.resolve("office"));
    }

    private SealedMonth seal() {
        return office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
    }

    private Path path(String name) {
        return office.folder().path().resolve(name);
    }

    private List<String> verified() {
        List<String> faults = new ArrayList<>();
        office.open()
                .archive()
                .verify(
                        new VerifyOrder(Optional.empty(), Optional.empty(), false),
                        finding -> faults.add(finding.id()));
        faults.remove("PDF-PDFA-NOT-JUDGED");
        return faults;
    }

    @Test
    void anyoneCanCheckItWithSha256sumAlone() throws Exception {
        seal();
        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            assertEquals("", run("sha256sum", "-c", "--quiet", "--strict", manifest), manifest);
        }
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            assertEquals("", run("sha512sum", "-c", "--quiet", "--strict", manifest), manifest);
        }
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(path(BAG).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void theLetterIsThereWithAllThatItWasMadeFromAndAllThatBecameOfIt() {
        SealedMonth sealed = seal();
        assertEquals(List.of("1234/VPUB-PVHCC&KSTT"), sealed.bag().orElseThrow().letters());
        String name = "out/2024-11/cong-bo-bo-chi-so-2024-11";
        for (String file : List.of(
                "metadata.xml",
                "premis.xml",
                "nhat-ky.jsonl",
                "01-submit/data/2024-11/cong-bo-bo-chi-so.yaml",
                "01-submit/data/directory/can-bo.yaml",
                "01-submit/letter-templates/cong-bo-bo-chi-so/template.docx",
                "01-submit/" + name + "-du-thao.provenance.json",
                "01-submit/" + name + "-trinh-ky.pdf",
                "05-issue/" + name + ".docx",
                "05-issue/" + name + ".pdf")) {
            assertTrue(Files.isRegularFile(path(WITHIN + file)), file);
        }
    }

    @Test
    void eachStepIsThereAsItLiesInTheRecords() {
        seal();
        for (String file : office.folder().files("records/letters")) {
            String inBag = file.replace("records/letters/" + LifeOffice.LETTER + "/", WITHIN);
            assertEquals(
                    Disk.digest(OfficeFolder.bytes(path(file))), Disk.digest(OfficeFolder.bytes(path(inBag))), inBag);
        }
    }

    @Test
    void theBagTellsWhoseItIs() {
        seal();
        List<String> info =
                OfficeFolder.read(path(BAG + "/bag-info.txt")).lines().toList();
        for (String line : List.of(
                "Source-Organization: Văn phòng UBND tỉnh Hưng Yên",
                "External-Identifier: 2024-11",
                "Bagging-Date: 2024-12-05",
                "Bag-Group-Identifier: 2024-11",
                "Bag-Count: 1 of ?")) {
            assertTrue(info.contains(line), line + " " + info);
        }
        assertTrue(info.get(info.size() - 1).startsWith("Payload-Oxum: "), info.toString());
    }

    @Test
    void aPersonWithoutTheProgramIsToldWhatLiesWhere() {
        seal();
        String readme = OfficeFolder.read(path(BAG + "/README.txt"));
        assertTrue(
                readme.contains("data/2024-VPUB-PVHCC&KSTT-1234/\n    số 1234/VPUB-PVHCC&KSTT ngày 05/12/2024"),
                readme);
        assertFalse(readme.contains("{"), readme);
    }

    @Test
    void theRegisterKnowsTheBagByItsSeal() {
        SealedMonth.Bag bag = seal().bag().orElseThrow();
        assertEquals(Disk.digest(OfficeFolder.bytes(path(BAG + "/tagmanifest-sha256.txt"))), bag.seal());
        assertTrue(OfficeFolder.read(path("records/journal.jsonl")).contains(bag.seal()));
        assertEquals("archived", office.status().state());
        assertEquals(List.of(), office.open().register().verify().findings());
    }

    @Test
    void whatIsSealedIsOnlyToBeRead() throws Exception {
        seal();
        try (Stream<Path> all = Files.walk(path(BAG))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.getPosixFilePermissions(file)
                                .contains(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE),
                        file.toString());
            }
        }
    }

    @Test
    void aMonthThatIsSealedIsLeftAsItIs() {
        String seal = seal().bag().orElseThrow().seal();
        SealedMonth again = office.at("2025-01-06T02:00:00Z")
                .open()
                .archive()
                .seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
        assertEquals(Optional.empty(), again.bag());
        assertEquals(List.of(BAG), again.bags());
        assertEquals(seal, Disk.digest(OfficeFolder.bytes(path(BAG + "/tagmanifest-sha256.txt"))));
        assertEquals(
                List.of("OFFICE-ARCHIVED-ALREADY"),
                again.findings().stream().map(Finding::id).toList());
    }

    @Test
    void aLetterWithoutASignedOriginalIsTold() {
        assertEquals(
                List.of("OFFICE-NO-ORIGINAL"),
                seal().findings().stream().map(Finding::id).toList());
    }

    @Test
    void aMonthWithoutAnIssuedLetterIsRefused() {
        Refused refused = assertThrows(
                Refused.class, () -> office.open().archive().seal(new SealOrder("2024-10", LifeOffice.CLERK, false)));
        assertEquals("OFFICE-NOTHING-ISSUED", refused.findings().get(0).id());
        assertFalse(Files.exists(path("records/2024-10")));
    }

    @Test
    void onlyWhoKeepsTheRecordsMaySeal() {
        assertEquals(
                List.of("DIRECTORY-NOT-HIS-DUTY"),
                LifeOffice.refusal(
                        () -> office.open().archive().seal(new SealOrder("2024-11", LifeOffice.DRAFTER, false))));
    }

    @Test
    void anOfficeThatHasNotSaidHowLongLettersAreKeptIsToldSo() {
        String settings = OfficeFolder.read(path("data/office.yaml"));
        office.folder().write("data/office.yaml", settings.replaceFirst("(?s)luu_tru:.*?(?=# nhiem_vu)", ""));
        assertEquals(List.of("DIRECTORY-NO-ARCHIVING"), LifeOffice.refusal(this::seal));
        assertFalse(Files.exists(path(BAG)));
        assertFalse(Files.exists(path("records/.2024-11.new")));
    }

    @Test
    void aKeptFileThatWasChangedIsNotSealed() throws Exception {
        Path file = path("records/letters/" + LifeOffice.LETTER + "/01-submit/data/office.yaml");
        file.toFile().setWritable(true);
        Files.writeString(file, "co_quan: khác");
        assertEquals(List.of("OFFICE-RECORD-CHANGED"), LifeOffice.refusal(this::seal));
        assertFalse(Files.exists(path(BAG)));
        assertEquals("issued", office.status().state());
    }

    @Test
    void aFolderThatTheRegisterDoesNotKnowIsLeftAloneAndTold() throws Exception {
        Files.createDirectories(path(BAG));
        Files.writeString(path(BAG + "/của tôi.txt"), "giữ lại");
        assertTrue(LifeOffice.refusal(this::seal).contains("OFFICE-BAG-UNKNOWN"));
        assertEquals("giữ lại", OfficeFolder.read(path(BAG + "/của tôi.txt")));
    }

    @Test
    void whatIsSealedIsFoundWhole() {
        seal();
        assertEquals(List.of(), verified());
    }

    @Test
    void aBagThatIsGoneIsTold() throws Exception {
        seal();
        Files.move(path(BAG), path("mang-di"));
        assertEquals(List.of("OFFICE-BAG-MISSING"), verified());
    }

    @Test
    void aBagThatWasMadeAnewIsTold() throws Exception {
        seal();
        Path info = path(BAG + "/bag-info.txt");
        info.toFile().setWritable(true);
        Files.writeString(info, OfficeFolder.read(info).replace("Contact-Name: Lê", "Contact-Name: Le"));
        for (String algorithm : List.of("256", "512")) {
            Path manifest = path(BAG + "/tagmanifest-sha" + algorithm + ".txt");
            manifest.toFile().setWritable(true);
            String digest =
                    run("sha" + algorithm + "sum", "bag-info.txt").substring(0, Integer.parseInt(algorithm) / 4);
            Files.writeString(
                    manifest,
                    OfficeFolder.read(manifest).replaceFirst("(?m)^\\S+  bag-info.txt$", digest + "  bag-info.txt"));
        }
        assertEquals(List.of("OFFICE-BAG-SEAL-DIFFERS"), verified());
    }

    @Test
    void theZipForHandingOverHasTheSameBytesEveryTime() {
        SealedMonth sealed = office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, true));
        assertEquals(List.of("out/2024-11/2024-11.zip"), sealed.zips());
        String digest = Disk.digest(OfficeFolder.bytes(path("out/2024-11/2024-11.zip")));
        office.at("2025-02-01T02:00:00Z").open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, true));
        assertEquals(digest, Disk.digest(OfficeFolder.bytes(path("out/2024-11/2024-11.zip"))));
    }

    @Test
    void aBagThatWasDamagedSinceItWasSealedIsNotHandedOver() throws IOException {
        seal();
        Path info = path("records/2024-11/bag-info.txt");
        assertTrue(info.toFile().setWritable(true));
        Files.writeString(info, "More: of it\n", StandardOpenOption.APPEND);
        SealOrder order = new SealOrder("2024-11", LifeOffice.CLERK, true);
        Archive archive = office.open().archive();
        Refused changed = assertThrows(Refused.class, () -> archive.seal(order));
        assertEquals("ARCHIVE-FILE-CHANGED", changed.findings().get(0).id());
        Files.move(path("records/2024-11"), path("elsewhere"));
        Refused away = assertThrows(Refused.class, () -> archive.seal(order));
        assertEquals("OFFICE-BAG-MISSING", away.findings().get(0).id());
        assertFalse(Files.exists(path("out/2024-11/2024-11.zip")));
    }

    @Test
    void aLetterIssuedLaterMakesAFurtherBagThatNamesTheOneBefore() {
        String seal = seal().bag().orElseThrow().seal();
        second();
        SealedMonth again = seal();
        assertEquals("records/2024-11.2", again.bag().orElseThrow().folder());
        assertEquals(List.of("1235/VPUB-PVHCC&KSTT"), again.bag().orElseThrow().letters());
        assertEquals(List.of(BAG, "records/2024-11.2"), again.bags());
        String info = OfficeFolder.read(path("records/2024-11.2/bag-info.txt"));
        assertTrue(info.contains("Continues: 2024-11\nPrior-Seal: " + seal + "\n"), info);
        assertTrue(info.contains("Bag-Count: 2 of ?\n"), info);
        assertEquals(List.of(), verified());
    }

    /** A second letter of the month, from draft to issue. */
    private void second() {
        office.folder()
                .write("data/2024-11/cong-bo-bo-chi-so.2.yaml", office.folder().sample());
        String id = "cong-bo-bo-chi-so/2024-11/2";
        office.generated();
        office.life().submit(SubmitOrder.of(id, LifeOffice.DRAFTER));
        office.life().approve(id, LifeOffice.APPROVER, Optional.empty());
        office.life()
                .number(new NumberOrder(
                        id, LifeOffice.CLERK, OptionalInt.of(1235), Optional.empty(), false, Optional.empty()));
        office.life().signed(id, LifeOffice.CLERK, Optional.empty());
        office.life().issue(new IssueOrder(id, LifeOffice.CLERK, Optional.empty(), OptionalInt.empty()));
    }

    @Test
    void aLetterUnderWayIsToldAndItsMonthSealedWithoutIt() {
        office.folder()
                .write("data/2024-11/cong-bo-bo-chi-so.2.yaml", office.folder().sample());
        office.generated();
        office.life().submit(SubmitOrder.of("cong-bo-bo-chi-so/2024-11/2", LifeOffice.DRAFTER));
        List<String> told = seal().findings().stream().map(Finding::id).toList();
        assertTrue(told.contains("OFFICE-NOT-IN-THE-BAG"), told.toString());
        assertTrue(OfficeFolder.read(path(BAG + "/data/nhat-ky.jsonl")).contains("2024-11/2"));
        assertEquals(List.of(), verified());
    }

    @Test
    void aBagThatAKilledRunHasLeftWholeCountsFromNowOn() {
        Path before = folder.resolve("before");
        OfficeFolder.copy(path("records"), before);
        String seal = seal().bag().orElseThrow().seal();
        OfficeFolder.copy(path(BAG), before.resolve("2024-11"));
        LifeOffice other = new LifeOffice(folder.resolve("other"));
        OfficeFolder.copy(before, other.folder().path().resolve("records"));
        SealedMonth again = other.at("2024-12-09T02:00:00Z")
                .open()
                .archive()
                .seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
        assertEquals(seal, again.bag().orElseThrow().seal());
        assertEquals(List.of(BAG), again.bags());
    }

    @Test
    void aBagLeftThereThatWasChangedDoesNotCount() throws Exception {
        Path before = folder.resolve("before");
        OfficeFolder.copy(path("records"), before);
        seal();
        OfficeFolder.copy(path(BAG), before.resolve("2024-11"));
        Files.writeString(before.resolve("2024-11/data/thêm.txt"), "x");
        LifeOffice other = new LifeOffice(folder.resolve("other"));
        OfficeFolder.copy(before, other.folder().path().resolve("records"));
        List<String> refused = LifeOffice.refusal(
                () -> other.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false)));
        assertTrue(refused.contains("OFFICE-BAG-UNKNOWN"), refused.toString());
        assertEquals("issued", other.status().state());
    }

    @Test
    void theSignedOriginalLiesInTheBag(@TempDir Path given) { // what others have scanned is not ours to be PDF/A
        LifeOffice paper = new LifeOffice(given).onPaper().approved();
        paper.life().signed("2024-11", LifeOffice.CLERK, Optional.empty());
        paper.life().number(LifeOffice.number(7));
        byte[] scan = ScannedPdfTest.scan(2, 1240, 1754, TestSigner.Change.NONE);
        paper.folder().write("quet.pdf", scan);
        paper.life().attachSigned("2024-11", LifeOffice.CLERK, given.resolve("quet.pdf"));
        paper.life().issue(LifeOffice.issue());
        SealedMonth sealed = paper.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
        assertEquals(List.of(), sealed.findings());
        assertEquals(
                Disk.digest(scan),
                Disk.digest(OfficeFolder.bytes(given.resolve(BAG + "/data/2024-VPUB-PVHCC&KSTT-07/05-attach-signed/"
                        + "out/2024-11/cong-bo-bo-chi-so-2024-11-ban-goc.pdf"))));
        List<String> told = new ArrayList<>();
        paper.open()
                .archive()
                .verify(new VerifyOrder(Optional.empty(), Optional.empty(), true), finding -> told.add(finding.id()));
        assertEquals(List.of("OFFICE-REBUILT-SAME", "PDF-PDFA-NOT-JUDGED"), told);
    }

    @Test
    void twoNamesThatAreOneElsewhereAreSealedAndTold() throws Exception {
        LifeOffice other = new LifeOffice(folder.resolve("other"));
        other.folder().write("letter-templates/cong-bo-bo-chi-so/ghi ch\u00fa.txt", "NFC");
        other.folder().write("letter-templates/cong-bo-bo-chi-so/ghi chu\u0301.txt", "NFD");
        other.issued(1234);
        List<String> told =
                other.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false)).findings().stream()
                        .map(Finding::id)
                        .toList();
        assertTrue(told.contains("ARCHIVE-NAME-COLLIDES"), told.toString());
        Path bag = other.folder().path().resolve(BAG);
        assertEquals(
                "NFC",
                OfficeFolder.read(
                        bag.resolve(
                                "data/2024-VPUB-PVHCC&KSTT-1234/01-submit/letter-templates/cong-bo-bo-chi-so/ghi ch\u00fa.txt")));
    }
}
