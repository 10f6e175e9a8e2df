package vn.congvan;

import java.util.List;

/**
 * What an office can know of a letter before it has data for it.
 *
 * @param role {@code letter}, or which form of the house it is: {@code phieu-trinh}, {@code bang-doi-chieu}, {@code so-dang-ky-van-ban-di}
 */
public record LetterSummary(String name, String title, String role, List<Field> fields) {
    public LetterSummary {
        fields = List.copyOf(fields);
    }

    /**
     * @param path {@code tong_hop.diem}, {@code noi_nhan[].ten}
     * @param format the display format's name; empty for plain text and for groups
     */
    public record Field(String path, String title, String format, boolean required) {}
}
