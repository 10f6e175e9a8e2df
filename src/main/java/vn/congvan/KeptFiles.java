package vn.congvan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.archive.FileFormat;
import vn.congvan.archive.FileRole;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.LetterFolder;
import vn.congvan.archive.Preservation;
import vn.congvan.pdf.PdfAClaim;
import vn.congvan.register.Step;

/** The files in a letter's folder of a sealed month: what each is, and which was made from which. */
final class KeptFiles {
    private static final Pattern IN_STEP = Pattern.compile("(\\d+)-([a-z-]+)/(.+)");

    private final List<KeptFile> files;

    KeptFiles(List<KeptFile> files) {
        this.files = List.copyOf(files);
    }

    /** @param path from the letter's folder: {@code 05-issue/out/2024-11/….pdf} */
    static KeptFile of(String path, byte[] content) {
        FileFormat format = (path.endsWith(".pdf") ? PdfAClaim.of(content) : Optional.<String>empty())
                .map(FileFormat::pdfA)
                .orElseGet(() -> FileFormat.of(path));
        return new KeptFile(path, content.length, Disk.digest(content), role(path), format);
    }

    /** By where the steps of a letter's life put it. */
    static FileRole role(String path) {
        if (path.equals(LetterFolder.EVENTS)) {
            return FileRole.JOURNAL;
        }
        Matcher matcher = IN_STEP.matcher(path);
        if (!matcher.matches()) {
            return FileRole.OTHER;
        }
        String within = matcher.group(3);
        if (within.equals(Records.MANIFEST)) {
            return FileRole.MANIFEST;
        } else if (within.startsWith("letter-templates/")) {
            return FileRole.TEMPLATE;
        } else if (within.startsWith("data/directory/")) {
            return FileRole.DIRECTORY;
        } else if (within.equals("data/office.yaml")) {
            return FileRole.SETTINGS;
        } else if (within.startsWith("data/")) {
            return FileRole.DATA;
        } else if (within.startsWith("evidence/")) {
            return FileRole.EVIDENCE;
        } else if (within.startsWith(Dispatch.WITHIN)) {
            return FileRole.NUMBERED;
        }
        return made(within, matcher.group(2).equals(Step.ISSUE.word()));
    }

    private static FileRole made(String name, boolean issued) {
        String stem = name.replaceFirst("\\.[a-z]+$", "");
        if (name.endsWith(Drafts.PROVENANCE)) {
            return FileRole.PROVENANCE;
        } else if (name.endsWith(Submission.REVIEW)) {
            return FileRole.REVIEW_COPY;
        } else if (name.endsWith(SignedOriginal.NAME)) {
            return FileRole.ORIGINAL;
        } else if (name.endsWith(Dispatch.RECIPIENTS)) {
            return FileRole.RECIPIENTS;
        } else if (stem.endsWith(Numbering.SIGNING_COPY) || stem.endsWith(Numbering.WITH_NUMBER)) {
            return FileRole.SIGNING_COPY;
        } else if (stem.endsWith(Drafts.named(""))) {
            return FileRole.DRAFT;
        } else if (issued && name.endsWith(".docx")) {
            return FileRole.DOCX;
        }
        return issued && name.endsWith(".pdf") ? FileRole.PDF : FileRole.OTHER;
    }

    /** Those that a step put there. */
    List<String> of(String stepFolder) {
        return files.stream()
                .map(KeptFile::path)
                .filter(path -> path.startsWith(stepFolder + "/"))
                .toList();
    }

    List<String> paths() {
        return files.stream().map(KeptFile::path).toList();
    }

    /** Which files were made from which. */
    List<Preservation.Source> sources() {
        List<Preservation.Source> sources = new ArrayList<>();
        for (KeptFile file : files) {
            List<String> from = sourceOf(file);
            if (!from.isEmpty()) {
                sources.add(new Preservation.Source(file.path(), from));
            }
        }
        return sources;
    }

    private List<String> sourceOf(KeptFile file) {
        return switch (file.role()) {
            case DOCX, PDF, NUMBERED, SIGNING_COPY, ORIGINAL, DRAFT, REVIEW_COPY -> {
                Optional<String> copied = copied(file);
                Optional<String> laidOut = copied.isPresent() ? copied : beside(file);
                yield laidOut.map(List::of).orElseGet(() -> made(file));
            }
            default -> List.of();
        };
    }

    /** The same bytes in an earlier step. */
    private Optional<String> copied(KeptFile file) {
        return files.stream()
                .filter(other -> step(other) < step(file) && other.sha256().equals(file.sha256()))
                .map(KeptFile::path)
                .findFirst();
    }

    /** The DOCX that a PDF was laid out from. */
    private Optional<String> beside(KeptFile file) {
        String docx = file.path().replaceFirst("\\.pdf$", ".docx");
        return docx.equals(file.path())
                ? Optional.empty()
                : paths().stream().filter(docx::equals).findFirst();
    }

    private List<String> made(KeptFile file) {
        if (file.role() == FileRole.DRAFT) {
            return files.stream()
                    .filter(other -> step(other) == step(file))
                    .filter(other -> other.role() == FileRole.DATA
                            || other.role() == FileRole.TEMPLATE
                            || other.role() == FileRole.DIRECTORY)
                    .map(KeptFile::path)
                    .toList();
        }
        return file.role() == FileRole.ORIGINAL
                ? latest(FileRole.SIGNING_COPY, ".pdf", file)
                : latest(FileRole.DRAFT, ".docx", file);
    }

    private List<String> latest(FileRole role, String ending, KeptFile until) {
        return files.stream()
                .filter(other -> other.role() == role && other.path().endsWith(ending) && step(other) <= step(until))
                .reduce((one, other) -> step(other) >= step(one) ? other : one)
                .map(other -> List.of(other.path()))
                .orElse(List.of());
    }

    private static int step(KeptFile file) {
        Matcher matcher = IN_STEP.matcher(file.path());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
