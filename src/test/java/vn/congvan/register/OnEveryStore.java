package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** A test that begins with an empty register, on SQLite and on PostgreSQL. */
@ParameterizedClass
@EnumSource(Stores.class)
abstract class OnEveryStore {
    @Parameter
    Stores stores;

    @TempDir
    Path folder;

    Store store = new Store.SqliteFile(Path.of("unset"));
    private final List<Desk> open = new ArrayList<>();

    @BeforeEach
    void begin() {
        store = stores.fresh(folder);
    }

    @AfterEach
    void close() {
        open.forEach(Desk::close);
    }

    Desk desk(Flow flow) {
        Desk desk = Desk.at(store, flow);
        open.add(desk);
        return desk;
    }

    Desk desk() {
        return desk(Flow.NUMBER_FIRST);
    }

    static RegisterKind kind(Runnable step) {
        return (RegisterKind) refusal(step).kind();
    }

    static Finding refusal(Runnable step) {
        return assertThrows(Refused.class, step::run).findings().get(0);
    }
}
