package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.zip.BigZip;
import vn.congvan.zip.ZipKind;
import vn.congvan.zip.ZipLimits;

/** A bag in a ZIP file, in a folder of its own or at the root. Nothing is unpacked to disk. */
public final class ZipBag implements BagFiles {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final long GIGABYTE = 1_000_000_000L;

    private final BigZip zip;
    private final String name;
    private String base = "";

    private ZipBag(BigZip zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /** What a bag in a ZIP may hold: 1 TB; 1,000 : 1 from 1 GB on; 10 million entries. */
    public static ZipLimits limits() {
        return new ZipLimits(1_000 * GIGABYTE, 1_000, GIGABYTE, 10_000_000);
    }

    /**
     * @param name what people call it, for findings
     * @throws Refused if it cannot be read, is no ZIP, is damaged, or breaks a limit
     */
    public static ZipBag open(Path file, String name, ZipLimits limits) {
        try {
            return new ZipBag(BigZip.open(file, name, limits), name);
        } catch (Refused e) {
            throw new Refused(
                    e.findings().stream().map(f -> inOurWords(f, name)).toList());
        } catch (IOException e) {
            throw new Refused(Finding.of(ArchiveKind.UNREADABLE, new Place.InFile(name)));
        }
    }

    private static Finding inOurWords(Finding finding, String name) {
        ArchiveKind kind = switch ((ZipKind) finding.kind()) {
            case TOO_LARGE -> ArchiveKind.ZIP_TOO_LARGE;
            case TOO_DENSE -> ArchiveKind.ZIP_TOO_DENSE;
            case TOO_MANY_ENTRIES -> ArchiveKind.ZIP_TOO_MANY;
            default -> ArchiveKind.ZIP_DAMAGED;
        };
        return new Finding(kind, new Place.InFile(name), finding.arguments());
    }

    @Override
    public String name() {
        return name;
    }

    /** The folder in it that is the bag; empty if the bag is at its root. Known after {@link #each}. */
    public String base() {
        return base;
    }

    @Override
    public void each(Consumer<BagFile> files, Consumer<Finding> findings) {
        try {
            Top top = new Top();
            zip.each(top::see);
            base = top.base();
            if (base.isEmpty()) {
                findings.accept(Finding.of(ArchiveKind.ZIP_ROOT, new Place.InFile(name)));
            }
            zip.each(entry -> entry(entry, files, findings));
        } catch (IOException e) {
            throw new Refused(Finding.of(ArchiveKind.ZIP_DAMAGED, new Place.InFile(name)));
        }
    }

    private void entry(BigZip.Entry entry, Consumer<BagFile> files, Consumer<Finding> findings) {
        if (!isGood(entry.name())) {
            findings.accept(
                    Finding.of(ArchiveKind.ZIP_NAME, new Place.InFile(name), "entry", BagPlace.shown(entry.name())));
            return;
        }
        String whole = entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
        if (!base.isEmpty() && (whole + "/").equals(base)) {
            return;
        }
        if (!whole.startsWith(base)) {
            findings.accept(Finding.of(ArchiveKind.ZIP_BESIDE, BagPlace.of(name, whole)));
            return;
        }
        String path = whole.substring(base.length());
        BagFile.Kind kind = BagFile.Kind.FILE;
        if (entry.link()) {
            kind = BagFile.Kind.LINK;
        } else if (entry.folder()) {
            kind = BagFile.Kind.FOLDER;
        } else if (entry.locked()) {
            kind = BagFile.Kind.LOCKED;
            findings.accept(Finding.of(ArchiveKind.ZIP_LOCKED, BagPlace.of(name, path)));
        }
        files.accept(new BagFile(path, kind, entry.unpacked(), entry.at()));
    }

    /** Whether it is a path within the folder in which it is unpacked, on every system. */
    private static boolean isGood(String entry) {
        String path = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
        List<String> steps = List.of(path.split("/", -1));
        return !path.contains("\\")
                && path.indexOf('\0') < 0
                && path.indexOf('\uFFFD') < 0
                && !DRIVE.matcher(path).matches()
                && steps.stream().noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }

    @Override
    public InputStream open(BagFile file) throws IOException {
        return zip.open(file.at());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Finds the folder that is the bag, by what lies at the top. */
    private final class Top {
        private final Set<String> folders = new TreeSet<>();
        private final Set<String> declared = new TreeSet<>();
        private boolean bagAtRoot;
        private boolean fileAtRoot;

        void see(BigZip.Entry entry) {
            String path = entry.name();
            int slash = path.indexOf('/');
            if (!isGood(path)) {
                return;
            }
            if (slash < 0) {
                fileAtRoot = true;
                String low = path.toLowerCase(Locale.ROOT);
                bagAtRoot |= low.equals(Declaration.FILE) || low.matches("manifest-.*\\.txt");
                return;
            }
            if (folders.size() < 2) {
                folders.add(path.substring(0, slash + 1));
            }
            if (declared.size() < 2 && path.substring(slash + 1).equals(Declaration.FILE)) {
                declared.add(path.substring(0, slash + 1));
            }
        }

        String base() {
            if (bagAtRoot) {
                return "";
            }
            if (declared.size() == 1) {
                return declared.iterator().next();
            }
            if (declared.isEmpty() && folders.size() == 1 && !fileAtRoot) {
                return folders.iterator().next();
            }
            throw new Refused(Finding.of(ArchiveKind.ZIP_NO_BAG, new Place.InFile(name)));
        }
    }
}
