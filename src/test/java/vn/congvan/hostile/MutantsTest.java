package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files end with a PDF or with an error that says so, whatever the damage. */
class MutantsTest {
    private static final Path FOUND = Path.of("src/test/resources/hostile");

    /** {@code -Dmutants=20000} tries more. */
    private static final long SEEDS = Long.getLong("mutants", 60);

    @Test
    void samplesAreSound() {
        Samples.all().forEach((name, docx) -> assertTrue(Rendering.of(docx).pages() > 0, name));
    }

    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void damageIsNeverAFaultOfOurs(String sample) {
        byte[] sound = Samples.all().get(sample);
        LongStream.range(0, SEEDS).forEach(seed -> {
            byte[] damaged = new Mutator(seed).damaged(sound);
            assertDoesNotThrow(() -> Rendering.of(damaged), () -> sample + ", seed " + seed);
        });
    }

    static List<Path> found() throws IOException {
        try (Stream<Path> files = Files.list(FOUND)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .toList();
        }
    }

    /** Each is named after what it was that once went wrong. */
    @ParameterizedTest
    @MethodSource("found")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatOnceWentWrongNoLongerDoes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(bytes.length < 20_000, "kept small");
        Rendering rendering = Rendering.of(bytes);
        assertTrue(rendering.isRefused() || rendering.pages() < 5_000);
    }
}
