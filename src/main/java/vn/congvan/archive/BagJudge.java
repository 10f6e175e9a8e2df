package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Judges bags by RFC 8493, versions 0.97 and 1.0. Finds all faults, not the first one; reads nothing outside of the bag and writes
 * nothing but sorted lists of names into the temporary folder, and those only for bags that are too large for its memory, which does
 * not grow with the number of files.
 */
public final class BagJudge {
    private static final int MEMORY = 6_000_000;
    private static final int MOST_MANIFESTS = 32;

    private final boolean strict;
    private final Path scratch;
    private final int memory;

    private BagJudge(boolean strict, Path scratch, int memory) {
        this.strict = strict;
        this.scratch = scratch;
        this.memory = memory;
    }

    /** As the RFC says. */
    public static BagJudge standard() {
        return new BagJudge(false, Path.of(System.getProperty("java.io.tmpdir")), MEMORY);
    }

    /**
     * As the RFC says, and as congvan writes bags: what the RFC leaves open – the case of digests, the order of lines, whether a tag file
     * is listed – is as congvan writes it. A tag manifest is listed nowhere; only so is every change of it found.
     */
    public BagJudge asCongvanWrites() {
        return new BagJudge(true, scratch, memory);
    }

    /** With another folder for temporary files, and room for so many octets of names in memory. */
    BagJudge with(Path temporary, int octets) {
        return new BagJudge(strict, temporary, octets);
    }

    /**
     * @param findings gets each fault when it is found
     * @throws vn.congvan.finding.CalledOff if the thread was told to stop
     */
    public Judgement judge(BagFiles bag, Consumer<Finding> findings) {
        Telling telling = new Telling(bag.name(), findings);
        try (SortedRows rows = new SortedRows(scratch, memory)) {
            return new Work(bag, telling, rows).judge();
        } catch (Refused e) {
            e.findings().forEach(telling::pass);
        } catch (IOException | UncheckedIOException e) {
            telling.pass(Finding.of(ArchiveKind.SCRATCH, new Place.InFile(scratch.toString())));
        }
        return judgement(telling, "", 0, 0, Set.of());
    }

    private static Judgement judgement(
            Telling telling, String version, long files, long octets, Set<String> algorithms) {
        Judgement.Verdict verdict = telling.errors() > 0
                ? Judgement.Verdict.INVALID
                : telling.warnings() > 0 ? Judgement.Verdict.DOUBTFUL : Judgement.Verdict.VALID;
        return new Judgement(
                verdict,
                version,
                files,
                octets,
                new TreeSet<>(algorithms),
                telling.errors(),
                telling.warnings(),
                telling.hints());
    }

    /** One bag's judging. */
    private final class Work {
        private final BagFiles bag;
        private final Telling telling;
        private final SortedRows rows;
        private final Map<String, BagFile> known = new TreeMap<>();
        private final List<Manifest> manifests = new ArrayList<>();

        Work(BagFiles bag, Telling telling, SortedRows rows) {
            this.bag = bag;
            this.telling = telling;
            this.rows = rows;
        }

        Judgement judge() {
            bag.each(this::found, telling::pass);
            manifests.sort(Comparator.comparing(Manifest::path));
            Declaration declaration = declaration();
            Set<Integer> readable = readManifests(declaration);
            read(FetchReader.FILE, in -> new FetchReader(declaration, telling, rows).read(in));
            BagInfo info = new BagInfo(declaration, telling);
            read(BagInfo.FILE, info::read);
            new ManifestSet(manifests, telling).judge();
            Folders folders = new Folders(telling);
            try (Fixity fixity = new Fixity(bag)) {
                FileJudge files = new FileJudge(manifests, readable, declaration, strict, telling, fixity, folders);
                Comparison comparison = new Comparison(manifests, declaration, telling, files, folders);
                rows.each(comparison::accept);
                comparison.finish();
                fixity.finish();
                return conclude(declaration, info, files);
            }
        }

        private void found(BagFile file) {
            rows.add(Row.onDisk(file));
            String path = file.path();
            if (path.equals(Declaration.FILE) || path.equals(FetchReader.FILE) || path.equals(BagInfo.FILE)) {
                known.putIfAbsent(path, file);
            }
            Manifest.of(file).filter(this::isNew).ifPresent(manifest -> {
                if (manifests.size() < MOST_MANIFESTS) {
                    manifests.add(manifest);
                } else {
                    telling.at(ArchiveKind.MANY_MANIFESTS, path, "limit", Integer.toString(MOST_MANIFESTS));
                }
            });
        }

        private boolean isNew(Manifest manifest) {
            return manifests.stream().noneMatch(other -> other.path().equals(manifest.path()));
        }

        private Declaration declaration() {
            Declaration[] declared = {Declaration.missing()};
            read(Declaration.FILE, in -> declared[0] = Declaration.read(in, telling));
            if (!known.containsKey(Declaration.FILE)) {
                telling.at(ArchiveKind.BAGIT_TXT_MISSING, Declaration.FILE);
            }
            return declared[0];
        }

        private Set<Integer> readManifests(Declaration declaration) {
            Set<Integer> readable = new TreeSet<>();
            for (int i = 0; i < manifests.size(); i++) {
                Manifest manifest = manifests.get(i);
                ManifestReader reader = new ManifestReader(manifest, i, declaration, strict, telling, rows);
                if (read(manifest.file(), reader::read)) {
                    readable.add(i);
                }
            }
            return readable;
        }

        private boolean read(String path, Reading reading) {
            BagFile file = known.get(path);
            return file != null && read(file, reading);
        }

        private boolean read(BagFile file, Reading reading) {
            if (file.kind() != BagFile.Kind.FILE) {
                return false; // told with all that lies there
            }
            try (InputStream in = bag.open(file)) {
                reading.read(in);
                return true;
            } catch (IOException e) {
                telling.at(ArchiveKind.UNREADABLE, file.path());
                return false;
            }
        }

        private Judgement conclude(Declaration declaration, BagInfo info, FileJudge files) {
            if (!files.hasData()) {
                telling.at(ArchiveKind.DATA_MISSING, "data");
            } else if (files.files() == 0 && !files.isPending()) {
                telling.at(ArchiveKind.PAYLOAD_EMPTY, "data");
            }
            if (files.tagManifestsDiffer()) {
                telling.of(ArchiveKind.TAG_MANIFESTS_DIFFER);
            }
            if (!files.isPending()) { // what is still to come is not there to be counted
                info.compare(files.octets(), files.files());
            }
            if (strict) {
                ours(declaration);
            }
            Set<String> algorithms = Manifest.payload(manifests).stream()
                    .filter(m -> m.algorithm().isPresent())
                    .map(Manifest::word)
                    .collect(Collectors.toSet());
            return judgement(telling, declaration.version(), files.files(), files.octets(), algorithms);
        }

        private void ours(Declaration declaration) {
            List<String> names = manifests.stream().map(Manifest::path).toList();
            List<String> written = List.of(
                    "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt");
            boolean same = names.equals(written)
                    && declaration.version().equals("1.0")
                    && declaration.charset().equals(StandardCharsets.UTF_8)
                    && known.containsKey(BagInfo.FILE)
                    && !known.containsKey(FetchReader.FILE);
            if (!same) {
                telling.of(ArchiveKind.NOT_OURS);
            }
        }
    }

    /** What is done with a tag file's octets. */
    private interface Reading {
        void read(InputStream in) throws IOException;
    }
}
