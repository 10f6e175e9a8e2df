package vn.congvan.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything in a folder as a text, to be compared: names, kinds, times, and what is in the files. */
final class DiskTree {
    private DiskTree() {}

    static String of(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted().toList();
        }
        for (Path path : all) {
            boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            text.append(folder.relativize(path))
                    .append(' ')
                    .append(Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS))
                    .append(' ')
                    .append(file ? BagText.digest("sha256", Files.readAllBytes(path)) : "-")
                    .append('\n');
        }
        return text.toString();
    }
}
