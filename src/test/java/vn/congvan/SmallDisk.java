package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, to be filled; a test is skipped where nobody may mount one. */
public final class SmallDisk implements AutoCloseable {
    private final Path at;

    private SmallDisk(Path at) {
        this.at = at;
    }

    /** @param megabytes how much it holds */
    public static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String size = "size=" + megabytes + "m";
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()) == 0, "no right to mount a disk");
        return new SmallDisk(folder);
    }

    public Path path() {
        return at;
    }

    /** Until nothing more goes in. */
    public void fill() {
        try (var out = Files.newOutputStream(at.resolve("filler"))) {
            byte[] block = new byte[4096];
            for (int i = 0; i < 10_000; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
        }
    }

    /** From now on nobody writes to it. */
    public void protect() throws IOException, InterruptedException {
        assertEquals(0, run("mount", "-o", "remount,ro", at.toString()));
    }

    public void makeRoom() throws IOException {
        Files.delete(at.resolve("filler"));
    }

    /** From now on nobody writes, whatever rights he has. */
    public void makeReadOnly() throws IOException, InterruptedException {
        assertEquals(0, run("mount", "-o", "remount,ro", at.toString()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertEquals(0, run("umount", at.toString()));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), command[0] + " does not end");
        return process.exitValue();
    }
}
