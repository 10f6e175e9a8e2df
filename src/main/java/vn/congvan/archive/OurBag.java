package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bag that {@link BagMaker} made has in it: letter after letter, with no more than one in memory. Whether it is whole
 * {@link BagJudge} tells; of a bag that is not, this reads what is there.
 */
public final class OurBag {
    /** Of a file of one letter: events, a step's manifest, what the bag tells of itself. */
    private static final int MOST_OCTETS = 64 << 20;

    /** What a bag that only says that it is ours may hold: a letter of ours has some kilobytes of these, and some dozens of files. */
    private static final int MOST_SMALL = 8 << 20;

    private static final int MOST_FILES = 10_000;
    private static final int MOST_LETTERS = 100_000;

    private static final String MANIFEST = "manifest-sha256.txt";
    private static final Pattern WITHIN = Pattern.compile("(data/[^/]+)/(.+)");
    private static final Pattern STEP = Pattern.compile("\\d\\d+-[a-z-]+/" + MANIFEST);
    private static final Pattern ISSUED = Pattern.compile("data/[^/]+/\\d\\d+-issue/out/.+\\.pdf");
    private static final int DIGEST = 64;

    private final BagFiles files;
    private final Map<String, BagFile> tags = new HashMap<>();
    private final SortedMap<String, SortedMap<String, BagFile>> letters = new TreeMap<>();

    /**
     * A letter in a bag.
     *
     * @param within its folder, from the bag's
     * @param small its events and its steps' manifests, by name from its folder
     * @param digests SHA-256, in hexadecimal, of its files by the bag's manifest, by name from its folder
     */
    public record Letter(String within, SortedMap<String, byte[]> small, SortedMap<String, String> digests) {
        public Letter {
            small = Collections.unmodifiableSortedMap(new TreeMap<>(small));
            digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
        }
    }

    private final List<BagFile> issued = new ArrayList<>();

    private OurBag(BagFiles files) {
        this.files = files;
    }

    /** @throws vn.congvan.finding.Refused if there is nothing that could be a bag */
    public static OurBag of(BagFiles files) {
        OurBag bag = new OurBag(files);
        files.each(bag::take, finding -> {
            // BagJudge tells it
        });
        return bag;
    }

    private void take(BagFile file) {
        if (file.kind() != BagFile.Kind.FILE) {
            return;
        }
        if (ISSUED.matcher(file.path()).matches()) {
            issued.add(file);
        }
        Matcher within = WITHIN.matcher(file.path());
        if (!within.matches()) {
            tags.put(file.path(), file);
        } else if (within.group(2).equals(LetterFolder.EVENTS)
                || STEP.matcher(within.group(2)).matches()) {
            SortedMap<String, BagFile> small = letters.computeIfAbsent(within.group(1), name -> new TreeMap<>());
            if (small.size() < MOST_FILES && letters.size() <= MOST_LETTERS) {
                small.put(within.group(2), file);
            }
        }
    }

    /** Whether it says of itself that this program has made it. */
    public boolean isOurs() throws IOException {
        return info().getOrDefault(BagMaker.AGENT, "").startsWith("congvan ");
    }

    /** What it tells of itself, by label; the last value of a label that is repeated. */
    public Map<String, String> info() throws IOException {
        Map<String, String> info = new LinkedHashMap<>();
        BagFile file = tags.get(BagMaker.BAG_INFO);
        if (file != null) {
            String text = new String(read(file), StandardCharsets.UTF_8);
            text.replaceAll("\\r?\\n[ \\t]+", " ").lines().forEach(line -> {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    info.put(line.substring(0, colon), line.substring(colon + 2));
                }
            });
        }
        return info;
    }

    /** The octets of the manifest that its seal is the digest of. */
    public Optional<byte[]> sealed() throws IOException {
        BagFile file = tags.get(BagMaker.SEAL);
        return file == null ? Optional.empty() : Optional.of(read(file));
    }

    /** The pages of each letter as it went out. */
    public List<BagFile> issuedPdfs() {
        return List.copyOf(issued);
    }

    /** A file of a letter's size; what is longer is cut off. */
    public byte[] read(BagFile file) throws IOException {
        return read(file, MOST_OCTETS);
    }

    private byte[] read(BagFile file, int most) throws IOException {
        try (InputStream octets = files.open(file)) {
            return octets.readNBytes(most);
        }
    }

    /** Letter after letter in the order of the bag's manifest, and then those that it does not list. */
    public void eachLetter(Consumer<Letter> consumer) throws IOException {
        BagFile manifest = tags.get(MANIFEST);
        Listed listed = new Listed(consumer);
        if (manifest != null) {
            try (InputStream lines = files.open(manifest)) {
                TagLines.read(lines, StandardCharsets.UTF_8, listed::take);
            }
        }
        listed.end();
    }

    /** The manifest's lines, gathered letter by letter: ours stand together. */
    private final class Listed {
        private final Consumer<Letter> consumer;
        private final SortedMap<String, SortedMap<String, BagFile>> left = new TreeMap<>(letters);
        private final SortedMap<String, String> digests = new TreeMap<>();
        private String within = "";

        Listed(Consumer<Letter> consumer) {
            this.consumer = consumer;
        }

        void take(TagLines.Line line) {
            String text = line.text();
            Matcher path = WITHIN.matcher(text.length() > DIGEST ? path(text) : "");
            if (path.matches()) {
                if (!path.group(1).equals(within)) {
                    hand();
                    within = path.group(1);
                }
                if (digests.size() < MOST_FILES) {
                    digests.put(path.group(2), text.substring(0, DIGEST));
                }
            }
        }

        private static String path(String line) {
            return line.substring(DIGEST)
                    .stripLeading()
                    .replace("%0A", "\n")
                    .replace("%0D", "\r")
                    .replace("%25", "%");
        }

        void end() {
            hand();
            digests.clear();
            for (String name : new TreeMap<>(left).keySet()) {
                within = name;
                hand();
            }
        }

        private void hand() {
            if (!within.isEmpty()) {
                SortedMap<String, BagFile> known = left.remove(within);
                consumer.accept(new Letter(within, small(known == null ? new TreeMap<>() : known), digests));
            }
            digests.clear();
        }

        private SortedMap<String, byte[]> small(SortedMap<String, BagFile> known) {
            SortedMap<String, byte[]> small = new TreeMap<>();
            int left = MOST_SMALL;
            for (Map.Entry<String, BagFile> file : known.entrySet()) {
                byte[] content = octets(file.getValue(), left);
                left -= content.length;
                small.put(file.getKey(), content);
            }
            return small;
        }

        private byte[] octets(BagFile file, int most) {
            try {
                return read(file, most);
            } catch (IOException e) {
                return new byte[0]; // BagJudge tells that it cannot be read
            }
        }
    }
}
