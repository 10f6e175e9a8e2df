package vn.congvan.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.CalledOff;

/**
 * Any number of rows, sorted in little memory: what does not fit goes in sorted runs into one file of the system's temporary folder,
 * which are merged in the end. The file has no name any more as soon as it is open (on Windows: as soon as it is closed), so that it
 * goes with the process, however that ends.
 */
final class SortedRows implements AutoCloseable {
    private static final int BUFFER = 32_768;
    private static final int MOST_RUNS = 64;

    private final Path scratch;
    private final int memory;
    private final List<Row> rows = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private int weight;
    private @Nullable FileChannel file;
    private long end;

    /** Where a sorted run lies in the file. */
    private record Run(long from, long to) {}

    /**
     * @param scratch a folder for a temporary file
     * @param memory octets of rows that are held, about
     */
    SortedRows(Path scratch, int memory) {
        this.scratch = scratch;
        this.memory = memory;
    }

    /** @throws UncheckedIOException if the temporary folder does not take it */
    void add(Row row) {
        rows.add(row);
        weight += row.weight();
        if (weight > memory) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile(scratch, "congvan-", ".rows");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    private void spill() throws IOException {
        CalledOff.stopIfSo();
        rows.sort(Row.ORDER);
        long from = end;
        try (DataOutputStream out = out()) {
            for (Row row : rows) {
                row.write(out);
            }
        }
        runs.add(new Run(from, end));
        rows.clear();
        weight = 0;
        if (runs.size() == MOST_RUNS) {
            mergeRuns();
        }
    }

    /** All runs become one, so that the last merge has few to look at. */
    private void mergeRuns() throws IOException {
        long from = end;
        try (DataOutputStream out = out()) {
            merge(row -> {
                try {
                    row.write(out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        runs.clear();
        runs.add(new Run(from, end));
    }

    /**
     * Hands over all rows in order.
     *
     * @throws UncheckedIOException if the temporary folder does not take or give them
     */
    void each(Consumer<Row> sorted) {
        try {
            if (runs.isEmpty()) {
                rows.sort(Row.ORDER);
                rows.forEach(sorted);
            } else {
                spill();
                merge(sorted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(Consumer<Row> sorted) throws IOException {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>();
        for (Run run : runs) {
            Cursor cursor = new Cursor(file(), run);
            if (cursor.next()) {
                cursors.add(cursor);
            }
        }
        while (!cursors.isEmpty()) {
            Cursor least = cursors.remove();
            sorted.accept(least.row());
            if (least.next()) {
                cursors.add(least);
            }
        }
    }

    private DataOutputStream out() throws IOException {
        FileChannel channel = file();
        return new DataOutputStream(new BufferedOutputStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        write(new byte[] {(byte) octet}, 0, 1);
                    }

                    @Override
                    public void write(byte[] octets, int from, int count) throws IOException {
                        ByteBuffer rest = ByteBuffer.wrap(octets, from, count);
                        while (rest.hasRemaining()) {
                            end += channel.write(rest, end);
                        }
                    }
                },
                BUFFER));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Goes through a run. */
    private static final class Cursor implements Comparable<Cursor> {
        private final FileChannel channel;
        private final long to;
        private final DataInputStream in;
        private long at;
        private @Nullable Row row;

        Cursor(FileChannel channel, Run run) {
            this.channel = channel;
            this.at = run.from();
            this.to = run.to();
            this.in = new DataInputStream(new BufferedInputStream(new Part(), BUFFER));
        }

        Row row() {
            return java.util.Objects.requireNonNull(row);
        }

        boolean next() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            row = Row.read(in);
            return true;
        }

        @Override
        public int compareTo(Cursor other) {
            return Row.ORDER.compare(row(), other.row());
        }

        private final class Part extends InputStream {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] octets, int from, int count) throws IOException {
                if (at >= to) {
                    return -1;
                }
                int most = (int) Math.min(count, to - at);
                int read = channel.read(ByteBuffer.wrap(octets, from, most), at);
                at += Math.max(0, read);
                return read;
            }
        }
    }
}
