package vn.congvan.data;

import java.math.BigDecimal;

/**
 * How figures are written in Vietnamese: a comma before decimals, a dot between thousands. The signs are written out here, for the
 * JDK's locale data changes between releases.
 */
public final class Figures {
    private static final char DECIMAL = ',';
    private static final char THOUSANDS = '.';

    private Figures() {}

    /** Every digit that was given, and no other. */
    public static String write(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(THOUSANDS);
            }
            out.append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(DECIMAL).append(plain, point + 1, plain.length()).toString();
    }

    /** With a leading zero below ten. */
    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
