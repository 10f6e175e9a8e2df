package vn.congvan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;

/** Citations (NĐ30 Phụ lục I, II.6): composed, in force, and held against the directory where they were typed. */
class CitingTest {
    private static final Place PLACE = new Place.InFile("x.docx");
    private static final LetterDays DAYS = LetterDays.on(LocalDate.of(2024, 12, 5));
    private static final Directory DIRECTORY =
            new Entries().with("co-quan", Entries.AGENCIES).with("van-ban", """
                    van_ban:
                      - {ma: nd, loai: Nghị định, so: "30/2020", ky_hieu: NĐ-CP, ngay: 2020-03-05, co_quan: chinh-phu, noi: về, trich_yeu: công tác văn thư, hieu_luc: {tu: 2020-03-05}}
                      - {ma: cv, loai: Công văn, so: "12", ky_hieu: UBND-TH, ngay: 2022-08-30, co_quan: tinh, ten_co_quan: UBND tỉnh, noi: về việc, trich_yeu: triển khai}
                      - {ma: luat, loai: Luật, ngay: 2015-06-19, trich_yeu: Tổ chức chính quyền địa phương, hieu_luc: {tu: 2016-01-01, den: 2025-02-28}}
                      - {ma: cu, loai: Quyết định, so: "1", ky_hieu: QĐ-UBND, ngay: 2019-01-01, co_quan: tinh, noi: về, trich_yeu: quy chế, hieu_luc: {tu: 2019-01-01}, thay_the_boi: moi}
                      - {ma: moi, loai: Quyết định, so: "2", ky_hieu: QĐ-UBND, ngay: 2024-12-01, co_quan: tinh, noi: về, trich_yeu: quy chế, hieu_luc: {tu: 2024-12-05}}
                    """).read();

    private static String full(String id, boolean withBody, CitationStyle style) {
        return new Citing(DIRECTORY, DAYS, new Findings())
                .cite(id, withBody, style, PLACE)
                .orElseThrow()
                .full();
    }

    @Test
    void dateThenBodyAsOfficesWrite() {
        assertEquals(
                "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
                full("nd", true, CitationStyle.DATE_THEN_BODY));
    }

    @Test
    void bodyThenDateAsTheDecreeAsksOfABasis() {
        assertEquals(
                "Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020 về công tác văn thư",
                full("nd", true, new CitationStyle(true, true)));
    }

    @Test
    void theBodyByItsNameInCitationsAndTheConnectorOfTheReference() {
        assertEquals(
                "Công văn số 12/UBND-TH ngày 30/8/2022 của UBND tỉnh về việc triển khai",
                full("cv", true, CitationStyle.DATE_THEN_BODY));
    }

    @Test
    void withoutTheBodyWhereTheSentenceHasNamedIt() {
        assertEquals(
                "Công văn số 12/UBND-TH ngày 30/8/2022 về việc triển khai",
                full("cv", false, CitationStyle.DATE_THEN_BODY));
    }

    @Test
    void aLawHasNoNumberSymbolAndBody() {
        assertEquals(
                "Luật Tổ chức chính quyền địa phương ngày 19/6/2015", full("luat", true, CitationStyle.DATE_THEN_BODY));
    }

    private static List<String> validity(String id, Citing.Role role, LetterDays days) {
        Findings findings = new Findings();
        new Citing(DIRECTORY, days, findings)
                .checkValidity(DIRECTORY.reference(id).orElseThrow(), role, PLACE);
        return Told.texts(findings.list());
    }

    @Test
    void aBasisThatWasReplacedIsAnError() {
        assertEquals(
                List.of("DIRECTORY-BASIS-EXPIRED @ x.docx : căn cứ Quyết định số 1/QĐ-UBND không còn hiệu lực vào ngày "
                        + "05/12/2024 mà công văn có thể được ban hành (thay thế bởi: Quyết định số 2/QĐ-UBND)"),
                validity("cu", Citing.Role.BASIS, DAYS));
    }

    @Test
    void aBasisIsInForceUntilItsSuccessorIs() {
        assertEquals(List.of(), validity("cu", Citing.Role.BASIS, LetterDays.on(LocalDate.of(2024, 12, 4))));
    }

    @Test
    void aCitedDocumentOutOfForceIsAWarning() {
        assertEquals(
                List.of("DIRECTORY-CITED-EXPIRED @ x.docx : văn bản được viện dẫn Luật Tổ chức chính quyền địa phương "
                        + "không còn hiệu lực vào ngày 01/3/2025 (thay thế bởi: –)"),
                validity("luat", Citing.Role.CITED, LetterDays.on(LocalDate.of(2025, 3, 1))));
    }

    @Test
    void aCongVanHasNoPeriodOfValidity() {
        assertEquals(List.of(), validity("cv", Citing.Role.BASIS, LetterDays.on(LocalDate.of(2099, 1, 1))));
    }

    @Test
    void nothingIsCitedBeforeItIsIssued() {
        assertEquals(
                List.of("DIRECTORY-CITED-TOO-EARLY @ x.docx : Công văn số 12/UBND-TH ban hành ngày 30/8/2022, "
                        + "sau ngày 29/8/2022 mà công văn có thể được ban hành"),
                validity("cv", Citing.Role.CITED, LetterDays.on(LocalDate.of(2022, 8, 29))));
    }

    private static List<String> scanned(String text) {
        Findings findings = new Findings();
        new CitationScan(DIRECTORY, new Citing(DIRECTORY, DAYS, findings), findings).scan(text, PLACE);
        return findings.list().stream()
                .map(f -> f.id() + " "
                        + f.arguments().getOrDefault("given", f.arguments().get("citation")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; |",
                "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020 về công tác văn thư; |",
                "theo Nghị định số 30/2020/NĐ-CP. |",
                "theo quy định tại Công văn số 12/UBND-TH ngày 30/8/2022 của UBND tỉnh, các đơn vị… |",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Chính phủ; | DIRECTORY-CITATION-CONTRADICTS ngày 06/3/2020",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Quốc hội về công tác; | DIRECTORY-CITATION-CONTRADICTS Quốc hội",
                "Căn cứ Quyết định số 30/2020/NĐ-CP; | DIRECTORY-CITATION-CONTRADICTS Quyết định",
                "Căn cứ Quyết định số 1/QĐ-UBND ngày 01/01/2019 của UBND tỉnh | DIRECTORY-BASIS-EXPIRED Quyết định số 1/QĐ-UBND",
                "thực hiện Quyết định số 1/QĐ-UBND, | DIRECTORY-CITED-EXPIRED Quyết định số 1/QĐ-UBND",
                "theo Kế hoạch số 9/KH-UBND | DIRECTORY-CITATION-UNKNOWN Kế hoạch số 9/KH-UBND",
            })
    void aTypedCitationIsHeldAgainstTheDirectory(String text, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), scanned(text));
    }
}
