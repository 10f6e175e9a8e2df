package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.finding.Told;

/** A letter goes to bodies that exist, cites what is in force, and is signed by who may sign – on the day it goes out. */
class ProperLetterTest {
    private static final String LETTER = "cong-bo-bo-chi-so";
    private static final String DESCRIPTION = "letter-templates/" + LETTER + "/letter.yaml";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
    }

    private Office.Generated generate(Order order) {
        return Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(order);
    }

    private Office.Generated generate(String month) {
        return generate(Order.of(month));
    }

    /** November's figures as if they were of July 2025, to go out in August. */
    private void july2025() {
        office.write(
                "data/2025-07/" + LETTER + ".yaml",
                office.sample().replace("ky: 2024-11", "ky: 2025-07").replace("ngay: 2024-12 ", "ngay: 2025-08 "));
    }

    @Test
    void afterJuly2025TheDistrictsAreRefusedAndTheirSuccessorsOffered() {
        july2025();
        assertRefused(
                "DIRECTORY-AGENCY-GONE @ " + DESCRIPTION + ", dòng 25 (defaults.kinh_gui[2]) : "
                        + "“UBND các huyện, thị xã, thành phố” chỉ tồn tại đến hết ngày 30/6/2025, "
                        + "nên không còn vào ngày 01/8/2025 mà công văn có thể được ban hành",
                () -> generate("2025-07"));
        Refused refused = assertThrows(Refused.class, () -> generate("2025-07"));
        assertEquals(
                "UBND các xã, phường",
                refused.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow()
                        .arguments()
                        .get("successors"));
    }

    @Test
    void theCorrectedLaterLetterIsRankedAmong34() {
        july2025();
        office.append("data/2025-07/" + LETTER + ".yaml", """

                kinh_gui: ["Các sở, ban, ngành tỉnh", "UBND các xã, phường"]
                don_vi_thuc_hien: các sở, ban, ngành, UBND các xã, phường
                """);

        generate("2025-07");

        List<String> text = LetterText.ofDocx(Oracles.keepDocx(
                "letter-2025-07",
                OfficeFolder.bytes(folder.resolve("out/2025-07/" + LETTER + "-2025-07-du-thao.docx"))));
        assertEquals("- UBND các xã, phường.", text.get(9));
        assertEquals(
                "1. Tổng hợp các nhóm chỉ số của tỉnh Hưng Yên đạt 80,12 điểm; "
                        + "xếp hạng thứ 12/34 tỉnh, thành phố trực thuộc Trung ương, trong đó:",
                text.get(13));
    }

    @Test
    void aBodyThatIsGoneIsToldInASentenceToo() {
        july2025();
        office.append("data/2025-07/" + LETTER + ".yaml", "\nkinh_gui: [\"UBND các xã, phường\"]\n");
        assertEquals(
                List.of("DIRECTORY-GONE-IN-TEXT @ letter-templates/" + LETTER + "/template.docx, "
                        + "đoạn “Căn cứ kết quả nêu trên, Văn phòng UBND tỉnh đề nghị các sở,…” : "
                        + "câu văn nêu “UBND các huyện, thị xã, thành phố”, nơi chỉ tồn tại đến hết ngày 30/6/2025"),
                told(generate("2025-07")));
    }

    @Test
    void junesFiguresGoOutInJulyToCommunesAndAreRankedAmong63() {
        office.write(
                "data/2025-06/" + LETTER + ".yaml",
                office.sample().replace("ky: 2024-11", "ky: 2025-06").replace("ngay: 2024-12 ", "ngay: 2025-07-04 "));
        assertRefused(
                "DIRECTORY-AGENCY-GONE @ " + DESCRIPTION + ", dòng 25 (defaults.kinh_gui[2]) : "
                        + "“UBND các huyện, thị xã, thành phố” chỉ tồn tại đến hết ngày 30/6/2025, "
                        + "nên không còn vào ngày 04/7/2025 mà công văn có thể được ban hành",
                () -> generate("2025-06"));
        office.append(
                "data/2025-06/" + LETTER + ".yaml",
                "\nkinh_gui: [\"UBND các xã, phường\"]\ndon_vi_thuc_hien: UBND các xã, phường\n");
        generate("2025-06");
        List<String> text = LetterText.ofDocx(
                OfficeFolder.bytes(folder.resolve("out/2025-06/" + LETTER + "-2025-06-du-thao.docx")));
        assertEquals("Kính gửi: UBND các xã, phường", text.get(7));
        assertEquals(1, text.stream().filter(line -> line.contains("thứ 12/63")).count());
    }

    @Test
    void theDayGivenOnTheCommandLineCounts() {
        Refused refused =
                assertThrows(Refused.class, () -> generate(Order.of("2024-11").issuedOn(Optional.of("2025-07-01"))));
        assertEquals(
                "DIRECTORY-AGENCY-GONE",
                refused.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void anUnknownAddresseeIsToldWithTheNearest() {
        office.append("data/2024-11/" + LETTER + ".yaml", "\nkinh_gui: [\"Các sở, ban, ngành\"]\n");
        Refused refused = assertThrows(Refused.class, () -> generate("2024-11"));
        assertEquals(
                List.of("DIRECTORY-UNKNOWN-AGENCY @ data/2024-11/" + LETTER + ".yaml, dòng 61 (kinh_gui[1]) : "
                        + "danh mục không có cơ quan hay nhóm nào tên là “Các sở, ban, ngành”"),
                Told.texts(refused.findings()));
        assertEquals(
                "Các sở, ban, ngành tỉnh",
                refused.findings().get(0).arguments().get("near").substring(0, "Các sở, ban, ngành tỉnh".length()));
    }

    @Test
    void aBasisThatWasReplacedIsRefused() {
        office.replace(
                "data/directory/van-ban.yaml",
                "hieu_luc: {tu: 2022-06-23}",
                "hieu_luc: {tu: 2022-06-23, den: 2024-12-15}");
        assertRefused(
                "DIRECTORY-BASIS-EXPIRED @ " + DESCRIPTION + ", dòng 17 (references.qd766) : "
                        + "căn cứ Quyết định số 766/QĐ-TTg không còn hiệu lực vào ngày 16/12/2024 "
                        + "mà công văn có thể được ban hành (thay thế bởi: –)",
                () -> generate("2024-11"));
    }

    private void citedDocumentExpired() {
        office.replace(
                "data/directory/van-ban.yaml",
                "trich_yeu: thúc đẩy cải cách TTHC, nâng cao hiệu quả giải quyết TTHC phục vụ người dân, doanh nghiệp\n",
                "trich_yeu: thúc đẩy cải cách TTHC, nâng cao hiệu quả giải quyết TTHC phục vụ người dân, doanh nghiệp\n"
                        + "    hieu_luc: {tu: 2024-10-01, den: 2024-11-30}\n");
    }

    private List<String> told(Office.Generated generated) {
        return generated.findings().stream()
                .filter(f -> !f.id().startsWith("FONT-"))
                .map(Told::text)
                .toList();
    }

    @Test
    void aCitedDocumentOutOfForceIsAWarning() {
        citedDocumentExpired();
        assertEquals(
                List.of("DIRECTORY-CITED-EXPIRED @ " + DESCRIPTION + ", dòng 19 (references.vb727) : "
                        + "văn bản được viện dẫn Văn bản số 727/TTg-KSTT không còn hiệu lực vào ngày 01/12/2024 "
                        + "(thay thế bởi: –)"),
                told(generate("2024-11")));
    }

    @Test
    void whatTheLetterDoesNotMentionNeedNotBeInForce() {
        citedDocumentExpired();
        office.withData("tam_dung: true ", "tam_dung: false ");
        assertEquals(List.of(), told(generate("2024-11")));
    }

    @Test
    void aWarningMayBeLetPassWithAReason() {
        citedDocumentExpired();
        Order order = Order.of("2024-11")
                .allowing(List.of(new Order.Allowance("DIRECTORY-CITED-EXPIRED", "vẫn nêu theo công văn tháng trước")));
        assertEquals(
                List.of("OFFICE-WARNING-ALLOWED @ " + DESCRIPTION + ", dòng 19 (references.vb727) : "
                        + "cảnh báo DIRECTORY-CITED-EXPIRED được cho qua: vẫn nêu theo công văn tháng trước"),
                told(generate(order)));
    }

    @Test
    void anErrorCannotBeLetPass() {
        july2025();
        Order order = Order.of("2025-07").allowing(List.of(new Order.Allowance("DIRECTORY-AGENCY-GONE", "cứ gửi")));
        Refused refused = assertThrows(Refused.class, () -> generate(order));
        assertEquals(
                List.of("DIRECTORY-AGENCY-GONE", "OFFICE-ERROR-NOT-ALLOWED"),
                refused.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(f -> f.id())
                        .toList());
    }

    @Test
    void anAllowanceWithoutItsWarningIsTold() {
        Order order = Order.of("2024-11").allowing(List.of(new Order.Allowance("DIRECTORY-CITED-EXPIRED", "x")));
        assertEquals(
                List.of("OFFICE-NOTHING-TO-ALLOW @ lệnh “DIRECTORY-CITED-EXPIRED” : "
                        + "không có cảnh báo DIRECTORY-CITED-EXPIRED nào để cho qua"),
                told(generate(order)));
    }

    @Test
    void aSignerWhoLeftIsRefused() {
        office.replace("data/directory/can-bo.yaml", "den: 2025-06-30", "den: 2024-12-10");
        assertRefused(
                "DIRECTORY-SIGNER-NOT-IN-OFFICE @ " + DESCRIPTION + ", dòng 40 (defaults.nguoi_ky) : "
                        + "Trần Văn Thắng không giữ chức vụ nào vào ngày 11/12/2024 mà công văn có thể được ký",
                () -> generate("2024-11"));
    }

    @Test
    void aCitationTypedIntoTheDataIsHeldAgainstTheDirectory() {
        office.append(
                "data/2024-11/" + LETTER + ".yaml",
                "\ndon_vi_thuc_hien: các sở theo Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Chính phủ\n");
        Refused refused = assertThrows(Refused.class, () -> generate("2024-11"));
        assertEquals("DIRECTORY-CITATION-CONTRADICTS", refused.findings().get(0).id());
        assertEquals("ngày 05/3/2020", refused.findings().get(0).arguments().get("right"));
    }

    @Test
    void aCountThatContradictsTheDirectoryIsRefused() {
        office.append("data/2024-11/" + LETTER + ".yaml", "\nso_tinh: 34\n");
        assertRefused(
                "DIRECTORY-COUNT-CONTRADICTS @ data/2024-11/" + LETTER + ".yaml, dòng 61 (so_tinh) : "
                        + "“so_tinh” ghi 34, nhưng theo danh mục vào kỳ số liệu là 63",
                () -> generate("2024-11"));
    }
}
