package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A month's data to both files on disk, and a DOCX to a PDF. The figures change from call to call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:ActiveProcessorCount=1"})
public class GenerateBenchmark {
    private OfficeFolder folder;
    private Office office;
    private String data;
    private int call;

    @Setup(Level.Trial)
    public void open() throws IOException {
        Path place = Files.createTempDirectory("congvan-jmh");
        folder = OfficeFolder.withNovember(place);
        data = folder.sample();
        office = Office.in(place).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
        office.generate(Order.of("2024-11").force(true));
    }

    @Benchmark
    public Office.Generated generate() {
        call++;
        String score = (call % 100) + "," + (10 + call % 90);
        folder.write("data/2024-11/" + OfficeFolder.LETTER + ".yaml", data.replace("80,12", score));
        return office.generate(Order.of("2024-11").force(true));
    }

    @Benchmark
    public Office.Rendered render() {
        Path docx = folder.path().resolve("out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.docx");
        return office.render(docx, folder.path().resolve("out/render.pdf"));
    }
}
