package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes at one register, some of which are killed. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RegisterProcessesTest extends OnEveryStore {
    private static final int CLERKS = 8;
    private static final int LETTERS_EACH = 12;

    /** What a clerk was told of its letters' numbers, over all its lives. */
    private record Told(Map<Integer, List<Integer>> numbers, int killed) {}

    /** Numbers a clerk's letters; is killed {@code kills} times at a random moment, and each time begins again with the same keys. */
    private Told work(int clerk, int kills) throws InterruptedException {
        Random random = new Random(clerk);
        Map<Integer, List<Integer>> told = new TreeMap<>();
        int killed = 0;
        for (int life = 0; life <= kills; life++) {
            boolean dies = life < kills;
            // The first of all die while the register is being made.
            int after = clerk == 0 && life == 0 ? 0 : random.nextInt(LETTERS_EACH);
            try (Child child = Child.clerk("number", store, 1 + clerk, LETTERS_EACH, CLERKS)) {
                Optional<String> line = after == 0 && dies ? Optional.empty() : child.line();
                for (int said = 0; line.isPresent() && !(dies && said >= after); said++) {
                    String[] words = line.get().split(" ");
                    if (words.length == 2) {
                        told.computeIfAbsent(Integer.parseInt(words[0]), letter -> new ArrayList<>())
                                .add(Integer.parseInt(words[1]));
                    }
                    line = child.line();
                }
                if (dies) {
                    Thread.sleep(after == 0 ? 200L + random.nextInt(800) : random.nextInt(8));
                    child.kill();
                    killed++;
                } else {
                    assertEquals(0, child.ended(), "clerk " + clerk + ", see target/clerks.log");
                }
            }
        }
        return new Told(told, killed);
    }

    @Test
    void eightProcessesOfWhichSomeAreKilledAndTryAgainLeaveNoGapAndNoDouble() throws Exception {
        int kills = stores == Stores.SQLITE ? 2 : 1;
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        List<Told> all = new ArrayList<>();
        try {
            List<Future<Told>> clerks = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                int clerk = i;
                clerks.add(threads.submit(() -> work(clerk, clerk % 2 == 0 ? kills : 0)));
            }
            for (Future<Told> clerk : clerks) {
                all.add(clerk.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(CLERKS / 2 * kills, all.stream().mapToInt(Told::killed).sum());

        Desk desk = desk();
        int letters = CLERKS * LETTERS_EACH;
        assertEquals(
                IntStream.rangeClosed(1, letters).boxed().toList(),
                desk.register.outgoing(2024).stream().map(OutgoingRow::number).toList());
        assertEquals(3L * letters, desk.register.verify().events());
        assertEquals(List.of(), desk.register.verify().findings());
        for (Told told : all) {
            told.numbers().forEach((occurrence, numbers) -> {
                int kept = desk.register
                        .find(Desk.id(occurrence))
                        .orElseThrow()
                        .number()
                        .orElseThrow()
                        .number();
                // Whoever was told a number was told the one that the letter has.
                assertEquals(List.of(kept), numbers.stream().distinct().toList());
            });
        }
        assertEquals(
                letters, all.stream().mapToInt(told -> told.numbers().size()).sum());
    }

    @Test
    void whoHasToWaitTooLongIsToldAndReadsMeanwhile() {
        Desk desk = desk();
        LetterId letter = desk.approved(1);
        try (Child holder = Child.clerk("hold", store, 1);
                Desk impatient = new Desk(Register.open(store, Flow.NUMBER_FIRST, Duration.ofMillis(100)))) {
            assertEquals(Optional.of("held"), holder.line());
            Busy told = assertThrows(Busy.class, () -> impatient.approved(2));
            assertEquals(RegisterKind.LOCKED, told.finding().kind());
            assertEquals(State.APPROVED, impatient.state(letter));
            assertTrue(impatient.register.verify().isSound());
            holder.tell("go on");
            assertEquals(Optional.of("1"), holder.line());
            assertEquals(0, holder.ended());
            impatient.approved(2); // the wait that was in vain has left nothing behind
            assertEquals(2, impatient.number(Desk.id(2), Desk.next("2024-12-06")));
        }
    }

    @Test
    void whoIsPatientGetsTheNextNumber() throws Exception {
        Desk desk = desk();
        desk.approved(1);
        LetterId second = desk.approved(2);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Child holder = Child.clerk("hold", store, 1)) {
            assertEquals(Optional.of("held"), holder.line());
            Future<Integer> waiting = other.submit(() -> desk.number(second, Desk.next("2024-12-06")));
            Thread.sleep(100);
            holder.tell("go on");
            assertEquals(Optional.of("1"), holder.line());
            assertEquals(2, waiting.get());
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void whoIsKilledWithANumberInItsHandLeavesItToTheNext() {
        Desk desk = desk();
        desk.approved(1);
        LetterId second = desk.approved(2);
        try (Child holder = Child.clerk("hold", store, 1)) {
            assertEquals(Optional.of("held"), holder.line());
            holder.kill();
        }
        assertEquals(1, desk.number(second, Desk.next("2024-12-06")));
        assertEquals(State.APPROVED, desk.state(Desk.id(1)));
        assertTrue(desk.register.verify().isSound());
    }
}
