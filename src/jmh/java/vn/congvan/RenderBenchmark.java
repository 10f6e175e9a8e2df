package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** The bytes of a DOCX to the bytes of its PDF, without the disk: the letter of two pages, and longer documents. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:ActiveProcessorCount=1"})
public class RenderBenchmark {
    /** 2 is the letter; the others are written by {@link LongDocument}. */
    @Param({"2", "10", "100", "1000"})
    private int pages;

    private Typesetter typesetter;
    private byte[] docx;

    @Setup(Level.Trial)
    public void open() throws IOException {
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        typesetter = new Typesetter(FontLibrary.open(List.of(fonts)), "congvan");
        docx = pages == 2 ? letter(fonts) : LongDocument.of(pages);
    }

    private static byte[] letter(Path fonts) throws IOException {
        Path place = Files.createTempDirectory("congvan-jmh");
        OfficeFolder.withNovember(place);
        Office.in(place).fonts(fonts).open().generate(Order.of("2024-11"));
        return Files.readAllBytes(
                place.resolve("out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.docx"));
    }

    @Benchmark
    public byte[] render() {
        Findings findings = new Findings();
        WordPackage word = WordPackage.openToRead(docx, "benchmark.docx", ZipLimits.standard());
        return typesetter.write(typesetter.lay(word, findings), List.of(), findings);
    }
}
