package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** A failure that nobody foresaw, as something to tell: what it was and where in our own code, never a stack trace. */
final class Bug {
    private Bug() {}

    static Finding of(Throwable cause) {
        List<String> where = new ArrayList<>();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("vn.congvan.") && where.size() < 3) {
                where.add(frame.getFileName() + ":" + frame.getLineNumber());
            }
        }
        return Finding.of(
                CliKind.BUG,
                new Place.Nowhere(),
                "what",
                cause.getClass().getSimpleName() + " " + cause.getMessage(),
                "where",
                String.join(", ", where));
    }
}
