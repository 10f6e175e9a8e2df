package vn.congvan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.Role;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** The letter folders of an office, each compiled once for as long as its files stay the same. Thread-safe. */
final class Letters {
    private final Path folder;
    private final Disk disk;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    Letters(Path office, Disk disk) {
        this.folder = office.resolve("letter-templates");
        this.disk = disk;
    }

    /**
     * The name of every folder that makes a letter of the month, sorted.
     *
     * @throws Refused if there is none
     */
    List<String> names() {
        List<String> names =
                all().stream().filter(name -> role(name) == Role.LETTER).toList();
        if (names.isEmpty()) {
            throw new Refused(Finding.of(OfficeKind.NO_LETTERS, new Place.InFile(disk.name(folder))));
        }
        return names;
    }

    private Role role(String name) {
        Path description = folder(name).resolve("letter.yaml");
        return Role.in(disk.read(description), disk.name(description));
    }

    /**
     * The form of the house with a role; of several the first by name.
     *
     * @throws Refused if there is none
     */
    LetterTemplate form(Role role) {
        String name = all().stream()
                .filter(one -> role(one) == role)
                .findFirst()
                .orElseThrow(() -> new Refused(Finding.of(
                        OfficeKind.FORM_MISSING,
                        new Place.InFile(disk.name(folder(role.key()))),
                        "role",
                        role.key(),
                        "folder",
                        disk.name(folder))));
        return get(name, new Findings());
    }

    /**
     * Every folder's name, forms of the house too, sorted.
     *
     * @throws Refused if there is none
     */
    List<String> all() {
        List<String> names = new ArrayList<>();
        for (Path inside : list(folder, "*")) {
            if (Files.isRegularFile(inside.resolve("letter.yaml"))) {
                names.add(inside.getFileName().toString());
            }
        }
        if (names.isEmpty()) {
            throw new Refused(Finding.of(OfficeKind.NO_LETTERS, new Place.InFile(disk.name(folder))));
        }
        Collections.sort(names);
        return names;
    }

    /** @throws Refused if a name is no letter's */
    List<String> named(List<String> wanted) {
        return named(wanted, names());
    }

    /** @throws Refused if a name is no folder's */
    List<String> namedOfAll(List<String> wanted) {
        return named(wanted, all());
    }

    private static List<String> named(List<String> wanted, List<String> names) {
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new Refused(Finding.of(
                        OfficeKind.UNKNOWN_LETTER,
                        new Place.OnCommandLine(name),
                        "letter",
                        name,
                        "letters",
                        String.join(", ", names)));
            }
        }
        return wanted.isEmpty() ? names : List.copyOf(wanted);
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    Path templateFile(String name) {
        return folder(name).resolve("template.docx");
    }

    private record Compiled(int digest, LetterTemplate letter, List<Finding> findings) {}

    /**
     * The letter, compiled.
     *
     * @param findings receives what compiling found
     * @throws Refused if it cannot be used
     */
    LetterTemplate get(String name, Findings findings) {
        Map<String, byte[]> files = files(name);
        int digest = 7;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digest = digest * 31 + file.getKey().hashCode() * 31 + Arrays.hashCode(file.getValue());
        }
        Compiled known = compiled.get(name);
        if (known == null || known.digest() != digest) {
            Findings own = new Findings();
            known = new Compiled(digest, LetterTemplate.read(read(name, files), own), own.list());
            compiled.put(name, known);
        }
        findings.addAll(known.findings());
        return known.letter();
    }

    private Map<String, byte[]> files(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : List.of("letter.yaml", "schema.json", "template.docx")) {
            files.put(file, disk.read(folder(name).resolve(file)));
        }
        Path checks = folder(name).resolve("checks.yaml");
        if (Files.exists(checks)) {
            files.put("checks.yaml", disk.read(checks));
        }
        for (Path partial : list(folder(name), "*.docx")) {
            String file = partial.getFileName().toString();
            if (!file.startsWith("~$")) {
                files.put(file, disk.read(partial));
            }
        }
        return files;
    }

    private LetterTemplate.Folder read(String name, Map<String, byte[]> files) {
        Map<String, WordPackage> partials = new LinkedHashMap<>();
        files.forEach((file, content) -> {
            if (file.endsWith(".docx") && !file.equals("template.docx")) {
                partials.put(file.substring(0, file.length() - 5), open(name, file, content));
            }
        });
        return new LetterTemplate.Folder(
                name,
                disk.name(folder(name)),
                content(files, "letter.yaml"),
                content(files, "schema.json"),
                Optional.ofNullable(files.get("checks.yaml")),
                open(name, "template.docx", content(files, "template.docx")),
                partials);
    }

    private static byte[] content(Map<String, byte[]> files, String file) {
        return java.util.Objects.requireNonNull(files.get(file));
    }

    private WordPackage open(String name, String file, byte[] content) {
        return WordPackage.open(content, disk.name(folder(name).resolve(file)), ZipLimits.standard());
    }

    /** The sample data of a letter, by month; sorted. */
    List<Path> samples(String name) {
        return list(folder(name).resolve("sample"), "*.yaml");
    }

    private List<Path> list(Path where, String pattern) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(where)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(where, pattern)) {
                inside.forEach(files::add);
            } catch (IOException e) {
                throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(disk.name(where))));
            }
        }
        Collections.sort(files);
        return files;
    }
}
