package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.LifeOffice.APPROVER;
import static vn.congvan.LifeOffice.CLERK;
import static vn.congvan.LifeOffice.DRAFTER;
import static vn.congvan.LifeOffice.LETTER;
import static vn.congvan.LifeOffice.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** A letter's way from draft to issue, a case per rule. */
class LetterLifeTest {
    @TempDir
    Path folder;

    private LifeOffice office;

    @BeforeEach
    void openOffice() {
        office = new LifeOffice(folder);
    }

    private Path record(String file) {
        return folder.resolve("records/letters/" + LETTER + "/" + file);
    }

    private static String text(byte[] docx) {
        WordPackage word = WordPackage.open(docx, "a.docx", ZipLimits.standard());
        String xml = new String(word.part(word.mainPart()), java.nio.charset.StandardCharsets.UTF_8);
        return xml.replaceAll("<[^>]+>", "");
    }

    private static String pdfWords(byte[] pdf) {
        return String.join(" ", LetterText.wordsOfPdf(pdf));
    }

    // Trình

    @Test
    void whatIsSubmittedIsKeptByteForByte() {
        office.submitted();
        assertArrayEquals(
                office.draft(),
                OfficeFolder.bytes(record("01-submit/out/2024-11/" + LifeOffice.NAME + "-du-thao.docx")));
        assertArrayEquals(
                OfficeFolder.bytes(office.folder().data()),
                OfficeFolder.bytes(record("01-submit/data/2024-11/cong-bo-bo-chi-so.yaml")));
        assertArrayEquals(
                OfficeFolder.bytes(office.folder().template()),
                OfficeFolder.bytes(record("01-submit/letter-templates/cong-bo-bo-chi-so/template.docx")));
        assertEquals(List.of(), office.open().register().verify().findings());
    }

    @Test
    void theReviewCopyIsMadeWithTheSubmission() {
        office.submitted();
        Oracles.keepPdf("life-review-copy", OfficeFolder.bytes(office.out("-trinh-ky.pdf")));
        assertArrayEquals(
                OfficeFolder.bytes(office.out("-trinh-ky.pdf")),
                OfficeFolder.bytes(record("01-submit/out/2024-11/" + LifeOffice.NAME + "-trinh-ky.pdf")));
    }

    @Test
    void twoWhoGenerateAtOnceLeaveOnePair() throws Exception {
        List<String> outcomes = atOnce(() -> {
            office.open().generate(Order.of("2024-11"));
            return "made";
        });
        assertEquals(List.of("made", "made"), outcomes);
        assertEquals(
                "submitted",
                office.life().submit(SubmitOrder.of("2024-11", DRAFTER)).state());
    }

    /** What becomes of the same work done by two at once, sorted. */
    private static List<String> atOnce(java.util.function.Supplier<String> work) throws InterruptedException {
        List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                try {
                    outcomes.add(work.get());
                } catch (Refused e) {
                    outcomes.add(e.findings().get(0).id());
                } catch (RuntimeException e) {
                    outcomes.add(e.toString());
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(60_000);
        }
        return outcomes.stream().sorted().toList();
    }

    @Test
    void aWrongDayIsToldBeforeAnythingIsWritten() {
        office.generated();
        SubmitOrder order = new SubmitOrder(
                "2024-11", DRAFTER, Optional.empty(), Optional.of("2024-13-01"), List.of(), "", List.of());
        assertEquals(List.of("DATA-NOT-A-DATE"), refusal(() -> office.life().submit(order)));
        assertEquals(List.of(), office.folder().files("records"));
    }

    @Test
    void aLetterThatWasNotMadeCannotBeSubmitted() {
        assertEquals(
                List.of("OFFICE-NO-DRAFT"), refusal(() -> office.life().submit(SubmitOrder.of("2024-11", DRAFTER))));
        assertEquals(List.of(), office.folder().files("records/letters"));
    }

    @Test
    void trackedChangesBlockTheSubmission() {

        office.generated();
        String run =
                "<w:ins w:id=\"7\" w:author=\"A\" w:date=\"2024-12-01T00:00:00Z\"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p><w:sectPr";
        office.edited("</w:p><w:sectPr", run);
        assertEquals(
                List.of("WORD-UNRESOLVED-CHANGES"),
                refusal(() -> office.life().submit(SubmitOrder.of("2024-11", DRAFTER))));
    }

