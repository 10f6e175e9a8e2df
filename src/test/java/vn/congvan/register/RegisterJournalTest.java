package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.register.Verification.Broken;
import vn.congvan.register.Verification.Fault;

/** The journal cannot be changed quietly: the first row that is not as it was written is named, and so is a table that disagrees. */
class RegisterJournalTest extends OnEveryStore {
    /** Eight events: two letters submitted, approved, numbered, signed. */
    private Desk twoLetters() {
        return letters(2);
    }

    private Desk letters(int count) {
        Desk desk = desk();
        for (int occurrence = 1; occurrence <= count; occurrence++) {
            LetterId letter = desk.approved(occurrence);
            desk.number(letter, Desk.next("2024-12-06"));
            desk.does(letter, Step.SIGN, "signer", "Lê Thị Hoa");
        }
        return desk;
    }

    private static JournalRow row(Desk desk, int sequence) {
        return JournalRow.of(desk.register.eventsAfter(sequence - 1).get(0));
    }

    private static String insert(JournalRow row) {
        List<String> values = new ArrayList<>();
        for (String value : List.of(
                row.letter(),
                row.step(),
                row.who(),
                row.at(),
                row.details(),
                row.key(),
                row.previousHash(),
                row.hash())) {
            values.add("'" + value.replace("'", "''") + "'");
        }
        return "INSERT INTO journal VALUES (" + row.sequence() + ", " + String.join(", ", values) + ")";
    }

    /** The row as one would write it who knows how rows are hashed. */
    private static JournalRow hashed(JournalRow row, long sequence, String key, String previousHash) {
        Event event = row.event();
        return JournalRow.next(
                sequence,
                new Act(event.letter(), event.step(), event.who(), event.at(), event.details(), key),
                row.details(),
                previousHash);
    }

    private static String[] makeRoomAt(int sequence) {
        return new String[] {
            "UPDATE journal SET sequence = sequence + 1000 WHERE sequence >= " + sequence,
            "UPDATE journal SET sequence = sequence - 999 WHERE sequence >= 1000"
        };
    }

    private static Optional<Broken> broken(long sequence, Fault fault) {
        return Optional.of(new Broken(sequence, fault));
    }

    @Test
    void aJournalAsItWasWrittenIsSound() {
        Desk desk = twoLetters();
        Verification verification = desk.register.verify();
        assertEquals(List.of(), verification.findings());
        assertTrue(verification.isSound());
        assertEquals(8, verification.events());
        assertEquals(row(desk, 8).hash(), verification.head());
    }

    @Test
    void anEmptyJournalIsSound() {
        Verification verification = desk().register.verify();
        assertEquals(List.of(), verification.findings());
        assertEquals("0".repeat(64), verification.head());
    }

    @Test
    void theStoreItselfRefusesToChangeOrRemoveRows() {
        twoLetters();
        List<String> attempts = new ArrayList<>(List.of(
                "UPDATE journal SET who = 'Ai đó' WHERE sequence = 3",
                "DELETE FROM journal WHERE sequence = 8",
                "DELETE FROM journal"));
        if (stores == Stores.POSTGRESQL) {
            attempts.add("TRUNCATE journal CASCADE");
        }
        for (String attempt : attempts) {
            AssertionError refused = assertThrows(AssertionError.class, () -> stores.run(store, attempt));
            assertTrue(refused.getMessage().contains("the journal only grows"), refused.getMessage());
        }
        assertTrue(desk().register.verify().isSound());
    }

