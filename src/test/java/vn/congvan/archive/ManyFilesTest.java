package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 20,000 files in a heap of 24 MB; a million are judged by {@code src/oracles/bag-speed}. */
class ManyFilesTest {
    private static final int FILES = 20_000;

    @TempDir
    Path temporary;

    @Test
    void inASmallHeap() throws IOException, InterruptedException {
        Path bag = temporary.resolve("goi");
        Path zip = temporary.resolve("goi.zip");
        write(bag);
        String said = run("24m", bag.toString());
        assertEquals("VALID " + FILES, said);
        Files.write(zip, ZipOf.folder(bag, "goi/"));
        assertEquals("VALID " + FILES, run("24m", zip.toString()));
    }

    /** Names long enough that all of them are far more than the heap takes. Manifests are not sorted, as others write them. */
    private static void write(Path bag) throws IOException {
        byte[] content = "số liệu".getBytes(StandardCharsets.UTF_8);
        String sha256 = BagText.digest("sha256", content);
        String sha512 = BagText.digest("sha512", content);
        Files.createDirectories(bag);
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        try (BufferedWriter first = Files.newBufferedWriter(bag.resolve("manifest-sha256.txt"));
                BufferedWriter second = Files.newBufferedWriter(bag.resolve("manifest-sha512.txt"))) {
            for (int i = 0; i < FILES; i++) {
                int n = (int) (i * 7919L % FILES);
                String folder = "data/2024-VPUB-PVHCC&KSTT-" + n / 100 + "-" + "hồ sơ công việc của tháng ".repeat(5);
                String name = folder + "/" + n + " bảng tổng hợp kết quả thực hiện chỉ tiêu của các sở, ngành.csv";
                if (!Files.isDirectory(bag.resolve(folder))) {
                    Files.createDirectories(bag.resolve(folder));
                }
                Files.write(bag.resolve(name), content);
                first.write(sha256 + "  " + name + "\n");
                second.write(sha512 + "  " + name + "\n");
            }
        }
    }

    private static String run(String heap, String... arguments) throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.congvan.archive.JudgeOne"));
        command.addAll(java.util.List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "does not end");
        return said;
    }
}
