package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Finding;

/** Numbers: our own series and the office's, their dates, and what a request gets that is repeated or fails. */
class RegisterNumbersTest extends OnEveryStore {
    /** 6 December in Việt Nam is also 5 December, 17:00 and later, in the time of the journal. */
    private static final Instant ON_6_DECEMBER = Instant.parse("2024-12-05T17:00:00Z");

    private static List<Integer> numbers(Desk desk, int year) {
        return desk.register.outgoing(year).stream().map(OutgoingRow::number).toList();
    }

    @Test
    void ourOwnSeriesHasNoGaps() {
        Desk desk = desk();
        for (int i = 1; i <= 12; i++) {
            assertEquals(i, desk.number(desk.approved(i), Desk.next("2024-12-06")));
        }
    }

    @Test
    void aSeriesCountsByItself() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-06"));
        NumberWanted invitations =
                new NumberWanted("giay-moi", "GM-TKQG", OptionalInt.empty(), 1, Desk.day("2024-12-06"), false);
        assertEquals(1, desk.number(desk.approved(2), invitations));
        assertEquals(2, desk.number(desk.approved(3), Desk.next("2024-12-06")));
    }

    @Test
    void ourOwnSeriesBeginsWhereTheOfficeSays() {
        Desk desk = desk();
        assertEquals(350, desk.number(desk.approved(1), Desk.from(350, Desk.next("2024-12-06"))));
        assertEquals(351, desk.number(desk.approved(2), Desk.from(900, Desk.next("2024-12-06"))));
    }

    @Test
    void ourOwnSeriesCannotBeginAtANumberThatIsTakenOrBelow() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.given(349, "2024-12-06"));
        LetterId letter = desk.approved(2);
        for (int start : List.of(1, 349, 0, -5)) {
            Finding told = refusal(() -> desk.number(letter, Desk.from(start, Desk.next("2024-12-06"))));
            assertEquals(RegisterKind.START_TOO_SMALL, told.kind());
            assertEquals("350", told.arguments().get("next"));
        }
        assertEquals(350, desk.number(letter, Desk.from(350, Desk.next("2024-12-06"))));
    }

    @Test
    void aNewYearBeginsAgain() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-30"));
        desk.number(desk.approved(2), Desk.next("2024-12-31"));
        assertEquals(1, desk.number(desk.approved(3), Desk.next("2025-01-02")));
        assertEquals(7, desk.number(desk.approved(4), Desk.from(7, Desk.next("2026-01-02"))));
        assertEquals(List.of(1, 2), numbers(desk, 2024));
        assertEquals(List.of(1), numbers(desk, 2025));
        assertEquals(List.of(7), numbers(desk, 2026));
    }

    @Test
    void onceANewYearHasBegunTheOldOneIsClosedButForLateEntries() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-31"));
        desk.number(desk.approved(2), Desk.next("2025-01-02"));
        LetterId letter = desk.approved(3);
        assertEquals(RegisterKind.DATE_EARLIER, kind(() -> desk.number(letter, Desk.next("2024-12-31"))));
        assertEquals(2, desk.number(letter, Desk.late(Desk.next("2024-12-31"))));
        assertEquals(2, desk.number(desk.approved(4), Desk.next("2025-01-02")));
    }

    @Test
    void theOfficesNumbersMayHaveGapsAndComeInAnyOrder() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.given(1234, "2024-12-06"));
        desk.number(desk.approved(2), Desk.given(1290, "2024-12-09"));
        desk.number(desk.approved(3), Desk.given(1250, "2024-12-09"));
        desk.number(desk.approved(4), Desk.given(1, "2024-01-02"));
        desk.number(desk.approved(5), Desk.given(1, "2025-01-02"));
        desk.number(desk.approved(6), Desk.given(1300, "2024-12-30"));
        assertEquals(List.of(1, 1234, 1250, 1290, 1300), numbers(desk, 2024));
    }

    @Test
    void aNumberIsGivenOnceInAYearOfASeries() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.given(1234, "2024-12-06"));
        LetterId letter = desk.approved(2);
        Finding told = refusal(() -> desk.number(letter, Desk.given(1234, "2024-12-06")));
        assertEquals(RegisterKind.NUMBER_TAKEN, told.kind());
        assertEquals(
                Map.of(
                        "letter",
                        letter.toString(),
                        "series",
                        Desk.SERIES,
                        "year",
                        "2024",
                        "number",
                        "1234",
                        "other",
                        Desk.id(1).toString()),
                told.arguments());
        desk.number(letter, Desk.given(1234, "2025-12-06"));
        NumberWanted elsewhere =
                new NumberWanted("giay-moi", "GM-TKQG", OptionalInt.of(1234), 1, Desk.day("2024-12-06"), false);
        desk.number(desk.approved(3), elsewhere);
    }

    @Test
    void numbersBeginAtOne() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        for (int number : List.of(0, -1)) {
            assertEquals(
                    RegisterKind.NUMBER_TOO_SMALL, kind(() -> desk.number(letter, Desk.given(number, "2024-12-06"))));
        }
    }

    @Test
    void aNumberGivenByHandInOurOwnSeriesIsTheNext() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.from(10, Desk.next("2024-12-06")));
        LetterId letter = desk.approved(2);
        Finding told = refusal(() -> desk.number(letter, Desk.given(12, "2024-12-06")));
        assertEquals(RegisterKind.NUMBER_NOT_NEXT, told.kind());
        assertEquals("11", told.arguments().get("next"));
        desk.number(letter, Desk.given(11, "2024-12-06"));
        assertEquals(12, desk.number(desk.approved(3), Desk.next("2024-12-06")));
        // Below its beginning the year was the office's.
        desk.number(desk.approved(4), Desk.given(9, "2024-12-06"));
        assertEquals(13, desk.number(desk.approved(5), Desk.next("2024-12-06")));
    }

    @Test
    void theDateIsNotBeforeThatOfTheLastNumber() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-06"));
        LetterId letter = desk.approved(2);
        Finding told = refusal(() -> desk.number(letter, Desk.next("2024-12-05")));
        assertEquals(RegisterKind.DATE_EARLIER, told.kind());
        assertEquals("2024-12-06", told.arguments().get("last"));
        assertEquals("1", told.arguments().get("number"));
        assertEquals(2, desk.number(letter, Desk.next("2024-12-06")));
    }

    @Test
    void aLetterThatHasGoneOutIsEnteredLateAndMovesNoDate() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-06"));
        assertEquals(2, desk.number(desk.approved(2), Desk.late(Desk.next("2024-12-02"))));
        LetterId letter = desk.approved(3);
        assertEquals(RegisterKind.DATE_EARLIER, kind(() -> desk.number(letter, Desk.next("2024-12-03"))));
        assertEquals(3, desk.number(letter, Desk.next("2024-12-06")));
        assertEquals(
                List.of("", "vào sổ muộn", ""),
                desk.register.outgoing(2024).stream().map(OutgoingRow::notes).toList());
    }

    @Test
    void aClockThatWasSetBackIsToldAsThat() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-07"));
        LetterId letter = desk.approved(2);
        Finding told = refusal(() -> desk.numbers(letter, Desk.next("2024-12-06"), "key", ON_6_DECEMBER));
        assertEquals(RegisterKind.CLOCK_SET_BACK, told.kind());
        assertEquals(
                RegisterKind.DATE_EARLIER,
                kind(() -> desk.numbers(letter, Desk.next("2024-12-05"), "key", ON_6_DECEMBER)));
        assertEquals(2, Desk.number(desk.numbers(letter, Desk.next("2024-12-07"), "key", ON_6_DECEMBER)));
    }

    @Test
    void aClockThatWasSetBackToLastYearDrawsNoNumberOfIt() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2025-01-02"));
        LetterId letter = desk.approved(2);
        assertEquals(
                RegisterKind.CLOCK_SET_BACK,
                kind(() -> desk.numbers(letter, Desk.next("2024-12-06"), "key", ON_6_DECEMBER)));
    }

    @Test
    void theOfficesNumbersAndDatesGoTheSameWay() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.given(100, "2024-12-02"));
        desk.number(desk.approved(2), Desk.given(200, "2024-12-06"));
        LetterId letter = desk.approved(3);
        assertEquals(RegisterKind.DATE_EARLIER, kind(() -> desk.number(letter, Desk.given(150, "2024-12-01"))));
        assertEquals(RegisterKind.DATE_OUT_OF_ORDER, kind(() -> desk.number(letter, Desk.given(150, "2024-12-07"))));
        desk.number(letter, Desk.given(150, "2024-12-04"));
        desk.number(desk.approved(4), Desk.late(Desk.given(199, "2024-11-01")));
    }

    @Test
    void aLetterHasOneNumber() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        desk.number(letter, Desk.next("2024-12-06"));
        Finding told = refusal(() -> desk.number(letter, Desk.next("2024-12-06")));
        assertEquals(RegisterKind.ALREADY_NUMBERED, told.kind());
        assertEquals(
                Map.of("letter", letter.toString(), "number", "1", "symbol", Desk.SYMBOL, "date", "2024-12-06"),
                told.arguments());
        assertEquals(2, desk.number(desk.approved(2), Desk.next("2024-12-06")));
    }

    @Test
    void aRetryWithItsKeyReturnsTheNumberAlreadyDrawnEvenADayLater() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        Event first = desk.numbers(letter, Desk.next("2024-12-06"), "once");
        desk.number(desk.approved(2), Desk.next("2024-12-06"));
        desk.does(letter, Step.SIGN);
        assertEquals(first, desk.numbers(letter, Desk.next("2024-12-07"), "once"));
        assertEquals(first, desk(Flow.SIGN_FIRST).numbers(letter, Desk.next("2024-12-07"), "once"));
        assertEquals(List.of(1, 2), numbers(desk, 2024));
    }

    @Test
    void aVoidLetterKeepsItsNumberAndTheRegisterSaysWhy() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        desk.number(letter, Desk.next("2024-12-06"));
        desk.does(letter, Step.VOID, "remark", "trùng văn bản");
        assertEquals(2, desk.number(desk.approved(2), Desk.next("2024-12-06")));
        OutgoingRow row = desk.register.outgoing(2024).get(0);
        assertEquals(1, row.number());
        assertEquals("đã hủy, không phát hành (trùng văn bản)", row.notes());
    }

    @Test
    void aPreparationThatFailsLeavesTheNumberToTheNext() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        for (Throwable failure :
                List.of(new IllegalStateException("no room for the number"), new StackOverflowError())) {
            Preparation fails = (number, date) -> {
                assertEquals(1, number);
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            };
            Throwable thrown = assertThrows(
                    failure.getClass(),
                    () -> desk.register.number(
                            Desk.act(letter, Step.NUMBER, "key", Map.of()),
                            Desk.next("2024-12-06"),
                            fails,
                            OptionalLong.empty()));
            assertEquals(failure, thrown);
        }
        assertEquals(Optional.empty(), desk.register.find(letter).orElseThrow().number());
        assertEquals(1, desk.number(desk.approved(2), Desk.next("2024-12-06")));
        assertEquals(2, Desk.number(desk.numbers(letter, Desk.next("2024-12-06"), "key")));
        assertEquals(List.of(), desk.register.verify().findings());
    }

    @Test
    void thePreparationGetsNumberAndDateAndWhatItGivesIsRecorded() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        Event event = desk.register.number(
                Desk.act(letter, Step.NUMBER, "key", Map.of("type", "Công văn")),
                Desk.given(7, "2024-12-06"),
                (number, date) -> new TreeMap<>(Map.of("docx", number + " of " + date)),
                OptionalLong.empty());
        assertEquals(
                Map.of(
                        "type", "Công văn",
                        "docx", "7 of 2024-12-06",
                        "series", Desk.SERIES,
                        "symbol", Desk.SYMBOL,
                        "number", "7",
                        "date", "2024-12-06",
                        "late", "false",
                        "source", "office"),
                event.details());
        assertEquals("Công văn", desk.register.outgoing(2024).get(0).type());
    }

    @Test
    void whatThePreparationGivesCannotContradictTheNumber() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.register.number(
                        Desk.act(letter, Step.NUMBER, "key", Map.of()),
                        Desk.next("2024-12-06"),
                        (number, date) -> new TreeMap<>(Map.of("number", "99")),
                        OptionalLong.empty()));
        assertEquals(State.APPROVED, desk.state(letter));
    }

    @Test
    void onlyTheNumberStepDrawsANumber() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        assertThrows(IllegalArgumentException.class, () -> desk.does(letter, Step.NUMBER));
        assertThrows(
                IllegalArgumentException.class,
                () -> desk.register.number(
                        Desk.act(letter, Step.SIGN, "key", Map.of()),
                        Desk.next("2024-12-06"),
                        (number, date) -> new TreeMap<>(),
                        OptionalLong.empty()));
    }

    @Test
    void whoSawTheLetterBeforeOthersChangedItGetsNoNumber() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        long seen = desk.register.find(letter).orElseThrow().lastEvent();
        desk.does(letter, Step.REOPEN);
        desk.does(letter, Step.SUBMIT);
        desk.does(letter, Step.APPROVE);
        assertEquals(
                RegisterKind.CHANGED_MEANWHILE,
                kind(() -> desk.register.number(
                        Desk.act(letter, Step.NUMBER, "key", Map.of()),
                        Desk.next("2024-12-06"),
                        (number, date) -> new TreeMap<>(),
                        OptionalLong.of(seen))));
        assertEquals(List.of(), numbers(desk, 2024));
    }
}
