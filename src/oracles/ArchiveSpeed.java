import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congvan.register.Act;
import vn.congvan.register.Event;
import vn.congvan.register.Flow;
import vn.congvan.register.LetterId;
import vn.congvan.register.NumberWanted;
import vn.congvan.register.Register;
import vn.congvan.register.Step;
import vn.congvan.register.Store;

/** Makes a year of letters out of one that was issued, for archive-speed to seal: each is issued under a number of its own. */
public final class ArchiveSpeed {
    private static final int MONTHS = 12;

    private ArchiveSpeed() {}

    /** @param args the office's folder, and how many letters */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args[0], "records");
        int letters = Integer.parseInt(args[1]);
        List<Event> life = new ArrayList<>();
        for (String line : Files.readAllLines(records.resolve("journal.jsonl"))) {
            life.add(Register.parse(line));
        }
        Store store = new Store.SqliteFile(records.resolve("register.db"));
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, Duration.ofSeconds(10))) {
            for (int i = 2; i <= letters; i++) {
                String period = String.format(Locale.ROOT, "2024-%02d", 1 + i % MONTHS);
                issue(register, records, life, new LetterId("cong-bo-bo-chi-so", period, 2 + i / MONTHS), i);
            }
        }
    }

    private static void issue(Register register, Path records, List<Event> life, LetterId id, int number)
            throws IOException {
        String first = life.get(0).letter().toString();
        link(records.resolve("letters/" + first), records.resolve("letters/" + id));
        for (Event event : life) {
            SortedMap<String, String> details = new TreeMap<>();
            event.details().forEach((name, value) -> details.put(name, value.replace(first, id.toString())));
            Act act = new Act(id, event.step(), event.who(), event.at(), details, id + " " + event.step().word());
            if (event.step() == Step.NUMBER) {
                LocalDate date = LocalDate.parse(details.get("date"));
                NumberWanted wanted = new NumberWanted(
                        details.get("series"), details.get("symbol"), OptionalInt.of(number), 1, date, false);
                Act plain = new Act(id, event.step(), event.who(), event.at(), new TreeMap<>(), act.key());
                register.number(plain, wanted, (drawn, day) -> told(details), OptionalLong.empty());
            } else {
                register.apply(act, OptionalLong.empty());
            }
        }
    }

    /** What the register does not tell of a number by itself. */
    private static SortedMap<String, String> told(SortedMap<String, String> details) {
        SortedMap<String, String> told = new TreeMap<>(details);
        told.keySet().removeAll(List.of("series", "symbol", "number", "date", "late", "year", "own"));
        return told;
    }

    /** The same files under other names: what is measured reads them all the same. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }
}
