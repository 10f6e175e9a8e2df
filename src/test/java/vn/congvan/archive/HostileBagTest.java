package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.SmallDisk;
import vn.congvan.finding.Finding;

/** Bags that were made to do harm, and disks that fail: each ends with a finding, and nothing outside is read or written. */
class HostileBagTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private Path bag(String... lines) throws IOException, InterruptedException {
        Path folder = temporary.resolve("goi");
        BagText.of(List.of(lines)).write(folder);
        return folder;
    }

    private static Map<String, Long> idsOf(Path folder) throws IOException {
        return Judged.folder(folder).ids();
    }

    @Test
    void aLineWithoutAnEnd() throws IOException, InterruptedException {
        Path folder = bag("no-info", "tag-algorithms none");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("manifest-sha256.txt").toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        Map<String, Long> ids = assertTimeoutPreemptively(LONG_ENOUGH, () -> idsOf(folder));
        assertEquals(Map.of("ARCHIVE-LINE-TOO-LONG", 1L, "ARCHIVE-TAG-MANIFEST-NONE", 1L), ids);
    }

    @Test
    void manifestsWithoutNumber() throws IOException, InterruptedException {
        Path folder = bag("tag-algorithms none");
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve("manifest-x" + i + ".txt"), "");
        }
        assertEquals(10, idsOf(folder).get("ARCHIVE-MANY-MANIFESTS"));
    }

    @Test
    void onePathListedTenThousandTimes() throws IOException, InterruptedException {
        Path folder = bag("algorithms sha256", "tag-algorithms none", "put data/a x", "seal");
        Path manifest = folder.resolve("manifest-sha256.txt");
        String line = BagText.digest("sha256", new byte[] {'x'}) + "  data/a\n";
        Files.writeString(manifest, Files.readString(manifest) + line.repeat(10_000));
        assertEquals(
                Map.of("ARCHIVE-LISTED-TWICE", 10_000L, "ARCHIVE-TAG-MANIFEST-NONE", 1L),
                assertTimeoutPreemptively(LONG_ENOUGH, () -> idsOf(folder)));
    }

    /** 4,096 ways of writing one name; none is there. */
    @Test
    void onePathInEveryNormalForm() throws IOException, InterruptedException {
        Path folder = bag("algorithms sha256", "tag-algorithms none");
        StringBuilder lines = new StringBuilder(Files.readString(folder.resolve("manifest-sha256.txt")));
        for (int form = 0; form < 4_096; form++) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                name.append((form >> i & 1) == 0 ? "ế" : Normalizer.normalize("ế", Normalizer.Form.NFD));
            }
            lines.append("0".repeat(64)).append("  data/").append(name).append('\n');
        }
        Files.writeString(folder.resolve("manifest-sha256.txt"), lines);
        assertEquals(
                4_096L,
                assertTimeoutPreemptively(LONG_ENOUGH, () -> idsOf(folder)).get("ARCHIVE-FILE-MISSING"));
    }

    /** Whoever opened the pipe would wait for ever. */
    @Test
    void nothingOutsideIsOpened() throws IOException, InterruptedException {
        Path pipe = temporary.resolve("ong");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        String zeros = "0".repeat(64) + "\\_\\_";
        Path folder = bag(
                "algorithms sha256",
                "tag-algorithms none",
                "seal",
                "append manifest-sha256.txt " + zeros + pipe + "\\n" + zeros + "data/../../ong\\n" + zeros
                        + "data/link\\n" + zeros + "data/folder/ong\\n",
                "link data/link " + pipe,
                "link data/folder " + temporary,
                "link fetch.txt " + pipe);
        Map<String, Long> ids = assertTimeoutPreemptively(LONG_ENOUGH, () -> idsOf(folder));
        assertEquals(2, ids.get("ARCHIVE-PATH-OUTSIDE"));
        assertEquals(3, ids.get("ARCHIVE-LINK"));
        assertEquals(1, ids.get("ARCHIVE-FILE-MISSING"));
    }

    @Test
    void nothingIsFetched() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Path folder = bag(
                    "put data/a x",
                    "seal",
                    "delete data/a",
                    "put fetch.txt http://127.0.0.1:" + server.getLocalPort() + "/ 1 data/a\\nfile://" + temporary
                            + "/x - data/cong-van.txt\\n",
                    "tagseal");
            assertEquals(Map.of("ARCHIVE-FETCH-PENDING", 1L, "ARCHIVE-FETCH-URL-LOCAL", 1L), idsOf(folder));
            server.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, server::accept, "nobody asked");
        }
    }

    @Test
    void aFileThatCannotBeReadStopsNothing() throws IOException, InterruptedException {
        Path folder = bag("put data/a x", "put data/z x", "seal", "append data/z y");
        List<Finding> found = new ArrayList<>();
        try (FolderBag files = new FolderBag(folder, "goi")) {
            BagJudge.standard().judge(new Failing(files, "data/a"), found::add);
        }
        assertEquals(
                Map.of("ARCHIVE-UNREADABLE", 1L, "ARCHIVE-FILE-CHANGED", 1L, "ARCHIVE-OXUM-WRONG", 1L),
                RuleBagsTest.counted(found));
    }

    /** A disk that fails under one file. */
    private record Failing(BagFiles files, String path) implements BagFiles {
        @Override
        public String name() {
            return files.name();
        }

        @Override
        public void each(Consumer<BagFile> consumer, Consumer<Finding> findings) {
            files.each(consumer, findings);
        }

        @Override
        public InputStream open(BagFile file) throws IOException {
            if (!file.path().equals(path)) {
                return files.open(file);
            }
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("bad sector");
                }
            };
        }

        @Override
        public void close() throws IOException {
            files.close();
        }
    }

    @Test
    void aNameThatIsNoText() throws IOException, InterruptedException {
        Path folder = bag("no-info");
        String make = "printf x > \"$0/data/$(printf 'a\\377')\"";
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", make, folder.toString()).start().waitFor());
        assertEquals(Map.of("ARCHIVE-FILE-UNTRACKED", 1L), idsOf(folder));
    }

    @Test
    void aFolderThatIsNotThereOrIsAFile() throws IOException {
        assertEquals(Map.of("ARCHIVE-UNREADABLE", 1L), idsOf(temporary.resolve("không có")));
        assertEquals(Map.of("ARCHIVE-UNREADABLE", 1L), idsOf(Files.writeString(temporary.resolve("x"), "x")));
    }

    /** What does not fit into memory is sorted on disk, gives the same findings in the same order, and leaves nothing behind. */
    @Test
    void inLittleMemoryItIsTheSame() throws IOException, InterruptedException {
        Path folder = bag("tag-algorithms sha256");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String name = "data/" + i * 7919 % 3_000 + "/Tệp " + i % 7;
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "x");
            lines.append(i % 100 == 0 ? "y" : BagText.digest("sha256", new byte[] {'x'}))
                    .append("  ")
                    .append(i % 50 == 1 ? name + "%" : name)
                    .append('\n');
        }
        Files.writeString(folder.resolve("manifest-sha256.txt"), lines);
        Path scratch = Files.createDirectory(temporary.resolve("tam"));
        Judged large = Judged.folder(folder);
        for (int memory : new int[] {60_000, 300_000}) {
            Judged small = Judged.folder(folder, BagJudge.standard().with(scratch, memory));
            assertEquals(large.findings(), small.findings());
            assertTrue(large.findings().size() > 3_000);
            try (Stream<Path> left = Files.list(scratch)) {
                assertEquals(0, left.count());
            }
        }
    }

    @Test
    void noRoomForSortingIsTold() throws IOException, InterruptedException {
        Path folder = bag("tag-algorithms none");
        Judged judged = Judged.folder(folder, BagJudge.standard().with(temporary.resolve("không có"), 10));
        assertEquals(Map.of("ARCHIVE-SCRATCH", 1L), judged.ids());
        assertTrue(judged.isInvalid());
    }

    @Test
    void aReadOnlyDisk() throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.at(temporary.resolve("dia"), 4)) {
            BagText.of(List.of("put data/Số liệu.txt x")).write(disk.path().resolve("goi"));
            assertEquals(
                    0,
                    new ProcessBuilder("mount", "-o", "remount,ro", disk.path().toString())
                            .start()
                            .waitFor());
            assertThrows(IOException.class, () -> Files.writeString(disk.path().resolve("x"), "x"));
            Judged judged = Judged.folder(disk.path().resolve("goi"));
            assertEquals(Map.of(), judged.ids());
        }
    }

    @Test
    void wordsOfAForeignFileStayOnOneLine() {
        String shown = BagPlace.shown("a\nb\u202Ec" + "x".repeat(100_000));
        assertEquals("a\\u000Ab\\u202Ecx", shown.substring(0, 16));
        assertTrue(shown.length() < 500);
        assertEquals("goi/a\\u000D", ((vn.congvan.finding.Place.InFile) BagPlace.of("goi", "a\r")).file());
    }
}
