package vn.congvan.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;

/** Reads the files of {@code data/directory/}, each by its JSON Schema; a file that is not there has nothing in it. */
public final class DirectoryReader {
    /** The files of a directory, without ending. */
    public static final List<String> FILES = List.of("co-quan", "nhom", "can-bo", "van-ban", "thong-ke");

    private final Map<String, byte[]> files;
    private final String folder;
    private final Findings findings;
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    private DirectoryReader(Map<String, byte[]> files, String folder, Findings findings) {
        this.files = files;
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * @param files by name with {@code .yaml}
     * @param folder what people call it, for places
     * @throws Refused if a file is damaged or does not fit its schema, with everything that is wrong
     */
    public static Directory read(Map<String, byte[]> files, String folder) {
        if (files.isEmpty()) {
            return Directory.EMPTY;
        }
        Findings findings = new Findings();
        Directory directory = new DirectoryReader(files, folder, findings).read();
        findings.refuseOnError();
        return directory;
    }

    private Directory read() {
        entries("co-quan", "co_quan").forEach(this::addAgency);
        entries("nhom", "nhom").forEach(this::addGroup);
        List<Official> officials =
                entries("can-bo", "can_bo").stream().map(this::official).toList();
        List<Reference> references =
                entries("van-ban", "van_ban").stream().map(this::reference).toList();
        Optional<Entry> statistics = file("thong-ke");
        return new Directory(
                agencies,
                posts,
                officials,
                references,
                new Statistics(
                        statistics.map(this::counts).orElse(List.of()),
                        statistics.map(DirectoryReader::breaks).orElse(List.of())));
    }

    private List<Entry> entries(String file, String key) {
        return file(file).map(entry -> entry.entries(key)).orElse(List.of());
    }

    /** Empty too where it is not as the schema wants it: what is wrong is told. */
    private Optional<Entry> file(String name) {
        byte[] content = files.get(name + ".yaml");
        if (content == null) {
            return Optional.empty();
        }
        try {
            Value.Fields values = SchemaFile.accepted(content, folder + "/" + name + ".yaml", name + ".schema.json");
            return Optional.of(new Entry(values));
        } catch (Refused e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    private void addAgency(Entry entry) {
        agencies.add(agency(entry));
        for (Entry post : entry.entries("chuc_vu")) {
            posts.add(new Post(
                    post.text("ma"), post.text("ten"), entry.text("ma"), post.truth("dung_dau"), post.place()));
        }
    }

    private void addGroup(Entry entry) {
        agencies.add(agency(entry));
    }

    private static Agency agency(Entry entry) {
        List<String> names = new ArrayList<>(List.of(entry.text("ten")));
        names.addAll(entry.texts("ten_ngan"));
        return new Agency(
                entry.text("ma"),
                names,
                entry.text("tieu_de"),
                entry.text("tap_the"),
                entry.text("loai"),
                entry.optional("cap_tren"),
                entry.text("dia_danh"),
                entry.text("ky_hieu"),
                entry.texts("thanh_vien"),
                entry.entries("ton_tai").stream().map(Entry::period).toList(),
                entry.texts("ke_thua"),
                entry.place());
    }

    private Official official(Entry entry) {
        List<Tenure> tenures = new ArrayList<>();
        for (Entry tenure : entry.entries("giu_chuc")) {
            List<Tenure.Grant> grants =
                    tenure.entries("ky").stream().map(this::grant).toList();
            tenures.add(new Tenure(tenure.text("chuc_vu"), tenure.period(), grants, tenure.place()));
        }
        return new Official(entry.text("ma"), entry.text("ten"), tenures, entry.place());
    }

    private Tenure.Grant grant(Entry entry) {
        List<Tenure.Step> steps = new ArrayList<>();
        for (String line : entry.texts("quyen_han")) {
            int space = line.indexOf(' ');
            Optional<Authority> authority = Authority.of(space < 0 ? line : line.substring(0, space));
            if (authority.isPresent() && space > 0) {
                steps.add(new Tenure.Step(
                        authority.get(), line.substring(space + 1).strip()));
            } else {
                findings.add(Finding.of(DirectoryKind.BAD_AUTHORITY, entry.place(), "given", line));
            }
        }
        return new Tenure.Grant(steps, entry.texts("loai"), entry.text("theo"), entry.place());
    }

    private Reference reference(Entry entry) {
        return new Reference(
                entry.text("ma"),
                entry.text("loai"),
                entry.text("so"),
                entry.text("ky_hieu"),
                entry.day("ngay").orElseThrow(),
                entry.text("co_quan"),
                entry.text("ten_co_quan"),
                entry.text("trich_yeu"),
                entry.text("noi"),
                entry.group("hieu_luc").map(Entry::period),
                entry.optional("thay_the_boi"),
                entry.texts("sua_doi_boi"),
                entry.place());
    }

    private List<Statistics.Count> counts(Entry file) {
        List<Statistics.Count> counts = new ArrayList<>();
        for (Entry entry : file.entries("so_luong")) {
            List<Statistics.Span> spans = new ArrayList<>();
            for (Entry span : entry.entries("gia_tri")) {
                BigDecimal number = ((Value.Number) span.fields().get("so").orElseThrow()).number();
                spans.add(new Statistics.Span(span.period(), number, span.place()));
            }
            counts.add(new Statistics.Count(entry.text("ma"), entry.text("ten"), spans, entry.place()));
        }
        return counts;
    }

    private static List<Statistics.Break> breaks(Entry file) {
        return file.entries("dut_chuoi").stream()
                .map(entry -> new Statistics.Break(entry.day("tu").orElseThrow(), entry.text("ly_do"), entry.place()))
                .toList();
    }
}
