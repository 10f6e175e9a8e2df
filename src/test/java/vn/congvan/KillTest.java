package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is killed at every one of its writes, one after the other: what it leaves is the state before or the state after, and
 * taking the step again gives what it would have given.
 */
class KillTest {
    static final List<String> STEPS =
            List.of("generate", "submit", "approve", "number", "signed", "issue", "archive", "restore");

    /** The classes of a whole run, which then start twice as fast; a hundred processes do. */
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void aRunWithoutEnd() throws Exception {
        Path office = shared.resolve("office");
        new LifeOffice(office).withOwnSeries();
        Process process = new ProcessBuilder(java("-XX:ArchiveClassesAtExit=" + archive(), office.toString()))
                .redirectErrorStream(true)
                .redirectOutput(shared.resolve("run.log").toFile())
                .start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the process hangs");
        assertEquals(KilledRun.DONE, process.exitValue(), () -> OfficeFolder.read(shared.resolve("run.log")));
    }

    private static Path archive() {
        return shared.resolve("classes.jsa");
    }

    /** Java keeps no classes of folders. */
    private static String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            parts.add(Files.isDirectory(Path.of(part)) ? jar(Path.of(part)).toString() : part);
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Path jar(Path classes) throws IOException {
        Path jar = shared.resolve(classes.getFileName() + ".jar");
        if (!Files.exists(jar)) {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> all = Files.walk(classes)) {
                for (Path file : all.skip(1).toList()) {
                    boolean isFolder = Files.isDirectory(file);
                    out.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                }
            }
        }
        return jar;
    }

    private static List<String> java(String flag, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                flag,
                "-cp",
                classPath(),
                KilledRun.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "submit", "number", "issue", "archive", "restore"})
    void killedAtAnyWrite(String step) throws Exception {
        Path before = folder.resolve("before");
        LifeOffice office = new LifeOffice(before).withOwnSeries();
        for (String earlier : STEPS.subList(0, STEPS.indexOf(step))) {
            KilledRun.take(earlier, office.open());
        }
        Path whole = copy(before, "whole");
        KilledRun.take(step, LifeOffice.in(whole).open());
        List<String> expected = lasting(whole);

        int killed = 0;
        boolean done = false;
        ExecutorService two = Executors.newFixedThreadPool(2); // as many as a small machine has processors
        try {
            while (!done) {
                List<Future<Boolean>> attempts = new ArrayList<>();
                for (int write = killed + 1; write <= killed + 2; write++) {
                    int at = write;
                    attempts.add(two.submit(() -> isDone(before, step, at, expected)));
                }
                for (Future<Boolean> attempt : attempts) {
                    done |= attempt.get();
                    killed += done ? 0 : 1;
                }
            }
        } finally {
            two.shutdownNow();
        }
        assertTrue(killed > 5, step + " was killed " + killed + " times only");
    }

    /** Whether the step was over before the write came at which it was to be killed. */
    private boolean isDone(Path before, String step, int write, List<String> expected) throws Exception {
        Path attempt = copy(before, "attempt-" + write);
        boolean done = run(attempt, step, write) == KilledRun.DONE;
        if (!done) {
            checkMended(attempt, step, expected, Integer.toString(write));
        }
        delete(attempt);
        return done;
    }

    /** Whether an office that was left in the middle of a step is whole, and the step can be taken again. */
    static void checkMended(Path attempt, String step, List<String> expected, String write) {
        LifeOffice office = LifeOffice.in(attempt);
        String where = step + ", write " + write;
        if (!step.equals("generate")) {
            assertEquals(List.of(), office.open().register().verify().findings(), where);
        }
        again(office, step);
        assertEquals(List.of(), differing(expected, lasting(attempt)), where);
        if (!step.equals("generate")) {
            assertEquals(List.of(), office.open().register().verify().findings(), where);
        }
    }

    private static List<String> differing(List<String> expected, List<String> found) {
        List<String> differing = new ArrayList<>(expected);
        differing.removeAll(found);
        found.stream().filter(line -> !expected.contains(line)).forEach(differing::add);
        return differing;
    }

    /** What the user does: the same command again; that it was done already is an answer, too. */
    private static void again(LifeOffice office, String step) {
        List<String> refused = LifeOffice.refusal(() -> KilledRun.take(step, office.open()));
        List<String> doneAlready = List.of("REGISTER-IS-SUBMITTED", "REGISTER-IS-ISSUED");
        assertTrue(refused.isEmpty() || doneAlready.containsAll(refused), step + " " + refused);
    }

    /** The files that matter, with their digests, and the register's last state; not what is put aside while writing. */
    static List<String> lasting(Path office) {
        List<String> lasting = new ArrayList<>();
        LifeOffice opened = LifeOffice.in(office);
        for (String below : List.of("out", "records/letters", "records/2024-11", "phuc-hoi")) {
            for (String file : opened.folder().files(below)) {
                if (!file.endsWith(".lock")) {
                    lasting.add(file + " " + Disk.digest(OfficeFolder.bytes(office.resolve(file))));
                }
            }
        }
        StatusRow row = opened.status();
        lasting.add(row.state() + " " + row.number());
        return lasting;
    }

    private static int run(Path office, String step, int write) throws Exception {
        Process process = new ProcessBuilder(
                        java("-XX:SharedArchiveFile=" + archive(), office.toString(), step, Integer.toString(write)))
                .redirectErrorStream(true)
                .redirectOutput(office.resolve("run.log").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the process hangs");
        int ended = process.exitValue();
        assertTrue(
                ended == KilledRun.KILLED || ended == KilledRun.DONE,
                () -> OfficeFolder.read(office.resolve("run.log")));
        Files.delete(office.resolve("run.log"));
        return ended;
    }

    private Path copy(Path office, String name) {
        Path to = folder.resolve(name);
        OfficeFolder.copy(office, to);
        return to;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
