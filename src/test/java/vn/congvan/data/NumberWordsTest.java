package vn.congvan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in words: a case per rule of the language, and every number read back. */
class NumberWordsTest {
    private static final NumberWords WORDS = new NumberWords("linh", "nghìn", false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | không",
                "5 | năm",
                "10 | mười",
                "11 | mười một",
                "15 | mười lăm",
                "20 | hai mươi",
                "21 | hai mươi mốt",
                "24 | hai mươi bốn",
                "25 | hai mươi lăm",
                "100 | một trăm",
                "101 | một trăm linh một",
                "105 | một trăm linh năm",
                "110 | một trăm mười",
                "115 | một trăm mười lăm",
                "1000 | một nghìn",
                "1005 | một nghìn không trăm linh năm",
                "1050 | một nghìn không trăm năm mươi",
                "996754 | chín trăm chín mươi sáu nghìn bảy trăm năm mươi bốn",
                "1000000 | một triệu",
                "1000005 | một triệu không trăm linh năm",
                "1005000 | một triệu không trăm linh năm nghìn",
                "1000000000 | một tỷ",
                "1000000001 | một tỷ không trăm linh một",
                "1000000000000 | một nghìn tỷ",
                "1005000000000 | một nghìn không trăm linh năm tỷ",
                "1000000000000000 | một triệu tỷ",
                "-12 | âm mười hai",
                "80.12 | tám mươi phẩy mười hai",
                "80.10 | tám mươi phẩy mười",
                "0.05 | không phẩy không năm",
                "0.50 | không phẩy năm mươi",
                "3.0 | ba phẩy không",
            })
    void eachRuleOfTheLanguage(BigDecimal number, String expected) {
        assertEquals(expected, WORDS.of(number));
    }

    @Test
    void theOfficeChoosesItsWords() {
        assertEquals("Một ngàn không trăm lẻ năm", new NumberWords("lẻ", "ngàn", true).of(new BigDecimal("1005")));
    }

    @Test
    void readingTheWordsGivesTheNumberBack() {
        Random random = new Random(20241105);
        for (int i = 0; i < 20_000; i++) {
            BigInteger number = new BigInteger(1 + random.nextInt(50), random);
            if (random.nextInt(3) == 0) {
                BigInteger unit = BigInteger.TEN.pow(random.nextInt(12));
                number = number.divide(unit).multiply(unit); // noughts at the end
            }
            assertEquals(number, read(WORDS.of(new BigDecimal(number))), WORDS.of(new BigDecimal(number)));
        }
        for (int i = 0; i < 10_000; i++) {
            assertEquals(BigInteger.valueOf(i), read(WORDS.of(new BigDecimal(i))));
        }
    }

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    /** As a person reads: units of three digits, a thousand and a million, and {@code tỷ} over whatever stands before it. */
    private static BigInteger read(String words) {
        BigInteger billions = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        int group = 0;
        int digit = 0;
        for (String word : words.split(" ", -1)) {
            switch (word) {
                case "trăm" -> {
                    group += digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "mười" -> group += 10;
                case "linh" -> {}
                case "mốt" -> digit = 1;
                case "lăm" -> digit = 5;
                case "nghìn", "triệu" -> {
                    int unit = word.equals("nghìn") ? 1_000 : 1_000_000;
                    sum = sum.add(BigInteger.valueOf(group + digit).multiply(BigInteger.valueOf(unit)));
                    group = 0;
                    digit = 0;
                }
                case "tỷ" -> {
                    billions = sum.add(BigInteger.valueOf(group + digit)).multiply(BigInteger.TEN.pow(9));
                    sum = BigInteger.ZERO;
                    group = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(word);
            }
        }
        return billions.add(sum).add(BigInteger.valueOf(group + digit));
    }
}
