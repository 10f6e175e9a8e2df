package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Told;

/** What a file may take of time, memory and depth. */
class BoundsTest {
    private static final Place PLACE = new Place.InFile("a.docx");
    private final Bounds bounds = new Bounds(Duration.ofMinutes(2));

    /** Deeper than any stack. */
    private static int deep(int levels) {
        return levels == 0 ? 0 : deep(levels - 1) + 1;
    }

    @Test
    void workWithinItsBoundsGivesItsResult() {
        assertEquals("xong", bounds.hold(PLACE, () -> "xong"));
    }

    @Test
    void tooDeepIsAFinding() {
        Told.assertRefused(
                "OFFICE-TOO-DEEP @ a.docx : tệp lồng quá nhiều cấp so với bộ nhớ",
                () -> bounds.hold(PLACE, () -> deep(Integer.MAX_VALUE)));
    }

    @Test
    void tooLargeIsAFinding() {
        Refused refused = assertThrows(
                Refused.class, () -> bounds.hold(PLACE, () -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE]));
        assertTrue(Told.text(refused.findings().get(0))
                .startsWith("OFFICE-TOO-LARGE @ a.docx : tệp quá lớn so với bộ nhớ: cần hơn "));
    }

    @Test
    void whatIsWrongWithAFileIsToldAsItIs() {
        Refused why = new Refused(vn.congvan.finding.Finding.of(OfficeKind.FILE_MISSING, PLACE));
        assertSame(
                why,
                assertThrows(
                        Refused.class,
                        () -> bounds.hold(PLACE, () -> {
                            throw why;
                        })));
    }

    @Test
    void workThatIsTooLateIsToldToStop() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        Told.assertRefused(
                "OFFICE-TOO-SLOW @ a.docx : không làm xong tệp này trong 1 giây nên đã thôi",
                () -> new Bounds(Duration.ofSeconds(1))
                        .hold(
                                PLACE,
                                () -> { // long enough to have begun
                                    try {
                                        while (true) {
                                            CalledOff.stopIfSo();
                                        }
                                    } finally {
                                        stopped.countDown();
                                    }
                                }));
        assertTrue(stopped.await(60, TimeUnit.SECONDS));
    }

    @Test
    void nobodyWaitsForWorkThatDoesNotListen() {
        CountDownLatch never = new CountDownLatch(1);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThrows(
                        Refused.class,
                        () -> new Bounds(Duration.ofMillis(20)).hold(PLACE, () -> {
                            while (true) {
                                try {
                                    never.await();
                                } catch (InterruptedException e) {
                                    Thread.interrupted();
                                }
                            }
                        })));
    }
}
