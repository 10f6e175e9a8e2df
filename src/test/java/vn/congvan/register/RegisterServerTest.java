package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What can befall a register on a server: the server is away or goes away, or does not let us in or write. */
class RegisterServerTest {
    private static Desk desk(String url) {
        return Desk.at(new Store.PostgresUrl(url), Flow.NUMBER_FIRST);
    }

    private static RegisterKind told(String url) {
        Busy busy = assertThrows(Busy.class, () -> desk(url).close());
        assertFalse(
                busy.finding().toString().contains("password="), busy.finding().toString());
        return (RegisterKind) busy.finding().kind();
    }

    @Test
    void aServerThatIsAwayIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertEquals(
                RegisterKind.UNREACHABLE, told("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=a&password=b"));
        assertEquals(RegisterKind.UNREACHABLE, told("jdbc:oracle:thin:@127.0.0.1:1521/x?password=b"));
    }

    @Test
    void aWrongPasswordOrDatabaseIsTold() {
        String url = PostgresCluster.get().url();
        assertEquals(RegisterKind.UNREACHABLE, told(url + "x"));
        assertEquals(RegisterKind.UNREACHABLE, told(url.replace("/postgres?", "/no-such-database?")));
    }

    @Test
    void whoMayOnlyReadIsTold() {
        PostgresCluster cluster = PostgresCluster.get();
        String url = cluster.fresh().jdbcUrl();
        String schema = url.substring(url.indexOf("currentSchema=") + "currentSchema=".length());
        try (Desk desk = desk(url)) {
            desk.approved(1);
        }
        cluster.run("CREATE ROLE reader LOGIN PASSWORD 'reader'");
        cluster.run("GRANT USAGE ON SCHEMA " + schema + " TO reader");
        cluster.run("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO reader");
        String reading = url.replace("user=congvan", "user=reader").replaceAll("password=[0-9a-f]+", "password=reader");
        try (Desk desk = desk(reading)) {
            assertEquals(State.APPROVED, desk.state(Desk.id(1)));
            Busy told = assertThrows(Busy.class, () -> desk.does(Desk.id(1), Step.REOPEN));
            assertEquals(RegisterKind.NOT_WRITABLE, told.finding().kind());
        }
        String empty = cluster.fresh().jdbcUrl().replace("user=congvan", "user=reader");
        assertEquals(RegisterKind.NOT_WRITABLE, told(empty.replaceAll("password=[0-9a-f]+", "password=reader")));
    }

    @Test
    void aServerOnStandbyIsTold() {
        String url = PostgresCluster.get().fresh().jdbcUrl();
        desk(url).close();
        try (Desk desk = desk(url + "&options=-c%20default_transaction_read_only=on")) {
            Busy told = assertThrows(Busy.class, () -> desk.approved(1));
            assertEquals(RegisterKind.NOT_WRITABLE, told.finding().kind());
        }
    }

    @Test
    void aCommitIsOnDiskWhenItReturnsWhateverWasSetForOthers() throws SQLException {
        Store store = PostgresCluster.get().fresh();
        String url = ((Store.PostgresUrl) store).jdbcUrl();
        for (Map.Entry<String, String> set :
                Map.of("off", "on", "on", "on", "remote_apply", "remote_apply").entrySet()) {
            Store.PostgresUrl with = new Store.PostgresUrl(url + "&options=-c%20synchronous_commit=" + set.getKey());
            try (Database database = Database.open(with, Desk.PATIENCE);
                    var statement = database.connection().createStatement();
                    var row = statement.executeQuery("SHOW synchronous_commit")) {
                assertTrue(row.next());
                assertEquals(set.getValue(), row.getString(1), set.getKey());
            }
        }
    }

    @Test
    void ifTheServerGoesAwayWithANumberInItsHandTheRetryDrawsItOnce() {
        PostgresCluster cluster = PostgresCluster.get();
        String url = cluster.fresh().jdbcUrl();
        try (Desk desk = desk(url)) {
            LetterId letter = desk.approved(1);
            Act act = Desk.act(letter, Step.NUMBER, "once", Map.of());
            Preparation cut = (number, date) -> {
                cluster.run(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'congvan'");
                return new TreeMap<>();
            };
            Busy told = assertThrows(
                    Busy.class, () -> desk.register.number(act, Desk.next("2024-12-06"), cut, OptionalLong.empty()));
            assertEquals(RegisterKind.UNREACHABLE, told.finding().kind());
            assertThrows(Busy.class, () -> desk.state(letter), "this connection is gone for good");
        }
        try (Desk desk = desk(url)) {
            assertEquals(1, Desk.number(desk.numbers(Desk.id(1), Desk.next("2024-12-06"), "once")));
            assertEquals(List.of(), desk.register.verify().findings());
            assertEquals(3, desk.register.verify().events());
        }
    }
}
