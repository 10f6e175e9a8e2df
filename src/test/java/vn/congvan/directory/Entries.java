package vn.congvan.directory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small directory for a test, file by file. */
final class Entries {
    private final Map<String, byte[]> files = new HashMap<>();

    Entries with(String file, String yaml) {
        files.put(file + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Directory read() {
        return DirectoryReader.read(files, "dir");
    }

    static final String AGENCIES = """
            co_quan:
              - ma: chinh-phu
                ten: Chính phủ
              - ma: tinh
                ten: Ủy ban nhân dân tỉnh A
                ten_ngan: [UBND tỉnh]
                tap_the: Ủy ban nhân dân
                chuc_vu:
                  - {ma: chu-tich, ten: Chủ tịch, dung_dau: true}
              - ma: van-phong
                ten: Văn phòng
                cap_tren: tinh
                chuc_vu:
                  - {ma: chanh, ten: Chánh Văn phòng, dung_dau: true}
                  - {ma: pho, ten: Phó Chánh Văn phòng}
              - ma: huyen
                ten: UBND các huyện
                ton_tai: [{tu: 2000-01-01, den: 2025-06-30}]
                ke_thua: [xa]
              - ma: xa
                ten: UBND các xã
                ton_tai: [{tu: 2025-07-01}]
            """;
}
