package vn.congvan.word;

import java.util.Locale;

/**
 * A relationship of a part (ECMA-376 Part 2 §6.5).
 *
 * @param type its last word, {@code styles} or {@code hyperlink}, the same in Transitional and Strict files
 * @param target a part's name for an internal one, an address for an outside one
 */
public record Relationship(String source, String id, String type, String target, boolean outside) {
    /** A link that a reader may click: the only outside thing that a document may name. */
    public boolean isWebLink() {
        String address = target.toLowerCase(Locale.ROOT);
        return outside
                && type.equals("hyperlink")
                && (address.startsWith("http://") || address.startsWith("https://") || address.startsWith("mailto:"));
    }
}
