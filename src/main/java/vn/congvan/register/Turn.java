package vn.congvan.register;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.sqlite.BusyHandler;

/**
 * Whose turn it is at the file, where SQLite keeps no queue: left to itself the process that has just written also gets the next
 * turn, again and again, while others wait for seconds. So who wrote a moment ago lets others go first, and who waits looks often.
 */
final class Turn extends BusyHandler {
    /** Longer than the longest sleep: time for whoever waits to look again. */
    private static final Duration LET_OTHERS = Duration.ofMillis(3);

    private static final int LONGEST_SLEEP = 2; // ms

    private final Duration patience;
    private long since;
    private long written = System.nanoTime() - LET_OTHERS.toNanos();

    Turn(Duration patience) {
        this.patience = patience;
    }

    /** For another wait, as patient. */
    Turn another() {
        return new Turn(patience);
    }

    /** Before a turn to write is asked for. */
    void letOthersGoFirst() {
        long left = LET_OTHERS.toNanos() - (System.nanoTime() - written);
        if (left > 0) {
            sleep(1 + left / 1_000_000);
        }
    }

    /** After a turn to write. */
    void written() {
        written = System.nanoTime();
    }

    /**
     * @param times how often it was asked for this turn before
     * @return 1 to try again, 0 to give up
     */
    @Override
    protected int callback(int times) {
        if (times == 0) {
            since = System.nanoTime();
        } else if (System.nanoTime() - since > patience.toNanos()) {
            return 0;
        }
        return sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_SLEEP + 1)) ? 1 : 0;
    }

    private static boolean sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
