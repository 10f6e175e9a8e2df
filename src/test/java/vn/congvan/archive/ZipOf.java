package vn.congvan.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as other programs zip it: packed, with entries for folders. */
final class ZipOf {
    private ZipOf() {}

    /** @param base what stands before each name, with its {@code /} */
    static byte[] folder(Path folder, String base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted().toList()) {
                String name = base + folder.relativize(path);
                if (Files.isDirectory(path)) {
                    if (!path.equals(folder)) {
                        zip.putNextEntry(new ZipEntry(name + "/"));
                    }
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(Files.readAllBytes(path));
                }
            }
        }
        return bytes.toByteArray();
    }
}
