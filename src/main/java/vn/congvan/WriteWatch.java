package vn.congvan;

import java.nio.file.Path;

/** Told of every step by which a file comes onto the disk: where a test stops a run, to see what the next one makes of it. */
interface WriteWatch {
    /** What was just done. */
    enum Step {
        /** The file is there and empty. */
        CREATED,
        /** Half of its bytes are written. */
        HALF,
        WRITTEN,
        /** Its bytes outlast a power cut. */
        SYNCED,
        /** It has its name. */
        MOVED,
        /** The names in this folder outlast a power cut. */
        FOLDER_SYNCED,
        DELETED
    }

    /** Nobody watches. */
    WriteWatch NONE = (step, file) -> {};

    void after(Step step, Path file);
}
