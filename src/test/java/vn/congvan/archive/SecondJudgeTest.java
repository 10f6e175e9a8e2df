package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gov.loc.repository.bagit.creator.BagCreator;
import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.hash.StandardSupportedAlgorithms;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Library of Congress's own judge beside ours: the same verdict on each of our bags, but where a clause of RFC 8493 says otherwise. */
class SecondJudgeTest {
    @TempDir
    Path temporary;

    /** We say invalid, the other does not. */
    private static Map<String, String> stricter() {
        Map<String, String> clauses = new TreeMap<>();
        clauses.put(
                "BAGIT-TXT-LINES.space.0.97", "§2.1.1: in that form; spaces are free in bag-info.txt only (§2.2.2)");
        clauses.put("INFO-SPACE", "§2.2.2: since 1.0 one space, behind the colon");
        clauses.put("LINK.folder", "§5.1: nothing outside of the bag");
        clauses.put("LINK.manifest", "§5.1");
        clauses.put("LISTED-TWICE", "§2.1.3: exactly once");
        clauses.put("LISTED-TWICE.dots", "§2.1.3: exactly once");
        clauses.put("LISTED-TWICE.tag-manifest", "§2.2.1: of the same form");
        clauses.put("MANIFEST-NAME", "§2.4: in lower case");
        clauses.put("OXUM-FORM", "§2.2.2; it is looked at only by a call of its own");
        clauses.put("OXUM-REPEATED", "§2.2.2");
        clauses.put("OXUM-WRONG", "§2.2.2");
        clauses.put("PATH-NOT-PAYLOAD.fetch", "§2.2.3: no tag files");
        clauses.put("PAYLOAD-IN-TAG-MANIFEST", "§2.2.1");
        clauses.put("PERCENT.raw-25", "§2.1.3: %25 is a percent sign");
        clauses.put("TAG-FILE-BOM", "§2.3");
        clauses.put("VERSION-UNKNOWN", "§2.1.1: there is no 1.1");
        return clauses;
    }

    /** The other says invalid, we do not. */
    private static Map<String, String> milder() {
        Map<String, String> clauses = new TreeMap<>();
        clauses.put("ALGORITHM-UNKNOWN", "§2.4: others may be used; what cannot be verified is told");
        clauses.put("BAGIT-TXT-CASE", "§6.1: the grammar knows no case, and §4.1 has an example");
        clauses.put("MD5SUM-MARK.backslash", "§6.1.3: may be accepted with a warning");
        clauses.put("NAME-NORMALIZED", "§6.1.1.3: compared in one normal form");
        clauses.put("NAME-NORMALIZED.reverse", "§6.1.1.3");
        clauses.put("PERCENT-OLD", "§2.1.3, read kindly for old bags");
        clauses.put("good.other-algorithms", "§2.4: any algorithm by its name");
        clauses.put("good.percent", "§2.1.3: %25 is a percent sign");
        clauses.put("good.upper-case-digests", "§2.1.3: upper or lower case");
        return clauses;
    }

    private static boolean isValidByTheOther(Path folder) {
        try (BagVerifier verifier = new BagVerifier(Executors.newSingleThreadExecutor())) {
            verifier.isValid(new BagReader().read(folder), false);
            return true;
        } catch (Exception e) { // it declares ten
            return false;
        }
    }

    @Test
    void theSameVerdictButWhereAClauseDecides() throws IOException, InterruptedException {
        Set<String> stricter = new TreeSet<>();
        Set<String> milder = new TreeSet<>();
        for (Path text : RuleBagsTest.texts()) {
            String name = text.getFileName().toString().replace(".txt", "");
            BagText bag = BagText.read(text);
            boolean forEver = name.startsWith("NOT-A-FILE"); // the other waits for the pipe
            if (!bag.strict() && !forEver) {
                Path folder = temporary.resolve(name);
                bag.write(folder);
                boolean invalid = bag.verdict().equals("INVALID");
                if (invalid == isValidByTheOther(folder)) {
                    (invalid ? stricter : milder).add(name);
                }
            }
        }
        assertEquals(stricter().keySet(), stricter);
        assertEquals(milder().keySet(), milder);
    }

    /** A bag as it makes them is valid by ours. */
    @Test
    void aBagThatTheOtherMadeIsValid() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("goi"));
        Files.createDirectories(folder.resolve("Hồ sơ/số 1"));
        Files.writeString(folder.resolve("Hồ sơ/số 1/Công văn.txt"), "x");
        Files.writeString(folder.resolve("bảng.csv"), "");
        Bag made = BagCreator.bagInPlace(
                folder, List.of(StandardSupportedAlgorithms.SHA256, StandardSupportedAlgorithms.SHA512), false);
        assertEquals(0, made.getItemsToFetch().size());
        assertEquals(Map.of(), Judged.folder(folder).ids());
    }
}
