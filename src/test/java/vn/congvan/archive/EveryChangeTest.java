package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.finding.Finding;

/** Whatever changes in a sealed month is found: each bit of each file, and files that go, come, or change their names. */
class EveryChangeTest {
    @TempDir
    Path temporary;

    /** Files in memory: thousands of bags are judged here. */
    private record InMemory(Map<String, byte[]> files) implements BagFiles {
        @Override
        public String name() {
            return "goi";
        }

        @Override
        public void each(Consumer<BagFile> consumer, Consumer<Finding> findings) {
            files.forEach((path, content) -> consumer.accept(new BagFile(path, BagFile.Kind.FILE, content.length, 0)));
        }

        @Override
        public InputStream open(BagFile file) {
            return new ByteArrayInputStream(files.get(file.path()));
        }

        @Override
        public void close() {}

        Judged judged() {
            List<Finding> found = new ArrayList<>();
            return new Judged(BagJudge.standard().asCongvanWrites().judge(this, found::add), found);
        }

        InMemory with(String path, byte[] content) {
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.put(path, content);
            return new InMemory(changed);
        }

        InMemory without(String path) {
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.remove(path);
            return new InMemory(changed);
        }
    }

    private InMemory month() throws IOException, InterruptedException {
        Path folder = temporary.resolve("goi");
        BagText.of(List.of(
                        "put data/2024-VPUB-1234/metadata.xml <x>Công văn</x>",
                        "put data/2024-VPUB-1234/01-submit/cong-van.docx PK",
                        "put README.txt Đọc tôi",
                        "seal"))
                .write(folder);
        return read(folder);
    }

    private static InMemory read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : BagText.files(folder)) {
            files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        return new InMemory(files);
    }

    @Test
    void unchangedItIsValid() throws IOException, InterruptedException {
        assertEquals(Judgement.Verdict.VALID, month().judged().judgement().verdict());
    }

    @Test
    void eachBitOfEachFile() throws IOException, InterruptedException {
        InMemory bag = month();
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : bag.files().entrySet()) {
            byte[] content = file.getValue().clone();
            for (int bit = 0; bit < content.length * 8; bit++) {
                content[bit / 8] ^= (byte) (1 << bit % 8);
                if (!bag.with(file.getKey(), content).judged().isInvalid()) {
                    unseen.add(file.getKey() + " bit " + bit);
                }
                content[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void eachFileThatIsMissingEmptyOrRenamed() throws IOException, InterruptedException {
        InMemory bag = month();
        List<String> unseen = new ArrayList<>();
        bag.files().forEach((path, content) -> {
            InMemory without = bag.without(path);
            List<InMemory> changed = List.of(
                    without,
                    bag.with(path, new byte[0]),
                    without.with(path + "x", content),
                    without.with("x" + path, content),
                    without.with(path.toUpperCase(java.util.Locale.ROOT), content));
            for (int i = 0; i < changed.size(); i++) {
                if (!changed.get(i).judged().isInvalid()) {
                    unseen.add(path + " " + i);
                }
            }
        });
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/x",
                "data/2024-VPUB-1234/.DS_Store",
                "x",
                "tags/x",
                "manifest-md5.txt",
                "tagmanifest-md5.txt",
                "fetch.txt",
                "Manifest-sha256.txt",
                "data2/x"
            })
    void aFileThatWasAdded(String path) throws IOException, InterruptedException {
        assertTrue(month().with(path, new byte[0]).judged().isInvalid());
    }

    /** Any bag is valid; one random change, and it is not. */
    @Test
    void randomBagsAndRandomChanges() throws IOException, InterruptedException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Path folder = temporary.resolve("goi" + seed);
            List<String> text = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.add("put data/" + name(random) + "/" + name(random) + ".x " + random.nextLong());
            }
            text.add("seal");
            BagText.of(text).write(folder);
            InMemory bag = read(folder);
            Judged good = bag.judged();
            assertEquals(0, good.judgement().errors(), "seed " + seed + ": " + good.findings());
            Judged changed = change(bag, random).judged();
            assertTrue(changed.isInvalid(), "seed " + seed);
        }
    }

    private static String name(Random random) {
        String letters = "aăâđêôơư%&()=+,;~ ế'0Z\u0301!";
        StringBuilder name = new StringBuilder("n");
        for (int i = random.nextInt(20); i >= 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.append('n').toString();
    }

    private static InMemory change(InMemory bag, Random random) {
        List<String> paths = List.copyOf(bag.files().keySet());
        String path = paths.get(random.nextInt(paths.size()));
        byte[] content = bag.files().get(path).clone();
        return switch (random.nextInt(5)) {
            case 0 -> {
                content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                yield bag.with(path, content);
            }
            case 1 -> bag.without(path);
            case 2 -> bag.without(path).with(path + "~", content);
            case 3 -> bag.with("data/" + random.nextLong(), content);
            default ->
                bag.with(path, (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }
}
