package vn.congvan;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms and the fences round third-party code, as docs/architecture.md draws them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.congvan");

    /** Which rooms a room may import, besides itself and {@code finding}. */
    private static final Map<String, List<String>> MAY_IMPORT = rooms();

    /** Which libraries a room may import, by package prefix. */
    private static final Map<String, List<String>> LIBRARIES = libraries();

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("finding", List.of());
        rooms.put("zip", List.of());
        rooms.put("data", List.of("zip"));
        rooms.put("directory", List.of("data"));
        rooms.put("data.check", List.of("data"));
        rooms.put("data.sheet", List.of("data", "zip"));
        rooms.put("font", List.of());
        rooms.put("word", List.of("zip"));
        rooms.put("template", List.of("word", "data", "data.check", "directory", "template.chart"));
        rooms.put("template.chart", List.of("data"));
        rooms.put("layout", List.of("word", "font"));
        rooms.put("pdf", List.of("layout", "font"));
        rooms.put("verapdf", List.of("pdf"));
        rooms.put("register", List.of());
        rooms.put("archive", List.of("register", "zip"));
        rooms.put("review", List.of("pdf", "layout", "word", "template", "data"));
        return rooms;
    }

    private static Map<String, List<String>> libraries() {
        Map<String, List<String>> libraries = new LinkedHashMap<>();
        libraries.put("finding", List.of());
        libraries.put("zip", List.of());
        libraries.put("data", List.of("tools.jackson", "com.fasterxml.jackson", "com.networknt", "org.snakeyaml"));
        libraries.put("directory", List.of());
        libraries.put("data.check", List.of("com.ezylang"));
        libraries.put("data.sheet", List.of("org.dhatim.fastexcel", "de.siegmar.fastcsv"));
        libraries.put("font", List.of("org.apache.fontbox", "org.apache.pdfbox.io"));
        libraries.put("word", List.of("org.docx4j", "jakarta.xml.bind"));
        libraries.put("template", List.of("com.github.mustachejava", "com.github.difflib"));
        libraries.put("template.chart", List.of("org.knowm.xchart", "org.apache.batik", "org.w3c.dom"));
        libraries.put("layout", List.of());
        libraries.put(
                "pdf",
                List.of(
                        "org.apache.pdfbox",
                        "org.apache.fontbox",
                        "com.github.weisj.jsvg",
                        "de.rototor.pdfbox",
                        "org.bouncycastle"));
        libraries.put("verapdf", List.of("org.verapdf"));
        libraries.put("register", List.of("org.jdbi", "org.flywaydb", "org.sqlite", "org.postgresql", "javax.sql"));
        libraries.put("archive", List.of());
        libraries.put("review", List.of("com.github.difflib"));
        libraries.put("cli", List.of("org.apache.commons.cli", "tools.jackson", "me.tongfei.progressbar"));
        return libraries;
    }

    /** With the packages within it, unless one of them is an inner room: that has rules of its own. */
    private static String packageOf(String room) {
        boolean hasInnerRoom = MAY_IMPORT.keySet().stream().anyMatch(other -> other.startsWith(room + "."));
        return "vn.congvan." + room + (hasInnerRoom ? "" : "..");
    }

    @Test
    void classesWereFoundInEveryRoom() {
        for (String room : MAY_IMPORT.keySet()) {
            assertTrue(
                    CLASSES.stream().anyMatch(c -> c.getPackageName().startsWith("vn.congvan." + room)),
                    "no classes in " + room);
        }
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            String rest = c.getPackageName().substring("vn.congvan".length());
            found.add(rest.isEmpty() ? "" : rest.substring(1));
        }
        Set<String> expected = new TreeSet<>(MAY_IMPORT.keySet());
        expected.add("");
        expected.add("cli");
        assertEquals(expected, found);
    }

    @Test
    void aRoomImportsOnlyTheRoomsBeforeIt() {
        MAY_IMPORT.forEach((room, before) -> {
            List<String> allowed = new ArrayList<>();
            allowed.add(packageOf(room));
            allowed.add(packageOf("finding"));
            before.forEach(name -> allowed.add(packageOf(name)));
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("vn.congvan..")
                            .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                    .check(CLASSES);
        });
    }

    @Test
    void onlyTheFacadeStandsBetweenTheCommandLineAndTheRooms() {
        noClasses()
                .that()
                .resideInAPackage("vn.congvan.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.congvan..")
                        .and(resideOutsideOfPackages("vn.congvan", "vn.congvan.cli..", "vn.congvan.finding..")))
                .check(CLASSES);
    }

    @Test
    void aRoomImportsOnlyItsOwnLibraries() {
        LIBRARIES.forEach((room, libraries) -> {
            List<String> allowed = new ArrayList<>(
                    List.of("vn.congvan..", "java..", "javax.xml..", "javax.imageio..", "org.jspecify.."));
            libraries.forEach(prefix -> allowed.add(prefix + ".."));
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(room))
                    .should()
                    .dependOnClassesThat(resideOutsideOfPackages(allowed.toArray(String[]::new)))
                    .check(CLASSES);
        });
        noClasses()
                .that()
                .resideInAPackage("vn.congvan")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("vn.congvan..", "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("vn.congvan.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> without = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            if (!c.getPackage().isAnnotatedWith(NullMarked.class)) {
                without.add(c.getPackageName());
            }
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.congvan.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksForTheClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callMethod(java.util.Calendar.class, "getInstance")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksForTheDefaultLocaleCharsetOrTimeZone() {
        noClasses()
                .should()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .callMethod(java.util.TimeZone.class, "getDefault")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .check(CLASSES);
    }

    @Test
    void classesAreFinalRecordsEnumsOrSealed() {
        Set<String> open = new TreeSet<>();
        for (JavaClass c : CLASSES.that(alwaysTrue())) {
            boolean closed = c.isInterface()
                    || c.isEnum()
                    || c.isRecord()
                    || c.isAnonymousClass()
                    || c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                    || c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                    || c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                    || c.getSimpleName().equals("package-info")
                    || c.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
            if (!closed) {
                open.add(c.getName());
            }
        }
        assertEquals(Set.of(), open);
    }
}
