package vn.congvan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.LetterId;
import vn.congvan.register.Step;

/**
 * What must never be lost: for each step of a letter a folder {@code records/letters/<kind>/<period>/<occurrence>/<nn>-<step>/} with the
 * files of that step and their digests. It is there before the register tells of it, and never changes after.
 */
final class Records {
    static final String MANIFEST = "manifest-sha256.txt";

    /** In a manifest's line: after the digest and two spaces. */
    private static final int NAME_AT = 66;

    private final Path folder;
    private final Disk disk;

    Records(Path office, Disk disk) {
        this.folder = office.resolve("records");
        this.disk = disk;
    }

    Path folder() {
        return folder;
    }

    /**
     * A step's folder, as the register names it.
     *
     * @param folder from {@code records/}
     * @param digest of its manifest, which has the digests of all its files
     */
    record Stored(String folder, String digest) {
        /** Its last name, {@code 05-issue}: a bag has it, too. */
        String name() {
            return folder.substring(folder.lastIndexOf('/') + 1);
        }
    }

    /**
     * Puts a step's files in place. What a run that was killed has left under that name gives way: the register knows nothing of it.
     *
     * @param count which step of the letter it is, from 1
     * @param files by name from the step's folder
     */
    Stored put(LetterId letter, int count, Step step, Map<String, byte[]> files) {
        String name = "letters/" + letter + String.format(java.util.Locale.ROOT, "/%02d-%s", count, step.word());
        StringBuilder manifest = new StringBuilder();
        new TreeMap<>(files)
                .forEach((file, content) -> manifest.append(Disk.digest(content))
                        .append("  ")
                        .append(file)
                        .append('\n'));
        byte[] digests = manifest.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(MANIFEST, digests);
        disk.putFolder(folder.resolve(name), all);
        return new Stored(name, Disk.digest(digests));
    }

    /**
     * A step's files, as they were put there.
     *
     * @throws Refused if anything is missing or was changed
     */
    SortedMap<String, byte[]> read(Stored stored) {
        List<Finding> faults = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, String> digests = digests(stored, faults);
        digests.forEach((file, digest) -> {
            Path path = folder.resolve(stored.folder()).resolve(file);
            byte[] content = Files.isRegularFile(path) ? disk.read(path) : new byte[0];
            if (!Files.isRegularFile(path)) {
                faults.add(Finding.of(OfficeKind.RECORD_MISSING, new Place.InFile(disk.name(path))));
            } else if (!Disk.digest(content).equals(digest)) {
                faults.add(Finding.of(OfficeKind.RECORD_CHANGED, new Place.InFile(disk.name(path))));
            }
            files.put(file, content);
        });
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return files;
    }

    /** The same with the manifest, as they lie there. */
    SortedMap<String, byte[]> readWhole(Stored stored) {
        SortedMap<String, byte[]> files = read(stored);
        files.put(MANIFEST, disk.read(folder.resolve(stored.folder()).resolve(MANIFEST)));
        return files;
    }

    /**
     * One of a step's files, as it was put there.
     *
     * @throws Refused if it is missing or was changed
     */
    byte[] read(Stored stored, String file) {
        List<Finding> faults = new ArrayList<>();
        Path path = folder.resolve(stored.folder()).resolve(file);
        String digest = digests(stored, faults).getOrDefault(file, "");
        if (faults.isEmpty() && !Files.isRegularFile(path)) {
            faults.add(Finding.of(OfficeKind.RECORD_MISSING, new Place.InFile(disk.name(path))));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        byte[] content = disk.read(path);
        if (!Disk.digest(content).equals(digest)) {
            throw new Refused(Finding.of(OfficeKind.RECORD_CHANGED, new Place.InFile(disk.name(path))));
        }
        return content;
    }

    /** Everything that is wrong with a step's folder: what is missing, changed, or has come in. */
    List<Finding> check(Stored stored) {
        try {
            SortedMap<String, byte[]> files = read(stored);
            List<Finding> more = new ArrayList<>();
            disk.filesIn(folder.resolve(stored.folder())).forEach((name, path) -> {
                if (!files.containsKey(name) && !name.equals(MANIFEST)) {
                    more.add(Finding.of(OfficeKind.RECORD_ADDED, new Place.InFile(disk.name(path))));
                }
            });
            return more;
        } catch (Refused e) {
            return e.findings();
        }
    }

    private SortedMap<String, String> digests(Stored stored, List<Finding> faults) {
        Path file = folder.resolve(stored.folder()).resolve(MANIFEST);
        SortedMap<String, String> digests = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            faults.add(Finding.of(OfficeKind.RECORD_MISSING, new Place.InFile(disk.name(file))));
            return digests;
        }
        byte[] manifest = disk.read(file);
        if (!Disk.digest(manifest).equals(stored.digest())) {
            faults.add(Finding.of(OfficeKind.RECORD_CHANGED, new Place.InFile(disk.name(file))));
            return digests;
        }
        digests.putAll(digests(manifest));
        return digests;
    }

    /** What a step's manifest says of its files, by name from the step's folder; nothing of lines that are none of ours. */
    static SortedMap<String, String> digests(byte[] manifest) {
        SortedMap<String, String> digests = new TreeMap<>();
        new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > NAME_AT)
                .forEach(line -> digests.put(line.substring(NAME_AT), line.substring(0, NAME_AT - 2)));
        return digests;
    }

    /** Nobody changes these files by mistake: they are only to be read from now on. */
    void protect(Stored stored) {
        disk.filesIn(folder.resolve(stored.folder())).values().forEach(disk::protect);
    }
}
