package vn.congvan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A letter in the register of those that went out, with the ten things that are registered of it at least (NĐ30 Phụ lục IV, I.2). Words are
 * empty where there is nothing to write.
 *
 * @param number (1) and symbol, {@code 1234/VP-PVHCC&KSTT}
 * @param date (2) of the letter
 * @param subject (3) after the type, {@code Công văn công bố …}
 * @param signer (4)
 * @param recipients (5)
 * @param fileCopy (6) the unit or person that keeps it
 * @param copies (7)
 * @param sent (8) the day on which it was handed over
 * @param receipt (9) who signed for it; on paper they sign here
 * @param notes (10)
 */
public record RegisterRow(
        String number,
        LocalDate date,
        String subject,
        String signer,
        String recipients,
        String fileCopy,
        OptionalInt copies,
        Optional<LocalDate> sent,
        String receipt,
        String notes) {}
