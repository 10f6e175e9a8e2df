package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole lives of letters, from the first submission to the archive, in a register that is one file. */
class RegisterTest {
    @TempDir
    Path folder;

    private Store store() {
        // A folder as people name them: none of these signs may be taken for a part of an address.
        return new Store.SqliteFile(folder.resolve("Văn thư #1 100%?").resolve("register.db"));
    }

    @Test
    void aLetterIsNumberedAndThenSignedInElectronicWork() {
        try (Desk desk = Desk.at(store(), Flow.NUMBER_FIRST)) {
            LetterId letter = Desk.id(1);
            assertEquals(Optional.empty(), desk.register.find(letter));
            desk.does(letter, Step.SUBMIT, "docx", "aa");
            desk.does(letter, Step.RETURN, "remark", "Sửa câu 2");
            assertEquals(State.RETURNED, desk.state(letter));
            desk.does(letter, Step.SUBMIT, "docx", "bb");
            desk.does(letter, Step.APPROVE);
            assertEquals(List.of(Step.REOPEN, Step.RETURN, Step.NUMBER, Step.VOID), desk.register.next(letter));

            assertEquals(1, desk.number(letter, Desk.next("2024-12-06")));
            Entry numbered = desk.register.find(letter).orElseThrow();
            assertEquals(State.NUMBERED, numbered.state());
            assertEquals(
                    Optional.of(new GivenNumber(Desk.SERIES, 2024, 1, Desk.SYMBOL, Desk.day("2024-12-06"), false)),
                    numbered.number());
            assertEquals("hash of 1", numbered.facts().get("docx"));

            desk.does(letter, Step.ATTACH_ORIGINAL, "original", "cc");
            Entry signed = desk.register.find(letter).orElseThrow();
            assertEquals(State.SIGNED, signed.state());
            assertTrue(signed.signed() && signed.original());
            desk.does(letter, Step.ISSUE, "sent", "2024-12-06", "recipients", "Như trên", "copies", "12");
            desk.does(letter, Step.ARCHIVE);
            assertEquals(State.ARCHIVED, desk.state(letter));
        }
    }

    @Test
    void onPaperTheNumberFollowsTheSignature() {
        try (Desk desk = Desk.at(store(), Flow.SIGN_FIRST)) {
            LetterId letter = desk.approved(1);
            desk.does(letter, Step.SIGN, "signer", "Lê Thị Hoa");
            assertEquals(State.SIGNED, desk.state(letter));
            assertEquals(1234, desk.number(letter, Desk.given(1234, "2024-12-06")));
            desk.does(letter, Step.ATTACH_ORIGINAL, "original", "cc");
            assertEquals(State.NUMBERED, desk.state(letter));
            desk.does(letter, Step.ISSUE, "sent", "2024-12-07");
            assertEquals(State.ISSUED, desk.state(letter));
        }
    }

    @Test
    void whatWasRecordedIsReadAgainByTheNextProcess() {
        try (Desk desk = Desk.at(store(), Flow.NUMBER_FIRST)) {
            LetterId first = desk.approved(1);
            desk.number(first, Desk.next("2024-12-06"));
            desk.does(first, Step.SIGN);
            desk.does(first, Step.ISSUE, "sent", "2024-12-06", "recipients", "Như trên", "copies", "12");
            LetterId second = desk.approved(2);
            desk.number(second, Desk.next("2024-12-09"));
            desk.does(first, Step.CORRECT, "by", second.toString(), "remark", "sai lỗi chính tả");
        }
        try (Desk desk = Desk.at(store(), Flow.NUMBER_FIRST)) {
            assertEquals(
                    List.of(Desk.id(1), Desk.id(2)),
                    desk.register.letters().stream().map(Entry::letter).toList());
            assertEquals(
                    List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.SIGN, Step.ISSUE, Step.CORRECT),
                    desk.register.events(Desk.id(1)).stream().map(Event::step).toList());
            assertEquals(
                    List.of(6L, 7L, 8L, 9L),
                    desk.register.eventsAfter(5).stream().map(Event::sequence).toList());
            Entry corrected = desk.register.find(Desk.id(1)).orElseThrow();
            assertEquals(Standing.CORRECTED, corrected.standing());
            assertEquals(
                    List.of(new Relation(Step.CORRECT, Optional.of(Desk.id(2)), "sai lỗi chính tả")),
                    corrected.relations());

            List<OutgoingRow> rows = desk.register.outgoing(2024);
            assertEquals(
                    List.of(
                            new OutgoingRow(
                                    Desk.id(1),
                                    Desk.SERIES,
                                    1,
                                    Desk.SYMBOL,
                                    Desk.day("2024-12-06"),
                                    "",
                                    "Bộ chỉ số",
                                    "",
                                    "Như trên",
                                    "",
                                    "12",
                                    "2024-12-06",
                                    "được đính chính bởi văn bản số 02/TKQG-BC (sai lỗi chính tả)"),
                            new OutgoingRow(
                                    Desk.id(2),
                                    Desk.SERIES,
                                    2,
                                    Desk.SYMBOL,
                                    Desk.day("2024-12-09"),
                                    "",
                                    "Bộ chỉ số",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "đính chính văn bản số 01/TKQG-BC")),
                    rows);
            assertEquals(List.of(), desk.register.outgoing(2025));

            Verification verification = desk.register.verify();
            assertTrue(verification.isSound(), () -> verification.findings().toString());
            assertEquals(9, verification.events());
            assertEquals(desk.register.eventsAfter(8).get(0).hash(), verification.head());
        }
    }

    @Test
    void aBackupAndARegisterRebuiltFromItsJournalAreTheSameRegister() {
        Store backup = new Store.SqliteFile(folder.resolve("backup.db"));
        Store rebuilt = new Store.SqliteFile(folder.resolve("rebuilt.db"));
        List<String> lines;
        try (Desk desk = Desk.at(store(), Flow.NUMBER_FIRST)) {
            desk.number(desk.approved(1), Desk.next("2024-12-06"));
            desk.number(desk.approved(2), Desk.next("2024-12-06"));
            desk.register.backup(folder.resolve("backup.db"));
            lines = desk.register.eventsAfter(0).stream().map(Register::line).toList();
        }
        Register.rebuild(rebuilt, lines.stream().map(Register::parse).toList());
        for (Store store : List.of(backup, rebuilt)) {
            try (Desk desk = Desk.at(store, Flow.NUMBER_FIRST)) {
                assertTrue(desk.register.verify().isSound());
                assertEquals(
                        lines,
                        desk.register.eventsAfter(0).stream()
                                .map(Register::line)
                                .toList());
                assertEquals(3, desk.number(desk.approved(3), Desk.next("2024-12-06")));
            }
        }
    }

    @Test
    void aRegisterThatNobodyHasOpenIsOneFile() {
        Path file = folder.resolve("register.db");
        try (Desk desk = Desk.at(new Store.SqliteFile(file), Flow.NUMBER_FIRST)) {
            desk.approved(1);
            assertTrue(folder.resolve("register.db-wal").toFile().exists());
        }
        assertTrue(file.toFile().exists());
        assertFalse(folder.resolve("register.db-wal").toFile().exists());
    }
}
