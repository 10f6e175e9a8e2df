package vn.congvan.register;

import java.time.LocalDate;

/**
 * A letter's number.
 *
 * @param year the date's
 * @param symbol what follows the number: {@code VPUB-TH}
 * @param late whether it was entered late, for a letter that had gone out on paper (NĐ30 Điều 15.1)
 */
public record GivenNumber(String series, int year, int number, String symbol, LocalDate date, boolean late) {}
