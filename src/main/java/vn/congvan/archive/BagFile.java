package vn.congvan.archive;

/**
 * What lies in a bag under a name.
 *
 * @param path from the bag's folder, with {@code /}
 * @param size octets, as its folder or container says
 * @param at where its container has it; 0 in a folder
 */
public record BagFile(String path, Kind kind, long size, long at) {
    /** What it is. Only a file is ever read. */
    public enum Kind {
        FILE,
        /** One that may be empty: those that have something in them need not be told of. */
        FOLDER,
        LINK,
        OTHER,
        /** It cannot be read, and that has been told. */
        LOCKED
    }
}
