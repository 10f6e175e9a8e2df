package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What finds a letter and what does not, the same in every store. */
class SearchTest extends OnEveryStore {
    private final IssuedLetters letters = new IssuedLetters();
    private Optional<Register> register = Optional.empty();

    @AfterEach
    void closeRegister() {
        register.ifPresent(Register::close);
    }

    private Register register() {
        if (register.isEmpty()) {
            register = Optional.of(letters.in(store));
        }
        return register.get();
    }

    /** By the places in which they were issued, the newest first. */
    private List<Integer> found(Sought sought) {
        return register().search().find(sought, 100).hits().stream()
                .map(hit -> hit.letter().letter().occurrence())
                .toList();
    }

    private List<Integer> found(String words) {
        return found(Sought.words(words));
    }

    private void texts(String... texts) {
        for (String text : texts) {
            letters.issued("2024-12-05", 1000 - letters.texts().size(), text);
        }
    }

    private static Sought filter(String words, String number, String from, String to, String period, String addressee) {
        return new Sought(
                words,
                number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
                "",
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                period,
                addressee);
    }

    // Words

    @Test
    void aWordWithoutDiacriticsFindsItWithAny() {
        texts("Giải quyết thủ tục hành chính", "Họ thu túc cầu", "Thư tức");
        assertEquals(List.of(1, 2, 3), found("thu tuc"));
        assertEquals(List.of(1, 2, 3), found("THU TUC"));
    }

    @Test
    void aWordWithDiacriticsFindsItselfOnly() {
        texts("Giải quyết thủ tục hành chính", "Họ thu túc cầu", "Thư tức", "thụ tục");
        assertEquals(List.of(1), found("thủ tục"));
        assertEquals(List.of(1), found("THỦ TỤC"));
        assertEquals(List.of(1, 4), found("thu tục"));
    }

