package vn.congvan.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bag as a text of a few lines, so that names in NFD, line ends and links survive git. A good small bag is made first, then spoilt:
 *
 * <pre>
 * # why
 * version 0.97                       1.0 if not said
 * algorithms md5                     sha256 sha512 if not said; "none" for none
 * tag-algorithms md5                 as algorithms if not said
 * encoding UTF-16                    of tag files; UTF-8 if not said
 * info Label: value                  a line of bag-info.txt; "oxum" stands for what is right
 * no-info
 * put data/a.txt words\n             before "seal" it is listed, after it is not
 * seal                               manifests and tag manifests are made here; at the end if not said
 * put, append, delete, rename A B, folder P, link P TARGET, fifo P, octets P HEX
 * edit PATH OLD => NEW               in an encoded tag file, too
 * cut PATH WORDS                     takes them out
 * tagseal                            tag manifests are made once more
 * strict                             to be judged as congvan writes it
 * no-zip                             it makes no sense in a ZIP
 * expect DOUBTFUL ID ID x2
 * </pre>
 *
 * In paths and words {@code \n \r \t \\ \_} (a space) and {@code \}{@code uXXXX} stand for characters.
 */
final class BagText {
    private final List<String> lines;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> info = new ArrayList<>();
    private final Map<String, Long> expected = new TreeMap<>();
    private String verdict = "VALID";
    private boolean sealed;

    private BagText(List<String> lines) {
        this.lines = lines;
    }

    static BagText read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static BagText of(List<String> lines) {
        BagText text = new BagText(lines);
        for (String line : lines) {
            if (line.startsWith("expect ")) {
                String[] words = line.split(" +");
                text.verdict = words[1];
                for (int i = 2; i < words.length; i++) {
                    boolean counted = i + 1 < words.length && words[i + 1].matches("x[0-9]+");
                    text.expected.put("ARCHIVE-" + words[i], counted ? Long.parseLong(words[i + 1].substring(1)) : 1L);
                    i += counted ? 1 : 0;
                }
            }
        }
        return text;
    }

    /** Findings' ids and how many of each. */
    Map<String, Long> expected() {
        return expected;
    }

    String verdict() {
        return verdict;
    }

    boolean strict() {
        return lines.contains("strict");
    }

    boolean zips() {
        return !lines.contains("no-zip");
    }

    private String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    private Charset encoding() {
        return Charset.forName(setting("encoding", "UTF-8"));
    }

    /** Makes the bag in a folder that is not there yet. */
    void write(Path bag) throws IOException, InterruptedException {
        Files.createDirectories(bag.resolve("data/so-lieu"));
        Files.writeString(bag.resolve("data/cong-van.txt"), "Kính gửi: Sở Tài chính\n");
        Files.writeString(bag.resolve("data/so-lieu/thang-11.csv"), "chỉ tiêu;giá trị\nđiểm;72,5\n");
        for (String line : lines) {
            step(bag, line);
        }
        if (!sealed) {
            seal(bag);
        }
    }

