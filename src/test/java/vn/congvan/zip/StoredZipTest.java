package vn.congvan.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredZipTest {
    private static final ZipLimits LIMITS = new ZipLimits(1_000_000_000, 100, 1_000_000, 1_000);

    @TempDir
    Path temporary;

    private static Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("gói/bagit.txt", "x".getBytes(StandardCharsets.UTF_8));
        entries.put("gói/trống", new byte[0]);
        entries.put("gói/data/Công văn số 1.docx", new byte[5_000_000]); // more than is held at once
        entries.put("gói/z", new byte[70_000]);
        return entries;
    }

    /** @param edge from which size on the long form is used */
    private static byte[] written(long edge, int countEdge) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StoredZip zip = new StoredZip(bytes, edge, countEdge)) {
            for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
                zip.add(entry.getKey(), () -> new ByteArrayInputStream(entry.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(temporary.resolve("x.zip"), bytes);
    }

    /** 0: each entry, each place, and the directory in the long form; 60,000: some. */
    @ParameterizedTest
    @ValueSource(longs = {0xFFFF_FFFFL, 0, 60_000, 5_000_000, 5_000_001})
    void javaAndWeReadItInEveryForm(long edge) throws IOException {
        Path file = file(written(edge, edge == 0 ? 0 : 0xFFFF));
        Map<String, byte[]> others = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                others.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        same(others);
        Map<String, byte[]> stream = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                stream.put(entry.getName(), zip.readAllBytes());
            }
        }
        same(stream);
        Map<String, byte[]> ours = new LinkedHashMap<>();
        try (BigZip zip = BigZip.open(file, "x.zip", LIMITS)) {
            List<BigZip.Entry> entries = new ArrayList<>();
            zip.each(entries::add);
            for (BigZip.Entry entry : entries) {
                assertEquals(entries().get(entry.name()).length, entry.unpacked());
                try (var in = zip.open(entry.at())) {
                    ours.put(entry.name(), in.readAllBytes());
                }
            }
        }
        same(ours);
    }

    private static void same(Map<String, byte[]> read) {
        assertEquals(List.copyOf(entries().keySet()), List.copyOf(read.keySet()));
        entries().forEach((name, content) -> assertArrayEquals(content, read.get(name), name));
    }

    /** The bytes are fixed for good: whoever has the digest of a ZIP that was handed over can make it again in ten years. */
    @Test
    void theBytesNeverChange() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(written(0xFFFF_FFFFL, 0xFFFF));
        assertEquals(
                "4f0cdb2716f56d830c4d46144d8f361447750e54cb2c1f909c472f28c7c4f6f1",
                HexFormat.of().formatHex(digest));
    }

    @Test
    void contentThatChangesWhileItIsReadIsNoEntry() throws IOException {
        byte[] first = new byte[5_000_000];
        byte[] then = first.clone();
        then[4_999_999] = 1;
        int[] asked = {0};
        try (StoredZip zip = new StoredZip(new ByteArrayOutputStream())) {
            assertThrows(
                    IOException.class,
                    () -> zip.add("x", () -> new ByteArrayInputStream(asked[0]++ < 2 ? first : then)));
        }
    }
}
