package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file beside a draft that says where every figure, name and citation in it came from. */
class ProvenanceTest {
    @TempDir
    Path folder;

    private JsonNode provenance(Order order) {
        Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open().generate(order);
        return JsonMapper.shared()
                .readTree(OfficeFolder.bytes(
                        folder.resolve("out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.provenance.json")));
    }

    private static List<String> of(JsonNode array, String key, String value, String... wanted) {
        List<String> found = new ArrayList<>();
        for (JsonNode node : array) {
            if (node.path(key).asString("").equals(value)) {
                List<String> row = new ArrayList<>();
                for (String path : wanted) {
                    row.add(node.at("/" + path).asString());
                }
                found.add(String.join(" | ", row));
            }
        }
        return found;
    }

    @Test
    void everyFigureSaysItsFieldFormatAndLine() {
        OfficeFolder.withNovember(folder);
        JsonNode root = provenance(Order.of("2024-11"));
        String file = "data/2024-11/" + OfficeFolder.LETTER + ".yaml";
        assertEquals(
                List.of("{{tong_hop.diem}} | 80,12 | number | 80,12 | " + file + " | 9"),
                of(
                        root.path("figures"),
                        "field",
                        "tong_hop.diem",
                        "tag",
                        "shown",
                        "format",
                        "given",
                        "from/file",
                        "from/line"));
        assertEquals(
                List.of("{{xep_hang}} | 23/63 | rank | 23"),
                of(root.path("figures"), "field", "truc_tuyen[2].xep_hang", "tag", "shown", "format", "given"));
    }

    @Test
    void everyNameAndCitationSaysItsEntryOfTheDirectory() {
        OfficeFolder.withNovember(folder);
        JsonNode root = provenance(Order.of("2024-11"));
        assertEquals(
                List.of("UBND các huyện, thị xã, thành phố | data/directory/nhom.yaml"),
                of(root.path("directory"), "id", "ubnd-cap-huyen", "shown", "from/file"));
        assertEquals(
                List.of("Quyết định số 766/QĐ-TTg | data/directory/van-ban.yaml"),
                of(root.path("directory"), "id", "qd-766-ttg-2022", "shown", "from/file"));
        assertEquals(
                List.of("Trần Văn Thắng | data/directory/can-bo.yaml"),
                of(root.path("directory"), "id", "tran-van-thang", "shown", "from/file"));
    }

    @Test
    void whatWasLetPassIsRecordedWithItsReason() {
        OfficeFolder.withNovember(folder);
        JsonNode root = provenance(
                Order.of("2024-11").allowing(List.of(new Order.Allowance("DIRECTORY-CITED-EXPIRED", "vì sao"))));
        assertEquals(List.of("vì sao"), of(root.path("allowed"), "id", "DIRECTORY-CITED-EXPIRED", "why"));
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        OfficeFolder.withNovember(folder);
        String first = provenance(Order.of("2024-11")).toString();
        assertEquals(first, provenance(Order.of("2024-11")).toString());
    }
}
