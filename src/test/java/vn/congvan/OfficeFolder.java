package vn.congvan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An office's folder for a test: the real letter with November's figures, to be changed by the test. */
public final class OfficeFolder {
    public static final String LETTER = "cong-bo-bo-chi-so";
    public static final Path PROJECT = Path.of("").toAbsolutePath();

    private final Path folder;

    private OfficeFolder(Path folder) {
        this.folder = folder;
    }

    /** An office that is there already. */
    static OfficeFolder at(Path folder) {
        return new OfficeFolder(folder);
    }

    /** The project's letter, and its sample as the data of November 2024. */
    public static OfficeFolder withNovember(Path folder) {
        OfficeFolder office = new OfficeFolder(folder);
        copy(PROJECT.resolve("letter-templates"), folder.resolve("letter-templates"));
        copy(PROJECT.resolve("data/directory"), folder.resolve("data/directory"));
        office.write("data/2024-11/" + LETTER + ".yaml", office.sample());
        return office;
    }

    public Path path() {
        return folder;
    }

    public Path data() {
        return folder.resolve("data/2024-11/" + LETTER + ".yaml");
    }

    public Path template() {
        return folder.resolve("letter-templates/" + LETTER + "/template.docx");
    }

    public String sample() {
        return read(PROJECT.resolve("letter-templates/" + LETTER + "/sample/2024-11.yaml"));
    }

    /** Replaces words of November's data file; they must stand there once. */
    public OfficeFolder withData(String words, String instead) {
        return replace("data/2024-11/" + LETTER + ".yaml", words, instead);
    }

    public OfficeFolder append(String file, String text) {
        return write(file, read(folder.resolve(file)) + text);
    }

    /** Replaces words of any file of the office; they must stand there once. */
    public OfficeFolder replace(String file, String words, String instead) {
        String before = read(folder.resolve(file));
        if (before.split(java.util.regex.Pattern.quote(words), -1).length != 2) {
            throw new IllegalArgumentException("not once in " + file + ": " + words);
        }
        return write(file, before.replace(words, instead));
    }

    public OfficeFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFolder write(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder of the office, sorted; none if it is not there. */
    public List<String> files(String below) {
        Path start = folder.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
