package vn.congvan.font;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.font.FaceChoice.Match;

/** The faces in folders, and which of them stands for which family. A face is parsed when it is first chosen. Thread-safe. */
public final class FontLibrary implements Faces {
    private static final String SERIF = "liberation serif";
    private static final String SANS = "liberation sans";
    private static final String MONO = "liberation mono";

    /** Families that others were drawn to match width by width. */
    private static final Map<String, String> METRIC = Map.ofEntries(
            Map.entry("times new roman", SERIF),
            Map.entry("times", SERIF),
            Map.entry("tinos", SERIF),
            Map.entry("arial", SANS),
            Map.entry("helvetica", SANS),
            Map.entry("arimo", SANS),
            Map.entry("courier new", MONO),
            Map.entry("courier", MONO),
            Map.entry("calibri", "carlito"),
            Map.entry("cambria", "caladea"));

    /** Families of symbols: their characters are read as Unicode's, which one family has most of. */
    private static final Set<String> SYMBOLS =
            Set.of("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "starsymbol");

    private static final String SYMBOL = "opensymbol";

    /** Words in the names of families without serifs, or of one width. */
    private static final List<String> SANS_WORDS = List.of(
            "sans",
            "gothic",
            "verdana",
            "tahoma",
            "segoe",
            "arial",
            "calibri",
            "trebuchet",
            "aptos",
            "vnarial",
            "dejavu");

    private static final List<String> MONO_WORDS = List.of("mono", "courier", "consolas", "console");

    private final List<FontHeader> headers;
    private final Map<FontHeader, Face> faces = new ConcurrentHashMap<>();
    private final Map<String, FaceChoice> choices = new ConcurrentHashMap<>();

    private FontLibrary(List<FontHeader> headers) {
        this.headers = List.copyOf(headers);
    }

    /**
     * Knows the fonts of folders; in one before another a family is found first. Files that are no fonts are passed over.
     *
     * @throws Refused if there is no font in any
     */
    public static FontLibrary open(List<Path> folders) {
        List<FontHeader> headers = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : fontFiles(folder)) {
                try {
                    headers.add(FontHeader.read(file));
                } catch (IOException e) {
                    throw new Refused(Finding.of(FontKind.DAMAGED, new Place.InFile(file.toString())));
                }
            }
        }
        if (headers.isEmpty()) {
            String where =
                    String.join(", ", folders.stream().map(Path::toString).toList());
            throw new Refused(Finding.of(FontKind.NO_FACES, new Place.InFile(where)));
        }
        return new FontLibrary(headers);
    }

    private static List<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(Finding.of(FontKind.NO_FACES, new Place.InFile(folder.toString())));
        }
    }

    @Override
    public FaceChoice choose(String family, boolean bold, boolean italic) {
        return choices.computeIfAbsent(family + "/" + bold + "/" + italic, key -> find(family, bold, italic));
    }

    private FaceChoice find(String family, boolean bold, boolean italic) {
        if (has(family.toLowerCase(Locale.ROOT).strip())) {
            return new FaceChoice(face(family.toLowerCase(Locale.ROOT).strip(), bold, italic), family, Match.SAME);
        }
        String name = plain(family);
        if (has(name)) {
            return new FaceChoice(face(name, bold, italic), family, Match.SAME);
        }
        String metric = METRIC.getOrDefault(name, "");
        if (has(metric)) {
            return new FaceChoice(face(metric, bold, italic), family, Match.METRIC);
        }
        Optional<KnownFonts.Known> known = KnownFonts.of(name).filter(k -> has(k.like()));
        if (known.isPresent()) {
            KnownFonts.Known font = known.get();
            Face face = face(font.like(), bold, italic);
            return new FaceChoice(
                    face,
                    family,
                    Match.OTHER,
                    font.width(),
                    new FaceChoice.Lines(font.ascent(), font.descent(), 0),
                    KnownAdvances.of(name, bold, italic, face, font.width()));
        }
        return new FaceChoice(face(alike(name), bold, italic), family, Match.OTHER);
    }

    /** Word names the same font by its script, and sometimes by its weight: {@code Arial CYR}, {@code Times New Roman Bold}. */
    private static String plain(String family) {
        return family.toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst(" (cyr|ce|greek|tur|baltic|bold|italic|\\([a-z ]+\\))$", "");
    }

    private String alike(String name) {
        if (SYMBOLS.contains(name) && has(SYMBOL)) {
            return SYMBOL;
        }
        String wanted = MONO_WORDS.stream().anyMatch(name::contains)
                ? MONO
                : SANS_WORDS.stream().anyMatch(name::contains) ? SANS : SERIF;
        return has(wanted) ? wanted : lower(headers.get(0));
    }

    private boolean has(String family) {
        return headers.stream().anyMatch(header -> lower(header).equals(family));
    }

    private static String lower(FontHeader header) {
        return header.family().toLowerCase(Locale.ROOT);
    }

    /** The face of the family that is nearest in weight, then in slope. */
    private Face face(String family, boolean bold, boolean italic) {
        FontHeader nearest = headers.stream()
                .filter(header -> lower(header).equals(family))
                .min(Comparator.comparingInt(
                        header -> (header.bold() == bold ? 0 : 2) + (header.italic() == italic ? 0 : 1)))
                .orElseThrow();
        return faces.computeIfAbsent(nearest, header -> {
            try {
                return TrueTypeFace.load(header);
            } catch (IOException e) {
                throw new Refused(Finding.of(
                        FontKind.DAMAGED, new Place.InFile(header.file().toString())));
            }
        });
    }
}
