package vn.congvan.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers in Vietnamese words: {@code một trăm linh năm}.
 *
 * @param zero what stands for a nought among the tens, {@code lẻ} or {@code linh}
 * @param thousand {@code nghìn} or {@code ngàn}
 * @param capital whether the first letter is one
 */
record NumberWords(String zero, String thousand, boolean capital) {
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final BigInteger BILLION = BigInteger.TEN.pow(9);

    /** Any number; decimals after {@code phẩy}, their leading noughts one by one and the rest as a number. */
    String of(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        String digits = plain.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder words = new StringBuilder(plain.signum() < 0 ? "âm " : "");
        words.append(whole(new BigInteger(point < 0 ? digits : digits.substring(0, point))));
        if (point >= 0) {
            words.append(" phẩy").append(decimals(digits.substring(point + 1)));
        }
        return capital ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words.toString();
    }

    private String decimals(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return " không".repeat(zeros) + " " + whole(new BigInteger(digits.substring(zeros)));
    }

    private String whole(BigInteger number) {
        return number.signum() == 0 ? DIGITS[0] : String.join(" ", words(number, false));
    }

    /** Above a thousand million the millions of millions are read as a number of {@code tỷ}. */
    private List<String> words(BigInteger number, boolean follows) {
        List<String> words = new ArrayList<>();
        BigInteger[] parts = number.divideAndRemainder(BILLION);
        if (parts[0].signum() > 0) {
            words.addAll(words(parts[0], follows));
            words.add("tỷ");
        }
        int rest = parts[1].intValueExact();
        addGroup(rest / 1_000_000, "triệu", follows || !words.isEmpty(), words);
        addGroup(rest / 1_000 % 1_000, thousand, follows || !words.isEmpty(), words);
        addGroup(rest % 1_000, "", follows || !words.isEmpty(), words);
        return words;
    }

    /** @param follows whether something greater has been read, so that the hundreds are said even where they are nought */
    private void addGroup(int group, String unit, boolean follows, List<String> words) {
        if (group == 0) {
            return;
        }
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        boolean sayHundreds = hundreds > 0 || follows;
        if (sayHundreds) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 0 && ones > 0 && sayHundreds) {
            words.add(zero);
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones > 0) {
            words.add(one(ones, tens));
        }
        if (!unit.isEmpty()) {
            words.add(unit);
        }
    }

    /** {@code mốt} and {@code lăm} after tens. */
    private static String one(int ones, int tens) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
