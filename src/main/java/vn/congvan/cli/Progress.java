package vn.congvan.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the last line of a terminal, which steps aside for what is printed meanwhile. Thread-safe. */
final class Progress implements AutoCloseable {
    /** Fits the narrowest terminal in use; a line that wraps could not be taken away again. */
    private static final int WIDTH = 79;

    private static final int MILLISECONDS_BETWEEN_DRAWINGS = 100;

    private final Optional<Line> line;
    private final Optional<ProgressBar> bar;

    private Progress(Optional<Line> line, Optional<ProgressBar> bar) {
        this.line = line;
        this.bar = bar;
    }

    /** Where nobody watches. */
    static Progress hidden() {
        return new Progress(Optional.empty(), Optional.empty());
    }

    /** @param task what is done, in a word or two */
    static Progress on(PrintStream terminal, String task, int steps) {
        Line line = new Line(terminal);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_DRAWINGS)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(line)
                .clearDisplayOnFinish()
                .build();
        return new Progress(Optional.of(line), Optional.of(bar));
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Prints something where the bar stands; the bar stands below it afterwards. */
    void aside(Runnable printing) {
        if (line.isPresent()) {
            line.get().aside(printing);
        } else {
            printing.run();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    /** The terminal's last line. The bar draws from a thread of its own. */
    private static final class Line implements ProgressBarConsumer {
        private static final String WIPED = "\r" + " ".repeat(WIDTH) + "\r";

        private final PrintStream terminal;
        private String drawn = "";

        Line(PrintStream terminal) {
            this.terminal = terminal;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public synchronized void accept(String rendered) {
            drawn = rendered;
            terminal.print("\r" + rendered);
            terminal.flush();
        }

        synchronized void aside(Runnable printing) {
            wipe();
            printing.run();
            terminal.print(drawn);
            terminal.flush();
        }

        @Override
        public synchronized void clear() {
            wipe();
            drawn = "";
        }

        private void wipe() {
            terminal.print(WIPED);
            terminal.flush();
        }

        @Override
        public void close() {
            // the terminal is not ours to close
        }
    }
}
