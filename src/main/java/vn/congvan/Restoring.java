package vn.congvan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.congvan.archive.BagFile;
import vn.congvan.archive.BagFiles;
import vn.congvan.archive.BagMaker;
import vn.congvan.archive.FolderBag;
import vn.congvan.archive.Judgement;
import vn.congvan.archive.OurBag;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Puts bags where people want them: {@code congvan restore}. Only a bag that is valid is restored, and what was written is judged again
 * before it gets its name, so that nothing that looks like a bag there is less than the bag.
 */
final class Restoring {
    private static final int BUFFER = 1 << 16;
    private static final byte[] NONE = {};

    private final Desk desk;
    private final Findings findings;

    /** @param findings where doubts go: an error is thrown */
    Restoring(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    /** @return the bags' folders, as people call them */
    List<String> restore(RestoreOrder order) {
        refuseWithinBag(order.to());
        List<String> restored = new ArrayList<>();
        for (Path place : places(order)) {
            restored.add(desk.disk().name(restore(place, order.to())));
        }
        return restored;
    }

    /** What is sealed is never written into. */
    private void refuseWithinBag(Path to) {
        Optional<Path> folder = Optional.of(to.toAbsolutePath().normalize());
        while (folder.isPresent()) {
            if (Files.exists(folder.get().resolve(BagMaker.DECLARATION_FILE))) {
                throw new Refused(Finding.of(
                        OfficeKind.INTO_A_BAG, new Place.InFile(desk.disk().name(to))));
            }
            folder = folder.map(Path::getParent);
        }
    }

    private List<Path> places(RestoreOrder order) {
        if (order.place().isPresent()) {
            return List.of(order.place().get());
        }
        String month = Dates.monthNamed(order.month().orElseThrow()).toString();
        MonthBags bags = new MonthBags(desk.records().folder());
        List<Path> places = bags.lying(desk.disk()).stream()
                .filter(name -> MonthBags.isOf(name, month))
                .map(bags::folder)
                .toList();
        if (places.isEmpty()) {
            throw new Refused(Finding.of(OfficeKind.NOT_ARCHIVED, new Place.OnCommandLine(month), "month", month));
        }
        return places;
    }

    private Path restore(Path place, Path to) {
        String name = desk.disk().name(place);
        if (!Files.exists(place)) {
            throw new Refused(Finding.of(OfficeKind.NO_SUCH_BAG, new Place.InFile(name)));
        }
        try (BagFiles files = BagCheck.open(place, name)) {
            OurBag ours = OurBag.of(files);
            Optional<byte[]> seal = judged(files, ours);
            Path folder = to.resolve(folderName(ours, place));
            if (!Files.exists(folder)) {
                put(files, seal, folder);
            } else if (seal.isEmpty() || !isThere(folder, seal.get())) {
                throw new Refused(Finding.of(
                        OfficeKind.FILE_EXISTS, new Place.InFile(desk.disk().name(folder))));
            }
            return folder;
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    private static Refused unreadable(String name) {
        return new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name)));
    }

    /** A bag of ours knows its name, whatever a ZIP of it is called. */
    private static String folderName(OurBag ours, Path place) throws IOException {
        String own = ours.info().getOrDefault(BagMaker.NAME, "");
        return MonthBags.isName(own) ? own : place.getFileName().toString().replaceFirst("(?i)\\.zip$", "");
    }

    /**
     * What the bag is known by, if it has it.
     *
     * @throws Refused if it is not valid, with everything that is wrong
     */
    private Optional<byte[]> judged(BagFiles files, OurBag ours) throws IOException {
        Findings found = new Findings();
        Judgement judged = BagCheck.judge(files, ours.isOurs(), found::add);
        found.refuseOnError();
        if (judged.verdict() == Judgement.Verdict.INVALID) {
            throw new IllegalStateException("invalid without an error: " + files.name());
        }
        findings.addAll(found.list());
        return ours.sealed();
    }

    /** Whether an earlier run has restored the very same. */
    private boolean isThere(Path folder, byte[] seal) throws IOException {
        try (BagFiles there = new FolderBag(folder, desk.disk().name(folder))) {
            return judged(there, OurBag.of(there))
                    .filter(own -> Arrays.equals(own, seal))
                    .isPresent();
        }
    }

    private void put(BagFiles files, Optional<byte[]> seal, Path folder) throws IOException {
        Path aside = desk.disk().beginFolder(folder);
        try {
            files.each(file -> copy(files, file, aside), finding -> {
                throw new Refused(finding); // the judge has seen none
            });
            desk.disk().syncFiles(aside);
            try (BagFiles copied = new FolderBag(aside, desk.disk().name(folder))) {
                Optional<byte[]> own = judged(copied, OurBag.of(copied));
                if (!Arrays.equals(own.orElse(NONE), seal.orElse(NONE))) {
                    throw new Refused(Finding.of(OfficeKind.BAG_NOT_WHOLE, new Place.InFile(files.name())));
                }
            }
            desk.disk().endFolder(aside, folder);
        } catch (IOException | RuntimeException e) {
            desk.disk().giveUp(aside, e);
            throw e;
        }
    }

    private void copy(BagFiles files, BagFile file, Path aside) {
        Path target = aside.resolve(file.path()).normalize();
        if (file.kind() == BagFile.Kind.FOLDER) {
            return; // an empty one, which no bag keeps
        }
        if (file.kind() != BagFile.Kind.FILE || !target.startsWith(aside)) {
            throw new IllegalStateException("judged, and no file of the bag: " + file.path());
        }
        desk.disk().writeUnsynced(target, out -> transfer(files, file, out), false);
    }

    private static void transfer(BagFiles files, BagFile file, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(files, file)) {
            for (int count = read(in, buffer, files); count >= 0; count = read(in, buffer, files)) {
                out.write(buffer, 0, count);
            }
        }
    }

    /** What cannot be read is not to be told as a disk that cannot be written. */
    private static int read(InputStream in, byte[] buffer, BagFiles files) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable(files.name());
        }
    }

    private static InputStream open(BagFiles files, BagFile file) {
        try {
            return files.open(file);
        } catch (IOException e) {
            throw unreadable(files.name());
        }
    }
}
