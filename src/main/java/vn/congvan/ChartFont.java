package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congvan.template.chart.ChartPainter;

/** The painter of charts, with its font read when the first chart is drawn. Thread-safe. */
final class ChartFont implements Supplier<ChartPainter> {
    private static final String FILE = "LiberationSans-Regular.ttf";

    private final List<Path> folders;
    private final Disk disk;
    private @Nullable ChartPainter painter;

    ChartFont(List<Path> folders, Disk disk) {
        this.folders = folders;
        this.disk = disk;
    }

    @Override
    public synchronized ChartPainter get() {
        if (painter == null) {
            Optional<Path> file = folders.stream()
                    .map(folder -> folder.resolve(FILE))
                    .filter(Files::exists)
                    .findFirst();
            painter = new ChartPainter(disk.read(file.orElse(folders.get(0).resolve(FILE))));
        }
        return painter;
    }
}
