package vn.congvan.data.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;

/** Values as lines that a test can compare, and the schema that the tests of this room read by. */
final class Flat {
    static final Schema SCHEMA = Schema.read("""
            {"type": "object", "required": ["tong_hop"], "additionalProperties": false, "properties": {
              "ky": {"type": "string", "title": "Kỳ", "display": {"format": "month"}},
              "ngay": {"type": "string", "title": "Ngày", "display": {"format": "date-in-words"}},
              "so": {"type": ["string", "null"], "title": "Số"},
              "tam_dung": {"type": "boolean", "title": "Tạm dừng"},
              "tong_hop": {"type": "object", "title": "Tổng hợp", "required": ["diem"], "properties": {
                "diem": {"type": "number", "title": "Điểm", "minimum": 0, "maximum": 100},
                "hang": {"type": "integer", "title": "Hạng"},
                "ty_le": {"type": "number", "title": "Tỷ lệ", "display": {"format": "percent"}}}},
              "kinh_gui": {"type": "array", "title": "Kính gửi", "items": {"type": "string"}},
              "truc_tuyen": {"type": "array", "title": "Trực tuyến", "items": {"type": "object",
                "required": ["ten"], "properties": {
                  "ten": {"type": "string", "title": "Tên"},
                  "diem": {"type": "number", "title": "Điểm"},
                  "chi_tiet": {"type": "object", "properties": {"so": {"type": "integer", "title": "Số lượng"}}}}}}
            }}""".getBytes(StandardCharsets.UTF_8), "schema.json");

    private Flat() {}

    /** {@code tong_hop.diem = 80,12 @ B2}, in the order of the values. */
    static List<String> lines(Value value) {
        List<String> lines = new ArrayList<>();
        add(value, "", lines);
        return lines;
    }

    private static void add(Value value, String path, List<String> lines) {
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach((name, inner) -> add(inner, path.isEmpty() ? name : path + "." + name, lines));
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                add(items.items().get(i), path + "[" + (i + 1) + "]", lines);
            }
        } else {
            lines.add(path + " = " + text(value) + " @ " + ((Place.InCell) value.place()).cell());
        }
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return "số " + number.number().toPlainString().replace('.', ',');
        } else if (value instanceof Value.Text text) {
            return "“" + text.text() + "”";
        } else if (value instanceof Value.Truth truth) {
            return truth.truth() ? "có" : "không";
        }
        return "không có";
    }
}
