package vn.congvan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * The drafts of one month in {@code out/<month>/}. A pair of DOCX and PDF goes into place together: both are written aside
 * and synced, then a note with their digests is – from that moment the new pair counts – and then both are moved. A run that
 * was killed in between is finished, or undone, by the next one. The note also tells whether a draft was edited since.
 */
final class Drafts {
    private static final String ASIDE = ".new";
    private static final String NOTE = ".sha256";
    static final String PROVENANCE = ".provenance.json";
    private static final String KEPT = ".generated.docx";
    private static final String GENERATED = "generated ";
    private static final String DRAFT = "-du-thao";

    private final Path folder;
    private final Path notes;
    private final Disk disk;

    Drafts(Path folder, Disk disk) {
        this.folder = folder;
        this.notes = folder.resolve(".congvan");
        this.disk = disk;
    }

    /**
     * A letter's two files, and the one that says where they came from, finished in memory.
     *
     * @param generated the DOCX as the program made it; other than {@code docx} only where a person's words were kept in that
     */
    record Pair(String name, byte[] docx, byte[] pdf, byte[] provenance, byte[] generated) {
        /** A letter that nobody has edited. */
        Pair(String name, byte[] docx, byte[] pdf, byte[] provenance) {
            this(name, docx, pdf, provenance, docx);
        }

        private Map<String, byte[]> files() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(name + ".docx", docx);
            files.put(name + ".pdf", pdf);
            files.put(name + PROVENANCE, provenance);
            return files;
        }
    }

    /** What a letter's files are called until it is issued. */
    static String named(String letter) {
        return letter + DRAFT;
    }

    Path docx(String name) {
        return folder.resolve(name + ".docx");
    }

    /** A first look at a letter whose figures are not all there. */
    Path withHoles(String name) {
        return folder.resolve(name + ".con-thieu.docx");
    }

    Path pdf(String name) {
        return folder.resolve(name + ".pdf");
    }

    /** Finishes what a killed run had begun: a pair that its note names goes into place, anything else goes away. */
    void recover() {
        if (!Files.isDirectory(notes)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(notes, "*" + ASIDE)) {
            for (Path aside : leftovers) {
                String file = withoutSuffix(aside.getFileName().toString(), ASIDE);
                if (isNoted(file, disk.read(aside))) {
                    disk.moveIntoPlace(aside, folder.resolve(file));
                } else {
                    disk.delete(aside);
                }
            }
        } catch (IOException e) {
            throw disk.failure(notes, e);
        }
    }

    /**
     * @param keepsWords whether the new DOCX has everything that a person did to the old one
     * @throws Refused if either file of the pair is not as it was generated, unless {@code force}
     */
    void refuseIfEdited(String name, boolean force, boolean keepsWords, Findings findings) {
        for (Path file : new Path[] {docx(name), pdf(name)}) {
            disk.refuseIfOpen(file);
            boolean replaceable = force || (keepsWords && file.equals(docx(name)));
            if (!replaceable && isEdited(file)) {
                findings.add(Finding.of(OfficeKind.DRAFT_EDITED, new Place.InFile(disk.name(file))));
            }
        }
        findings.refuseOnError();
    }

    /** What a person did to a DOCX stays an edit even after its figures were brought up to date. */
    private boolean isEdited(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        String name = file.getFileName().toString();
        byte[] content = disk.read(file);
        boolean asMade = name.endsWith(".docx")
                ? note(name).contains(GENERATED + Disk.digest(content))
                : note(name).contains(Disk.digest(content) + "  " + name);
        return !asMade;
    }

    /**
     * The DOCX of a letter as the program made it last, if a person has edited it since.
     *
     * @throws Refused if it was edited but what the program made is not known any more
     */
    Optional<byte[]> generated(String name) {
        if (!isEdited(docx(name))) {
            return Optional.empty();
        }
        for (String line : note(docx(name).getFileName().toString())) {
            Path kept = line.startsWith(GENERATED) ? kept(name, line.substring(GENERATED.length())) : notes;
            if (Files.isRegularFile(kept) && line.equals(GENERATED + Disk.digest(disk.read(kept)))) {
                return Optional.of(disk.read(kept));
            }
        }
        throw new Refused(Finding.of(OfficeKind.NO_OLD_DRAFT, new Place.InFile(disk.name(docx(name)))));
    }

    /** Puts a pair into place; an edited draft that it replaces is kept beside it as {@code ….bak.docx}. */
    void put(Pair pair, Findings findings) {
        Path docx = docx(pair.name());
        if (isEdited(docx) && !Arrays.equals(disk.read(docx), pair.docx())) {
            Path kept = folder.resolve(pair.name() + ".bak.docx");
            Path aside = notes.resolve(pair.name() + ".bak.docx" + ASIDE);
            disk.writeAside(aside, disk.read(docx));
            disk.moveIntoPlace(aside, kept);
            findings.add(Finding.of(OfficeKind.KEPT_BACKUP, new Place.InFile(disk.name(kept))));
        }
        String generated = Disk.digest(pair.generated());
        disk.replace(kept(pair.name(), generated), pair.generated());
        StringBuilder note = new StringBuilder(GENERATED + generated + "\n");
        pair.files().forEach((file, content) -> {
            disk.writeAside(notes.resolve(file + ASIDE), content);
            note.append(Disk.digest(content)).append("  ").append(file).append('\n');
        });
        Path noteAside = notes.resolve(pair.name() + ".note");
        disk.writeAside(noteAside, note.toString().getBytes(StandardCharsets.UTF_8));
        disk.moveIntoPlace(noteAside, notes.resolve(pair.name() + NOTE));
        for (String file : pair.files().keySet()) {
            disk.moveIntoPlace(notes.resolve(file + ASIDE), folder.resolve(file));
        }
        forgetOlder(pair.name(), kept(pair.name(), generated));
    }

    /** Named after its digest, so that the one that the note means is there whenever a run is killed. */
    private Path kept(String name, String digest) {
        return notes.resolve(name + "." + digest.substring(0, Math.min(16, digest.length())) + KEPT);
    }

    private void forgetOlder(String name, Path last) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                notes,
                file -> file.getFileName().toString().matches("\\Q" + name + "\\E\\.[0-9a-f]{16}\\Q" + KEPT + "\\E"))) {
            for (Path file : all) {
                if (!file.equals(last)) {
                    disk.delete(file);
                }
            }
        } catch (IOException e) {
            throw disk.failure(notes, e);
        }
    }

    private boolean isNoted(String file, byte[] content) {
        return note(file).contains(Disk.digest(content) + "  " + file);
    }

    /** The lines of the note about a file; none if there is no note. */
    private List<String> note(String file) {
        String name = withoutSuffix(withoutSuffix(withoutSuffix(file, ".docx"), ".pdf"), PROVENANCE);
        Path note = notes.resolve(name + NOTE);
        return Files.exists(note)
                ? new String(disk.read(note), StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }

    private static String withoutSuffix(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
