package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Which files become which PDFs, settled before any of them is written. */
final class RenderList {
    private static final String DOCX = ".docx";

    /** @param trouble why the file cannot even be tried; empty for most */
    record Entry(Path docx, Path pdf, List<Finding> trouble) {}

    private final Disk disk;
    private final Path to;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Map<Path, Finding> trouble = new HashMap<>();

    private RenderList(Disk disk, Path to) {
        this.disk = disk;
        this.to = to;
    }

    /**
     * @param given files, and folders for the DOCX files in them
     * @throws Refused if one PDF would overwrite another, or a file that was given
     */
    static List<Entry> of(List<Path> given, Path to, Disk disk) {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new Refused(Finding.of(OfficeKind.NO_FOLDER, new Place.InFile(disk.name(to))));
        }
        RenderList list = new RenderList(disk, absolute(to));
        given.forEach(list::add);
        return list.entries();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void add(Path given) {
        Path path = absolute(given);
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        try (Stream<Path> all = Files.list(path)) {
            List<Path> found = all.filter(RenderList::isDocument)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            files.addAll(found);
            if (found.isEmpty()) {
                cannotBeTried(path, OfficeKind.NO_DOCX);
            }
        } catch (IOException e) {
            cannotBeTried(path, OfficeKind.FILE_UNREADABLE);
        }
    }

    private void cannotBeTried(Path folder, OfficeKind why) {
        files.add(folder);
        trouble.put(folder, Finding.of(why, new Place.InFile(disk.name(folder))));
    }

    /** Word keeps a {@code ~$….docx} beside a file that it has open, macOS a {@code ._….docx} beside one from elsewhere. */
    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        boolean hidden = name.startsWith("~$") || name.startsWith(".");
        return !hidden && name.toLowerCase(Locale.ROOT).endsWith(DOCX) && Files.isRegularFile(file);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Findings clashes = new Findings();
        Map<String, Path> inputs = new HashMap<>();
        files.forEach(file -> inputs.put(comparable(file), file));
        Map<String, Path> outputs = new HashMap<>();
        for (Path file : files) {
            if (trouble.containsKey(file)) {
                entries.add(new Entry(file, to, List.of(trouble.get(file))));
                continue;
            }
            Path pdf = to.resolve(pdfName(file));
            entries.add(new Entry(file, pdf, List.of()));
            Path other = outputs.putIfAbsent(comparable(pdf), file);
            if (other != null) {
                clashes.add(clash(file, pdf, other));
            }
            Path input = inputs.get(comparable(pdf));
            if (input != null) {
                clashes.add(Finding.of(OfficeKind.SAME_FILE, new Place.InFile(disk.name(input))));
            }
        }
        clashes.refuseOnError();
        return entries;
    }

    private Finding clash(Path file, Path pdf, Path other) {
        Place place = new Place.InFile(disk.name(file));
        return Finding.of(OfficeKind.SAME_PDF, place, "pdf", disk.name(pdf), "other", disk.name(other));
    }

    /** Windows and macOS take names that differ only in case, or in how letters with marks are written, for the same. */
    private static String comparable(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String pdfName(Path docx) {
        String name = docx.getFileName().toString();
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(DOCX);
        return (named ? name.substring(0, name.length() - DOCX.length()) : name) + ".pdf";
    }
}
