package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.congvan.finding.Finding;

/** A bag's files as they lie there: read, never written, and nothing outside of the bag. */
public interface BagFiles extends AutoCloseable {
    /** What people call the bag, for findings. */
    String name();

    /**
     * Hands over everything in it, in any order; what cannot be looked at is told.
     *
     * @throws vn.congvan.finding.Refused if there is nothing that could be a bag
     */
    void each(Consumer<BagFile> files, Consumer<Finding> findings);

    /** The octets of a file that {@link #each} has handed over; of several at a time, by several threads. */
    InputStream open(BagFile file) throws IOException;

    @Override
    void close() throws IOException;
}
