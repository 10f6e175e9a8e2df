package vn.congvan.data;

import java.time.YearMonth;

/**
 * A month's values for one letter.
 *
 * @param letter the letter folder's name
 * @param month the month that the figures are of
 */
public record MonthRecord(String letter, YearMonth month, Value.Fields values) {}
