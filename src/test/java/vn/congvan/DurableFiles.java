package vn.congvan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of an office's folder a power cut would leave, at worst: bytes only if they were synced, names only if their folder was synced
 * after. Kept beside the real folder while a run writes.
 */
final class DurableFiles implements WriteWatch {
    private final Path office;
    private final Runnable afterEach;
    private final Set<String> syncedBytes = new HashSet<>();
    private final Set<Path> syncedFolders = new HashSet<>();
    private List<Object> told = List.of();

    /** What lasts: every file's bytes, by name. */
    private final Map<Path, byte[]> lasting = new TreeMap<>();

    /** Names that were given or taken and not synced yet, by folder: what each name will stand for; nothing for one that is gone. */
    private final Map<Path, Map<Path, List<Named>>> pending = new HashMap<>();

    private record Named(Path file, byte[] content) {}

    /** @param afterEach called after every step that changes what would be left: the moment at which the power may go */
    DurableFiles(Path office, Runnable afterEach) {
        this.office = office;
        this.afterEach = afterEach;
        files(office).forEach(file -> lasting.put(file, bytes(file)));
    }

    @Override
    public void after(Step step, Path given) {
        Path file = given.toAbsolutePath();
        switch (step) {
            case SYNCED -> {
                syncedBytes.add(Disk.digest(bytes(file)));
                if (lasting.containsKey(file)) {
                    lasting.put(file, bytes(file)); // its name was known: only its bytes are new
                } else {
                    name(file, List.of(new Named(file, bytes(file))));
                }
            }
            case MOVED -> {
                name(file, moved(file));
                name(aside(file), List.of()); // a rename within a folder gives and takes at once
            }
            case DELETED -> name(file, List.of());
            case FOLDER_SYNCED -> {
                syncedFolders.add(file);
                Map<Path, List<Named>> names = pending.remove(file);
                if (names != null) {
                    names.forEach(this::keep);
                }
            }
            case CREATED, HALF, WRITTEN -> {
                return; // not on the disk yet: what would be left is what was left a step ago
            }
        }
        List<Object> state = state();
        if (!state.equals(told)) { // a step that leaves the same behind is no other moment
            told = state;
            afterEach.run();
        }
    }

    /** What {@link #writeTo} would write: the very arrays, and the register. */
    private List<Object> state() {
        List<Object> state = new ArrayList<>(lasting.keySet());
        lasting.values().forEach(content -> state.add(System.identityHashCode(content)));
        registerFiles().forEach((part, file) -> state.add(part + Disk.digest(bytes(file))));
        return state;
    }

    private void name(Path file, List<Named> content) {
        pending.computeIfAbsent(file.getParent(), folder -> new TreeMap<>()).put(file, content);
    }

    private void keep(Path name, List<Named> content) {
        lasting.keySet().removeIf(file -> file.startsWith(name));
        content.forEach(named -> lasting.put(named.file(), named.content()));
    }

    private static Path aside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".new");
    }

    /** What a name stands for now; bytes that were never synced are lost though the name is kept. */
    private List<Named> moved(Path target) {
        List<Named> named = new ArrayList<>();
        for (Path file : Files.isDirectory(target) ? files(target) : List.of(target)) {
            boolean nameLasts = !Files.isDirectory(target)
                    || syncedFolders.contains(
                            aside(target).resolve(target.relativize(file)).getParent());
            byte[] content = bytes(file);
            if (nameLasts) {
                named.add(new Named(file, syncedBytes.contains(Disk.digest(content)) ? content : new byte[0]));
            }
        }
        return named;
    }

    /** The folder as a machine would find it after the power is back. The register's own files are as SQLite has synced them. */
    void writeTo(Path folder) {
        lasting.forEach(
                (file, content) -> write(folder.resolve(office.relativize(file).toString()), content));
        registerFiles().forEach((part, file) -> write(folder.resolve("records").resolve(part), bytes(file)));
    }

    private Map<String, Path> registerFiles() {
        Map<String, Path> files = new TreeMap<>();
        for (String part : List.of("register.db", "register.db-wal")) {
            Path file = office.resolve("records").resolve(part);
            if (Files.exists(file)) {
                files.put(part, file);
            }
        }
        return files;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toAbsolutePath).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : "gone".getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
