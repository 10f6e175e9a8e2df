package vn.congvan.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * What is known of a path from one source: that it lies there, or that a manifest or the fetch file lists it. Rows are sorted so that
 * all of one path stand together, beside those whose path may mean the same, and what lies in a folder right behind the folder.
 *
 * @param source the kind of file, or which manifest
 * @param number the size, or the line it stands on
 * @param more where the container has it; the length in the fetch file; 1 for a line whose percent signs have been told of
 * @param digest empty if there is none or it cannot be one
 */
record Row(PathKey key, Type type, int source, long number, long more, byte[] digest) {
    static final Comparator<Row> ORDER = Row::order;

    private static final byte[] NONE = {};

    enum Type {
        DISK,
        LISTED,
        FETCH
    }

    static Row onDisk(BagFile file) {
        return new Row(PathKey.of(file.path()), Type.DISK, file.kind().ordinal(), file.size(), file.at(), NONE);
    }

    /** @param percentTold whether the line has been found to encode its path wrongly */
    static Row listed(String path, int manifest, int line, byte[] digest, boolean percentTold) {
        return new Row(PathKey.of(path), Type.LISTED, manifest, line, percentTold ? 1 : 0, digest);
    }

    /** @param length octets; -1 if it is not told */
    static Row toFetch(String path, int line, long length) {
        return new Row(PathKey.of(path), Type.FETCH, 0, line, length, NONE);
    }

    private int order(Row other) {
        int order = key.compareTo(other.key);
        if (order == 0) {
            order = type.compareTo(other.type);
        }
        if (order == 0) {
            order = Integer.compare(source, other.source);
        }
        return order == 0 ? Long.compare(number, other.number) : order;
    }

    String path() {
        return key.path();
    }

    int line() {
        return (int) number;
    }

    BagFile file() {
        return new BagFile(path(), BagFile.Kind.values()[source], number, more);
    }

    /** Octets that it takes in memory, about. */
    int weight() {
        return 160 + key.weight() + digest.length;
    }

    void write(DataOutputStream out) throws IOException {
        byte[] path = path().getBytes(StandardCharsets.UTF_16BE); // whatever is in a name comes back
        out.writeInt(path.length);
        out.write(path);
        out.writeByte(type.ordinal());
        out.writeInt(source);
        out.writeLong(number);
        out.writeLong(more);
        out.writeByte(digest.length);
        out.write(digest);
    }

    static Row read(DataInputStream in) throws IOException {
        String path = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_16BE);
        Type type = Type.values()[in.readByte()];
        int source = in.readInt();
        long number = in.readLong();
        long more = in.readLong();
        return new Row(PathKey.of(path), type, source, number, more, in.readNBytes(in.readByte()));
    }
}
