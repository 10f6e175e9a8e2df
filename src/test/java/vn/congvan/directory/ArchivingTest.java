package vn.congvan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.OfficeFolder;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** {@code luu_tru} in {@code data/office.yaml}: under which file a letter is kept (NĐ30 Phụ lục V, Phụ lục VI Phần II.III). */
class ArchivingTest {
    private static final String OFFICE = """
            co_quan: Văn phòng
            can_bo: [{ma: nhan, ten: Nguyễn Thị Nhàn, nhiem_vu: [soan-thao]}]
            """;

    private static final String SECTION = """
            luu_tru:
              ma_dinh_danh: 000.00.00.H31
              ho_so:
                - so_ky_hieu: 05.KSTT
                  tieu_de: Công bố Bộ chỉ số
                  thoi_han: 20 năm
                  che_do_su_dung: Hạn chế
                  nguoi_lap: Nguyễn Thị Nhàn
                  mau: [cong-bo-bo-chi-so]
                - {so_ky_hieu: 01.TH, tieu_de: Công văn khác, thoi_han: Vĩnh viễn}
            """;

    private static OfficeSettings read(String yaml) {
        return OfficeSettings.read(yaml.getBytes(StandardCharsets.UTF_8), "data/office.yaml");
    }

    private static OfficeSettings withSection(String before, String after) {
        assertEquals(true, SECTION.contains(before), before);
        return read(OFFICE + SECTION.replace(before, after));
    }

    private static List<Finding> refusal(Runnable step) {
        return assertThrows(Refused.class, step::run).findings();
    }

    private static List<String> ids(Runnable step) {
        return refusal(step).stream().map(Finding::id).toList();
    }

    @Test
    void aLettersFileIsTheOneThatNamesItsKind() {
        RecordFile file = read(OFFICE + SECTION).recordFile("cong-bo-bo-chi-so");
        assertEquals(
                new RecordFile(
                        "000.00.00.H31",
                        "05.KSTT",
                        "Công bố Bộ chỉ số",
                        "20 năm",
                        Optional.of("Hạn chế"),
                        Optional.of("Nguyễn Thị Nhàn"),
                        "Tiếng Việt",
                        List.of("cong-bo-bo-chi-so")),
                file);
        assertEquals("000.00.00.H31.2024.05.KSTT", file.code(2024));
    }

    @Test
    void theFileWithoutKindsIsForAllOthers() {
        RecordFile file = read(OFFICE + SECTION).recordFile("giay-moi");
        assertEquals("01.TH", file.notation());
        assertEquals("Vĩnh viễn", file.maintenance());
        assertEquals(Optional.empty(), file.rights());
        assertEquals(Optional.empty(), file.creator());
    }

    @Test
    void theProgramsOwnExampleNamesAFileForEveryKind() {
        OfficeSettings settings = read(OfficeFolder.read(OfficeFolder.PROJECT.resolve("data/office.yaml")));
        assertEquals("05.KSTT", settings.recordFile("cong-bo-bo-chi-so").notation());
        assertEquals("01.TH", settings.recordFile("giay-moi").notation());
    }

    @Test
    void anOfficeWithoutTheSectionIsValidAndIsToldWhereToWriteIt() {
        OfficeSettings settings = read(OFFICE);
        assertEquals(Optional.empty(), settings.archiving());
        assertEquals(
                List.of(Finding.of(DirectoryKind.NO_ARCHIVING, new Place.InFile("data/office.yaml"))),
                refusal(() -> settings.recordFile("giay-moi")));
    }

    @Test
    void aKindThatNoFileTakesIsNamed() {
        OfficeSettings settings = withSection("Vĩnh viễn}", "Vĩnh viễn, mau: [bao-cao]}");
        assertEquals(
                List.of(Finding.of(
                        DirectoryKind.NO_RECORD_FILE, new Place.InFile("data/office.yaml"), "kind", "giay-moi")),
                refusal(() -> settings.recordFile("giay-moi")));
    }

    @Test
    void aKindHasOneFileOnly() {
        assertEquals(
                List.of("DIRECTORY-SEVERAL-RECORD-FILES"),
                ids(() -> withSection("Vĩnh viễn}", "Vĩnh viễn, mau: [cong-bo-bo-chi-so]}")));
    }

    @Test
    void onlyOneFileIsForAllOthers() {
        assertEquals(
                List.of("DIRECTORY-SEVERAL-FILES-FOR-OTHERS"),
                ids(() -> withSection("      mau: [cong-bo-bo-chi-so]\n", "")));
    }

    @Test
    void aNotationIsGivenOnce() {
        assertEquals(List.of("DIRECTORY-DOUBLE-ID"), ids(() -> withSection("01.TH", "05.KSTT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vĩnh viễn", "02 năm", "5 năm", "70 năm"})
    void aPeriodIsForEverOrANumberOfYears(String period) {
        assertEquals(
                period,
                withSection("20 năm", period).recordFile("cong-bo-bo-chi-so").maintenance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20 tháng", "0 năm", "lâu dài", "20 năm rưỡi"})
    void anythingElseIsNoPeriod(String period) {
        assertEquals(List.of("DATA-NOT-ALLOWED"), ids(() -> withSection("20 năm", "\"" + period + "\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "000.00.00.H31, 13, 0",
        "05.KSTT, 20, K",
        "Công bố Bộ chỉ số, 500, ổ",
        "Hạn chế, 30, ế",
        "nguoi_lap: Nguyễn Thị Nhàn, 30, ễ"
    })
    void theLengthsAreTheDecrees(String given, int most, String letter) {
        String key = given.startsWith("nguoi_lap") ? "nguoi_lap: " : "";
        withSection(given, key + "\"" + letter.repeat(most) + "\"");
        assertEquals(
                List.of("DATA-NOT-ALLOWED"),
                ids(() -> withSection(given, key + "\"" + letter.repeat(most + 1) + "\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"so_ky_hieu: 05.KSTT\n      ", "tieu_de: Công bố Bộ chỉ số\n      ", "thoi_han: 20 năm\n      "})
    void notationTitleAndPeriodAreAskedFor(String line) {
        assertEquals(List.of("DATA-MISSING-KEY"), ids(() -> withSection(line, "")));
    }

    @Test
    void aSectionWithoutFilesOrAgencyIsRefused() {
        assertEquals(List.of("DATA-MISSING-KEY"), ids(() -> withSection("ma_dinh_danh: 000.00.00.H31\n  ", "")));
        assertEquals(
                List.of("DATA-TOO-FEW-ITEMS"),
                ids(() -> read(OFFICE + "luu_tru: {ma_dinh_danh: 000.00.00.H31, ho_so: []}\n")));
    }
}
