package vn.congvan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Told;

/** What {@code directory check} finds, a case per rule. */
class DirectoryCheckTest {
    private static List<String> found(Entries entries) {
        Findings findings = new Findings();
        DirectoryCheck.check(entries.read(), findings);
        return Told.texts(findings.list());
    }

    private static Entries agencies() {
        return new Entries().with("co-quan", Entries.AGENCIES);
    }

    @Test
    void aWholeDirectoryIsSilent() {
        assertEquals(List.of(), found(agencies()));
    }

    @Test
    void anIdThatLeadsNowhere() {
        assertEquals(
                List.of("DIRECTORY-DANGLING @ dir/nhom.yaml, dòng 2 (nhom[1]) : "
                        + "mã “huyenn” không ứng với mục nào trong danh mục"),
                found(agencies().with("nhom", "nhom:\n  - ma: n\n    ten: Nhóm\n    thanh_vien: [huyenn]\n")));
    }

    @Test
    void anIdThatIsThereTwice() {
        assertEquals(
                List.of("DIRECTORY-DOUBLE-ID @ dir/nhom.yaml, dòng 2 (nhom[1]) : mã “xa” được dùng cho hai mục"),
                found(agencies().with("nhom", "nhom:\n  - ma: xa\n    ten: Nhóm\n")));
    }

    @Test
    void aPeriodThatEndsBeforeItBegins() {
        assertEquals(
                List.of("DIRECTORY-BACKWARDS @ dir/nhom.yaml, dòng 2 (nhom[1]) : "
                        + "thời gian của “Nhóm” kết thúc trước khi bắt đầu"),
                found(
                        agencies()
                                .with(
                                        "nhom",
                                        "nhom:\n  - ma: n\n    ten: Nhóm\n    ton_tai: [{tu: 2025-02-01, den: 2025-01-31}]\n")));
    }

    @Test
    void aGroupThatHoldsItself() {
        List<String> found = found(
                agencies()
                        .with(
                                "nhom",
                                "nhom:\n  - ma: m\n    ten: M\n    thanh_vien: [n]\n  - ma: n\n    ten: N\n    thanh_vien: [m]\n"));
        assertEquals(
                "DIRECTORY-CIRCLE @ dir/nhom.yaml, dòng 2 (nhom[1]) : mục “m” dẫn về chính nó qua thanh_vien",
                found.get(0));
    }

    private static String heads(String first, String second) {
        return "can_bo:\n"
                + "  - {ma: a, ten: Nguyễn A, giu_chuc: [{chuc_vu: chanh, " + first + "}]}\n"
                + "  - {ma: b, ten: Trần B, giu_chuc: [{chuc_vu: chanh, " + second + "}]}\n";
    }

    @Test
    void twoHeadsAtOnce() {
        assertEquals(
                List.of("DIRECTORY-OVERLAP @ dir/can-bo.yaml, dòng 3 (can_bo[2].giu_chuc[1]) : "
                        + "“Chánh Văn phòng” có hai giá trị cùng một lúc: Nguyễn A và Trần B"),
                found(agencies().with("can-bo", heads("tu: 2020-01-01, den: 2024-05-31", "tu: 2024-05-31"))));
    }

    @Test
    void headsThatFollowEachOtherAreRight() {
        assertEquals(
                List.of(),
                found(agencies().with("can-bo", heads("tu: 2020-01-01, den: 2024-05-31", "tu: 2024-06-01"))));
    }

    @Test
    void aVacantHeadIsAWarning() {
        Findings findings = new Findings();
        DirectoryCheck.check(
                agencies()
                        .with("can-bo", heads("tu: 2020-01-01, den: 2024-05-31", "tu: 2024-06-03"))
                        .read(),
                findings);
        assertEquals(
                List.of("DIRECTORY-GAP @ dir/can-bo.yaml, dòng 3 (can_bo[2].giu_chuc[1]) : "
                        + "chức vụ Chánh Văn phòng không có người giữ từ 01/6/2024 đến 02/6/2024"),
                Told.texts(findings.list()));
        assertEquals(List.of(), findings.errors());
    }

    @Test
    void deputiesMayBeSeveral() {
        assertEquals(
                List.of(),
                found(agencies()
                        .with(
                                "can-bo",
                                heads("tu: 2020-01-01", "tu: 2020-01-01").replace("chanh", "pho"))));
    }

    @Test
    void namesThatDifferInMarksOnlyAreLikelyOne() {
        assertEquals(
                List.of("DIRECTORY-DUPLICATE @ dir/nhom.yaml, dòng 2 (nhom[1]) : "
                        + "“Ubnd các xa” có vẻ đã được ghi ở mục “UBND các xã”"),
                found(agencies().with("nhom", "nhom:\n  - ma: n\n    ten: Ubnd các xa\n")));
    }

    @Test
    void anAuthorityThatTheDecreeDoesNotKnow() {
        Refused refused = assertThrows(
                Refused.class,
                () -> agencies()
                        .with(
                                "can-bo",
                                "can_bo:\n  - ma: a\n    ten: A\n    giu_chuc:\n      - chuc_vu: pho\n        ky:\n"
                                        + "          - {quyen_han: [TH. chanh], theo: x}\n")
                        .read());
        assertEquals(
                List.of("DIRECTORY-BAD-AUTHORITY @ dir/can-bo.yaml, dòng 7 (can_bo[1].giu_chuc[1].ky[1]) : "
                        + "quyền hạn “TH. chanh” viết không đúng"),
                Told.texts(refused.findings()));
    }

    @Test
    void everyFileIsHeldToItsSchema() {
        Refused refused = assertThrows(
                Refused.class,
                () -> agencies()
                        .with("nhom", "nhom:\n  - ma: n\n    tenn: Nhóm\n")
                        .read());
        assertEquals(
                List.of("DATA-MISSING-KEY", "DATA-UNKNOWN-KEY"),
                refused.findings().stream().map(f -> f.id()).sorted().toList());
    }

    @Test
    void aDayThatDoesNotExist() {
        Refused refused = assertThrows(
                Refused.class,
                () -> agencies()
                        .with("nhom", "nhom:\n  - ma: n\n    ten: N\n    ton_tai: [{tu: 2025-02-30}]\n")
                        .read());
        assertEquals(
                List.of("DATA-NOT-A-DATE"),
                refused.findings().stream().map(f -> f.id()).toList());
    }
}
