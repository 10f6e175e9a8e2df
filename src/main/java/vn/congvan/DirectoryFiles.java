package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.congvan.directory.Directory;
import vn.congvan.directory.DirectoryReader;

/** The office's {@code data/directory/}, read once for as long as its files stay the same. Thread-safe. */
final class DirectoryFiles {
    private final Path folder;
    private final Disk disk;
    private volatile Read last = new Read("", DirectoryReader.read(Map.of(), ""));

    DirectoryFiles(Path office, Disk disk) {
        this.folder = office.resolve("data").resolve("directory");
        this.disk = disk;
    }

    private record Read(String digest, Directory directory) {}

    /** @throws vn.congvan.finding.Refused if a file is damaged */
    Directory get() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder digest = new StringBuilder();
        for (String name : DirectoryReader.FILES) {
            Path file = folder.resolve(name + ".yaml");
            if (Files.exists(file)) {
                byte[] content = disk.read(file);
                files.put(name + ".yaml", content);
                digest.append(name).append(' ').append(Disk.digest(content)).append('\n');
            }
        }
        Read known = last;
        if (!known.digest().contentEquals(digest)) {
            known = new Read(digest.toString(), DirectoryReader.read(files, disk.name(folder)));
            last = known;
        }
        return known.directory();
    }
}
