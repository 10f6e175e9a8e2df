package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month beside the months before it. */
class MonthsTest {
    private static final String LETTER = OfficeFolder.LETTER;

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
    }

    private Office open() {
        return Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    /** November's figures with another rank, as if they were of an earlier month. */
    private void earlier(String month, int rank) {
        office.write(
                "data/" + month + "/" + LETTER + ".yaml",
                office.sample()
                        .replace("ky: 2024-11", "ky: " + month)
                        .replace("ngay: 2024-12 ", "ngay: 2024-11 ")
                        .replace("xep_hang: 12", "xep_hang: " + rank));
    }

    private List<String> checks() {
        return open().generate(Order.of("2024-11")).findings().stream()
                .filter(f -> f.id().startsWith("CHECK-"))
                .map(f -> f.arguments().get("message"))
                .toList();
    }

    @Test
    void aRankThatMovedImplausiblyIsAWarning() {
        earlier("2024-10", 40);
        assertEquals(List.of("hạng tổng hợp đổi từ 40 sang 12 chỉ sau một kỳ"), checks());
    }

    @Test
    void aMonthThatWasNotPublishedIsPassedOver() {
        earlier("2024-09", 50);
        office.write("data/2024-10/" + LETTER + ".yaml", "ky: 2024-10\nkhong_cong_bo: hệ thống đang nâng cấp\n");
        assertEquals(List.of("hạng tổng hợp đổi từ 50 sang 12 chỉ sau một kỳ"), checks());
    }

    @Test
    void aMonthThatWasNotPublishedHasNoLetter() {
        office.write("data/2024-10/" + LETTER + ".yaml", "ky: 2024-10\nkhong_cong_bo: hệ thống đang nâng cấp\n");
        assertRefused(
                "OFFICE-NOT-PUBLISHED @ data/2024-10/" + LETTER + ".yaml, dòng 2 (khong_cong_bo) : "
                        + "tháng 10/2024 được ghi là không công bố: hệ thống đang nâng cấp",
                () -> open().generate(Order.of("2024-10")));
    }

    @Test
    void aLaterMonthIsNoMonthBefore() {
        earlier("2024-12", 50);
        assertEquals(List.of(), checks());
    }

    @Test
    void twoMonthsStandBesideEachOther() {
        earlier("2024-10", 15);
        ComparedMonths compared =
                open().compare("2024-10", "2024-11", List.of()).get(0);
        assertEquals("", compared.broken());
        assertEquals(
                new ComparedMonths.Row("tong_hop.xep_hang", "Xếp hạng tổng hợp", "15", "12", "tăng 03 bậc"),
                compared.rows().stream()
                        .filter(row -> row.path().equals("tong_hop.xep_hang"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void acrossTheMergerOfProvincesNothingCanBeCompared() {
        earlier("2025-07", 15);
        assertEquals(
                "tỉnh Hưng Yên mới (sáp nhập với tỉnh Thái Bình) có số liệu từ tháng 7/2025",
                open().compare("2024-11", "2025-07", List.of()).get(0).broken());
    }
}
