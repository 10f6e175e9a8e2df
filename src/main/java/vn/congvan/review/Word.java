package vn.congvan.review;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;

/**
 * A word of a laid-out document: letters and digits, a figure with its commas and slashes, one sign, or a picture.
 *
 * @param paragraph which one of the document's it stands in, from 0
 * @param value the number of the merged value that it is a part of, where the pages were made with marks; empty for none
 * @param pieces where it stands; a word in two formats, or over two lines, has two
 */
record Word(String text, int paragraph, OptionalInt value, List<Piece> pieces) {
    Word {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of one fragment.
     *
     * @param page the index of its page, {@code fragment} of the fragment on it
     * @param from the first character in the fragment's text, {@code to} after the last one; both 0 in a picture
     * @param plain whether the fragment is a text that stands by itself and can be parted: neither turned nor cut off
     */
    record Piece(int page, int fragment, int from, int to, Box box, boolean plain) {
        boolean isPicture() {
            return from == to;
        }
    }

    /** What is compared: the same letters are the same word however they were typed. */
    String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    boolean hasDigit() {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    Piece first() {
        return pieces.get(0);
    }

    Piece last() {
        return pieces.get(pieces.size() - 1);
    }
}
