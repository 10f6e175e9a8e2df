package vn.congvan.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What archivists are told of an outgoing letter: the sixteen fields of NĐ30 Phụ lục VI, Phần II.I, the file's own of Phần II.III, and
 * what the decree does not have but a search needs. Texts are as known, of any length; an empty one is not known.
 *
 * @param pages 0 if not known
 * @param description ghi chú
 * @param position the signer's
 * @param own what the decree has no field for
 */
public record LetterMetadata(
        FileCode code,
        int ordinal,
        String typeName,
        String number,
        String notation,
        LocalDate issued,
        String organName,
        String subject,
        String language,
        int pages,
        String description,
        String position,
        String signer,
        List<Recipient> to,
        OptionalInt priority,
        OptionalInt copies,
        Optional<LocalDate> due,
        Filing filing,
        Own own) {
    public LetterMetadata {
        to = List.copyOf(to);
    }

    /** @param organId mã định danh; empty if not known */
    public record Recipient(String organId, String name) {}

    /**
     * The hồ sơ, as far as a single letter can say; when it ends and how much is in it shows when it is closed.
     *
     * @param maintenance thời hạn bảo quản
     * @param rights chế độ sử dụng
     */
    public record Filing(
            String title,
            String maintenance,
            String rights,
            String creator,
            String language,
            Optional<LocalDate> start) {}

    /**
     * @param letter {@code cong-bo-bo-chi-so/2024-11/1}
     * @param period what the letter's data is on: {@code 2024-11}
     * @param standing {@code issued}, {@code corrected}, {@code replaced}, {@code recalled}
     * @param authority the lines above the signer's post: {@code KT. CHÁNH VĂN PHÒNG}
     * @param sent when it went out
     */
    public record Own(
            String letter,
            String period,
            String standing,
            List<String> authority,
            Optional<LocalDate> signed,
            Optional<LocalDate> sent,
            List<KeptFile> files) {
        public Own {
            authority = List.copyOf(authority);
            files = List.copyOf(files);
        }
    }
}