    @Test
    void anEditInWordAfterSubmissionMakesItADraftAgain() {
        office.submitted().edited("đẩy mạnh", "đẩy nhanh");
        assertEquals("draft", office.status().state());
        assertEquals("OFFICE-EDITED-SINCE", office.status().why().orElseThrow().id());
        assertEquals(
                List.of("OFFICE-EDITED-SINCE"),
                refusal(() -> office.life().approve("2024-11", APPROVER, Optional.empty())));
        assertEquals("draft", office.status().state());
        assertEquals(
                "submitted",
                office.life().submit(SubmitOrder.of("2024-11", DRAFTER)).state());
    }

    @Test
    void aSentenceTypedInWordStaysAndThePdfFollowsIt() {
        office.generated().edited("đẩy mạnh", "đẩy nhanh");
        office.life().submit(SubmitOrder.of("2024-11", DRAFTER));
        assertTrue(text(office.draft()).contains("đẩy nhanh"));
        assertTrue(pdfWords(OfficeFolder.bytes(office.out("-du-thao.pdf"))).contains("đẩy nhanh"));
    }

    @Test
    void aWarningThatIsLetPassNeedsNoSecondWordWhenItIsSubmitted() {
        office.folder().append("data/2024-11/cong-bo-bo-chi-so.yaml", "\nnguon_so_lieu: bao-cao.xlsx\n");
        Order.Allowance allowance = new Order.Allowance("OFFICE-EXPORT-MISSING", "tệp ở máy khác");
        office.open().generate(Order.of("2024-11").allowing(List.of(allowance)));
        List<String> told = office.life().submit(SubmitOrder.of("2024-11", DRAFTER)).findings().stream()
                .map(Finding::id)
                .toList();
        assertTrue(told.contains("OFFICE-WARNING-ALLOWED"), told.toString());
        assertFalse(told.contains("OFFICE-EXPORT-MISSING"), told.toString());
    }

    @Test
    void aNumberThatStandsThereAlreadyIsToldBeforeAnybodyApproves() {
        office.folder().withData("so: null ", "so: 77 ");
        office.generated();
        List<String> told = office.life().submit(SubmitOrder.of("2024-11", DRAFTER)).findings().stream()
                .map(Finding::id)
                .toList();
        assertTrue(told.contains("OFFICE-NUMBER-TYPED"), told.toString());
        office.life().approve("2024-11", APPROVER, Optional.empty());
        assertEquals(
                List.of("TEMPLATE-NUMBERED-ALREADY"),
                refusal(() -> office.life().number(LifeOffice.number(78))));
        assertEquals(
                "77/VPUB-PVHCC&KSTT",
                office.life().number(LifeOffice.number(77)).number());
    }

    // Duyệt

    @Test
    void onlySomebodyWhoseDutyItIsMayApprove() {
        office.submitted();
        assertEquals(
                List.of("DIRECTORY-NOT-HIS-DUTY"),
                refusal(() -> office.life().approve("2024-11", CLERK, Optional.empty())));
        assertEquals(
                List.of("DIRECTORY-UNKNOWN-PERSON"),
                refusal(() -> office.life().approve("2024-11", new By("root", false), Optional.empty())));
        assertEquals("submitted", office.status().state());
    }

    @Test
    void theDrafterMayNotApproveUnlessTheOfficeSaysSo() {
        office.folder().replace("data/office.yaml", "nhiem_vu: [soan-thao]", "nhiem_vu: [soan-thao, duyet]");
        office.submitted();
        assertEquals(
                List.of("OFFICE-OWN-LETTER"),
                refusal(() -> office.life().approve("2024-11", DRAFTER, Optional.empty())));
        office.folder().replace("data/office.yaml", "kiem_nhiem: false", "kiem_nhiem: true");
        assertEquals(
                "approved",
                office.life().approve("2024-11", DRAFTER, Optional.empty()).state());
    }

