package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congvan.register.Entry;
import vn.congvan.register.Step;

/** Where the files of an issued letter are: in its sealed month, once it was archived, else where the step put them. */
final class IssuedFile {
    private final Desk desk;
    private final Entry entry;

    private IssuedFile(Desk desk, Entry entry) {
        this.desk = desk;
        this.entry = entry;
    }

    static IssuedFile of(Entry entry, Desk desk) {
        return new IssuedFile(desk, entry);
    }

    /** The PDF, from the office's folder: the sealed one, the copy in {@code out/}, or the step's own; the last where there is none. */
    String pdf() {
        String name = Facts.baseName(entry) + ".pdf";
        List<Path> places = Stream.of(
                        sealed().map(folder -> within(folder, name)),
                        Optional.of(desk.outFolder(entry.letter()).resolve(name)),
                        step().map(folder -> within(folder, name)))
                .flatMap(Optional::stream)
                .toList();
        Path file = places.stream().filter(Files::isRegularFile).findFirst().orElse(places.get(places.size() - 1));
        return desk.disk().name(file);
    }

    /** @throws vn.congvan.finding.Refused if it is missing or was changed */
    byte[] docx() {
        String name = KeptSubmission.file(entry.letter(), Facts.baseName(entry) + ".docx");
        Optional<Records.Stored> inBag =
                sealed().filter(folder -> Files.isDirectory(path(folder))).or(this::step);
        return desk.records().read(inBag.orElseThrow(), name);
    }

    private Optional<Records.Stored> step() {
        return Facts.stored(entry, Step.ISSUE);
    }

    /** The step's folder as its bag has it. */
    private Optional<Records.Stored> sealed() {
        String bag = Facts.of(entry, Facts.ARCHIVE_FOLDER);
        String within = Facts.of(entry, Facts.ARCHIVE_WITHIN);
        return bag.isEmpty() || within.isEmpty()
                ? Optional.empty()
                : step().map(step -> new Records.Stored(bag + "/" + within + "/" + step.name(), step.digest()));
    }

    private Path path(Records.Stored stored) {
        return desk.records().folder().resolve(stored.folder());
    }

    private Path within(Records.Stored stored, String name) {
        return path(stored).resolve(KeptSubmission.file(entry.letter(), name));
    }
}
