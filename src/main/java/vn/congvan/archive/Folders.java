package vn.congvan.archive;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells apart paths that are not there from those that are folders, and empty folders from others: what lies in a folder comes right
 * behind it in the order of rows.
 */
final class Folders {
    private final Telling telling;
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param listed whether a manifest lists it as a file; else it is a folder that may be empty */
    private record Open(PathKey key, boolean listed) {
        boolean holds(PathKey other) {
            return other.fold().startsWith(key.fold() + '\0');
        }
    }

    Folders(Telling telling) {
        this.telling = telling;
    }

    void missing(PathKey key) {
        next(key);
        open.push(new Open(key, true));
    }

    void folder(PathKey key) {
        next(key);
        open.push(new Open(key, false));
    }

    /** Something lies there: whatever it lies in is a folder, and not empty. */
    void present(PathKey key) {
        next(key);
        while (!open.isEmpty()) {
            Open folder = open.pop();
            if (folder.listed()) {
                telling.at(
                        ArchiveKind.FOLDER_LISTED,
                        folder.key().path(),
                        "path",
                        BagPlace.shown(folder.key().path()));
            }
        }
    }

    void finish() {
        while (!open.isEmpty()) {
            end(open.pop());
        }
    }

    private void next(PathKey key) {
        while (!open.isEmpty() && !open.element().holds(key)) {
            end(open.pop());
        }
    }

    private void end(Open ended) {
        if (ended.listed()) {
            telling.at(ArchiveKind.FILE_MISSING, ended.key().path());
        } else if (!ended.key().path().equals("data")) {
            telling.at(ArchiveKind.FOLDER_EMPTY, ended.key().path());
        }
    }
}
