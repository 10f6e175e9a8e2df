package vn.congvan;

/** Hears how the rendering of many files goes on. */
public interface RenderListener {
    /** Before the first: how many there are. */
    void begins(int files);

    /** One more is done, not necessarily the next to be told of. Comes from any thread. */
    void oneIsDone();

    /** What became of a file: in the order in which they were given, on the thread that asked. */
    void told(RenderedFile file);
}