    @Test
    void aRowThatWasChangedIsNamedWhicheverPartOfItWas() {
        Desk desk = letters(3);
        int sequence = 12;
        for (String change : List.of(
                "letter = 'giay-moi/2024-11/1'",
                "step = 'RETURN'",
                "who = who || ' '",
                "at = '2024-12-06T02:00:00.001Z'",
                "details = '{\"remark\":\"Sửa\"}'",
                "key = 'another'",
                "previous_hash = '" + "0".repeat(64) + "'",
                "hash = '" + "f".repeat(64) + "'",
                "details = 'no JSON'",
                "step = 'NO STEP'")) {
            sequence--; // from the end on: what comes after the first bad row does not matter
            stores.forge(store, "UPDATE journal SET " + change + " WHERE sequence = " + sequence);
            Verification verification = desk.register.verify();
            assertEquals(broken(sequence, Fault.CHANGED), verification.broken(), change);
            assertFalse(verification.isSound());
            assertEquals(12, verification.events());
        }
    }

    @Test
    void ofSeveralRowsTheFirstIsNamed() {
        Desk desk = twoLetters();
        stores.forge(store, "UPDATE journal SET who = 'Ai đó' WHERE sequence IN (2, 4, 7)");
        assertEquals(broken(2, Fault.CHANGED), desk.register.verify().broken());
    }

    @Test
    void aRowChangedByOneWhoKnowsHowToHashIsNamedByTheNext() {
        Desk desk = twoLetters();
        JournalRow third = row(desk, 3);
        JournalRow forged = hashed(third, 3, "another", third.previousHash());
        stores.forge(store, "DELETE FROM journal WHERE sequence = 3", insert(forged));
        assertEquals(broken(3, Fault.CHANGED), desk.register.verify().broken());
    }

    @Test
    void aRowThatWasRemovedIsNamed() {
        Desk desk = twoLetters();
        for (int sequence : List.of(8, 7, 4, 1)) {
            stores.forge(store, "DELETE FROM journal WHERE sequence = " + sequence);
            assertEquals(broken(sequence, Fault.REMOVED), desk.register.verify().broken(), "row " + sequence);
        }
    }

    @Test
    void aRowThatWasRemovedIsNamedEvenIfTheRowsAfterItMovedUp() {
        Desk desk = twoLetters();
        stores.forge(
                store,
                "DELETE FROM journal WHERE sequence = 4",
                "UPDATE journal SET sequence = sequence + 1000 WHERE sequence > 4",
                "UPDATE journal SET sequence = sequence - 1001 WHERE sequence > 1000");
        assertEquals(broken(4, Fault.REMOVED), desk.register.verify().broken());
    }

    @Test
    void anEndThatWasCutOffIsToldByTheLettersThatSawIt() {
        Desk desk = twoLetters();
        stores.forge(store, "DELETE FROM journal WHERE sequence > 5");
        assertEquals(broken(6, Fault.REMOVED), desk.register.verify().broken());
    }

    @Test
    void aRowThatWasPutInIsNamed() {
        Desk desk = twoLetters();
        for (int sequence : List.of(8, 4, 1)) {
            JournalRow copied = row(desk, sequence);
            JournalRow forged = hashed(copied, sequence, "another " + sequence, copied.previousHash());
            String[] room = makeRoomAt(sequence);
            stores.forge(store, room[0], room[1], insert(forged));
            assertEquals(
                    broken(sequence, Fault.INSERTED), desk.register.verify().broken(), "row " + sequence);
        }
    }

    @Test
    void aRowWithAHashOutOfThinAirIsNamedToo() {
        Desk desk = twoLetters();
        JournalRow fourth = row(desk, 4);
        JournalRow forged = new JournalRow(
                4,
                fourth.letter(),
                "SIGN",
                "Ai đó",
                fourth.at(),
                "{}",
                "another",
                fourth.previousHash(),
                "f".repeat(64));
        String[] room = makeRoomAt(4);
        stores.forge(store, room[0], room[1], insert(forged));
        assertEquals(broken(4, Fault.INSERTED), desk.register.verify().broken());
    }

    @Test
    void aRowPutInAtTheEndIsKnownByNoLetter() {
        Desk desk = twoLetters();
        JournalRow last = row(desk, 8);
        JournalRow forged = new JournalRow(
                9, last.letter(), "ISSUE", "Ai đó", last.at(), "{}", "another", last.hash(), "f".repeat(64));
        stores.forge(store, insert(forged));
        assertEquals(broken(9, Fault.INSERTED), desk.register.verify().broken());
    }