    private void step(Path bag, String line) throws IOException, InterruptedException {
        String[] words = line.split(" ", 3);
        String first = words.length > 1 ? plain(words[1]) : "";
        String rest = words.length > 2 ? words[2] : "";
        switch (words[0]) {
            case "version", "algorithms", "tag-algorithms", "encoding" ->
                settings.put(words[0], line.substring(words[0].length() + 1));
            case "info" -> info.add(plain(line.substring(4).stripLeading()));
            case "no-info" -> settings.put("no-info", "");
            case "seal" -> seal(bag);
            case "tagseal" -> sealTags(bag);
            case "put" -> put(bag.resolve(first), plain(rest).getBytes(StandardCharsets.UTF_8));
            case "octets" -> put(bag.resolve(first), HexFormat.of().parseHex(rest));
            case "append" ->
                put(bag.resolve(first), (words(bag.resolve(first)) + plain(rest)).getBytes(charsetOf(first)));
            case "edit" -> edit(bag, first, rest);
            case "cut" -> edit(bag, first, rest + " => ");
            case "delete" -> delete(bag.resolve(first));
            case "rename" -> Files.move(bag.resolve(first), parent(bag.resolve(plain(rest))));
            case "folder" -> Files.createDirectories(bag.resolve(first));
            case "link" -> Files.createSymbolicLink(parent(bag.resolve(first)), Path.of(plain(rest)));
            case "fifo" ->
                new ProcessBuilder("mkfifo", bag.resolve(first).toString())
                        .start()
                        .waitFor();
            default -> {
                boolean known = line.isBlank() || line.matches("#.*|strict|no-zip|expect .*");
                if (!known) {
                    throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private void edit(Path bag, String path, String change) throws IOException {
        String[] both = change.split(" => ", -1);
        String before = words(bag.resolve(path));
        String after = before.replace(plain(both[0]), plain(both[1]));
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing to edit: " + change + " in " + before);
        }
        put(bag.resolve(path), after.getBytes(charsetOf(path)));
    }

    private Charset charsetOf(String path) {
        return path.equals("bagit.txt") || path.startsWith("data/") ? StandardCharsets.UTF_8 : encoding();
    }

    private String words(Path file) throws IOException {
        return Files.exists(file)
                ? new String(
                        Files.readAllBytes(file), charsetOf(file.getFileName().toString()))
                : "";
    }

    private static Path parent(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    private static void put(Path file, byte[] octets) throws IOException {
        Files.write(parent(file), octets);
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static String plain(String written) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char sign = written.charAt(++i);
            if (sign == 'u') {
                out.append((char) Integer.parseInt(written.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append("nrt_\\".indexOf(sign) < 0 ? '?' : "\n\r\t \\".charAt("nrt_\\".indexOf(sign)));
            }
        }
        return out.toString();
    }

    private void seal(Path bag) throws IOException {
        sealed = true;
        put(
                bag.resolve("bagit.txt"),
                ("BagIt-Version: " + setting("version", "1.0") + "\nTag-File-Character-Encoding: "
                                + setting("encoding", "UTF-8") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        List<Path> payload = files(bag.resolve("data"));
        if (!settings.containsKey("no-info")) {
            long octets = 0;
            for (Path file : payload) {
                octets += Files.size(file);
            }
            String oxum = octets + "." + payload.size();
            String text = info.isEmpty()
                    ? "Source-Organization: Văn phòng\nBagging-Date: 2024-12-05\nPayload-Oxum: " + oxum + "\n"
                    : String.join("\n", info).replace("oxum", oxum) + "\n";
            put(bag.resolve("bag-info.txt"), text.getBytes(encoding()));
        }
        for (String algorithm : algorithms("algorithms", "sha256 sha512")) {
            list(bag, "manifest-" + algorithm + ".txt", algorithm, payload);
        }
        sealTags(bag);
    }

    private List<String> algorithms(String setting, String otherwise) {
        String words = setting(setting, otherwise);
        return words.equals("none") ? List.of() : List.of(words.split(" "));
    }

    private void sealTags(Path bag) throws IOException {
        List<Path> tags = new ArrayList<>(files(bag));
        tags.removeIf(file -> bag.relativize(file).startsWith("data")
                || file.getFileName().toString().startsWith("tagmanifest-"));
        for (String algorithm : algorithms("tag-algorithms", setting("algorithms", "sha256 sha512"))) {
            list(bag, "tagmanifest-" + algorithm + ".txt", algorithm, tags);
        }
    }

    private void list(Path bag, String name, String algorithm, List<Path> files) throws IOException {
        Map<String, String> sorted = new TreeMap<>();
        for (Path file : files) {
            sorted.put(bag.relativize(file).toString(), digest(algorithm, Files.readAllBytes(file)));
        }
        StringBuilder text = new StringBuilder();
        sorted.forEach((path, digest) -> text.append(
                setting("version", "1.0").equals("1.0")
                        ? new ManifestLine(digest, path).text()
                        : digest + " " + path + "\n"));
        put(bag.resolve(name), text.toString().getBytes(encoding()));
    }

    static String digest(String algorithm, byte[] octets) {
        try {
            String common = algorithm.replaceFirst("^sha3(?=\\d{3})", "SHA3-").replaceFirst("^sha", "SHA-");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(common.equals("SHA3-84") ? "SHA-384" : common)
                            .digest(octets));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<Path> files(Path within) throws IOException {
        try (Stream<Path> all = Files.walk(within)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
