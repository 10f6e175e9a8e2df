package vn.congvan.archive;

import java.text.Normalizer;
import vn.congvan.register.GivenNumber;

/** A letter's folder in a bag: {@code data/2024-VPUB-PVHCC&KSTT-1234/}, by year, symbol and number of issue. */
public final class LetterFolder {
    /** The letter's events, a line of JSON each. */
    public static final String EVENTS = "nhat-ky.jsonl";

    public static final String METADATA = "metadata.xml";
    public static final String PREMIS = "premis.xml";

    private LetterFolder() {}

    /** From the bag's folder, without a {@code /} at its end; composed letters, and none that a file system does not take. */
    public static String of(GivenNumber number) {
        String symbol = Normalizer.normalize(number.symbol(), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|%~]", "_");
        return BagMaker.PAYLOAD + number.year() + "-" + symbol + "-" + shown(number.number());
    }

    /** Below ten with a zero, as it stands in the letter (NĐ30 Phụ lục I, II.3). */
    private static String shown(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
