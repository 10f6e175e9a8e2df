package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BagMakerTest {
    private final SortedMap<String, ByteArrayOutputStream> files = new TreeMap<>();

    private BagMaker maker() {
        return new BagMaker(new BagMaker.Target() {
            @Override
            public void put(String path, byte[] content) {
                files.put(path, new ByteArrayOutputStream());
                append(path, content);
            }

            @Override
            public void append(String path, byte[] content) {
                files.computeIfAbsent(path, name -> new ByteArrayOutputStream()).writeBytes(content);
            }
        });
    }

    private String text(String path) {
        return files.get(path).toString(StandardCharsets.UTF_8);
    }

    private BagMaker.Made made(Map<String, String> info) {
        BagMaker bag = maker();
        bag.add("data/a.txt", "abc".getBytes(StandardCharsets.UTF_8));
        bag.settle();
        bag.add("data/b.txt", new byte[0]);
        return bag.finish(info, "Đọc trước\n");
    }

    @Test
    void thePayloadIsInBothManifests() {
        made(Map.of());
        assertEquals("""
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/a.txt
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/b.txt
                """, text("manifest-sha256.txt"));
        assertEquals(2, text("manifest-sha512.txt").lines().count());
    }

    @Test
    void theTagManifestsListEveryOtherFileButThemselves() {
        made(Map.of());
        for (String tags : new String[] {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"}) {
            assertEquals(
                    "README.txt bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt",
                    text(tags)
                            .lines()
                            .map(line -> line.split("  ")[1])
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""));
        }
    }

    @Test
    void octetsAndFilesAreCounted() {
        BagMaker.Made made = made(Map.of());
        assertEquals("3 2", made.octets() + " " + made.files());
        assertEquals("Payload-Oxum: 3.2\n", text("bag-info.txt"));
    }

    @Test
    void longLinesOfItsInformationAreFolded() {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", "Văn phòng ".repeat(9));
        info.put("Bag-Count", "1\nof ?");
        made(info);
        assertEquals("""
                Source-Organization: Văn phòng Văn phòng Văn phòng Văn phòng Văn phòng Văn
                  phòng Văn phòng Văn phòng Văn phòng
                Bag-Count: 1 of ?
                Payload-Oxum: 3.2
                """, text("bag-info.txt"));
    }

    @Test
    void whatIsNoPayloadIsNotAdded() {
        BagMaker bag = maker();
        assertThrows(IllegalArgumentException.class, () -> bag.add("../a.txt", new byte[0]));
    }
}