    @Test
    void theRemarkReachesTheDrafter() {
        office.submitted();
        office.life().giveBack("2024-11", APPROVER, "Sửa mục 2", Optional.empty());
        StatusRow row = office.status();
        assertEquals("returned", row.state());
        assertEquals("Sửa mục 2", row.remark());
        assertEquals("soan-thao", row.duty());
        assertEquals(List.of("Nguyễn Thị Nhàn"), row.people());
        assertEquals(
                "submitted",
                office.life().submit(SubmitOrder.of("2024-11", DRAFTER)).state());
        assertEquals("", office.status().remark());
    }

    @Test
    void evidenceIsKeptWithTheDecision() {
        office.submitted().folder().write("phieu.pdf", "chữ ký");
        office.life().approve("2024-11", APPROVER, Optional.of(folder.resolve("phieu.pdf")));
        assertArrayEquals(
                OfficeFolder.bytes(folder.resolve("phieu.pdf")),
                OfficeFolder.bytes(record("02-approve/evidence/phieu.pdf")));
    }

    @Test
    void aChangeOfSignerReopensApproval() {
        office.approved()
                .folder()
                .append("data/2024-11/cong-bo-bo-chi-so.yaml", "\nnguoi_ky: Phạm Thị Tuyên\n")
                .append("data/directory/can-bo.yaml", """

                          - ma: pham-thi-tuyen
                            ten: Phạm Thị Tuyên
                            giu_chuc:
                              - chuc_vu: pho-chanh-van-phong-1997
                                den: 2025-06-30
                                ky:
                                  - quyen_han: [KT. chanh-van-phong-1997]
                                    loai: [công văn]
                                    theo: Thông báo phân công
                        """);
        List<String> told = refusal(() -> office.life().number(LifeOffice.number(1234)));
        assertEquals(List.of("OFFICE-SIGNER-CHANGED"), told);
        assertEquals("draft", office.status().state());
    }