    @Test
    void dFindsTheVietnameseDToo() {
        texts("Đường bộ", "dương lịch", "đượng", "ÐƯỜNG"); // the last with the Icelandic letter
        assertEquals(List.of(1, 2, 3, 4), found("duong"));
        assertEquals(List.of(1, 4), found("đường"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        String decomposed = Normalizer.normalize("Thủ tục đặc biệt", Normalizer.Form.NFD);
        texts("Thủ tục đặc biệt", decomposed);
        assertEquals(List.of(1, 2), found("thủ đặc"));
        assertEquals(List.of(1, 2), found(Normalizer.normalize("thủ đặc", Normalizer.Form.NFD)));
        assertEquals(
                "Thủ tục đặc biệt",
                register()
                        .search()
                        .find(Sought.words("đặc"), 2)
                        .hits()
                        .get(1)
                        .snippet()
                        .text());
    }

    @Test
    void theOldAndTheNewPlaceOfAToneAreTheSame() {
        texts("Hoà Bình, khoẻ, thuỷ lợi", "Hòa Bình, khỏe, thủy lợi", "hoạ, quý");
        assertEquals(List.of(1, 2), found("hòa bình khoẻ thủy"));
        assertEquals(List.of(1, 2), found("\"hoà bình\""));
        assertEquals(List.of(3), found("họa quý"));
    }

    @Test
    void allWordsHaveToBeThere() {
        texts("một hai ba", "một hai", "ba một");
        assertEquals(List.of(1), found("hai ba"));
        assertEquals(List.of(1, 3), found("ba một"));
        assertEquals(List.of(), found("một hai ba bốn"));
    }

    @Test
    void aWordIsAWholeWord() {
        texts("thuế", "thu", "thuthu");
        assertEquals(List.of(2), found("thu"));
    }

    @Test
    void figuresAreWords() {
        texts("đạt 91,96 điểm", "đạt 96 điểm", "năm 2024");
        assertEquals(List.of(1), found("91,96"));
        assertEquals(List.of(1, 2), found("96"));
        assertEquals(List.of(3), found("2024"));
    }

    @Test
    void signsThatNoReaderSeesPartNoWord() {
        texts("giải\u00adquyết", "hành\u200bchính", "thủ\u00a0tục");
        assertEquals(List.of(1), found("giảiquyết"));
        assertEquals(List.of(2), found("hànhchính"));
        assertEquals(List.of(3), found("\"thủ tục\""));
    }

    // Phrases

    @Test
    void wordsInQuotesStandOneAfterTheOther() {
        texts("thủ tục hành chính", "hành chính, thủ tục", "thủ tục, hành chính", "thủ tục: hành là chính");
        assertEquals(List.of(1, 3), found("\"thủ tục hành chính\""));
        assertEquals(List.of(1, 3), found("“thu tuc hanh chinh”"));
        assertEquals(List.of(1, 3), found("\"thủ tục hành chính")); // never closed
        assertEquals(List.of(2), found("\"hành chính\" \"chính thủ\""));
    }

    @Test
    void aPhraseWhoseEveryTwoWordsAreThereIsNotThereForThat() {
        texts("nhân dân tỉnh, dân tỉnh ta, nhân dân ta", "nhân dân ta, dân tỉnh, tỉnh ta", "nhân dân tỉnh ta");
        assertEquals(List.of(3), found("\"nhân dân tỉnh ta\""));
    }

    @Test
    void inAPhraseTooEachWordHasItsDiacriticsOrAny() {
        texts("thủ tục hành chính", "thu tục hành chinh", "thủ túc hành chính");
        assertEquals(List.of(1, 2), found("\"thu tục hanh\""));
        assertEquals(List.of(1), found("\"thủ tục hanh chinh\""));
    }

    @Test
    void whatIsTypedWithoutASpaceStandsTogether() {
        texts("Quyết định số 766/QĐ-TTg", "766 quyết định, QĐ của TTg");
        assertEquals(List.of(1), found("766/QĐ-TTg"));
        assertEquals(List.of(1), found("766/qd-ttg"));
        assertEquals(List.of(1, 2), found("766 QĐ TTg"));
    }

    // Beginnings

    @Test
    void aStarStandsForTheRestOfAWord() {
        texts("nghiêng", "nghĩa", "nga", "đường", "dương", "thủ tục");
        assertEquals(List.of(1, 2), found("ngh*"));
        assertEquals(List.of(1), found("nghiên*"));
        assertEquals(List.of(1), found("nghieng*"));
        assertEquals(List.of(1, 2, 3), found("n*"));
        assertEquals(List.of(4), found("đ*"));
        assertEquals(List.of(4, 5), found("d*"));
        assertEquals(List.of(6), found("\"thủ tụ*\""));
        assertEquals(List.of(6), found("thủ *"), "a star alone is a sign like any other");
    }

    @Test
    void aBeginningMayChangeWhereItsToneIsWritten() {
        texts("hoàn thành", "hoà bình", "hòa nhập", "hòn");
        assertEquals(List.of(1, 2, 3), found("hoà*"));
        assertEquals(List.of(2, 3), found("hòa*"));
    }

    // Whatever is typed

    @Test
    void nothingThatIsTypedIsAnError() {
        texts("AND OR NOT NEAR tokens", "thủ tục");
        List<String> typed = List.of(
                "\"",
                "\"\"",
                "\"\"\"",
                "-",
                "--",
                "*",
                "**",
                ":",
                "(",
                ")",
                "()",
                "^",
                "+",
                "'",
                "''",
                "\\",
                "\\'",
                "%",
                "_",
                ";",
                "&",
                "|",
                "!",
                "<->",
                ":*",
                "$1",
                "?",
                "{",
                "}",
                "<",
                ">",
                "😀",
                "😀😀*",
                "\"😀\"",
                "",
                " ",
                "\t",
                "\u0000",
                "\ud83d",
                "tokens:thủ",
                "thủ NEAR/2",
                "NEAR(thủ tục, 2)",
                "thủ AND",
                "OR thủ",
                "NOT",
                "{tokens}:x",
                "-thủ",
                "thủ'; DROP TABLE letter; --",
                "thủ' & 'tục",
                "'thủ':*",
                "a:b:c",
                "*thủ",
                "thủ**",
                "\"thủ\"*",
                "‹t",
                "§n1000",
                "¶",
                "·thu·tuc",
                "›so",
                ":words",
                "<places>");
        for (String words : typed) {
            Found found = register().search().find(Sought.words(words), 10);
            assertEquals(found.hits().size(), found.total(), words);
            assertEquals(
                    found.hits().isEmpty() && TextWord.of(words).isEmpty(),
                    Sought.words(words).isNothing(),
                    words);
            register().search().find(filter("", "", "", "", words, words), 10);
        }
        assertEquals(List.of(1), found("and or not near"));
        assertEquals(List.of(2), found("(thủ) -tục:"));
        assertEquals(2, register().letters().size());
    }

    @Test
    void wordsOfOtherScriptsAndOfAnyLengthAreFound() {
        String longest = "a".repeat(5000);
        texts("Москва", "東京 12", longest + " x", "𝒜𝒷");
        assertEquals(List.of(1), found("москва"));
        assertEquals(List.of(2), found("東京"));
        assertEquals(List.of(3), found(longest));
        assertEquals(List.of(4), found("𝒜𝒷"));
    }

    @Test
    void aWholeLetterMayBePasted() {
        String text = String.join(
                " ", IntStream.range(0, 3000).mapToObj(i -> "từ" + i).toList());
        texts(text, "từ1 từ2");
        assertEquals(List.of(1), found(text));
        assertEquals(List.of(1), found("\"" + text + "\""));
    }

    // Number, date, period, addressee

    private void fourLetters() {
        letters.issued("2024-10", "2024-11-30", 1200, List.of("Sở Y tế", "Sở Nội vụ"), "tháng mười");
        letters.issued("2024-11", "2024-12-01", 5, List.of("UBND xã Yên Mỹ"), "tháng mười một");
        letters.issued("2024-11", "2024-12-31", 1234, List.of("Bộ Y tế", "Sở Tài chính"), "tháng mười một");
        letters.issued("2024-12", "2025-01-02", 5, List.of("Sở Y tế"), "tháng mười hai");
    }

    @Test
    void aLetterIsFoundByItsNumber() {
        fourLetters();
        assertEquals(List.of(4, 2), found(filter("", "5", "", "", "", "")));
        assertEquals(List.of(2), found(filter("một", "5", "", "", "", "")));
        assertEquals(List.of(), found(filter("", "123", "", "", "", "")));
    }

    @Test
    void aLetterIsFoundByItsSymbol() {
        fourLetters();
        for (String symbol : List.of("VPUB-PVHCC&KSTT", "vpub-pvhcc&kstt", "VPUB PVHCC KSTT")) {
            Sought sought = new Sought("", OptionalInt.of(1234), symbol, Optional.empty(), Optional.empty(), "", "");
            assertEquals(List.of(3), found(sought), symbol);
        }
        Sought other = new Sought("", OptionalInt.of(1234), "VPUB", Optional.empty(), Optional.empty(), "", "");
        assertEquals(List.of(), found(other));
    }

    @Test
    void daysCountFromTheFirstToTheLast() {
        fourLetters();
        assertEquals(List.of(3, 2), found(filter("", "", "2024-12-01", "2024-12-31", "", "")));
        assertEquals(List.of(2, 1), found(filter("", "", "", "2024-12-01", "", "")));
        assertEquals(List.of(4), found(filter("", "", "2025-01-01", "", "", "")));
        assertEquals(List.of(3), found(filter("mười", "", "2024-12-02", "2024-12-31", "", "")));
        assertEquals(List.of(), found(filter("hai", "", "2024-12-01", "2024-12-31", "", "")));
    }

    @Test
    void thePeriodIsThatOfTheDataAndNotTheDate() {
        fourLetters();
        assertEquals(List.of(3, 2), found(filter("", "", "", "", "2024-11", "")));
        assertEquals(List.of(4), found(filter("", "", "", "", "2024-12", "")));
        assertEquals(List.of(4), found(filter("", "", "2025-01-01", "2025-01-31", "2024-12", "")));
    }

    @Test
    void anAddresseeIsFoundByWordsOfItsName() {
        fourLetters();
        assertEquals(List.of(4, 1), found(filter("", "", "", "", "", "Sở Y tế")));
        assertEquals(List.of(4, 1), found(filter("", "", "", "", "", "so y te")));
        assertEquals(List.of(4, 3, 1), found(filter("", "", "", "", "", "y tế")));
        assertEquals(List.of(3), found(filter("tháng", "", "", "", "2024-11", "tài chính")));
        assertEquals(List.of(2), found(filter("", "", "", "", "", "yên m*")));
    }

    @Test
    void anAddresseeIsOneNameAndNotTheEndOfOneAndTheBeginningOfTheNext() {
        fourLetters();
        assertEquals(List.of(), found(filter("", "", "", "", "", "tế Sở")));
        assertEquals(List.of(), found(filter("", "", "", "", "", "Sở nội y tế")));
    }

    @Test
    void aWordOfAnAddresseeIsNotAWordOfTheText() {
        fourLetters();
        assertEquals(List.of(), found("chính"));
        assertEquals(List.of(), found(filter("", "", "", "", "", "tháng")));
    }

    @Test
    void whatMeansNothingFindsNothing() {
        fourLetters();
        assertEquals(List.of(), found(""));
        assertTrue(filter("…", "", "", "", "", "").isNothing());
        assertFalse(filter("…", "", "2024-12-01", "", "", "").isNothing());
    }

    // Order and number of answers

    @Test
    void theNewestComesFirstByDateAndThenByNumber() {
        letters.issued("2024-11", "2024-12-05", 20, List.of(), "x");
        letters.issued("2024-11", "2024-12-05", 9, List.of(), "x");
        letters.issued("2024-11", "2025-01-02", 1, List.of(), "x");
        letters.issued("2024-11", "2024-12-05", 100, List.of(), "x");
        letters.issued("2024-11", "1999-12-31", 2_000_000, List.of(), "x");
        assertEquals(List.of(3, 4, 1, 2, 5), found("x"));
        assertEquals(List.of(3, 4, 1, 2, 5), found(filter("", "", "1900-01-01", "", "", "")));
    }

    @Test
    void seriesMayHaveTheSameNumberOnTheSameDay() {
        for (int i = 0; i < 20; i++) {
            letters.issued("series-" + i, "2024-11", "2024-12-05", 7, List.of(), "x");
        }
        assertEquals(20, found("x").size());
        assertEquals(
                20, found(filter("", "7", "2024-12-05", "2024-12-05", "", "")).size());
    }

    @Test
    void soManyAreShownAndAllAreCountedUpToALimit() {
        int all = Search.MOST_COUNTED + 1;
        for (int i = 1; i <= all; i++) {
            letters.issued("2024-11", "2024-12-05", i, List.of(), i == 1 ? "x y" : "x z");
        }
        Found most = register().search().find(Sought.words("x"), 3);
        assertEquals(
                List.of(all, all - 1, all - 2),
                most.hits().stream()
                        .map(hit -> hit.letter().letter().occurrence())
                        .toList());
        assertEquals(Search.MOST_COUNTED, most.total());
        assertTrue(most.more());
        Found one = register().search().find(Sought.words("\"x z\""), 3);
        assertEquals(Search.MOST_COUNTED, one.total());
        assertFalse(one.more(), "there are just so many");
        assertEquals(List.of(1), found("\"x y\""));
        Found every = register().search().find(Sought.words("x"), all + 10);
        assertEquals(all, every.hits().size(), "who wants to see more has more counted");
        assertEquals(all, every.total());
        assertFalse(every.more());
    }

    @Test
    void everyPieceOfCandidatesIsProvedNotTheFirstOnly() {
        int all = Search.CANDIDATES + 50;
        for (int i = 1; i <= all; i++) {
            letters.issued("2024-11", "2024-12-05", i, List.of(), i == 1 ? "x y z" : "y z, x y");
        }
        assertEquals(List.of(1), found("\"x y z\""));
    }

    @Test
    void whatBecameOfALetterIsTold() {
        LetterId old = letters.issued("2024-12-05", 1, "x");
        LetterId corrected = letters.issued("2024-12-05", 2, "x");
        LetterId now = letters.issued("2024-12-05", 3, "x");
        letters.step(old, Step.REPLACE, Map.of("by", now.toString()));
        letters.step(corrected, Step.RECALL, Map.of("remark", "sai"));
        letters.step(now, Step.ARCHIVE, Map.of());
        List<Entry> found = register().search().find(Sought.words("x"), 10).hits().stream()
                .map(Found.Hit::letter)
                .toList();
        assertEquals(
                List.of(Standing.IN_FORCE, Standing.RECALLED, Standing.REPLACED),
                found.stream().map(Entry::standing).toList());
        assertEquals(State.ARCHIVED, found.get(0).state());
    }

    // The index

    @Test
    void anIssuedLetterWaitsUntilItsWordsAreIn() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        desk.number(letter, Desk.next("2024-12-06"));
        desk.does(letter, Step.SIGN);
        Search search = desk.register.search();
        IssuedText text = new IssuedText(letter, List.of(), "thủ tục");
        search.add(List.of(text));
        assertEquals(0, search.find(Sought.words("thủ"), 10).total(), "not issued yet");
        assertEquals(0, search.waiting());
        desk.does(letter, Step.ISSUE);
        assertEquals(
                List.of(letter), search.waiting(10).stream().map(Entry::letter).toList());
        search.add(List.of(text));
        search.add(List.of(text, text)); // as another process may
        assertEquals(0, search.waiting());
        assertEquals(1, search.find(Sought.words("thủ"), 10).total());
    }

    @Test
    void theNewestWaitInFront() {
        fourLetters();
        register = Optional.of(letters.waitingIn(store));
        assertEquals(4, register().search().waiting());
        assertEquals(
                List.of(4, 3),
                register().search().waiting(2).stream()
                        .map(entry -> entry.letter().occurrence())
                        .toList());
    }

    @Test
    void theIndexProvesNothingAndIsMadeAgain() {
        fourLetters();
        Verification sound = register().verify();
        assertTrue(sound.isSound(), () -> sound.findings().toString());
        register().backup(folder.resolve("backup.db"));
        try (Register backup =
                Register.open(new Store.SqliteFile(folder.resolve("backup.db")), Flow.NUMBER_FIRST, Desk.PATIENCE)) {
            assertEquals(0, backup.search().find(Sought.words("mười"), 10).total());
            assertEquals(4, backup.search().waiting());
            backup.search().add(letters.texts());
            assertEquals(4, backup.search().find(Sought.words("mười"), 10).total());
        }
        stores.run(store, "DELETE FROM issued_text");
        assertTrue(register().verify().isSound());
    }

    @Test
    void aLetterOfFourHundredPagesIsFoundByItsWordsAndPhrases() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 45_000; i++) {
            words.add("từ" + Integer.toString(i, 36));
        }
        texts(String.join(" ", words) + " dòng cuối cùng", "dòng cùng, cuối dòng");
        assertEquals(List.of(1), found("từ" + Integer.toString(40_000, 36)));
        assertEquals(List.of(1), found("\"dòng cuối cùng\""));
        assertEquals(List.of(1), found("\"dong cuoi\""));
    }
}
