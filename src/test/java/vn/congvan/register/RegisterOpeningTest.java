package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** What a register is told by when it is opened. */
class RegisterOpeningTest extends OnEveryStore {
    @Test
    void aRegisterOfANewerProgramIsRefusedAndLeftAlone() {
        Desk desk = desk();
        desk.approved(1);
        String version = "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'congvan', 1, ";
        stores.run(store, version + (stores == Stores.SQLITE ? "1)" : "true)"));
        Finding told = refusal(() -> desk());
        assertEquals(RegisterKind.NEWER, told.kind());
        assertEquals(new Place.InFile(store.name()), told.place());
        assertEquals(Map.of("version", "99", "ours", "3"), told.arguments());
        assertEquals(2, desk.register.verify().events());
    }

    @Test
    void theNumberOfTheLastMigrationIsTheOneThatTheProgramAsksFor() {
        Desk desk = desk(); // a register just made says that it is ours, or every opening would start Flyway
        desk.approved(1);
        stores.run(store, "UPDATE flyway_schema_history SET checksum = 0");
        assertEquals(State.APPROVED, desk().state(Desk.id(1)));
    }

    @Test
    void tablesOfSomebodyElseAreLeftAlone() {
        stores.run(store, "CREATE TABLE letter (id VARCHAR(10))", "INSERT INTO letter VALUES ('x')");
        assertEquals(RegisterKind.NOT_A_REGISTER, kind(() -> desk()));
        stores.run(store, "DELETE FROM letter WHERE id = 'x'", "DROP TABLE letter");
    }

    @Test
    void aTableThatIsGoneIsDamage() {
        Desk desk = desk();
        stores.run(store, "DROP TABLE outgoing");
        assertEquals(RegisterKind.DAMAGED, kind(() -> desk.register.letters()));
        assertEquals(List.of(), desk.register.eventsAfter(0));
    }

    @Test
    void aCounterThatSomebodySetBackDrawsNoNumberTwice() {
        Desk desk = desk();
        desk.number(desk.approved(1), Desk.next("2024-12-06"));
        desk.number(desk.approved(2), Desk.next("2024-12-06"));
        stores.run(store, "UPDATE counter SET last_number = 1");
        LetterId letter = desk.approved(3);
        assertEquals(RegisterKind.DAMAGED, kind(() -> desk.number(letter, Desk.next("2024-12-06"))));
        assertEquals(State.APPROVED, desk.state(letter));
        assertEquals(List.of("counter vu/2024"), desk.register.verify().differences());
    }
}
