package vn.congvan;

/**
 * What is asked of {@link Archive#seal}.
 *
 * @param month of the data, {@code 2024-11}
 * @param zip whether each bag of the month is to be had as one file, too
 */
public record SealOrder(String month, By by, boolean zip) {}
