package vn.congvan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one path: what lies there, which manifests list it, and whether it is to be fetched. Filled row by row. */
final class ListedFile {
    private final PathKey key;
    private final @Nullable Row[] lines;
    private @Nullable Row disk;
    private @Nullable Row fetch;

    /** @param manifests how many there are */
    ListedFile(PathKey key, int manifests) {
        this.key = key;
        this.lines = new Row[manifests];
    }

    PathKey key() {
        return key;
    }

    String path() {
        return key.path();
    }

    boolean isPayload() {
        return path().startsWith("data/");
    }

    /** @return the row that stood there already, or the one that was given */
    Row put(Row row) {
        Row before = switch (row.type()) {
            case DISK -> disk;
            case FETCH -> fetch;
            case LISTED -> lines[row.source()];
        };
        if (before != null) {
            return before;
        }
        switch (row.type()) {
            case DISK -> disk = row;
            case FETCH -> fetch = row;
            case LISTED -> lines[row.source()] = row;
        }
        return row;
    }

    boolean isThere() {
        return disk != null;
    }

    boolean isListed() {
        return Arrays.stream(lines).anyMatch(line -> line != null) || fetch != null;
    }

    /** What lies there, if anything does. */
    java.util.Optional<BagFile> file() {
        return java.util.Optional.ofNullable(disk).map(Row::file);
    }

    java.util.Optional<Row> fetch() {
        return java.util.Optional.ofNullable(fetch);
    }

    /** The lines that list it, by manifest. */
    List<Row> lines() {
        List<Row> all = new ArrayList<>();
        for (Row line : lines) {
            if (line != null) {
                all.add(line);
            }
        }
        return all;
    }

    boolean isListedBy(int manifest) {
        return lines[manifest] != null;
    }

    /** This, with what another way of writing the same path tells. */
    void join(ListedFile other) {
        other.lines().forEach(this::put);
        other.fetch().ifPresent(this::put);
    }
}
