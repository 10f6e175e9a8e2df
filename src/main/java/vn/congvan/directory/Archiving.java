package vn.congvan.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Under which files an office keeps its letters: {@code luu_tru} in {@code data/office.yaml}.
 *
 * @param file what people call {@code data/office.yaml}, for places
 */
public record Archiving(List<RecordFile> files, String file) {
    private static final String LANGUAGE = "Tiếng Việt";
    private static final String OTHERS = "";

    public Archiving {
        files = List.copyOf(files);
    }

    static Archiving of(Entry group, String file, Findings findings) {
        List<RecordFile> files = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (Entry entry : group.entries("ho_so")) {
            RecordFile one = recordFile(entry, group.text("ma_dinh_danh"));
            if (files.stream().anyMatch(other -> other.notation().equals(one.notation()))) {
                findings.add(Finding.of(DirectoryKind.DOUBLE_ID, entry.place(), "id", one.notation()));
            }
            for (String kind : one.kinds().isEmpty() ? List.of(OTHERS) : one.kinds()) {
                String other = taken.putIfAbsent(kind, one.notation());
                if (other != null) {
                    findings.add(twice(kind, other, one.notation(), entry.place()));
                }
            }
            files.add(one);
        }
        return new Archiving(files, file);
    }

    private static Finding twice(String kind, String one, String other, Place place) {
        return kind.equals(OTHERS)
                ? Finding.of(DirectoryKind.SEVERAL_FILES_FOR_OTHERS, place, "one", one, "other", other)
                : Finding.of(DirectoryKind.SEVERAL_RECORD_FILES, place, "one", one, "other", other, "kind", kind);
    }

    private static RecordFile recordFile(Entry entry, String organId) {
        return new RecordFile(
                organId,
                entry.text("so_ky_hieu"),
                entry.text("tieu_de"),
                entry.text("thoi_han"),
                entry.optional("che_do_su_dung"),
                entry.optional("nguoi_lap"),
                entry.optional("ngon_ngu").orElse(LANGUAGE),
                entry.texts("mau"));
    }

    /** The file that takes letters of a kind. */
    public Optional<RecordFile> find(String kind) {
        return files.stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .or(() -> files.stream().filter(one -> one.kinds().isEmpty()).findFirst());
    }

    /** @throws Refused if no file takes letters of that kind */
    RecordFile fileOf(String kind) {
        return find(kind)
                .orElseThrow(() ->
                        new Refused(Finding.of(DirectoryKind.NO_RECORD_FILE, new Place.InFile(file), "kind", kind)));
    }
}
