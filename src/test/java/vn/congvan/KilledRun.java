package vn.congvan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that takes one step in an office and is killed on the way: no file is closed, no lock given back, no shutdown hook run. It
 * says how it ended by its exit code.
 */
final class KilledRun {
    static final int KILLED = 137;
    static final int DONE = 0;

    private KilledRun() {}

    /** @param arguments the office's folder, the step, and at which write to be killed, from 1; only the folder for every step, unkilled */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        if (arguments.length == 1) {
            LifeOffice office = LifeOffice.in(folder);
            KillTest.STEPS.forEach(step -> take(step, office.open()));
            System.exit(DONE); // in an orderly way, so that Java writes down what it has loaded
        }
        int last = Integer.parseInt(arguments[2]);
        int[] writes = {0};
        WriteWatch watch = (step, file) -> {
            if (isAWrite(step) && ++writes[0] == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        take(arguments[1], LifeOffice.in(folder).open(watch));
        Runtime.getRuntime().halt(DONE);
    }

    /** Half-way through a file, before it has its name, and right after; before others see it there is nothing to tell apart. */
    static boolean isAWrite(WriteWatch.Step step) {
        return switch (step) {
            case HALF, MOVED, DELETED -> true;
            case CREATED, WRITTEN, SYNCED, FOLDER_SYNCED -> false;
        };
    }

    static void take(String step, Office office) {
        switch (step) {
            case "generate" -> office.generate(Order.of("2024-11"));
            case "submit" -> office.life().submit(SubmitOrder.of("2024-11", LifeOffice.DRAFTER));
            case "approve" -> office.life().approve("2024-11", LifeOffice.APPROVER, Optional.empty());
            case "number" -> office.life().number(LifeOffice.next());
            case "signed" -> office.life().signed("2024-11", LifeOffice.CLERK, Optional.empty());
            case "issue" -> office.life().issue(LifeOffice.issue());
            case "archive" -> office.archive().seal(new SealOrder("2024-11", LifeOffice.CLERK, false));
            case "restore" ->
                office.archive()
                        .restore(new RestoreOrder(
                                Optional.of("2024-11"),
                                Optional.empty(),
                                office.folder().resolve("phuc-hoi")));
            default -> throw new IllegalArgumentException(step);
        }
    }
}
