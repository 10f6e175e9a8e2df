package vn.congvan.register;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A number that a letter needs.
 *
 * @param number as the office's document system gave it; empty: the next of our own series
 * @param start the first number of our own series in a year; only a year's first letter asks for it
 * @param date the letter's date, whose year the number belongs to
 * @param late the letter has gone out on paper already and is entered late (NĐ30 Điều 15.1): its date may lie before others
 */
public record NumberWanted(String series, String symbol, OptionalInt number, int start, LocalDate date, boolean late) {
    public NumberWanted {
        if (series.isBlank() || !Act.isStorable(series) || !Act.isStorable(symbol)) {
            throw new IllegalArgumentException(
                    "no name of a series, or no symbol: \"" + series + "\", \"" + symbol + "\"");
        }
    }
}
