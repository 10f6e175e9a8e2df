import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import vn.congvan.archive.BagJudge;
import vn.congvan.archive.FolderBag;
import vn.congvan.archive.Judgement;

/** Makes bags for src/oracles/bag-speed, and judges them. */
public final class BagSpeed {
    private BagSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path bag = Path.of(arguments[1]);
        if (arguments[0].equals("make")) {
            make(bag, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            judge(bag);
        }
    }

    private static void judge(Path bag) throws IOException {
        long begun = System.nanoTime();
        Judgement judgement;
        try (FolderBag files = new FolderBag(bag, bag.toString())) {
            judgement = BagJudge.standard().judge(files, System.out::println);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%s: %,d files, %,d MB in %.1f s: %.0f MB/s, %.0f files/s%n",
                judgement.verdict(),
                judgement.files(),
                judgement.octets() / 1_000_000,
                seconds,
                judgement.octets() / 1e6 / seconds,
                judgement.files() / seconds);
    }

    /** Files in folders of 1,000; the manifests are not sorted, as others write them. */
    private static void make(Path bag, int files, int octets) throws Exception {
        Files.createDirectories(bag);
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        byte[] content = new byte[octets];
        Random random = new Random(1);
        try (BufferedWriter sha256 = Files.newBufferedWriter(bag.resolve("manifest-sha256.txt"));
                BufferedWriter sha512 = Files.newBufferedWriter(bag.resolve("manifest-sha512.txt"))) {
            for (int i = 0; i < files; i++) {
                int n = (int) (i * 7919L % files);
                random.nextBytes(content);
                String folder = "data/2024-VPUB-PVHCC&KSTT-" + n / 1_000;
                String name = folder + "/Công văn số " + n + ".txt";
                Files.createDirectories(bag.resolve(folder));
                Files.write(bag.resolve(name), content);
                sha256.write(hex("SHA-256", content) + "  " + name + "\n");
                sha512.write(hex("SHA-512", content) + "  " + name + "\n");
            }
        }
        String tags = "";
        for (String name : new String[] {"bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"}) {
            tags += hex("SHA-256", Files.readAllBytes(bag.resolve(name))) + "  " + name + "\n";
        }
        Files.write(bag.resolve("tagmanifest-sha256.txt"), tags.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }
}
