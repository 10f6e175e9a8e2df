package vn.congvan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the sorted rows and finds for each path what lies there and what lists it; then those that are there but not listed beside
 * those that are listed but not there, if they are only written in another way. In memory is no more than the rows of one path and of its
 * other ways of writing.
 */
final class Comparison {
    /** Ways of writing one path that are looked at together; more of them are an attack. */
    private static final int MOST_ALIKE = 500;

    private final List<Manifest> manifests;
    private final Declaration declaration;
    private final Telling telling;
    private final FileJudge judge;
    private final Folders folders;
    private final List<ListedFile> group = new ArrayList<>();
    /** Files on disk under the present fold, as they are where neither case nor normal form counts. */
    private final Map<String, String> alike = new HashMap<>();

    private @Nullable ListedFile now;
    private String fold = "";

    Comparison(List<Manifest> manifests, Declaration declaration, Telling telling, FileJudge judge, Folders folders) {
        this.manifests = manifests;
        this.declaration = declaration;
        this.telling = telling;
        this.judge = judge;
        this.folders = folders;
    }

    void accept(Row row) {
        ListedFile current = now;
        if (current == null || !current.path().equals(row.path())) {
            if (current != null) {
                group.add(current);
                boolean over = !current.key().group().equals(row.key().group());
                if (over || group.size() > MOST_ALIKE) {
                    endGroup();
                }
            }
            current = new ListedFile(row.key(), manifests.size());
            now = current;
        }
        if (!fold.equals(row.key().fold())) {
            alike.clear();
            fold = row.key().fold();
        }
        Row before = current.put(row);
        if (before != row) {
            again(before, row);
        } else if (row.type() == Row.Type.DISK) {
            folders.present(row.key());
            collide(row);
        }
    }

    /** After the last row. */
    void finish() {
        if (now != null) {
            group.add(now);
            endGroup();
        }
        folders.finish();
    }

    private void again(Row before, Row row) {
        switch (row.type()) {
            case DISK -> {
                boolean folder = row.file().kind() == BagFile.Kind.FOLDER
                        && before.file().kind() == BagFile.Kind.FOLDER;
                if (!folder) {
                    telling.at(ArchiveKind.ZIP_TWICE, row.path());
                }
            }
            case FETCH ->
                telling.atLine(
                        ArchiveKind.FETCH_TWICE, FetchReader.FILE, row.line(), "path", BagPlace.shown(row.path()));
            case LISTED -> {
                boolean same = Arrays.equals(before.digest(), row.digest());
                telling.atLine(
                        same && !declaration.since1() ? ArchiveKind.LISTED_TWICE_ALIKE : ArchiveKind.LISTED_TWICE,
                        manifests.get(row.source()).path(),
                        row.line(),
                        "path",
                        BagPlace.shown(row.path()),
                        "first",
                        Integer.toString(before.line()));
            }
        }
    }

    private void collide(Row row) {
        if (row.file().kind() == BagFile.Kind.FOLDER || alike.size() > MOST_ALIKE) {
            return;
        }
        String other = alike.putIfAbsent(PathKey.folded(PathKey.normal(row.path())), row.path());
        if (other != null) {
            telling.at(ArchiveKind.NAME_COLLIDES, row.path(), "other", BagPlace.shown(other));
        }
    }

    private void endGroup() {
        List<ListedFile> there = new ArrayList<>();
        List<ListedFile> onlyListed = new ArrayList<>();
        List<ListedFile> onlyThere = new ArrayList<>();
        for (ListedFile file : group) {
            if (!file.isThere()) {
                onlyListed.add(file);
            } else {
                there.add(file);
                if (!file.isListed()) {
                    onlyThere.add(file);
                }
            }
        }
        for (ListedFile listed : onlyListed) {
            match(listed, onlyThere, there);
        }
        there.forEach(judge::present);
        group.clear();
    }

    /** Finds the file that a listed path means, if it is only written in another way. */
    private void match(ListedFile listed, List<ListedFile> onlyThere, List<ListedFile> there) {
        String normal = PathKey.normal(listed.path());
        for (ListedFile file : onlyThere) {
            if (PathKey.normal(file.path()).equals(normal)) {
                onlyThere.remove(file);
                pair(listed, file, ArchiveKind.NAME_NORMALIZED);
                return;
            }
        }
        for (ListedFile file : there) {
            if (PathKey.normal(file.path()).equals(normal)) { // listed in both forms, and one file is there
                pair(listed, file, ArchiveKind.NAME_NORMALIZED);
                return;
            }
        }
        if (!onlyThere.isEmpty()) {
            ListedFile file = onlyThere.remove(0);
            boolean backslash = file.path().contains("\\") || listed.path().contains("\\");
            boolean since1 = declaration.since1();
            pair(
                    listed,
                    file,
                    backslash ? ArchiveKind.PATH_BACKSLASH : since1 ? ArchiveKind.PERCENT : ArchiveKind.PERCENT_OLD);
            return;
        }
        judge.missing(listed);
    }

    private void pair(ListedFile listed, ListedFile file, ArchiveKind why) {
        boolean told = why == ArchiveKind.PERCENT && listed.lines().stream().anyMatch(line -> line.more() == 1);
        if (!told) {
            telling.at(why, file.path(), "path", BagPlace.shown(listed.path()));
        }
        file.join(listed);
    }
}