    @Test
    void aRowPutInAtTheEndByOneWhoKnowsHowToHashContradictsTheTables() {
        Desk desk = twoLetters();
        JournalRow last = row(desk, 8);
        JournalRow forged =
                JournalRow.next(9, Desk.act(Desk.id(2), Step.ISSUE, "another", java.util.Map.of()), "{}", last.hash());
        stores.forge(store, insert(forged));
        Verification verification = desk.register.verify();
        assertEquals(Optional.empty(), verification.broken());
        assertEquals(List.of("letter " + Desk.id(2)), verification.differences());
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        Desk desk = twoLetters();
        stores.forge(
                store,
                "UPDATE journal SET sequence = 1000 WHERE sequence = 3",
                "UPDATE journal SET sequence = 3 WHERE sequence = 4",
                "UPDATE journal SET sequence = 4 WHERE sequence = 1000");
        assertEquals(broken(3, Fault.MOVED), desk.register.verify().broken());
    }

    @Test
    void tablesThatDisagreeWithTheJournalAreNamedRowByRow() {
        Desk desk = twoLetters();
        stores.forge(
                store,
                "UPDATE letter SET state = 'ISSUED' WHERE id LIKE '%/1'",
                "UPDATE outgoing SET number = 5 WHERE number = 2",
                "UPDATE counter SET last_number = 5",
                "INSERT INTO outgoing VALUES ('vu', 2024, 6, '', '2024-12-06', 0, 'a/b/1', '', '', '', '', '', '', '')");
        Verification verification = desk.register.verify();
        assertEquals(Optional.empty(), verification.broken());
        assertEquals(
                List.of(
                        "counter vu/2024",
                        "letter " + Desk.id(1),
                        "letter " + Desk.id(2),
                        "outgoing vu/2024/2",
                        "outgoing vu/2024/5",
                        "outgoing vu/2024/6"),
                verification.differences());
        assertEquals(RegisterKind.TABLE_DIFFERS, verification.findings().get(0).kind());
    }

    @Test
    void aRowThatNobodyCanReadIsNamed() {
        Desk desk = twoLetters();
        stores.forge(store, "UPDATE letter SET facts = '{' WHERE id LIKE '%/1'");
        Finding told = refusal(() -> desk.register.find(Desk.id(1)));
        assertEquals(RegisterKind.DAMAGED, told.kind());
        assertTrue(told.arguments().get("told").contains(Desk.id(1).toString()), told.toString());
        assertEquals(RegisterKind.DAMAGED, kind(() -> desk.does(Desk.id(1), Step.ISSUE)));
        assertEquals(RegisterKind.DAMAGED, kind(() -> desk.register.verify()));
        stores.forge(store, "UPDATE journal SET step = 'NO STEP' WHERE sequence = 7");
        assertTrue(refusal(() -> desk.register.events(Desk.id(2)))
                .arguments()
                .get("told")
                .contains("journal 7"));
    }

    @Test
    void messagesNameTheRegisterAndNoPassword() {
        Desk desk = twoLetters();
        stores.forge(store, "UPDATE journal SET who = 'Ai đó' WHERE sequence = 2");
        Place place = desk.register.verify().findings().get(0).place();
        assertEquals(new Place.InFile(store.name()), place);
        assertFalse(place.toString().contains("password"));
        assertFalse(store.toString().contains("password"));
    }

