package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.zip.StoredZip;
import vn.congvan.zip.ZipLimits;

/** ZIP files that were made to do harm, or were damaged. Nothing is ever unpacked to disk. */
class HostileZipTest {
    private static final int RECORD = 0x02014b50;

    @TempDir
    Path temporary;

    private final Map<String, byte[]> good = new LinkedHashMap<>();

    @BeforeEach
    void makeAGoodBag() throws IOException, InterruptedException {
        Path folder = temporary.resolve("goi");
        BagText.of(List.of()).write(folder);
        for (Path file : BagText.files(folder)) {
            good.put("goi/" + folder.relativize(file), Files.readAllBytes(file));
        }
    }

    /** The good bag, and these entries with it: their names are their contents. */
    private byte[] zip(String... more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (StoredZip zip = new StoredZip(bytes)) {
            for (Map.Entry<String, byte[]> entry : good.entrySet()) {
                zip.add(entry.getKey(), entry.getValue());
            }
            for (String name : more) {
                zip.add(name, name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(temporary.resolve("goi.zip"), zip);
    }

    private Judged judged(byte[] zip) throws IOException {
        return Judged.zip(file(zip));
    }

    /** Where the directory has an entry. */
    private static int record(byte[] zip, String name) {
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 + octets.length <= zip.length; at++) {
            boolean found = bytes.getInt(at) == RECORD
                    && Arrays.equals(octets, Arrays.copyOfRange(zip, at + 46, at + 46 + octets.length));
            if (found) {
                return at;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    /** With four octets of an entry's record changed. */
    private static byte[] changed(byte[] zip, String name, int offset, int value) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(record(zip, name) + offset, value);
        return zip;
    }

    @Test
    void theGoodOneIsGood() throws IOException {
        assertEquals(Map.of(), judged(zip()).ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x", "goi/../../x", "/etc/cron.d/x", "goi/data/../../../x", "C:/x", "C:\\x", "\\\\server\\x",
                "goi\\data\\x", "goi//x", "goi/./x", "goi/data/\0x", "..", "//", "goi/.."
            })
    void namesThatLeadOutside(String name) throws IOException {
        assertEquals(Map.of("ARCHIVE-ZIP-NAME", 1L), judged(zip(name)).ids());
        try (Stream<Path> beside = Files.list(temporary)) {
            assertEquals(2, beside.count(), "the folder and the ZIP, and nothing else");
        }
    }

    @Test
    void namesThatAreNoUtf8() throws IOException {
        byte[] zip = zip("goi/data/xx");
        int at = record(zip, "goi/data/xx");
        zip[at + 46 + 9] = (byte) 0xFF;
        assertEquals(Map.of("ARCHIVE-ZIP-NAME", 1L), judged(zip).ids());
    }

    /** Each program may see the other one. */
    @Test
    void twoEntriesOfOneName() throws IOException {
        for (String name : new String[] {"goi/data/cong-van.txt", "goi/bagit.txt", "goi/manifest-sha256.txt"}) {
            assertEquals(1, judged(zip(name)).ids().get("ARCHIVE-ZIP-TWICE"), name);
        }
    }

    @Test
    void aLink() throws IOException {
        byte[] zip = changed(zip("goi/data/link"), "goi/data/link", 38, 0120777 << 16);
        assertEquals(Map.of("ARCHIVE-LINK", 1L), judged(zip).ids());
    }

    @Test
    void aPassword() throws IOException {
        byte[] zip = zip();
        zip[record(zip, "goi/data/cong-van.txt") + 8] |= 1;
        assertEquals(Map.of("ARCHIVE-ZIP-LOCKED", 1L), judged(zip).ids());
        zip = zip();
        zip[record(zip, "goi/bagit.txt") + 10] = 99; // a method that is none
        assertEquals(Map.of("ARCHIVE-ZIP-LOCKED", 1L), judged(zip).ids());
    }

    @Test
    void aLengthThatLies() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : good.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        for (int length : new int[] {1, 29, 31, 1_000_000}) {
            byte[] zip = changed(bytes.toByteArray(), "goi/data/cong-van.txt", 24, length);
            assertEquals(1, judged(zip).ids().get("ARCHIVE-UNREADABLE"), length + "");
        }
    }

    @Test
    void anEntryThatIsAnother() throws IOException {
        byte[] zip = zip();
        int other = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(record(zip, "goi/bagit.txt") + 42);
        byte[] swapped = changed(zip, "goi/data/cong-van.txt", 42, other);
        assertEquals(Map.of("ARCHIVE-UNREADABLE", 1L), judged(swapped).ids());
    }

    private Map<String, Long> refused(byte[] zip, ZipLimits limits) throws IOException {
        return RuleBagsTest.counted(Judged.refused(file(zip), limits));
    }

    @Test
    void bombs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("goi/data/x"));
            zip.write(new byte[20_000_000]);
        }
        byte[] bomb = bytes.toByteArray();
        assertEquals(
                Map.of("ARCHIVE-ZIP-TOO-DENSE", 1L), refused(bomb, new ZipLimits(100_000_000, 100, 10_000_000, 100)));
        assertEquals(Map.of("ARCHIVE-ZIP-TOO-LARGE", 1L), refused(bomb, new ZipLimits(10_000_000, 100, 1, 100)));
        assertEquals(Map.of("ARCHIVE-ZIP-TOO-MANY", 1L), refused(zip(), new ZipLimits(10_000_000, 100, 1_000_000, 3)));
    }

