package vn.congvan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;

/** The signature block (NĐ30 Điều 13; Phụ lục I, II.7). */
class SigningTest {
    private static final Place PLACE = new Place.InFile("x.yaml");

    private static Directory directory(String post, String period, String authority, String types) {
        return new Entries()
                .with("co-quan", Entries.AGENCIES)
                .with(
                        "can-bo",
                        "can_bo:\n  - ma: a\n    ten: Nguyễn Văn A\n    giu_chuc:\n      - chuc_vu: " + post
                                + "\n        "
                                + period + "\n        ky:\n          - {quyen_han: [" + authority + "], loai: [" + types
                                + "], theo: QĐ}\n")
                .read();
    }

    private static List<String> block(Directory directory, LetterDays days, Findings findings) {
        List<String> lines = new ArrayList<>();
        Optional<Signing.Signature> signature =
                new Signing(directory, days, "công văn", findings).signature("Nguyễn Văn A", PLACE);
        signature.ifPresent(s -> {
            lines.addAll(s.authority());
            s.post().ifPresent(lines::add);
            lines.add(s.name());
        });
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chanh    |                            | CHÁNH VĂN PHÒNG",
                "pho      | KT. chanh                  | KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG",
                "chanh    | TL. chu-tich               | TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG",
                "pho      | TL. chu-tich, KT. chanh    | TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG",
                "chu-tich | TM. tinh                   | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
                "chanh    | TUQ. chu-tich              | TUQ. CHỦ TỊCH / CHÁNH VĂN PHÒNG",
                "pho      | Q. chanh                   | Q. CHÁNH VĂN PHÒNG",
            })
    void eachAuthorityHasItsLines(String post, String authority, String expected) {
        Findings findings = new Findings();
        List<String> lines = block(
                directory(post, "tu: 2020-01-01", authority == null ? "" : authority, ""),
                LetterDays.on(LocalDate.of(2024, 12, 5)),
                findings);
        assertEquals(expected + " / Nguyễn Văn A", String.join(" / ", lines));
        assertEquals(List.of(), findings.list());
    }

    @Test
    void everyDayOfABlankMonthHasToBeInOffice() {
        Findings findings = new Findings();
        Directory directory = directory("pho", "den: 2024-12-15", "KT. chanh", "");
        assertEquals(List.of(), block(directory, LetterDays.in(YearMonth.of(2024, 12)), findings));
        assertEquals(
                List.of("DIRECTORY-SIGNER-NOT-IN-OFFICE @ x.yaml : "
                        + "Nguyễn Văn A không giữ chức vụ nào vào ngày 16/12/2024 mà công văn có thể được ký"),
                Told.texts(findings.list()));
    }

    @Test
    void aRightIsForItsTypesOfDocumentOnly() {
        Findings findings = new Findings();
        block(
                directory("pho", "tu: 2020-01-01", "KT. chanh", "giấy mời"),
                LetterDays.on(LocalDate.of(2024, 12, 5)),
                findings);
        assertEquals(
                List.of("DIRECTORY-SIGNER-WITHOUT-RIGHT @ x.yaml : Nguyễn Văn A không được giao ký công văn"),
                Told.texts(findings.list()));
    }

    @Test
    void nobodySignsForAPostThatHeHoldsHimself() {
        Directory directory = new Entries()
                .with("co-quan", Entries.AGENCIES)
                .with("can-bo", """
                        can_bo:
                          - ma: a
                            ten: Nguyễn Văn A
                            giu_chuc:
                              - chuc_vu: pho
                                tu: 2020-01-01
                                ky: [{quyen_han: [KT. chanh], theo: QĐ}]
                              - chuc_vu: chanh
                                tu: 2024-12-10
                        """)
                .read();
        Findings before = new Findings();
        block(directory, LetterDays.on(LocalDate.of(2024, 12, 9)), before);
        assertEquals(List.of(), before.list());
        Findings after = new Findings();
        block(directory, LetterDays.on(LocalDate.of(2024, 12, 10)), after);
        assertEquals(
                List.of("DIRECTORY-SIGNS-FOR-HIMSELF @ x.yaml : "
                        + "Nguyễn Văn A đang giữ chức Chánh Văn phòng nên không thể ký KT. chức vụ ấy"),
                Told.texts(after.list()));
    }

    @Test
    void aDeputySignsForAVacantHead() {
        Findings findings = new Findings();
        block(directory("pho", "tu: 2020-01-01", "KT. chanh", ""), LetterDays.on(LocalDate.of(2024, 1, 1)), findings);
        assertEquals(List.of(), findings.list());
    }

    @Test
    void aNameThatNobodyHasIsToldWithTheNearest() {
        Findings findings = new Findings();
        new Signing(
                        directory("pho", "tu: 2020-01-01", "KT. chanh", ""),
                        LetterDays.on(LocalDate.of(2024, 1, 1)),
                        "công văn",
                        findings)
                .signature("Nguyễn Văn Á", PLACE);
        assertEquals("Nguyễn Văn A", findings.list().get(0).arguments().get("near"));
    }
}