    @Test
    void aDamagedJournalIsNeitherBackedUpNorRebuilt() {
        Desk desk = twoLetters();
        List<Event> events = new ArrayList<>(desk.register.eventsAfter(0));
        events.remove(3);
        Store.SqliteFile rebuilt = new Store.SqliteFile(folder.resolve("rebuilt.db"));
        Finding told = refusal(() -> Register.rebuild(rebuilt, events));
        assertEquals(RegisterKind.ROW_REMOVED, told.kind());
        assertEquals("4", told.arguments().get("sequence"));
        assertFalse(Files.exists(rebuilt.file()), "what is empty must not be taken for a register");

        stores.forge(store, "UPDATE journal SET who = 'Ai đó' WHERE sequence = 2");
        Finding backup = refusal(() -> desk.register.backup(folder.resolve("backup.db")));
        assertEquals(RegisterKind.ROW_CHANGED, backup.kind());
        assertEquals(new Place.InFile(store.name()), backup.place());
        assertFalse(Files.exists(folder.resolve("backup.db")));
    }

    @Test
    void nothingThatIsThereIsOverwritten() {
        Desk desk = twoLetters();
        assertEquals(RegisterKind.EXISTS, kind(() -> Register.rebuild(store, desk.register.eventsAfter(0))));
        desk.register.backup(folder.resolve("backup.db"));
        assertEquals(RegisterKind.EXISTS, kind(() -> desk.register.backup(folder.resolve("backup.db"))));
        assertTrue(desk.register.verify().isSound());
    }

    @Test
    void aRegisterIsRebuiltOnTheSameKindOfStore() {
        Desk desk = twoLetters();
        desk.does(Desk.id(1), Step.ISSUE, "sent", "2024-12-06");
        desk.does(Desk.id(1), Step.RECALL, "by", Desk.id(2).toString());
        Store rebuilt = stores.fresh(folder.resolve("rebuilt"));
        Register.rebuild(rebuilt, desk.register.eventsAfter(0));
        try (Desk other = Desk.at(rebuilt, Flow.NUMBER_FIRST)) {
            assertEquals(desk.register.letters(), other.register.letters());
            assertEquals(desk.register.outgoing(2024), other.register.outgoing(2024));
            assertEquals(desk.register.verify().head(), other.register.verify().head());
            assertTrue(other.register.verify().isSound());
            assertEquals(3, other.number(other.approved(3), Desk.next("2024-12-06")));
        }
    }

    @Test
    void aBackupTellsOneMomentWhileOthersWrite() {
        Desk desk = twoLetters();
        Desk other = desk();
        desk.register.backup(folder.resolve("backup.db"));
        other.does(Desk.id(1), Step.ISSUE);
        try (Desk copy = Desk.at(new Store.SqliteFile(folder.resolve("backup.db")), Flow.NUMBER_FIRST)) {
            assertEquals(8, copy.register.verify().events());
            assertEquals(State.SIGNED, copy.state(Desk.id(1)));
        }
    }

    @Test
    void aLineOfTheJournalIsReadBackOnlyIfItIsOne() {
        Desk desk = twoLetters();
        for (Event event : desk.register.eventsAfter(0)) {
            assertEquals(event, Register.parse(Register.line(event)));
        }
        String line = Register.line(desk.register.eventsAfter(2).get(0));
        assertTrue(
                line.startsWith("{\"sequence\":3,\"letter\":\"cong-bo-bo-chi-so/2024-11/1\",\"step\":\"NUMBER\","),
                line);
        for (String other : List.of(
                "",
                "{}",
                line + " ",
                line.substring(0, line.length() / 2),
                line.replace("\"step\":\"NUMBER\"", "\"step\":\"NO STEP\""),
                line.replace("\"sequence\":3", "\"sequence\":03"),
                line.replace("\"sequence\":3", "\"sequence\":"),
                line.replace("\"sequence\":3", "\"sequence\":99999999999999999999"),
                line.replace("2024-12-06T02:00:00Z", "2024-12-06"),
                line.replace("2024-12-06T02:00:00Z", "2024-12-06T02:00:00.0Z"),
                line.replace("\"late\":\"false\"", "\"late\":\"\\u00zz\""))) {
            assertEquals(RegisterKind.LINE_UNREADABLE, kind(() -> Register.parse(other)), other);
        }
    }
}
