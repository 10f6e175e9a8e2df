package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Severity;

/** A bag for each rule of RFC 8493, named after the finding that it must raise; and good ones. */
class RuleBagsTest {
    private static final Path BAGS = Path.of("src/test/resources/archive/bags");

    @TempDir
    Path temporary;

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(BAGS)) {
            return files.sorted().toList();
        }
    }

    /** {@code PATH-OUTSIDE.absolute.txt} is about {@code PATH-OUTSIDE}. */
    static String about(Path text) {
        return text.getFileName().toString().replaceFirst("\\..*", "");
    }

    static Map<String, Long> counted(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::id, TreeMap::new, Collectors.counting()));
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedAsItsNameSays() throws IOException {
        return texts().stream()
                .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
                    BagText bag = BagText.read(text);
                    Path folder = Files.createTempDirectory(temporary, "bag").resolve("goi");
                    bag.write(folder);
                    String tree = DiskTree.of(folder);
                    List<Finding> found = new ArrayList<>();
                    Judgement judgement;
                    try (FolderBag files = new FolderBag(folder, "goi")) {
                        judgement = judge(bag).judge(files, found::add);
                    }
                    held(bag, found, judgement);
                    assertTrue(
                            about(text).equals("good") || bag.expected().containsKey("ARCHIVE-" + about(text)),
                            "expects what its name says");
                    assertEquals(tree, DiskTree.of(folder), "judging changes nothing");
                }));
    }

    @TestFactory
    Stream<DynamicTest> inAZipItIsTheSame() throws IOException {
        return texts().stream()
                .filter(text -> zips(text))
                .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
                    BagText bag = BagText.read(text);
                    Path folder = Files.createTempDirectory(temporary, "bag").resolve("goi");
                    bag.write(folder);
                    Path zip = folder.resolveSibling("goi.zip");
                    Files.write(zip, ZipOf.folder(folder, "Gói tháng 11/"));
                    List<Finding> found = new ArrayList<>();
                    Judgement judgement;
                    try (ZipBag files = ZipBag.open(zip, "goi.zip", ZipBag.limits())) {
                        judgement = judge(bag).judge(files, found::add);
                        assertEquals("Gói tháng 11/", files.base());
                    }
                    held(bag, found, judgement);
                }));
    }

    private static boolean zips(Path text) {
        try {
            return BagText.read(text).zips();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static BagJudge judge(BagText bag) {
        return bag.strict() ? BagJudge.standard().asCongvanWrites() : BagJudge.standard();
    }

    static void held(BagText bag, List<Finding> found, Judgement judgement) {
        assertEquals(new TreeMap<>(bag.expected()), counted(found), () -> found.toString());
        assertEquals(bag.verdict(), judgement.verdict().name());
        assertEquals(count(found, Severity.ERROR), judgement.errors());
        assertEquals(count(found, Severity.WARNING), judgement.warnings());
        assertEquals(count(found, Severity.INFORMATION), judgement.hints());
    }

    private static long count(List<Finding> found, Severity severity) {
        return found.stream().filter(f -> f.severity() == severity).count();
    }

    @Test
    void everyRuleHasItsBag() throws IOException {
        Set<String> without = new TreeSet<>();
        for (ArchiveKind kind : ArchiveKind.values()) {
            without.add(kind.name().replace('_', '-'));
        }
        texts().forEach(text -> without.remove(about(text)));
        without.removeIf(id -> id.startsWith("ZIP-")); // these are about the ZIP: HostileZipTest
        // a line of 65,536 characters, 33 manifests, a full disk, a file that cannot be read: HostileBagTest
        without.removeAll(Set.of("LINE-TOO-LONG", "MANY-MANIFESTS", "SCRATCH", "UNREADABLE"));
        assertEquals(Set.of(), without);
    }
}