    /** The same packed octets under many names: small, and without nesting. */
    @Test
    void entriesThatLieOverOneAnother() throws IOException {
        byte[] zip = zip("goi/data/a", "goi/data/b");
        for (String name : new String[] {"goi/data/a", "goi/data/b"}) {
            changed(zip, name, 20, zip.length - 100);
            changed(zip, name, 24, zip.length - 100);
        }
        assertEquals(Map.of("ARCHIVE-ZIP-TOO-DENSE", 1L), refused(zip, ZipBag.limits()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 22, 100, 1000})
    void cutShort(int length) throws IOException {
        assertEquals(Map.of("ARCHIVE-ZIP-DAMAGED", 1L), refused(Arrays.copyOf(zip(), length), ZipBag.limits()));
    }

    @Test
    void noZipAndNoFile() throws IOException {
        assertEquals(
                Map.of("ARCHIVE-ZIP-DAMAGED", 1L),
                refused("xin chào".getBytes(StandardCharsets.UTF_8), ZipBag.limits()));
        List<Finding> found = Judged.refused(temporary.resolve("không có.zip"), ZipBag.limits());
        assertEquals(Map.of("ARCHIVE-UNREADABLE", 1L), RuleBagsTest.counted(found));
    }

    @Test
    void theBagAtTheRoot() throws IOException {
        Path zip = file(ZipOf.folder(temporary.resolve("goi"), ""));
        assertEquals(Map.of("ARCHIVE-ZIP-ROOT", 1L), Judged.zip(zip).ids());
    }

    @Test
    void whatLiesBesideTheBag() throws IOException {
        assertEquals(
                Map.of("ARCHIVE-ZIP-BESIDE", 2L),
                judged(zip("__MACOSX/goi/._x", "doc.txt")).ids());
    }

    @Test
    void noBagOrTwo() throws IOException {
        assertEquals(
                Map.of("ARCHIVE-ZIP-NO-BAG", 1L), judged(zip("goi2/bagit.txt")).ids());
        good.clear();
        assertEquals(Map.of("ARCHIVE-ZIP-NO-BAG", 1L), judged(zip("a", "b/c")).ids());
        assertEquals(Map.of("ARCHIVE-ZIP-NO-BAG", 1L), judged(zip()).ids());
    }

    /** Whatever is changed in the file, there is a judgement; and a change of content is always found. */
    @Test
    void randomDamageNeverStopsTheJudge() throws IOException {
        byte[] zip = zip();
        int directory = record(zip, good.keySet().iterator().next());
        List<Integer> unseen = new ArrayList<>();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] damaged = zip.clone();
            int at = random.nextInt(zip.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            boolean found;
            try (ZipBag files = ZipBag.open(file(damaged), "goi.zip", ZipBag.limits())) {
                found = BagJudge.standard().judge(files, finding -> {}).errors() > 0;
            } catch (Refused e) {
                found = true;
            }
            if (!found && isContent(zip, at, directory)) {
                unseen.add(seed);
            }
        }
        assertEquals(List.of(), unseen);
    }

    private boolean isContent(byte[] zip, int at, int directory) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int local = 0;
        while (local < directory) {
            int content = local + 30 + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            int end = content + bytes.getInt(local + 18);
            if (at >= content && at < end) {
                return true;
            }
            local = end;
        }
        return false;
    }

    @Test
    void contentIsWhereWeSay() throws IOException {
        byte[] zip = zip();
        int directory = record(zip, good.keySet().iterator().next());
        assertTrue(isContent(zip, 30 + "goi/bag-info.txt".length(), directory));
        assertFalse(isContent(zip, 0, directory));
    }
}