    @Test
    void whatWasChangedInTheRecordsIsNotApproved() throws Exception {
        office.submitted();
        Files.writeString(record("01-submit/data/2024-11/cong-bo-bo-chi-so.yaml"), "x");
        assertEquals(
                List.of("OFFICE-RECORD-CHANGED"),
                refusal(() -> office.life().approve("2024-11", APPROVER, Optional.empty())));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsTold() throws Exception {
        office.submitted();
        List<String> outcomes = atOnce(() ->
                office.life().approve("2024-11", APPROVER, Optional.empty()).state());
        assertEquals(List.of("REGISTER-IS-APPROVED", "approved"), outcomes);
    }

    @Test
    void onPaperTheSigningCopyHasNoMarkAndABlankForTheNumber() {
        office.onPaper().approved();
        byte[] docx = OfficeFolder.bytes(office.out("-ban-ky.docx"));
        Oracles.keepDocx("life-signing-copy", docx);
        String pdf = pdfWords(Oracles.keepPdf("life-signing-copy", OfficeFolder.bytes(office.out("-ban-ky.pdf"))));
        assertTrue(pdf.contains("/VPUB-PVHCC&KSTT"), pdf);
        assertFalse(pdf.contains("DỰ THẢO"), pdf);
        assertTrue(pdf.matches("(?s).*Số:\\s*/VPUB.*"), pdf);
    }

    // Số

    @Test
    void theNumberThatTheOfficeGaveIsWrittenIntoTheLetter() {
        office.numbered(1234);
        byte[] docx = Oracles.keepDocx("life-numbered", OfficeFolder.bytes(office.out("-ban-ky.docx")));
        assertTrue(text(docx).contains("1234/VPUB-PVHCC&amp;KSTT"), text(docx).substring(0, 300));
        String pdf = pdfWords(Oracles.keepPdf("life-numbered", OfficeFolder.bytes(office.out("-ban-ky.pdf"))));
        assertTrue(pdf.contains("Số: 1234/VPUB-PVHCC&KSTT"), pdf);
        assertTrue(pdf.contains("ngày 05 tháng 12 năm 2024"), pdf);
        assertEquals("1234/VPUB-PVHCC&KSTT", office.status().number());
    }

    @Test
    void aNumberIsNotGivenTwice() {
        office.numbered(1234);
        assertEquals(
                "1234/VPUB-PVHCC&KSTT",
                office.life().number(LifeOffice.number(1234)).number());
        assertEquals(
                List.of("REGISTER-ALREADY-NUMBERED"),
                refusal(() -> office.life().number(LifeOffice.number(1235))));
    }

    @Test
    void anOfficeWhoseNumbersComeFromElsewhereDrawsNone() {
        office.approved();
        assertEquals(
                List.of("OFFICE-NUMBER-FROM-ELSEWHERE"),
                refusal(() -> office.life().number(LifeOffice.next())));
    }

    @Test
    void anOfficeWithItsOwnSeriesGetsTheNext() {
        office.withOwnSeries().approved();
        LetterStep step = office.life().number(LifeOffice.next());
        assertEquals("01/VPUB-PVHCC&KSTT", step.number());
        assertEquals(step.number(), office.life().number(LifeOffice.next()).number());
    }

    @Test
    void aDayToComeIsNoDate() {
        office.approved();
        NumberOrder order = new NumberOrder(
                "2024-11", CLERK, OptionalInt.of(9), Optional.of("2024-12-06"), false, Optional.empty());
        assertEquals(List.of("OFFICE-DAY-TO-COME"), refusal(() -> office.life().number(order)));
    }

    @Test
    void onPaperTheSignatureComesFirst() {
        office.onPaper().approved();
        assertEquals(
                List.of("REGISTER-IS-APPROVED"), refusal(() -> office.life().number(LifeOffice.number(7))));
        office.life().signed("2024-11", CLERK, Optional.empty());
        assertEquals("numbered", office.life().number(LifeOffice.number(7)).state());
        assertTrue(text(OfficeFolder.bytes(office.out("-co-so.docx"))).contains("07/VPUB"));
    }

    // Phát hành

    @Test
    void whatIsIssuedCarriesItsSourcesAndIsReadOnly() throws Exception {
        office.issued(1234);
        byte[] pdf = Oracles.keepPdf("life-issued", OfficeFolder.bytes(office.out(".pdf")));
        assertEquals(
                List.of(LifeOffice.NAME + ".docx", LifeOffice.NAME + ".provenance.json", "cong-bo-bo-chi-so.yaml"),
                attachments(pdf));
        for (String suffix : List.of(".docx", ".pdf", "-noi-nhan.csv")) {
            assertFalse(
                    Files.getPosixFilePermissions(office.out(suffix)).toString().contains("WRITE"), suffix);
        }
        assertEquals(List.of(), office.open().register().verify().findings());
    }

    private static List<String> attachments(byte[] pdf) throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return List.copyOf(new java.util.TreeSet<>(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .keySet()));
        }
    }

    @Test
    void theRecipientsListNamesEachOnceAndSaysHowManyCopies() {
        office.issued(1234);
        assertEquals("""
                \uFEFFSTT,Nơi nhận,Số bản
                1,"Các sở, ban, ngành tỉnh",1
                2,"UBND các huyện, thị xã, thành phố",1
                3,"Thường trực Tỉnh ủy (để b/c)",1
                4,"Chủ tịch, các PCT UBND tỉnh (để b/c)",1
                5,"Lãnh đạo VP UBND tỉnh",1
                6,"Trung tâm TT-HN tỉnh",1
                7,"Trung tâm PVHCC&KSTTHC",1
                ,Tổng số,7
                """.replace("\n", "\r\n"), OfficeFolder.read(office.out("-noi-nhan.csv")));
    }

    @Test
    void theRegisterHasTheTenThingsThatAreRegistered() {
        office.issued(1234);
        RegisterRow row = office.open().register().list(2024).get(0);
        assertEquals("1234/VPUB-PVHCC&KSTT", row.number());
        assertEquals(java.time.LocalDate.of(2024, 12, 5), row.date());
        assertTrue(row.subject().startsWith("Công văn: Công bố kết quả"), row.subject());
        assertEquals("Trần Văn Thắng", row.signer());
        assertTrue(row.recipients().startsWith("Các sở, ban, ngành tỉnh; UBND các huyện"), row.recipients());
        assertEquals("VT, PVHCC&KSTT", row.fileCopy());
        assertEquals(OptionalInt.of(7), row.copies());
        assertEquals(Optional.of(java.time.LocalDate.of(2024, 12, 5)), row.sent());
        assertEquals(List.of(), office.open().register().list(2025));
    }

    @Test
    void theRegisterIsWrittenForSpreadsheetsAndForPaper() {
        office.issued(1234);
        Path pdf = folder.resolve("so.pdf");
        office.open()
                .register()
                .export(
                        2024,
                        Optional.of(folder.resolve("so.csv")),
                        Optional.of(folder.resolve("so.xlsx")),
                        Optional.of(pdf));
        assertTrue(pdfWords(Oracles.keepPdf("life-register", OfficeFolder.bytes(pdf)))
                .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI"));
        assertTrue(OfficeFolder.read(folder.resolve("so.csv")).contains("1234/VPUB-PVHCC&KSTT,05/12/2024"));
        assertTrue(Files.exists(folder.resolve("so.xlsx")));
    }

    @Test
    void anAddresseeThatIsGoneOnTheDayOfIssueStopsIt() {
        office.numbered(1234);
        office.life().signed("2024-11", CLERK, Optional.empty());
        office.at("2025-07-02T02:00:00Z");
        List<String> told = refusal(() -> office.life().issue(LifeOffice.issue()));
        assertTrue(told.contains("DIRECTORY-AGENCY-GONE"), told.toString());
        assertEquals("signed", office.status().state());
    }

    @Test
    void whatIsNotSignedDoesNotGoOut() {
        office.numbered(1234);
        assertEquals(
                List.of("REGISTER-IS-NUMBERED"), refusal(() -> office.life().issue(LifeOffice.issue())));
    }

    @Test
    void whatIsOnItsWayIsNotMadeAgain() {
        office.submitted();
        assertEquals(List.of("OFFICE-ON-ITS-WAY"), refusal(() -> office.open().generate(Order.of("2024-11"))));
        office.open().generate(Order.of("2024-11").force(true));
        office.life().approve("2024-11", APPROVER, Optional.empty());
        office.life().number(LifeOffice.number(5));
        assertEquals(
                List.of("OFFICE-ON-ITS-WAY"),
                refusal(() -> office.open().generate(Order.of("2024-11").force(true))));
    }

    // Sau phát hành

    @Test
    void aSecondLetterOfTheMonthReplacesTheFirst() {
        office.issued(1234)
                .folder()
                .write("data/2024-11/cong-bo-bo-chi-so.2.yaml", office.folder().sample());
        office.open().generate(Order.of("2024-11"));
        assertTrue(Files.exists(office.out("-2-du-thao.docx")));
        LetterLife life = office.life();
        assertEquals(List.of("OFFICE-SEVERAL-LETTERS"), refusal(() -> life.submit(SubmitOrder.of("2024-11", DRAFTER))));
        assertEquals(
                List.of("OFFICE-SEVERAL-LETTERS"),
                refusal(() -> life.recall("cong-bo-bo-chi-so/2024-11", CLERK, Optional.empty(), "x")));
        assertEquals(
                List.of("OFFICE-NOT-SUBMITTED-YET"),
                refusal(() -> life.replace("2024-11/1", CLERK, Optional.of("2024-11/2"), "sai số liệu")));
        life.submit(SubmitOrder.of("2024-11/2", DRAFTER));
        assertEquals(
                "replaced",
                life.replace("2024-11/1", CLERK, Optional.of("2024-11/2"), "sai số liệu")
                        .state());
    }

    @Test
    void whatIsIssuedIsNeverDropped() {
        office.issued(1234);
        assertEquals(List.of("REGISTER-IS-ISSUED"), refusal(() -> office.life().drop("2024-11", CLERK, "sai")));
        assertEquals(
                "recalled",
                office.life()
                        .recall("2024-11", CLERK, Optional.empty(), "theo chỉ đạo")
                        .state());
    }

    @Test
    void aNumberThatWasGivenStaysInTheRegisterOfADroppedLetter() {
        office.numbered(1234);
        assertEquals("void", office.life().drop("2024-11", CLERK, "trùng").state());
        assertEquals("1234/VPUB-PVHCC&KSTT", office.status().number());
    }

    @Test
    void aMonthThatIsNotPublishedIsARecordToo() {
        LetterStep step =
                office.life().doNotPublish("cong-bo-bo-chi-so/2024-12", DRAFTER, Optional.of("chưa có số liệu"));
        assertEquals("not-published", step.state());
        assertEquals(
                "chưa có số liệu",
                office.life().status(Optional.of("2024-12")).get(0).remark());
        assertEquals(
                List.of("REGISTER-REASON-MISSING"),
                refusal(() -> office.life().doNotPublish("cong-bo-bo-chi-so/2025-01", DRAFTER, Optional.empty())));
    }

    @Test
    void theNextMonthIsComparedWithTheLastLetterThatWasIssued() {
        office.issued(1234);
        // Somebody changes November's file after issue: December is still compared with what went out.
        office.folder().withData("diem: 80,12", "diem: 50");
        office.folder()
                .write(
                        "data/2024-12/cong-bo-bo-chi-so.yaml",
                        office.folder()
                                .sample()
                                .replace("ky: 2024-11", "ky: 2024-12")
                                .replace("2024-12-05", "2025-01-06"));
        office.at("2025-01-06T02:00:00Z");
        office.open().generate(Order.of("2024-12"));
        office.life().submit(SubmitOrder.of("2024-12", DRAFTER));
        String review =
                pdfWords(OfficeFolder.bytes(folder.resolve("out/2024-12/cong-bo-bo-chi-so-2024-12-trinh-ky.pdf")));
        assertTrue(review.contains("Công văn số 1234/VPUB-PVHCC&KSTT ngày 05 tháng 12 năm 2024"), review);
        assertFalse(review.contains("tăng 30,12"), review);
    }

    // Tên công văn

    @Test
    void aLetterIsNamedByAnyWordsThatMeanOnlyOne() {
        office.generated();
        for (String words : Stream.of("2024-11", "cong-bo", "cong-bo/2024-11", LETTER, "1/2024-11")
                .toList()) {
            assertEquals(
                    List.of("DIRECTORY-UNKNOWN-PERSON"),
                    refusal(() -> office.life().submit(SubmitOrder.of(words, new By("ai", true)))));
        }
        assertEquals(
                LETTER, office.life().submit(SubmitOrder.of("cong-bo", DRAFTER)).letter());
        assertEquals(
                List.of("OFFICE-NO-SUCH-LETTER"),
                refusal(() -> office.life().approve("2024-10", APPROVER, Optional.empty())));
    }

    @Test
    void withoutItsSettingsAnOfficeMakesDraftsOnly() throws Exception {
        Files.delete(folder.resolve("data/office.yaml"));
        office.generated();
        assertEquals(
                List.of("OFFICE-SETTINGS-MISSING"),
                refusal(() -> office.life().submit(SubmitOrder.of("2024-11", DRAFTER))));
    }

    // Sổ

    @Test
    void aRegisterThatWasLostIsMadeAgainFromItsJournal() throws Exception {
        office.issued(1234);
        for (String part : List.of("register.db", "register.db-wal", "register.db-shm")) {
            Files.deleteIfExists(folder.resolve("records/" + part));
        }
        assertEquals(
                List.of("OFFICE-REGISTER-BEHIND"),
                refusal(() -> office.life().recall("2024-11", CLERK, Optional.empty(), "x")));
        Files.delete(folder.resolve("records/register.db"));
        assertEquals(5, office.open().register().rebuild().events());
        assertEquals("1234/VPUB-PVHCC&KSTT", office.status().number());
        assertEquals("issued", office.status().state());
        assertEquals(List.of(), office.open().register().verify().findings());
    }

    @Test
    void aLineMissingFromTheMirrorIsMadeUpForByTheNextStep() throws Exception {
        office.submitted();
        Path mirror = folder.resolve("records/journal.jsonl");
        String whole = OfficeFolder.read(mirror);
        Files.writeString(mirror, whole.substring(0, whole.length() / 2));
        office.life().approve("2024-11", APPROVER, Optional.empty());
        assertTrue(OfficeFolder.read(mirror).startsWith(whole));
        assertEquals(2, OfficeFolder.read(mirror).lines().count());
    }

    @Test
    void aBackupIsARegisterOfItsOwnAndOverwritesNothing() {
        office.issued(1234);
        office.open().register().backup(folder.resolve("sao.db"));
        assertEquals(
                List.of("OFFICE-FILE-EXISTS"),
                refusal(() -> office.open().register().backup(folder.resolve("sao.db"))));
    }
}
