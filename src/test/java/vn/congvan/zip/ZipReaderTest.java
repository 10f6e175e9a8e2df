package vn.congvan.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipReaderTest {
    private static final ZipLimits SMALL = new ZipLimits(10_000_000, 100, 2_000_000, 10);

    private static Map<String, byte[]> read(byte[] zip) {
        return ZipReader.read(zip, "x.docx", SMALL);
    }

    private static byte[] zip(String... names) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return ZipWriter.write(entries);
    }

    @Test
    void theTimeZoneOfTheMachineIsNotInTheFile() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            byte[] here = zip("a");
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, zip("a"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatWasWrittenComesBackInItsOrder() {
        assertEquals(
                List.of("b", "a/ế", "a/c"),
                List.copyOf(read(zip("b", "a/ế", "a/c")).keySet()));
    }

    @Test
    void theSameEntriesGiveTheSameBytes() {
        assertArrayEquals(zip("a", "b"), zip("a", "b"));
    }

    @Test
    void textIsNoZip() {
        assertRefused(
                "ZIP-NOT-A-ZIP @ x.docx : tệp không phải là gói nén ZIP",
                () -> read("xin chào".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileCutShortIsDamaged() {
        byte[] whole = zip("a", "b");
        assertRefused(
                "ZIP-DAMAGED @ x.docx : gói nén bị hỏng hoặc bị cắt cụt",
                () -> read(Arrays.copyOf(whole, whole.length - 10)));
    }

    /** As Java programs write large workbooks: lengths behind the entry, with eight bytes each. */
    @Test
    void lengthsMayStandBehindAnEntryInEightBytes() {
        byte[] zip = zip("a");
        byte[] content = "a".getBytes(StandardCharsets.UTF_8);
        int descriptor = indexOf(zip, new byte[] {'P', 'K', 7, 8});
        byte[] longer = Arrays.copyOf(zip, descriptor + 8);
        longer = concat(longer, new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
        longer = concat(longer, Arrays.copyOfRange(zip, descriptor + 16, zip.length));
        longer[4] = 45;
        int end = longer.length - 22;
        longer[end + 16] += 8; // the directory has moved
        assertArrayEquals(content, read(longer).get("a"));
    }

    @Test
    void whatWasStoredUnpackedIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(3);
            entry.setCrc(0x352441C2L);
            zip.putNextEntry(entry);
            zip.write("abc".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("folder/"));
            zip.setComment("lời ghi chú");
        }
        Map<String, byte[]> read = read(bytes.toByteArray());
        assertEquals(List.of("a"), List.copyOf(read.keySet()));
        assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), read.get("a"));
    }

    @Test
    void anEntryThatIsNotWhatWasPackedIsDamaged() {
        byte[] zip = zip("a");
        int record = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[record + 16] ^= 1;
        assertRefused("ZIP-DAMAGED @ x.docx : gói nén bị hỏng hoặc bị cắt cụt", () -> read(zip));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "a\\b", "C:x", ".."})
    void aNameThatClimbsIsRefused(String name) {
        assertRefused(
                "ZIP-CLIMBING-ENTRY @ x.docx : gói nén có mục trỏ ra ngoài thư mục của nó: “" + name + "”",
                () -> read(zip(name)));
    }

    @Test
    void namesThatDifferOnlyInCaseAreDuplicates() {
        assertRefused("ZIP-DUPLICATE-ENTRY @ x.docx : gói nén có hai mục cùng tên “A”", () -> read(zip("a", "A")));
    }

    @Test
    void tooManyEntries() {
        assertRefused(
                "ZIP-TOO-MANY-ENTRIES @ x.docx : gói nén có hơn 10 mục",
                () -> read(zip("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")));
    }

    @Test
    void tooLargeUnpacked() {
        byte[] noise = new byte[6_000_000];
        new Random(1).nextBytes(noise);
        byte[] zip = ZipWriter.write(new TreeMap<>(Map.of("a", noise, "b", noise)));
        assertRefused("ZIP-TOO-LARGE @ x.docx : gói nén bung ra quá 10 MB", () -> read(zip));
    }

    @Test
    void compressedBeyondTheRatioOnceMuchIsUnpacked() {
        byte[] bomb = ZipWriter.write(Map.of("a", new byte[3_000_000]));
        assertRefused(
                "ZIP-TOO-DENSE @ x.docx : gói nén có tỷ lệ nén quá 100 : 1, giống một “bom nén”", () -> read(bomb));
    }

    @Test
    void littleMayBeCompressedAsMuchAsItLikes() {
        assertEquals(
                1_900_000,
                read(ZipWriter.write(Map.of("a", new byte[1_900_000]))).get("a").length);
    }

    @Test
    void noBytesAtAllMakeItFail() {
        Random random = new Random(7);
        byte[] whole = zip("a", "b", "c");
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            try {
                read(broken);
            } catch (vn.congvan.finding.Refused e) {
                assertEquals(1, e.findings().size());
            }
        }
    }
}
