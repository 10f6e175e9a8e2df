package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bags on a disk that knows no case, as Windows and macOS have them: exFAT in a file. Skipped where nobody may mount one. */
class CaseBlindDiskTest {
    @TempDir
    Path temporary;

    private Path disk = Path.of("");
    private String device = "";

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Path image = temporary.resolve("dia.img");
        disk = Files.createDirectory(temporary.resolve("dia"));
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(16_000_000);
        }
        assumeTrue(run("mkfs.exfat", image.toString()).isPresent(), "no mkfs.exfat (apt-get install exfatprogs)");
        device = run("losetup", "-f", "--show", image.toString()).orElse("");
        assumeTrue(!device.isEmpty(), "no right to make a disk of a file");
        boolean mounted = run("mount", "-t", "exfat", device, disk.toString()).isPresent()
                || run("mount.exfat-fuse", device, disk.toString()).isPresent();
        assumeTrue(mounted, "no exFAT here (apt-get install exfat-fuse), or no right to mount it");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
        if (!device.isEmpty()) {
            run("losetup", "-d", device);
        }
    }

    /** What it says, or empty if it failed or is not there. */
    private static java.util.Optional<String> run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), command[0] + " does not end");
            return process.exitValue() == 0 ? java.util.Optional.of(said) : java.util.Optional.empty();
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private Judged bag(String... lines) throws IOException, InterruptedException {
        Path folder = disk.resolve("goi");
        BagText.of(List.of(lines)).write(folder);
        return Judged.folder(folder);
    }

    @Test
    void itIsAsBlindAsItSays() throws IOException {
        Files.writeString(disk.resolve("Ế.txt"), "x");
        assertEquals("x", Files.readString(disk.resolve("ế.TXT")));
    }

    @Test
    void aBagIsValidThere() throws IOException, InterruptedException {
        assertEquals(
                Map.of(),
                bag("put data/Ế/Số_liệu.txt x", "put data/so\u0302\u0301.txt y").ids());
    }

    /** They are one file there: the second has written over the first. */
    @Test
    void twoFilesThatDifferInCaseLoseOne() throws IOException, InterruptedException {
        String zeros = "0".repeat(64);
        Judged judged = bag(
                "algorithms sha256",
                "no-info",
                "put data/a.txt 1",
                "seal",
                "append manifest-sha256.txt " + zeros + "\\_\\_data/A.txt\\n",
                "tagseal");
        assertEquals(Map.of("ARCHIVE-FILE-MISSING", 1L), judged.ids());
    }

    /** What the disk calls by another name is not what the manifest lists: on the next disk it would be missing. */
    @Test
    void aNameInAnotherCaseIsNotTheName() throws IOException, InterruptedException {
        Judged judged = bag("no-info", "seal", "rename data/cong-van.txt data/x", "rename data/x data/CONG-VAN.TXT");
        assertEquals(Map.of("ARCHIVE-FILE-MISSING", 1L, "ARCHIVE-FILE-UNTRACKED", 1L), judged.ids());
    }
}
