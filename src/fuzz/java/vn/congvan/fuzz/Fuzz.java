package vn.congvan.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.hostile.Mutator;
import vn.congvan.hostile.Samples;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;

/**
 * Lays out seeds and a dictionary, and hands over to Jazzer. Arguments: the folder to work in, the target ({@code File} or
 * {@code Parts}), how many seconds.
 */
public final class Fuzz {
    private static final Pattern WORDS = Pattern.compile("</?[\\w:]+|[\\w:]+=\"[^\"]{0,30}\"");

    private Fuzz() {}

    /**
     * @throws IOException if the folder cannot be written
     * @throws InterruptedException if it is told to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String target = arguments[1];
        Path folder = Path.of(arguments[0]).resolve(target);
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Path found = Files.createDirectories(folder.resolve("corpus"));
        Set<String> words = new TreeSet<>();
        Mutator.NASTY.forEach(value -> addWord("\"" + value + "\"", words));
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            Map<String, byte[]> parts = renamed(ZipReader.read(sample.getValue(), sample.getKey(), ZipLimits.standard()));
            Files.write(
                    seeds.resolve(sample.getKey()), target.equals("File") ? sample.getValue() : Parts.joined(parts));
            parts.values().forEach(part -> addWords(new String(part, StandardCharsets.UTF_8), words));
        }
        List<String> dictionary = words.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toList();
        Files.write(folder.resolve("words.dict"), dictionary);
        Jazzer.main(new String[] {
            "--target_class=vn.congvan.fuzz." + target + "Fuzzer",
            "--instrumentation_includes=vn.congvan.**",
            "--reproducer_path=" + folder,
            "--keep_going=20",
            "-artifact_prefix=" + folder + "/",
            "-dict=" + folder.resolve("words.dict"),
            "-max_len=40000",
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            "-max_total_time=" + arguments[2],
            found.toString(),
            seeds.toString()
        });
    }

    /** Pictures have the names that {@link Parts} knows. */
    private static Map<String, byte[]> renamed(Map<String, byte[]> parts) {
        Map<String, byte[]> renamed = new LinkedHashMap<>(parts);
        parts.forEach((name, content) -> {
            if (name.matches(".*\\.(gif|jpeg)")) {
                renamed.putIfAbsent("word/media/a.png", content);
            }
        });
        return renamed;
    }

    private static void addWords(String xml, Set<String> words) {
        Matcher matcher = WORDS.matcher(xml);
        while (matcher.find()) {
            addWord(matcher.group(), words);
        }
    }

    /** A dictionary is ASCII. */
    private static void addWord(String word, Set<String> words) {
        if (word.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            words.add(word);
        }
    }
}
