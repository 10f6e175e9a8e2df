package vn.congvan.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.congvan.finding.Refused;

/**
 * A process of its own at the register: what tests start, wait for, and kill. It says what it did on standard output, a line each.
 *
 * <pre>
 * number STORE FIRST COUNT STEP   brings letters from submission to number: "letter number" for each
 * hold STORE OCCURRENCE           says "held" while it numbers an approved letter, and goes on when a line comes in
 * open STORE                      opens, takes one step, and says "fine", or the id of what it was told
 * </pre>
 */
final class Clerk {
    private Clerk() {}

    public static void main(String[] args) {
        Store store =
                args[1].startsWith("jdbc:") ? new Store.PostgresUrl(args[1]) : new Store.SqliteFile(Path.of(args[1]));
        switch (args[0]) {
            case "number" ->
                number(store, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            case "hold" -> hold(store, Integer.parseInt(args[2]));
            case "open" -> say(open(store));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void number(Store store, int first, int count, int step) {
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, Duration.ofSeconds(60))) {
            say("ready");
            for (int i = 0; i < count; i++) {
                LetterId letter = Desk.id(first + i * step);
                apply(register, letter, Step.SUBMIT);
                apply(register, letter, Step.APPROVE);
                Event event = register.number(
                        Desk.act(letter, Step.NUMBER, key(letter, Step.NUMBER), Map.of()),
                        Desk.next("2024-12-06"),
                        (number, date) -> new TreeMap<>(),
                        OptionalLong.empty());
                say(letter.occurrence() + " " + event.details().get("number"));
            }
        }
    }

    private static void apply(Register register, LetterId letter, Step step) {
        register.apply(Desk.act(letter, step, key(letter, step), Map.of()), OptionalLong.empty());
    }

    static String key(LetterId letter, Step step) {
        return step.word() + " " + letter;
    }

    private static void hold(Store store, int occurrence) {
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, Desk.PATIENCE)) {
            LetterId letter = Desk.id(occurrence);
            Event event = register.number(
                    Desk.act(letter, Step.NUMBER, key(letter, Step.NUMBER), Map.of()),
                    Desk.next("2024-12-06"),
                    (number, date) -> {
                        say("held");
                        awaitLine();
                        return new TreeMap<>();
                    },
                    OptionalLong.empty());
            say(event.details().get("number"));
        }
    }

    private static void awaitLine() {
        try {
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String open(Store store) {
        try (Desk desk = new Desk(Register.open(store, Flow.NUMBER_FIRST, Duration.ofSeconds(5)))) {
            desk.does(Desk.id(99), Step.SUBMIT);
            return "fine";
        } catch (Refused e) {
            return e.findings().get(0).id();
        } catch (Busy e) {
            return e.finding().id();
        }
    }
}
