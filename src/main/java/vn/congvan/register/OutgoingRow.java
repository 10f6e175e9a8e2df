package vn.congvan.register;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A row of the sổ đăng ký văn bản đi (NĐ30 Phụ lục IV). What is not known is empty; the receipt's column is signed on paper.
 *
 * @param recipients nơi nhận văn bản
 * @param keeper đơn vị, người nhận bản lưu
 * @param copies số lượng bản
 * @param sent ngày chuyển, as ISO date
 * @param notes ghi chú, in Vietnamese like the register itself
 */
public record OutgoingRow(
        LetterId letter,
        String series,
        int number,
        String symbol,
        LocalDate date,
        String type,
        String subject,
        String signer,
        String recipients,
        String keeper,
        String copies,
        String sent,
        String notes) {
    static final Comparator<OutgoingRow> ORDER =
            Comparator.comparing(OutgoingRow::series).thenComparingInt(OutgoingRow::number);

    OutgoingRow sent(String day, String to, String count) {
        return new OutgoingRow(
                letter, series, number, symbol, date, type, subject, signer, to, keeper, count, day, notes);
    }

    OutgoingRow withNotes(String words) {
        return new OutgoingRow(
                letter, series, number, symbol, date, type, subject, signer, recipients, keeper, copies, sent, words);
    }
}
