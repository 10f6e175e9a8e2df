package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the program carries with it. */
class CongvanJarIT {
    private static final Path JAR = Path.of("target/congvan.jar");

    @Test
    void theJudgeOfPdfAIsAModuleOfItsOwn() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> judge = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.contains("verapdf") || name.startsWith("META-INF/services/vn.congvan"))
                    .toList();
            assertEquals(List.of(), judge);
            String libraries = Optional.ofNullable(
                            jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .orElseThrow();
            for (String library : List.of("validation-model", "Saxon", "rhino")) {
                assertFalse(libraries.contains(library), library);
            }
        }
    }
}
