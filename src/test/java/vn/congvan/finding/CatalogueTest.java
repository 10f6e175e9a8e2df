package vn.congvan.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One catalogue, two languages, every kind of every room. */
class CatalogueTest {
    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        String name = "messages." + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (JavaClass c : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.congvan")) {
            if (c.isEnum() && c.isAssignableTo(Kind.class)) {
                for (Object constant : c.reflect().getEnumConstants()) {
                    kinds.add((Kind) constant);
                }
            }
        }
        return kinds;
    }

    @Test
    void kindsWereFound() {
        assertFalse(kinds().isEmpty());
    }

    @Test
    void everyKindHasAMessageAndARemedyInBothLanguages() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String language : List.of("vi", "en")) {
            Properties words = words(language);
            for (Kind kind : kinds()) {
                for (String key : List.of(kind.id(), kind.id() + ".remedy")) {
                    if (!words.containsKey(key)) {
                        missing.add(language + " " + key);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noMessageIsLeftOfAKindThatIsGone() throws IOException {
        Set<String> left = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        kinds().forEach(kind -> ids.add(kind.id()));
        ids.add("DATA-CHECK"); // the words of every check that a letter's folder declares
        for (String key : words("vi").stringPropertyNames()) {
            boolean ofAKind = key.matches("[A-Z]+-[A-Z0-9-]+(\\.remedy)?");
            if (ofAKind && !ids.contains(key.replace(".remedy", ""))) {
                left.add(key);
            }
        }
        assertEquals(Set.of(), left);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameArguments() throws IOException {
        Properties vi = words("vi");
        Properties en = words("en");
        assertEquals(new TreeSet<>(vi.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
        Set<String> differing = new TreeSet<>();
        for (String key : vi.stringPropertyNames()) {
            if (!arguments(vi.getProperty(key)).equals(arguments(en.getProperty(key)))) {
                differing.add(key);
            }
        }
        assertEquals(Set.of(), differing);
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Kind kind : kinds()) {
            if (!seen.add(kind.id())) {
                twice.add(kind.id());
            }
        }
        assertEquals(Set.of(), twice);
    }

    private static Set<String> arguments(String words) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([a-zA-Z]+)}").matcher(words);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }
}
