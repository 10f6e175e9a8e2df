package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A register that was kept before there was a search: what was issued then is found, too. */
class SearchMigrationTest extends OnEveryStore {
    private final IssuedLetters letters = new IssuedLetters();

    /** Leaves the register as version 2 of its schema had it. */
    private void takeBackToVersion2() {
        boolean isSqlite = store instanceof Store.SqliteFile;
        stores.run(
                store,
                isSqlite ? "DROP TRIGGER issued_to_index" : "DROP TRIGGER issued_to_index ON journal",
                isSqlite ? "SELECT 1" : "DROP FUNCTION issued_to_index()",
                "DROP TABLE to_index",
                "DROP TABLE issued_words",
                "DROP TABLE issued_text",
                "DELETE FROM flyway_schema_history WHERE version = '3'");
    }

    @Test
    void lettersThatWereIssuedBeforeWaitForTheirWordsAndAreFoundThen() {
        LetterId issued = letters.issued("2024-12-05", 1234, "Giải quyết thủ tục hành chính");
        letters.step(
                new LetterId("cong-bo-bo-chi-so", "2024-12", 9),
                Step.SUBMIT,
                java.util.Map.of("subject", "công bố Bộ chỉ số"));
        letters.waitingIn(store).close();
        takeBackToVersion2();
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, Desk.PATIENCE)) {
            assertEquals(1, register.search().waiting());
            register.search().add(letters.texts());
            Found found = register.search().find(Sought.words("thu tuc"), 20);
            assertEquals(issued, found.hits().get(0).letter().letter());
            assertEquals(0, register.search().waiting());
        }
    }
}
