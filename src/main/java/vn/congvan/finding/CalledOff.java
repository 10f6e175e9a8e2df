package vn.congvan.finding;

/**
 * Nobody waits for this piece of work any more: its time is over. Java has no way to stop a thread from outside, so loops that can be
 * long ask here.
 */
public final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CalledOff() {
        super("called off");
    }

    /** @throws CalledOff if the thread that works was told to stop */
    public static void stopIfSo() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CalledOff();
        }
    }
}
