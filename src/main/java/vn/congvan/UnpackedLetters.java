package vn.congvan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.archive.BagFile;
import vn.congvan.archive.BagFiles;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.LetterId;

/** Letters of a bag, one at a time laid out as {@code records/} had them, in a temporary folder that is gone in the end. */
final class UnpackedLetters implements AutoCloseable {
    private static final Pattern STEP_FILE = Pattern.compile("(data/[^/]+)/(\\d\\d+-[a-z-]+/.+)");

    private final BagFiles bag;
    private final Path folder;
    private final Disk disk;
    private final Map<String, List<BagFile>> letters = new HashMap<>();

    private UnpackedLetters(BagFiles bag, Path folder) {
        this.bag = bag;
        this.folder = folder;
        this.disk = new Disk(folder);
    }

    /** @throws TryAgain if there is no room for temporary files */
    static UnpackedLetters of(BagFiles bag, Disk office) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            UnpackedLetters letters = new UnpackedLetters(bag, Files.createTempDirectory(temporary, "congvan"));
            bag.each(letters::take, finding -> {
                // the judge has told it
            });
            return letters;
        } catch (IOException e) {
            throw office.failure(temporary, e);
        }
    }

    private void take(BagFile file) {
        Matcher path = STEP_FILE.matcher(file.path());
        if (file.kind() == BagFile.Kind.FILE && path.matches()) {
            letters.computeIfAbsent(path.group(1), within -> new ArrayList<>()).add(file);
        }
    }

    Disk disk() {
        return disk;
    }

    /** @param within the letter's folder in the bag */
    Records unpack(String within, LetterId id) {
        disk.deleteFolder(folder.resolve("records"));
        Path letter = folder.resolve("records/letters").resolve(id.toString());
        for (BagFile file : letters.getOrDefault(within, List.of())) {
            Path target =
                    letter.resolve(file.path().substring(within.length() + 1)).normalize();
            if (!target.startsWith(letter)) {
                throw new Refused(Finding.of(OfficeKind.NOT_REBUILT, new Place.InFile(bag.name())));
            }
            try (InputStream content = bag.open(file)) {
                disk.writeAside(target, content.readAllBytes());
            } catch (IOException e) {
                throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(bag.name())));
            }
        }
        return new Records(folder, disk);
    }

    @Override
    public void close() {
        disk.deleteFolder(folder);
    }
}
