package vn.congvan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.review.DiffLine;
import vn.congvan.review.DiffPage;
import vn.congvan.review.WordDiff;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Compares two Word files, and writes what came of it. */
final class FileDiff {
    private final Disk disk;
    private final Bounds bounds;

    FileDiff(Disk disk, Bounds bounds) {
        this.disk = disk;
        this.bounds = bounds;
    }

    @SuppressWarnings("ArrayRecordComponent") // from one step to the next
    private record Made(DiffedFiles diff, byte[] page, byte[] docx) {}

    DiffedFiles diff(Path before, Path after, Optional<Path> html, Optional<Path> docx, Catalogue words) {
        refuseSameFile(before, after, html, docx);
        Made made = bounds.hold(
                new Place.InFile(disk.name(after)),
                () -> make(before, after, html.isPresent(), docx.isPresent(), words));
        Stream.of(html, docx).flatMap(Optional::stream).forEach(disk::refuseIfOpen);
        html.ifPresent(file -> disk.replace(file, made.page()));
        docx.ifPresent(file -> disk.replace(file, made.docx()));
        return made.diff();
    }

    private void refuseSameFile(Path before, Path after, Optional<Path> html, Optional<Path> docx) {
        List<Path> taken = new ArrayList<>(List.of(whole(before), whole(after)));
        Stream.of(html, docx).flatMap(Optional::stream).forEach(file -> {
            if (taken.contains(whole(file))) {
                throw new Refused(Finding.of(OfficeKind.SAME_OUTPUT, new Place.InFile(disk.name(file))));
            }
            taken.add(whole(file));
        });
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private Made make(Path before, Path after, boolean html, boolean docx, Catalogue words) {
        Findings findings = new Findings();
        WordPackage was = open(before);
        WordPackage is = open(after);
        new DocumentReader().read(was, new Findings()); // refuses what is damaged
        Document document = new DocumentReader().read(is, new Findings());
        WordDiff.Compared compared = WordDiff.of(was, is, document.properties().modified(), findings);
        if (docx) {
            findings.addAll(compared.untracked());
        }
        List<DiffedFiles.Paragraph> paragraphs =
                compared.lines().stream().map(FileDiff::paragraph).toList();
        byte[] page = html ? DiffPage.of(compared.lines(), disk.name(before), disk.name(after), words) : new byte[0];
        byte[] tracked = docx ? compared.tracked().save() : new byte[0];
        return new Made(new DiffedFiles(paragraphs, findings.list()), page, tracked);
    }

    private WordPackage open(Path file) {
        return WordPackage.open(disk.read(file), disk.name(file), ZipLimits.standard());
    }

    private static DiffedFiles.Paragraph paragraph(DiffLine line) {
        DiffedFiles.Fate fate = line.before()
                ? line.after() ? DiffedFiles.Fate.EQUAL : DiffedFiles.Fate.DELETED
                : DiffedFiles.Fate.INSERTED;
        List<DiffedFiles.Words> words = line.runs().stream()
                .map(run -> new DiffedFiles.Words(
                        DiffedFiles.Fate.valueOf(run.fate().name()), run.text()))
                .toList();
        return new DiffedFiles.Paragraph(line.story().name(), fate, words);
    }
}
