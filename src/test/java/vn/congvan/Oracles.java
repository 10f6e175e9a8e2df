package vn.congvan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a test wrote for the outside validators that {@code src/oracles/run} asks. */
public final class Oracles {
    private static final Path FOLDER = OfficeFolder.PROJECT.resolve("target/oracle-files");

    private Oracles() {}

    public static byte[] keepDocx(String name, byte[] docx) {
        return keep("docx/" + name + ".docx", docx);
    }

    public static byte[] keepPdf(String name, byte[] pdf) {
        return keep("pdf/" + name + ".pdf", pdf);
    }

    private static byte[] keep(String name, byte[] content) {
        try {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
