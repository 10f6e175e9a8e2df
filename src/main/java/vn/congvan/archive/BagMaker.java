package vn.congvan.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a bag (BagIt 1.0, RFC 8493) file by file. Of what was put in, nothing is kept but what its manifests have to say until the next
 * {@link #settle}, so that a bag may be of any size. Its manifests list files in the order in which they come. Not for several threads.
 */
public final class BagMaker {
    /** The payload's folder, with its {@code /}. */
    public static final String PAYLOAD = "data/";

    /** What every bag has. */
    public static final String DECLARATION_FILE = "bagit.txt";

    public static final String BAG_INFO = "bag-info.txt";
    public static final String README = "README.txt";

    /** The label under which a bag tells its own name. */
    public static final String NAME = "External-Identifier";

    /** The label under which a bag tells what made it. */
    public static final String AGENT = "Bag-Software-Agent";

    /** The manifest whose own digest stands for the whole bag: everything in it follows from this file. */
    public static final String SEAL = "tagmanifest-sha256.txt";

    private static final int WIDTH = 79;
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final Target target;
    private final List<Manifest> manifests = List.of(new Manifest("SHA-256"), new Manifest("SHA-512"));
    private long files;
    private long octets;

    /** Where a bag's files go, by their paths from its folder. */
    public interface Target {
        void put(String path, byte[] content);

        /** Adds to the end of a file; one that is not there begins. */
        void append(String path, byte[] content);
    }

    /**
     * A bag that is complete.
     *
     * @param files of the payload
     * @param octets of the payload
     * @param seal SHA-256, in hexadecimal, of {@link #SEAL}
     */
    public record Made(long files, long octets, String seal) {}

    public BagMaker(Target target) {
        this.target = target;
    }

    /** @param path from the bag's folder, in {@link #PAYLOAD} */
    public void add(String path, byte[] content) {
        if (!path.startsWith(PAYLOAD)) {
            throw new IllegalArgumentException("no payload: " + path);
        }
        target.put(path, content);
        files++;
        octets += content.length;
        manifests.forEach(manifest -> manifest.unwritten.append(manifest.line(path, content)));
    }

    /** Writes what the manifests have to say of the files so far. */
    public void settle() {
        for (Manifest manifest : manifests) {
            byte[] lines = utf8(manifest.unwritten.toString());
            manifest.unwritten.setLength(0);
            manifest.sums.forEach(sum -> sum.update(lines));
            target.append("manifest-" + manifest.name() + ".txt", lines);
        }
    }

    /**
     * Ends the bag.
     *
     * @param info labels and values in their order, without {@code Payload-Oxum} (§2.2.2); line ends in values become spaces
     * @param readme for a person who has nothing but the bag
     */
    public Made finish(Map<String, String> info, String readme) {
        settle();
        SortedMap<String, byte[]> tags = new TreeMap<>();
        tags.put(DECLARATION_FILE, utf8(DECLARATION));
        tags.put(BAG_INFO, utf8(text(info)));
        tags.put(README, utf8(readme));
        tags.forEach(target::put);
        String seal = "";
        for (int i = 0; i < manifests.size(); i++) {
            Manifest by = manifests.get(i);
            byte[] lines = utf8(tagLines(by, i, tags));
            target.put("tagmanifest-" + by.name() + ".txt", lines);
            seal = i == 0 ? new Manifest("SHA-256").digest(lines) : seal;
        }
        return new Made(files, octets, seal);
    }

    /** @param which of the sums that each manifest keeps of itself */
    private String tagLines(Manifest by, int which, SortedMap<String, byte[]> tags) {
        SortedMap<String, String> lines = new TreeMap<>();
        tags.forEach((path, content) -> lines.put(path, by.line(path, content)));
        for (Manifest manifest : manifests) {
            String path = "manifest-" + manifest.name() + ".txt";
            String digest = HexFormat.of().formatHex(manifest.sums.get(which).digest());
            lines.put(path, new ManifestLine(digest, path).text());
        }
        return String.join("", lines.values());
    }

    private String text(Map<String, String> info) {
        StringBuilder text = new StringBuilder();
        info.forEach((label, value) -> text.append(folded(label + ": " + value.strip())));
        return text.append("Payload-Oxum: " + octets + "." + files + "\n").toString();
    }

    /** A line of no more than 79 characters, and what is left of it indented on the next (§2.2.2). */
    private static String folded(String line) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (String word : line.split("\\s+", -1)) {
            if (at > 0 && at + 1 + word.length() > WIDTH) {
                text.append("\n  ");
                at = 2;
            } else if (at > 0) {
                text.append(' ');
                at++;
            }
            text.append(word);
            at += word.length();
        }
        return text.append('\n').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A payload manifest: what is not written of it yet, and its own sums so far, in the order of the algorithms. */
    private static final class Manifest {
        private final MessageDigest digest;
        private final StringBuilder unwritten = new StringBuilder();
        private final List<MessageDigest> sums = List.of(digest("SHA-256"), digest("SHA-512"));

        Manifest(String algorithm) {
            this.digest = digest(algorithm);
        }

        /** As a manifest's file is named by it (§2.4). */
        String name() {
            return digest.getAlgorithm().toLowerCase(java.util.Locale.ROOT).replace("-", "");
        }

        String digest(byte[] content) {
            return HexFormat.of().formatHex(digest.digest(content));
        }

        String line(String path, byte[] content) {
            return new ManifestLine(digest(content), path).text();
        }

        private static MessageDigest digest(String algorithm) {
            try {
                return MessageDigest.getInstance(algorithm);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has " + algorithm, e);
            }
        }
    }
}
