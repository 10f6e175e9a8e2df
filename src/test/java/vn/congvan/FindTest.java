package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.register.Flow;
import vn.congvan.register.PostgresCluster;
import vn.congvan.register.Register;
import vn.congvan.register.Store;

/** What was issued is found: its words, its file, what became of it; and what keeps a letter from being found is told. */
class FindTest {
    private static final String ISSUED = "records/letters/" + LifeOffice.LETTER + "/05-issue/";

    @TempDir
    static Path once;

    @TempDir
    Path temporary;

    private Path folder;
    private LifeOffice office;

    /** Writing a letter and its PDF takes seconds: each test has a copy. */
    @BeforeAll
    static void issueOne() {
        LifeOffice office = new LifeOffice(once.resolve("issued")).numbered(1234);
        OfficeFolder.copy(once.resolve("issued"), once.resolve("numbered"));
        office.life().signed("2024-11", LifeOffice.CLERK, Optional.empty());
        office.life().issue(LifeOffice.issue());
    }

    @BeforeEach
    void copyTheOffice() {
        open("issued", temporary.resolve("office"));
    }

    private void open(String which, Path path) {
        OfficeFolder.copy(once.resolve(which), path);
        folder = path;
        office = LifeOffice.in(path);
    }

    private FoundLetters find(FindOrder order) {
        return office.open().register().find(order);
    }

    private FoundLetters find(String words) {
        return find(FindOrder.of(words));
    }

    private static FindOrder order(String words, String number, String date, String period, String addressee) {
        return new FindOrder(words, some(number), some(date), some(period), some(addressee), 20);
    }

