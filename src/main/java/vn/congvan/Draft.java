package vn.congvan;

/**
 * A letter made from a month's data.
 *
 * @param letter the letter folder's name
 * @param docx the file, from the office's folder
 * @param pdf the file, from the office's folder; empty for a first look, which has none
 */
public record Draft(String letter, String docx, String pdf, int pages) {}
