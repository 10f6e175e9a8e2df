package vn.congvan.archive;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges each path of a bag by what is known of it (RFC 8493 §3), and counts the payload. */
final class FileJudge {
    private final List<Manifest> manifests;
    private final Set<Integer> payload = new TreeSet<>();
    private final Set<Integer> tag = new TreeSet<>();
    private final Declaration declaration;
    private final boolean strict;
    private final Telling telling;
    private final Fixity fixity;
    private final Folders folders;
    private boolean data;
    private long files;
    private long octets;
    private boolean pending;
    private boolean tagManifestsDiffer;

    /**
     * @param manifests as rows number them
     * @param readable which of them could be read: only they tell what is listed
     */
    FileJudge(
            List<Manifest> manifests,
            Set<Integer> readable,
            Declaration declaration,
            boolean strict,
            Telling telling,
            Fixity fixity,
            Folders folders) {
        this.manifests = manifests;
        this.declaration = declaration;
        this.strict = strict;
        this.telling = telling;
        this.fixity = fixity;
        this.folders = folders;
        for (int i : readable) {
            (manifests.get(i).tag() ? tag : payload).add(i);
        }
    }

    /** Whether there is a folder {@code data}. */
    boolean hasData() {
        return data;
    }

    long files() {
        return files;
    }

    long octets() {
        return octets;
    }

    /** Whether files are to be fetched that are not there. */
    boolean isPending() {
        return pending;
    }

    boolean tagManifestsDiffer() {
        return tagManifestsDiffer;
    }

    /** Something is listed that is not there. */
    void missing(ListedFile file) {
        fetch(file);
        if (file.fetch().isPresent()) {
            pending = true;
            telling.atLine(
                    ArchiveKind.FETCH_PENDING,
                    FetchReader.FILE,
                    file.fetch().orElseThrow().line(),
                    "path",
                    BagPlace.shown(file.path()));
        } else {
            folders.missing(file.key());
        }
    }

    private void fetch(ListedFile file) {
        file.fetch().ifPresent(fetch -> {
            boolean listed = declaration.since1()
                    ? payload.stream().allMatch(file::isListedBy)
                    : payload.isEmpty() || payload.stream().anyMatch(file::isListedBy);
            if (!listed) {
                telling.atLine(
                        ArchiveKind.FETCH_NOT_LISTED,
                        FetchReader.FILE,
                        fetch.line(),
                        "path",
                        BagPlace.shown(file.path()));
            }
        });
    }

    void present(ListedFile listed) {
        BagFile file = listed.file().orElseThrow();
        data |= file.path().startsWith("data/") || (file.path().equals("data") && file.kind() == BagFile.Kind.FOLDER);
        switch (file.kind()) {
            case FOLDER -> folder(listed);
            case LINK -> telling.at(ArchiveKind.LINK, file.path());
            case OTHER -> telling.at(ArchiveKind.NOT_A_FILE, file.path());
            case FILE, LOCKED -> file(listed, file);
        }
    }

    private void file(ListedFile listed, BagFile file) {
        if (!PortableName.is(file.path())) {
            telling.at(ArchiveKind.NAME_NOT_PORTABLE, file.path());
        }
        if (listed.isPayload()) {
            payload(listed, file);
        } else {
            tagFile(listed, file);
        }
        if (file.kind() == BagFile.Kind.FILE) {
            verify(listed, file);
        }
    }

    private void folder(ListedFile listed) {
        if (listed.isListed()) {
            telling.at(ArchiveKind.FOLDER_LISTED, listed.path(), "path", BagPlace.shown(listed.path()));
        } else {
            folders.folder(listed.key());
        }
    }

    private void payload(ListedFile listed, BagFile file) {
        files++;
        octets += file.size();
        fetch(listed);
        listed.fetch()
                .filter(f -> f.more() >= 0 && f.more() != file.size())
                .ifPresent(f -> telling.atLine(
                        ArchiveKind.FETCH_LENGTH,
                        FetchReader.FILE,
                        f.line(),
                        "path",
                        BagPlace.shown(file.path()),
                        "told",
                        Long.toString(f.more()),
                        "found",
                        Long.toString(file.size())));
        List<Integer> lacking =
                payload.stream().filter(i -> !listed.isListedBy(i)).toList();
        if (lacking.isEmpty()) {
            return;
        }
        if (lacking.size() == payload.size()) {
            telling.at(ArchiveKind.FILE_UNTRACKED, file.path());
        } else if (declaration.since1()) {
            telling.at(ArchiveKind.FILE_NOT_IN_EVERY, file.path(), "manifests", names(lacking));
        }
    }

    private void tagFile(ListedFile listed, BagFile file) {
        if (ListedPath.isTagManifest(file.path()) || tag.isEmpty()) {
            return;
        }
        List<Integer> lacking = tag.stream().filter(i -> !listed.isListedBy(i)).toList();
        if (lacking.isEmpty()) {
            return;
        }
        boolean manifest =
                payload.stream().anyMatch(i -> manifests.get(i).path().equals(file.path()));
        if (manifest && declaration.since1()) {
            telling.at(ArchiveKind.TAG_MANIFEST_LACKS, file.path(), "manifests", names(lacking));
        } else if (lacking.size() == tag.size()) {
            telling.at(ArchiveKind.TAG_FILE_UNLISTED, file.path());
        } else {
            tagManifestsDiffer = true;
        }
        if (strict) {
            telling.at(ArchiveKind.NOT_OURS, file.path());
        }
    }

    private String names(List<Integer> which) {
        return String.join(
                ", ", which.stream().map(i -> manifests.get(i).path()).toList());
    }

    /** Reads the file once for all algorithms whose manifests list it. */
    private void verify(ListedFile listed, BagFile file) {
        List<Row> lines =
                listed.lines().stream().filter(row -> row.digest().length > 0).toList();
        Set<Algorithm> algorithms = EnumSet.noneOf(Algorithm.class);
        for (Row line : lines) {
            manifests.get(line.source()).algorithm().ifPresent(algorithms::add);
        }
        if (!algorithms.isEmpty()) {
            fixity.read(
                    file,
                    algorithms,
                    digests -> compare(file, lines, digests),
                    () -> telling.at(ArchiveKind.UNREADABLE, file.path()));
        }
    }

    private void compare(BagFile file, List<Row> lines, Map<Algorithm, byte[]> digests) {
        Set<String> differing = new TreeSet<>();
        for (Row line : lines) {
            Manifest manifest = manifests.get(line.source());
            byte[] digest = manifest.algorithm().map(digests::get).orElse(line.digest());
            if (!Arrays.equals(digest, line.digest())) {
                differing.add(manifest.path());
            }
        }
        if (!differing.isEmpty()) {
            telling.at(ArchiveKind.FILE_CHANGED, file.path(), "manifests", String.join(", ", differing));
        }
    }
}
