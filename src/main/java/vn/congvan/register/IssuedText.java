package vn.congvan.register;

import java.util.List;

/**
 * The words of an issued letter.
 *
 * @param addressees to whom it goes, each by itself
 * @param text paragraphs, one a line
 */
public record IssuedText(LetterId letter, List<String> addressees, String text) {
    public IssuedText {
        addressees = List.copyOf(addressees);
    }
}
