package vn.congvan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String PROVENANCE = ".provenance.json";

    private final Path folder;
    private final Path notes;
    private final Disk disk;

    Drafts(Path folder, Disk disk) {
        this.folder = folder;
        this.notes = folder.resolve(".congvan");
        this.disk = disk;
    }

    /** A letter's two files, and the one that says where they came from, finished in memory. */
    record Pair(String name, byte[] docx, byte[] pdf, byte[] provenance) {
        private Map<String, byte[]> files() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(name + ".docx", docx);
            files.put(name + ".pdf", pdf);
            files.put(name + PROVENANCE, provenance);
            return files;
        }
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

    /** @throws Refused if either file of the pair is not as it was generated, unless {@code force} */
    void refuseIfEdited(String name, boolean force, Findings findings) {
        for (Path file : new Path[] {docx(name), pdf(name)}) {
            disk.refuseIfOpen(file);
            if (!force && isEdited(file)) {
                findings.add(Finding.of(OfficeKind.DRAFT_EDITED, new Place.InFile(disk.name(file))));
            }
        }
        findings.refuseOnError();
    }

    private boolean isEdited(Path file) {
        return Files.exists(file) && !isNoted(file.getFileName().toString(), disk.read(file));
    }

    /** Puts a pair into place; an edited draft that it replaces is kept beside it as {@code ….bak.docx}. */
    void put(Pair pair, Findings findings) {
        Path docx = docx(pair.name());
        if (isEdited(docx)) {
            Path kept = folder.resolve(pair.name() + ".bak.docx");
            Path aside = notes.resolve(pair.name() + ".bak.docx" + ASIDE);
            disk.writeAside(aside, disk.read(docx));
            disk.moveIntoPlace(aside, kept);
            findings.add(Finding.of(OfficeKind.KEPT_BACKUP, new Place.InFile(disk.name(kept))));
        }
        StringBuilder note = new StringBuilder();
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
    }

    private boolean isNoted(String file, byte[] content) {
        String name = withoutSuffix(withoutSuffix(withoutSuffix(file, ".docx"), ".pdf"), PROVENANCE);
        Path note = notes.resolve(name + NOTE);
        return Files.exists(note)
                && new String(disk.read(note), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch((Disk.digest(content) + "  " + file)::equals);
    }

    private static String withoutSuffix(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
