package vn.congvan.review;

import vn.congvan.finding.Place;

/**
 * A value of the letter's data beside the same of the last issued letter, in words as people read them; empty where there is none.
 *
 * @param change {@code tăng 1,2}
 * @param source where the value stands, shortly
 * @param from the same for the program
 */
public record FigureRow(String title, String now, String before, String change, String source, Place from) {}
