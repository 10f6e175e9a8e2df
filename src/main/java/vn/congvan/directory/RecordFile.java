package vn.congvan.directory;

import java.util.List;
import java.util.Optional;

/**
 * A hồ sơ of the office's list of files (NĐ30 Phụ lục V.I), under which letters are kept; lengths by Phụ lục VI, Phần II.III.
 *
 * @param organId mã định danh of the agency whose list it is, at most 13 characters
 * @param notation số và ký hiệu: {@code 05.KSTT}, at most 20 characters
 * @param title at most 500 characters
 * @param maintenance thời hạn bảo quản: {@code Vĩnh viễn} or {@code 20 năm}
 * @param rights chế độ sử dụng, at most 30 characters
 * @param creator người lập hồ sơ, at most 30 characters
 * @param language at most 30 characters
 * @param kinds of letters that it is for; empty for all that no other file is for
 */
public record RecordFile(
        String organId,
        String notation,
        String title,
        String maintenance,
        Optional<String> rights,
        Optional<String> creator,
        String language,
        List<String> kinds) {
    public RecordFile {
        kinds = List.copyOf(kinds);
    }

    /**
     * Mã hồ sơ: {@code 000.00.00.H31.2024.05.KSTT}; its parts are set apart by dots (TT 01/2019/TT-BNV Điều 16.3).
     *
     * @param year năm hình thành hồ sơ
     */
    public String code(int year) {
        return organId + "." + year + "." + notation;
    }
}