    private static Optional<String> some(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    private Register register() {
        return Register.open(
                new Store.SqliteFile(folder.resolve("records/register.db")), Flow.NUMBER_FIRST, Duration.ofSeconds(10));
    }

    /** As a register made anew, or one whose letter was issued by a run that was killed right after. */
    private void forget() {
        office.open().register().rebuild();
    }

    // What is found

    @Test
    void anIssuedLetterIsFoundByItsWords() {
        FoundLetters found = find("\"thu tuc hanh chinh\" Hưng Yên");
        assertEquals(1, found.total());
        FoundLetters.Row row = found.letters().get(0);
        assertEquals(LifeOffice.LETTER, row.letter());
        assertEquals("1234/VPUB-PVHCC&KSTT", row.number());
        assertEquals(LocalDate.of(2024, 12, 5), row.date());
        assertEquals("2024-11", row.period());
        assertEquals("issued", row.state());
        assertEquals("out/2024-11/" + LifeOffice.NAME + ".pdf", row.file());
        assertFalse(row.subject().isEmpty());
        FoundLetters.Mark mark = row.marks().get(0);
        assertTrue(row.snippet().length() > mark.end());
        assertEquals(List.of(), found.findings());
        assertEquals(0, found.missing());
    }

    @Test
    void theNumberTheDayAndTheAddresseesAreAmongItsWords() {
        for (String words : List.of("1234/VPUB-PVHCC&KSTT", "\"ngày 05 tháng 12 năm 2024\"", "KSTT 766/QĐ-TTg")) {
            assertEquals(1, find(words).total(), words);
        }
    }

    @Test
    void onlyWhatWasIssuedIsFound() {
        open("numbered", temporary.resolve("numbered"));
        FoundLetters found = find("thủ tục");
        assertEquals(0, found.total());
        assertEquals(0, found.missing());
        assertEquals(List.of(), found.findings());
    }

    @Test
    void aLetterIsFoundByNumberDatePeriodAndAddressee() {
        String addressee =
                office.open().register().list(2024).get(0).recipients().split(";")[0];
        for (FindOrder order : List.of(
                order("", "1234", "", "", ""),
                order("", "01234", "", "", ""),
                order("", "1234/VPUB-PVHCC&KSTT", "", "", ""),
                order("", "", "2024-12-05", "", ""),
                order("", "", "05/12/2024", "", ""),
                order("", "", "2024-12", "", ""),
                order("", "", "2024", "", ""),
                order("", "", "2024-12-01..2024-12-31", "", ""),
                order("", "", "2024-11..2024-12", "", ""),
                order("", "", "2024-12-05..", "", ""),
                order("", "", "..2024", "", ""),
                order("", "", "", "2024-11", ""),
                order("", "", "", "11/2024", ""),
                order("", "", "", "", addressee),
                order("thủ tục", "1234/vpub-pvhcc&kstt", "2024", "2024-11", addressee))) {
            assertEquals(1, find(order).total(), order.toString());
        }
        for (FindOrder order : List.of(
                order("", "1235", "", "", ""),
                order("", "1234/UBND", "", "", ""),
                order("", "", "2024-12-06..", "", ""),
                order("", "", "2024-11", "", ""),
                order("", "", "", "2024-12", ""),
                order("", "", "", "", "Bộ Quốc phòng nước ngoài"),
                order("khôngcótừnày", "", "2024", "", ""))) {
            assertEquals(0, find(order).total(), order.toString());
        }
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        for (String number : List.of("", " ", "VPUB", "12a", "-1", "12345678901", "1/")) {
            assertEquals(
                    List.of("OFFICE-NO-NUMBER"),
                    LifeOffice.refusal(() -> find(new FindOrder(
                            "", Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty(), 5))),
                    number);
        }
        for (String date :
                List.of("", "2024-13", "2024-02-30", "hôm qua", "..", "2024-12-05..2024-12-04", "1..2", "24")) {
            assertEquals(
                    List.of("OFFICE-NO-DAYS"),
                    LifeOffice.refusal(() -> find(new FindOrder(
                            "", Optional.empty(), Optional.of(date), Optional.empty(), Optional.empty(), 5))),
                    date);
        }
        assertEquals(List.of("DATA-NOT-A-MONTH"), LifeOffice.refusal(() -> find(order("", "", "", "2024", ""))));
    }

    @Test
    void whereThereIsNothingToLookForThatIsSaid() {
        FoundLetters found = find("… ?!");
        assertEquals(0, found.total());
        assertEquals(List.of("OFFICE-NOTHING-SOUGHT"), ids(found.findings()));
    }

    @Test
    void whereNoLetterWasEverSubmittedThereIsNoRegister() {
        office = new LifeOffice(temporary.resolve("new"));
        assertEquals(List.of("OFFICE-NO-REGISTER"), LifeOffice.refusal(() -> find("thủ tục")));
    }

    @Test
    void aLetterThatWasRecalledIsFoundAndItIsSaid() {
        office.life().recall("2024-11", LifeOffice.CLERK, Optional.empty(), "sai số liệu");
        assertEquals("recalled", find("thủ tục").letters().get(0).state());
    }

    @Test
    void aRegisterOnAServerFindsTheSame() {
        String url = PostgresCluster.get().fresh().jdbcUrl();
        office.folder().append("data/office.yaml", "\nso_dang_ky: \"" + url + "\"\n");
        office.open().register().rebuild();
        assertEquals(1, find("\"thu tuc hanh chinh\" Hưng Yên").total());
        assertEquals(List.of(), find("thủ tục").findings());
    }

    // Where the file is

    @Test
    void withoutItsCopyTheFileIsTheOneInTheRecords() throws IOException {
        Files.delete(office.out(".pdf"));
        assertEquals(
                ISSUED + "out/2024-11/" + LifeOffice.NAME + ".pdf",
                find("thủ tục").letters().get(0).file());
    }

    @Test
    void theFileOfAnArchivedLetterIsTheOneInItsBag() {
        office.open().archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
        FoundLetters.Row row = find("thủ tục").letters().get(0);
        assertEquals(
                "records/2024-11/data/2024-VPUB-PVHCC&KSTT-1234/05-issue/out/2024-11/" + LifeOffice.NAME + ".pdf",
                row.file());
        assertTrue(Files.exists(folder.resolve(row.file())), row.file());
        assertEquals("archived", row.state());
    }

    // What the index lacks

    @Test
    void whatTheIndexLacksComesInWithTheNextSearch() {
        forget();
        try (Register register = register()) {
            assertEquals(1, register.search().waiting());
        }
        assertEquals(1, find("thủ tục").total());
        try (Register register = register()) {
            assertEquals(0, register.search().waiting());
        }
    }

    @Test
    void aLetterWhoseFileIsDamagedIsToldAndStopsNothing() throws IOException {
        forget();
        Path docx = folder.resolve(ISSUED + "out/2024-11/" + LifeOffice.NAME + ".docx");
        byte[] whole = OfficeFolder.bytes(docx);
        docx.toFile().setWritable(true);
        Files.write(docx, "hỏng".getBytes(StandardCharsets.UTF_8));
        FoundLetters found = find("thủ tục");
        assertEquals(0, found.total());
        assertEquals(1, found.missing());
        assertEquals(List.of("OFFICE-NOT-SEARCHED"), ids(found.findings()));
        assertEquals(
                "OFFICE-RECORD-CHANGED", found.findings().get(0).arguments().get("why"));
        Files.delete(docx);
        assertEquals(
                "OFFICE-RECORD-MISSING",
                find("thủ tục").findings().get(0).arguments().get("why"));
        Files.write(docx, whole);
        assertEquals(1, find("thủ tục").total());
        assertEquals(List.of(), find("thủ tục").findings());
    }

    @Test
    void whileSomebodyElseWritesWhatThereIsIsSearched() throws Exception {
        forget();
        String url = "jdbc:sqlite:" + folder.resolve("records/register.db");
        try (var other = DriverManager.getConnection(url);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            FoundLetters found = find("thủ tục");
            assertEquals(0, found.total());
            assertEquals(1, found.missing());
            assertEquals(List.of("OFFICE-SEARCH-BEHIND"), ids(found.findings()));
            statement.execute("ROLLBACK");
        }
        assertEquals(1, find("thủ tục").total());
    }

    @Test
    void onADiskThatNobodyWritesToWhatThereIsIsSearched() throws Exception {
        try (SmallDisk disk = SmallDisk.at(temporary.resolve("disk"), 20)) {
            open("issued", disk.path().resolve("office"));
            disk.protect();
            FoundLetters found = find("thủ tục");
            assertEquals(1, found.total());
            assertEquals(List.of(), found.findings());
        }
    }

    @Test
    void onADiskThatNobodyWritesToALetterThatIsMissingIsTold() throws Exception {
        try (SmallDisk disk = SmallDisk.at(temporary.resolve("disk"), 20)) {
            open("issued", disk.path().resolve("office"));
            forget();
            disk.protect();
            assertEquals(List.of("OFFICE-SEARCH-BEHIND"), ids(find("thủ tục").findings()));
        }
    }
}
